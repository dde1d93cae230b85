import { expect, test } from "vitest";
import { commandWorld } from "./command-world.ts";

const all = [
  "/ack",
  "/severity sev1 orders were lost",
  "/action Add a timeout | owner=ada",
  "/action Add an alert",
  "/near-miss it was nothing",
].join("\n");

test("however much a comment asks for, no write that people are told of begins within a second of another", async () => {
  const world = await commandWorld();
  const begun: string[] = [];
  const starts: number[] = [];
  let now = 0;
  const clock = {
    now: () => Date.parse("2026-11-20T10:20:01Z"),
    monotonic: () => now,
    async sleep(ms: number) {
      now += ms;
    },
  };

  await world.answer(world.say("ada", all), {
    rules: { "severity-labels": true },
    clock,
    fetch: (url, init) => {
      const { pathname } = new URL(String(url));
      if (init?.method !== "GET" && /\/(issues|labels)\b/.test(pathname)) {
        begun.push(`${init?.method} ${pathname.replace(/^.*\/shop\//, "")}`);
        starts.push(now);
      }
      return fetch(url, init);
    },
  });

  const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
  expect(begun.length).toBe(14);
  expect(begun.filter((_, index) => (gaps[index - 1] ?? 1_000) < 1_000)).toEqual([]);
});
