import { expect, test } from "vitest";
import { tags } from "../../../src/adapters/github/tags.ts";
import type { FaultRule } from "../../../src/rehearsal/github/faults.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const route = "/repos/{owner}/{repo}/git/ref/{ref}";
const lookUp = `GET ${route}`;
const limited = { message: "You have exceeded a secondary rate limit." };

const transient: readonly [string, Partial<FaultRule>][] = [
  ["500", { status: 500 }],
  ["502", { status: 502 }],
  ["503", { status: 503 }],
  ["a reset before the request was handled", { reset: "before" }],
  ["a reset after the request was handled", { reset: "after" }],
  ["429 with Retry-After", { status: 429, headers: { "retry-after": "1" }, body: limited }],
  ["403 with Retry-After", { status: 403, headers: { "retry-after": "1" }, body: limited }],
];

test.each(transient)("a read that met %s twice is answered by its third try", async (_, fault) => {
  const { github, api, sent, head } = await openAdapterWorld();
  github.repository.setRef("refs/tags/v1", head);
  github.fail({ method: "GET", route, times: 2, ...fault });

  const found = await tags(api).find("v1");

  expect(found?.commit).toBe(head);
  expect(sent(lookUp)).toBe(3);
});

test.each(transient)("a read that meets %s every time ends after three tries", async (_, fault) => {
  const { github, api, sent } = await openAdapterWorld();
  github.fail({ method: "GET", route, times: 9, ...fault });

  const error = await suiteError(tags(api).find("v1"));

  expect(error.code).toBe("GITHUB_FAILED");
  expect(error.message).toMatch(/^GitHub could not look up the tag `v1`: /);
  expect(sent(lookUp)).toBe(3);
});

test("a read waits half a second and then one and a half when GitHub names no wait", async () => {
  const { github, api, sleeps } = await openAdapterWorld();
  github.fail({ method: "GET", route, times: 2, status: 502 });

  await tags(api).find("v1");

  expect(sleeps).toEqual([500, 1500]);
});

test.each([
  ["7", 7_000],
  ["0", 0],
  ["60", 60_000],
  ["3600", 60_000],
])("Retry-After %s makes a read wait %i ms", async (seconds, ms) => {
  const { github, api, sleeps } = await openAdapterWorld();
  github.fail({
    method: "GET",
    route,
    times: 1,
    status: 429,
    headers: { "retry-after": seconds },
    body: limited,
  });

  await tags(api).find("v1");

  expect(sleeps).toEqual([ms]);
});

test("Retry-After on a 503 is honoured too", async () => {
  const { github, api, sleeps } = await openAdapterWorld();
  github.fail({ method: "GET", route, times: 1, status: 503, headers: { "retry-after": "4" } });

  await tags(api).find("v1");

  expect(sleeps).toEqual([4_000]);
});

test.each([400, 401, 403, 404, 410, 422, 429])(
  "a read that met %i without a stated wait is not tried again",
  async (status) => {
    const { github, api, sleeps, sent } = await openAdapterWorld();
    github.fail({ method: "GET", route, times: 1, status });

    await tags(api)
      .find("v1")
      .catch(() => null);

    expect([sent(lookUp), sleeps]).toEqual([1, []]);
  },
);

test("a page of a list is tried again by itself, and the pages before it are not", async () => {
  const { github, api, head, sent } = await openAdapterWorld();
  for (let number = 1; number <= 150; number++) github.repository.setRef(`refs/tags/t${number}`, head);
  github.fail({ method: "GET", route: "/repos/{owner}/{repo}/tags", times: 2, status: 502 });

  const list = await tags(api).list();

  expect(list).toHaveLength(150);
  expect(sent("GET /repos/{owner}/{repo}/tags")).toBe(4);
});
