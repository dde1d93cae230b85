import { expect, it } from "vitest";
import { changeBetween } from "../../../src/flows/plan/change-between.ts";
import { planWorld } from "./plan-world.ts";

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, "1"]));

it("a change is that of the head against where it left the base, by three requests", async () => {
  const { ports, asked } = planWorld({
    partings: { "base...head": "parting" },
    trees: { parting: { a: "1", b: "1" }, base: { a: "9" }, head: { a: "2", b: "1", c: "1" } },
  });

  const change = await changeBetween(ports, "base", "head");

  expect(change.files).toEqual([
    { path: "a", status: "modified" },
    { path: "c", status: "added" },
  ]);
  expect(change.lack).toBeNull();
  expect(asked.toSorted()).toEqual(["parting base...head", "tree head", "tree parting"]);
});

it.each(["head", "base"])("a list that is cut of the %s is no whole change", async (cut) => {
  const { ports } = planWorld({ trees: { base: {}, head: {} }, cut: [cut] });

  expect((await changeBetween(ports, "base", "head")).lack).toMatch(/does not list all files/);
});

it.each([
  [3000, false],
  [3001, true],
])("of %s changed files it is too much to review: %s", async (count, isTooMuch) => {
  const { ports } = planWorld({ trees: { base: {}, head: many(count) } });

  const { lack, files } = await changeBetween(ports, "base", "head");

  expect(files.length).toBe(count);
  expect(lack !== null).toBe(isTooMuch);
});

it("two requests that fail are one error, and none that nobody waits for", async () => {
  const { ports } = planWorld({});
  const broken = { ...ports.commits, mergeBase: () => Promise.reject(new Error("no parting")) };

  await expect(changeBetween({ ...ports, commits: broken }, "base", "head")).rejects.toThrow();
});
