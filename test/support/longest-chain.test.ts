import { expect, test } from "vitest";
import { openWorld } from "../rehearsal/github/world.ts";
import { longestChain } from "./longest-chain.ts";

const from = (startedAt: number, endedAt: number) => ({ startedAt, endedAt });

test.each([
  ["nothing", [], 0],
  ["requests one after another", [from(0, 1), from(1, 2), from(3, 4)], 3],
  ["requests at the same time", [from(0, 5), from(1, 6), from(2, 7)], 1],
  ["a long one beside short ones", [from(0, 10), from(1, 2), from(3, 4), from(5, 6)], 3],
  ["two pairs", [from(0, 2), from(0, 3), from(3, 5), from(3, 6)], 2],
  ["an order of records that is not that of time", [from(6, 7), from(0, 1), from(2, 5)], 3],
])("%s: %j makes a chain of %i", (_, requests, length) => {
  const chain = longestChain(requests);

  expect(chain).toBe(length);
});

test("with a latency, requests that were sent together count once and those that waited count each", async () => {
  const { github, octokit, at } = await openWorld({ latencyMs: 100 });
  const get = () => octokit.rest.repos.get(at);

  await Promise.all([get(), get(), get()]);
  await get();
  await Promise.all([get(), get()]);

  expect(github.requests).toHaveLength(6);
  expect(longestChain(github.requests)).toBe(3);
});
