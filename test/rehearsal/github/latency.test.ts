import { expect, test } from "vitest";
import { openWorld } from "./world.ts";

test("a latency holds each answer, and enforces no limits", async () => {
  const { github, octokit, at } = await openWorld({ latencyMs: 20 });

  await Promise.all(Array.from({ length: 120 }, () => octokit.rest.repos.get(at)));

  expect(github.requests.map(({ status }) => status)).toEqual(Array.from({ length: 120 }, () => 200));
  // Timers may fire a moment early.
  expect(Math.min(...github.requests.map(({ ms }) => ms))).toBeGreaterThanOrEqual(19);
});

test("a latency may begin and end later", async () => {
  const { github, octokit, at } = await openWorld();
  const take = async (): Promise<number> => {
    await octokit.rest.repos.get(at);
    return github.requests.at(-1)?.ms ?? 0;
  };
  await take();

  github.setLatency(250);
  const held = await take();
  github.setLatency(0);
  const free = await take();

  expect(held).toBeGreaterThanOrEqual(249);
  expect(free).toBeLessThan(held);
});

test("each exchange is recorded with when it began and ended", async () => {
  const { github, octokit, at } = await openWorld();
  const before = performance.now();

  await octokit.rest.repos.get(at);
  await octokit.rest.repos.get(at);

  const [first, second] = github.requests;
  const times = [before, first?.startedAt, first?.endedAt, second?.startedAt, second?.endedAt];
  expect(times).toEqual([...times].sort((a = 0, b = 0) => a - b));
  expect(first?.ms).toBe((first?.endedAt ?? 0) - (first?.startedAt ?? 0));
});
