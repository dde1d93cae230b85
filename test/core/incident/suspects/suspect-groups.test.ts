import { describe, expect, it } from "vitest";
import { groupCommits, type RangeCommit } from "../../../../src/core/incident/suspects/suspect-groups.ts";
import type { MergedChange } from "../../../../src/core/release/manifest.ts";
import { change } from "../../rollback/release-example.ts";

function commit(sha: string, parents: readonly string[] = [], date = "2026-11-20T09:00:00Z"): RangeCommit {
  return { sha, parents, date, message: `Commit ${sha}` };
}

function grouped(commits: readonly RangeCommit[], merged: Readonly<Record<number, string>>) {
  const changes = Object.entries(merged).map(([number, mergeCommit]) => ({
    change: { ...change(Number(number), "yes"), mergeCommit } satisfies MergedChange,
  }));
  return groupCommits(commits, changes).map(({ sha, merged: found }) => [sha, found?.change.number ?? null]);
}

describe("the commits of a range", () => {
  it("belong to the merge commit that merged them, whatever was merged on the way", () => {
    const commits = [
      commit("b1", ["base"]),
      commit("d1", ["base"]),
      commit("m1", ["d1", "b1"]),
      commit("c1", ["base"]),
      // The branch took the trunk in before it was merged.
      commit("c2", ["c1", "m1"]),
      commit("m2", ["m1", "c2"]),
    ];

    expect(grouped(commits, { 1: "m1", 2: "m2" })).toEqual([
      ["d1", null],
      ["m1", 1],
      ["m2", 2],
    ]);
  });

  it("belong to the last commit of a rebase, which wrote them within moments", () => {
    const commits = [
      commit("direct", ["base"], "2026-11-20T09:00:00Z"),
      commit("r1", ["direct"], "2026-11-20T10:00:00Z"),
      commit("r2", ["r1"], "2026-11-20T10:00:01Z"),
      commit("r3", ["r2"], "2026-11-20T10:00:03Z"),
    ];

    expect(grouped(commits, { 1: "r3" })).toEqual([
      ["direct", null],
      ["r3", 1],
    ]);
  });

  it("stay with their own pull requests when a queue merges several within moments", () => {
    const commits = [commit("s1", ["base"]), commit("s2", ["s1"]), commit("s3", ["s2"])];

    expect(grouped(commits, { 1: "s1", 2: "s2", 3: "s3" })).toEqual([
      ["s1", 1],
      ["s2", 2],
      ["s3", 3],
    ]);
  });

  it("stand alone without parents and dates, and pull requests outside of the range come first", () => {
    const commits = [
      { sha: "a", message: "A" },
      { sha: "b", message: "B" },
    ];

    expect(grouped(commits, { 1: "b", 2: "elsewhere" })).toEqual([
      ["elsewhere", 2],
      ["a", null],
      ["b", 1],
    ]);
  });
});
