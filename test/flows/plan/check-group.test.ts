import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/policy.ts";
import { checkGroup } from "../../../src/flows/plan/check-group.ts";
import type { Commit } from "../../../src/kernel/ports/index.ts";
import { descriptionWith } from "../../core/plan/change.ts";
import { type PlanFacts, planWorld } from "./plan-world.ts";

const policy = { policy: defaultPolicy(), written: false, text: "" };
const body = descriptionWith({ reversal: "All in order, by the tool." });
const one = { number: 1, headSha: "one", body };
const two = { number: 2, headSha: "two", body: "" };
const squashed = (sha: string, number: number | null, parent: string): Partial<Commit> => ({
  sha,
  message: number === null ? "A subject of ours" : `Work (#${number})`,
  parents: [parent],
});
const trees = {
  base: {},
  one: { "a.ts": "1" },
  two: { "b.ts": "2" },
  group: { "a.ts": "1" },
  both: { "a.ts": "1", "b.ts": "2" },
};

async function checked(head: string, commits: readonly Partial<Commit>[], facts: PlanFacts = {}) {
  const world = planWorld({ trees, pulls: [one, two], between: { [`base...${head}`]: commits }, ...facts });
  const group = { baseSha: "base", headSha: head, baseRef: "refs/heads/main" };
  const { pulls, result } = await checkGroup(world.ports, group, policy);
  return { numbers: pulls.map(({ pull }) => pull.number), ...result };
}

describe("a merge group", () => {
  it("of which no pull request is known does not pass", async () => {
    const empty = await checked("group", []);
    const unnamed = await checked("group", [squashed("group", null, "base")]);

    expect(empty).toMatchObject({ numbers: [], passed: false });
    expect(empty.title).toBe("Not ready: 1 of its files are changed by none of these pull requests");
    expect(unnamed).toMatchObject({ numbers: [], passed: false });
    expect(unnamed.title).toMatch(/^Not ready: 1 of its commits name no pull request/);
  });

  it("that changes nothing, of nobody, does not pass either", async () => {
    const { passed, title } = await checked("group", [], { trees: { base: {}, group: {} } });

    expect([passed, title]).toEqual([false, "Not ready: no pull request is known for this merge group"]);
  });

  it("passes with the plan of its pull request", async () => {
    const { passed, title, summary } = await checked("group", [squashed("group", 1, "base")]);

    expect([passed, title]).toEqual([true, "Ready to go back: #1"]);
    expect(summary).toContain("## ✅ Ready to go back: #1\n\n# #1\n\n## ✅ Ready to go back: plan complete");
  });

  it("does not pass with one unready, which is shown first", async () => {
    const { numbers, passed, title, summary } = await checked("both", [
      squashed("s1", 1, "base"),
      squashed("both", 2, "s1"),
    ]);

    expect([numbers, passed, title]).toEqual([[1, 2], false, "Not ready: #2"]);
    expect(summary.indexOf("# #2\n")).toBeLessThan(summary.indexOf("# #1\n"));
  });

  it("finds the pull request of a commit without a number where GitHub links it, or what it merges", async () => {
    const linked = await checked("group", [squashed("group", null, "base")], { links: { group: [1] } });
    const merged = await checked(
      "group",
      [{ sha: "one" }, { sha: "group", message: "Ours", parents: ["base", "one"] }],
      { links: { one: [1] } },
    );

    expect([linked.numbers, linked.passed]).toEqual([[1], true]);
    expect([merged.numbers, merged.passed]).toEqual([[1], true]);
  });

  it("finds the last one by the ref of the group", async () => {
    const ref = `refs/heads/gh-readonly-queue/main/pr-1-${"a".repeat(40)}`;

    const { numbers, passed } = await checked("group", [squashed("group", null, "base")], { ref });

    expect([numbers, passed]).toEqual([[1], true]);
  });

  it("does not pass with a file that no known pull request changes, though a good one is named", async () => {
    const { passed, title } = await checked("both", [squashed("both", 1, "base")]);

    expect([passed, title]).toEqual([
      false,
      "Not ready: 1 of its files are changed by none of these pull requests",
    ]);
  });

  it.each([
    ["is closed", { state: "closed" }],
    ["goes to another branch", { baseRef: "release" }],
  ] as const)("does not take a pull request that %s for its own", async (_, parts) => {
    const { passed, title } = await checked("group", [squashed("group", 1, "base")], {
      pulls: [{ ...one, ...parts }],
    });

    expect(passed).toBe(false);
    expect(title).toMatch(/^Not ready: #1 is not open to this branch/);
  });

  it.each(["base", "group"])("does not pass when the files of %s are not all listed", async (cut) => {
    const { passed, title } = await checked("group", [squashed("group", 1, "base")], { cut: [cut] });

    expect(passed).toBe(false);
    expect(title).toContain("not all of its files could be listed");
  });

  it("of many has a title of a line, and a summary that GitHub takes, in which no code is left open", async () => {
    const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
    const pulls = numbers.map((number) => ({ number, headSha: "one", body: "" }));
    const commits = numbers.map((number) =>
      squashed(number === 60 ? "group" : `s${number}`, number, number === 1 ? "base" : `s${number - 1}`),
    );

    const { title, summary } = await checked("group", commits, { pulls });

    expect(title.length).toBe(100);
    expect(summary.length).toBeLessThan(65_000);
    expect(summary.match(/^# #\d+$/gm)?.length).toBe(60);
    expect((summary.match(/^`{3,}/gm)?.length ?? 0) % 2).toBe(0);
  });
});
