import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { modes } from "./modes.ts";
import { openShop, type Shop } from "./shop.ts";
import { sweep, table } from "./sweep.ts";

const shops: Shop[] = [];
const by = {
  script: join(import.meta.dirname, "naive-release.js"),
  preload: join(import.meta.dirname, "fast-timers.js"),
};

beforeAll(async () => {
  for (let opened = 0; opened < 2; opened++) shops.push(await openShop({ assets: 3, by }));
});

afterAll(async () => {
  await Promise.all(shops.map((shop) => shop.world.close()));
});

test.each([
  ["502 after it was applied", "is green: + release v1.1.0 (draft"],
  ["reset after it was applied", "is green: + release v1.1.0 (draft"],
  ["cut body", "is green: + release v1.1.0 (draft"],
  ["starter upload", "is green: + asset v1.1.0/part-01.bin starter"],
  ["SIGKILL right after the call", "5 uploads were accepted instead of 3"],
])("the sweep finds what Octokit's own retries do wrong after: %s", async (name, finding) => {
  const mode = modes.filter((one) => one.name === name);

  const results = await Promise.all(mode.map((one) => sweep(shops, one)));

  expect(table(results.flat())).toContain(finding);
});

test("the sweep finds nothing wrong where Octokit's own retries do well", async () => {
  const mode = modes.filter(({ name }) => name === "502 before it was applied");

  const results = await Promise.all(mode.map((one) => sweep(shops, one)));

  expect(results.flat()).toHaveLength(7);
  expect(table(results.flat())).toBe("");
});
