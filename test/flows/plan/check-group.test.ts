import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/policy.ts";
import { checkGroup } from "../../../src/flows/plan/check-group.ts";
import type { Commit, QueueEntry } from "../../../src/kernel/ports/index.ts";
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
  isVerified: true,
});
const shown = (...entries: readonly QueueEntry[]): Required<PlanFacts>["queues"] => ({
  main: { kind: "shown", entries },
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
  const { pulls, result, conclusion } = await checkGroup(world.ports, group, policy);
  return { numbers: pulls.map(({ pull }) => pull.number), ...result, conclusion, asked: world.asked };
}

describe("a merge group", () => {
  it("of which no pull request is known does not pass", async () => {
    const empty = await checked("group", []);
    const unnamed = await checked("group", [squashed("group", null, "base")]);

    expect(empty).toMatchObject({ numbers: [], passed: false });
    expect(empty.title).toBe("Not ready: 1 of its files are changed by none of these pull requests");
    expect(unnamed).toMatchObject({ numbers: [], passed: false });
    expect(unnamed.title).toMatch(/^Not ready: no pull request is known for 1 of its commits/);
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

  it("takes the queue's entries for it, and asks GitHub for nothing else about its commits", async () => {
    const commits = [
      squashed("r1", null, "base"),
      squashed("r2", null, "r1"),
      { ...squashed("both", null, "r2"), message: "Harmless (#7)" },
    ];
    const queues = shown(
      { number: 1, baseSha: "base", headSha: "r2" },
      { number: 2, baseSha: "r2", headSha: "both" },
    );

    const { numbers, title, asked } = await checked("both", commits, { queues });

    expect([numbers, title]).toEqual([[1, 2], "Not ready: #2"]);
    expect(asked.filter((one) => /^(pulls with|queue)/.test(one))).toEqual(["queue main"]);
  });

  it("asks for the queue of the branch that it goes to, whose name may have slashes", async () => {
    const world = planWorld({ trees, between: {} });

    await checkGroup(
      world.ports,
      { baseSha: "base", headSha: "group", baseRef: "refs/heads/release/1" },
      policy,
    );

    expect(world.asked).toContain("queue release/1");
  });

  it.each([
    ["shown", "the merge queue shows no entry for them"],
    ["absent", "the branch has no merge queue that GitHub shows"],
    ["refused", "GitHub does not show the merge queue to this token"],
  ] as const)("says what was seen of the queue (%s) when a commit is nobody's", async (kind, seen) => {
    const main = kind === "shown" ? { kind, entries: [] } : { kind };

    const { passed, conclusion, summary } = await checked("group", [squashed("group", null, "base")], {
      queues: { main },
    });

    expect([passed, conclusion]).toEqual([false, "failure"]);
    expect(summary).toContain(
      `\n\nGitHub names no pull request for \`group\`: ${seen}, and neither the group's ref nor the commits themselves name one. Run this again. If it stays, take the pull requests out of the queue and queue them again.`,
    );
  });

  it("believes no subject of a commit that GitHub did not sign", async () => {
    const { numbers, passed } = await checked("group", [
      { ...squashed("group", 1, "base"), isVerified: false },
    ]);

    expect([numbers, passed]).toEqual([[], false]);
  });

  it("is judged by the pull request of its ref, and not by a judged one that the subject names", async () => {
    const ref = `refs/heads/gh-readonly-queue/main/pr-2-${"a".repeat(40)}`;

    const { numbers, title } = await checked("group", [squashed("group", 1, "base")], { ref });

    expect(numbers).toEqual([2]);
    expect(title).toMatch(/^Not ready: #2/);
  });

  it("is not held up by a stranger's pull request to another branch with the same commit", async () => {
    const strangers = { number: 3, headSha: "one", baseRef: "release", body: "" };

    const { numbers, passed } = await checked("group", [squashed("group", null, "base")], {
      links: { group: [1, 3] },
      pulls: [one, two, strangers],
    });

    expect([numbers, passed]).toEqual([[1], true]);
  });

  it("does not pass when its commit is linked to pull requests to other branches alone", async () => {
    const { passed, title } = await checked("group", [squashed("group", null, "base")], {
      links: { group: [1] },
      pulls: [{ ...one, baseRef: "release" }],
    });

    expect(passed).toBe(false);
    expect(title).toMatch(/^Not ready: #1 is not open to this branch/);
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
