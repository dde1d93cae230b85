import { expect, test } from "vitest";
import { releases } from "../../../src/adapters/github/releases.ts";
import { tags } from "../../../src/adapters/github/tags.ts";
import type { FaultRule } from "../../../src/rehearsal/github/faults.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const route = "/repos/{owner}/{repo}/git/ref/{ref}";
const lookUp = `GET ${route}`;

const transient: readonly [string, Partial<FaultRule>][] = [
  ["500", { status: 500 }],
  ["502", { status: 502 }],
  ["503", { status: 503 }],
  ["a reset before the request was handled", { reset: "before" }],
  ["a reset after the request was handled", { reset: "after" }],
  ["an answer that was cut", { status: 200, body: '{"object": {"sh' }],
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

  expect(["GITHUB_FAILED", "ANSWER_UNREADABLE"]).toContain(error.code);
  expect(error.message).toContain("look up the tag `v1`");
  expect(sent(lookUp)).toBe(3);
});

test("a read waits half a second and then one and a half when GitHub names no wait", async () => {
  const { github, api, sleeps } = await openAdapterWorld();
  github.fail({ method: "GET", route, times: 2, status: 502 });

  await tags(api).find("v1");

  expect(sleeps).toEqual([500, 1500]);
});

test("Retry-After on a 503 is honoured too", async () => {
  const { github, api, sleeps } = await openAdapterWorld();
  github.fail({ method: "GET", route, times: 1, status: 503, headers: { "retry-after": "4" } });

  await tags(api).find("v1");

  expect(sleeps).toEqual([4_000]);
});

test.each([400, 401, 403, 404, 410, 422])(
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
  const { github, api, sent } = await openAdapterWorld();
  for (let number = 1; number <= 150; number++) {
    await releases(api).createDraft({ tag: `t${number}`, name: "", body: "", prerelease: false });
  }
  github.fail({ method: "GET", route: "/repos/{owner}/{repo}/releases", times: 2, status: 502 });

  const list = await releases(api).list();

  expect(list).toHaveLength(150);
  expect(sent("GET /repos/{owner}/{repo}/releases")).toBe(4);
});
