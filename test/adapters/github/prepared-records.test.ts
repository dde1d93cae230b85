import { expect, test } from "vitest";
import { records } from "../../../src/adapters/github/records.ts";
import { type AdapterWorld, openAdapterWorld, suiteError } from "./world.ts";

const ref = "refs/rollback-ready/incidents/42";
const trees = "POST /repos/{owner}/{repo}/git/trees";

/** Waits until so many requests were answered since `from`. */
async function answered({ github }: AdapterWorld, from: number, count: number): Promise<void> {
  while (github.requests.length - from < count) await new Promise((resolve) => setTimeout(resolve, 1));
}

function since({ github }: AdapterWorld, from: number): string[] {
  return github.requests.slice(from).map(({ method, route }) => `${method} ${route}`);
}

test("a prepared record is advanced in two requests, whatever the order of its files", async () => {
  const world = await openAdapterWorld();
  const { api, github } = world;
  const kept = records(api);
  const first = await kept.create(ref, { a: "1" }, "Open");
  if (first === "taken") throw new Error("it is taken");
  const start = github.requests.length;

  kept.prepare({ a: "2", b: "2" });
  await answered(world, start, 2);
  const from = github.requests.length;
  const advanced = await kept.advance(ref, first, { b: "2", a: "2" }, "Close");

  expect(since(world, from)).toEqual(["POST /repos/{owner}/{repo}/git/commits", "POST /graphql"]);
  expect(await kept.read(ref)).toEqual(advanced);
});

test("a record is created from a tree that is still being stored, and prepared only once", async () => {
  const { api, sent } = await openAdapterWorld();
  const kept = records(api);

  kept.prepare({ a: "1" });
  kept.prepare({ a: "1" });
  const created = await kept.create(ref, { a: "1" }, "Open");

  expect(created).toMatchObject({ files: { a: "1" } });
  expect(sent(trees)).toBe(1);
});

test("what was prepared is not taken for other files", async () => {
  const { api, sent } = await openAdapterWorld();
  const kept = records(api);

  kept.prepare({ a: "1" });
  await kept.create(ref, { a: "2" }, "Open");

  expect((await kept.read(ref))?.files).toEqual({ a: "2" });
  expect(sent(trees)).toBe(2);
});

test("a preparation that failed is made up for by the write, and fails nothing by itself", async () => {
  const world = await openAdapterWorld();
  const { api, github, sent } = world;
  const kept = records(api);
  github.fail({ method: "POST", route: "/repos/{owner}/{repo}/git/trees", times: 1, status: 502 });
  github.fail({ method: "POST", route: "/graphql", times: 3, status: 502 });

  kept.prepare({ a: "1" });
  await answered(world, 0, 2);
  const created = await kept.create(ref, { a: "1" }, "Open");
  if (created === "taken") throw new Error("it is taken");
  const advanced = await kept.advance(ref, created, { a: "2" }, "Close");

  expect(await kept.read(ref)).toEqual(advanced);
  expect(sent(trees)).toBe(3);
});

test("a preparation that a token may not make fails the write alone", async () => {
  const { as } = await openAdapterWorld();
  const kept = records(as({ permissions: { contents: "read" } }));

  kept.prepare({ a: "1" });
  const error = await suiteError(kept.create(ref, { a: "1" }, "Open"));

  expect(error.code).toBe("PERMISSION_MISSING");
});

test("the repository's id is asked for once, and again after it failed", async () => {
  const { api, github, sent } = await openAdapterWorld();
  github.fail({ method: "POST", route: "/graphql", times: 3, status: 502 });
  await suiteError(api.nodeId());
  const before = sent("POST /graphql");

  const ids = [await api.nodeId(), ...(await Promise.all([api.nodeId(), api.nodeId()]))];

  expect(new Set(ids)).toEqual(new Set([github.repository.nodeId]));
  expect(sent("POST /graphql") - before).toBe(1);
});
