import { expect, test } from "vitest";
import { startGitHub } from "../../src/rehearsal/github/server.ts";
import { startActionWorld } from "../support/world.ts";
import { isUpload } from "./modes.ts";
import { startRelease } from "./run-release.ts";

const speed = 20;

test("100 assets are released without one refused request, at most four uploads at a time", async () => {
  const plain = await startActionWorld();
  // GitHub's limits count by a clock that goes as fast as that of the action.
  const started = performance.now();
  const begin = Date.now();
  const now = () => new Date(begin + (performance.now() - started) * speed);
  const github = await startGitHub({ now, limits: { latencyMs: 2 } });
  const world = { ...plain, github };
  const sha = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  const names = Array.from({ length: 100 }, (_, index) => `part-${index}`);
  await world.write(Object.fromEntries(names.map((name) => [`out/${name}.bin`, name])));
  const artifacts = names.map((name) => `${name}=file:out/${name}.bin`).join("\n");

  const run = await (await startRelease(world, { sha, inputs: { version: "1.0.0", artifacts }, speed })).done;
  await github.close();
  await plain.close();

  const refused = github.requests.filter(({ status }) => status === 403 || status === 429);
  expect(run.exitCode, run.said).toBe(0);
  expect(refused).toEqual([]);
  expect(github.repository.releases.map(({ draft, assets }) => [draft, assets.length])).toEqual([
    [false, 101],
  ]);
  expect(mostAtOnce(github.requests.filter(isUpload), speed)).toBeLessThanOrEqual(4);
  expect(github.violations).toEqual([]);
});

/** Requests that were in work at the same time; they are recorded when they end, with the time that they took. */
function mostAtOnce(
  requests: readonly { readonly at: string; readonly ms: number }[],
  factor: number,
): number {
  const spans = requests.map(({ at, ms }) => ({ from: Date.parse(at) - ms * factor, to: Date.parse(at) }));
  return Math.max(
    ...spans.map(({ from }) => spans.filter((one) => one.from <= from && from < one.to).length),
  );
}
