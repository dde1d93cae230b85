import { describe, expect, it } from "vitest";
import { type GroupCommit, groupPulls } from "../../../src/core/plan/group-pulls.ts";
import { squashedPull } from "../../../src/core/plan/squashed-pull.ts";

const ref = (number: number) => `refs/heads/gh-readonly-queue/main/pr-${number}-${"a".repeat(40)}`;
const noRef = "refs/heads/main";
const commit = (sha: string, parent: string, message = "A subject"): GroupCommit => ({
  sha,
  message,
  parents: [parent],
  isVerified: false,
});
const found = (facts: Partial<Parameters<typeof groupPulls>[0]>) => {
  const { numbers, unnamed } = groupPulls({ commits: [], headSha: "c", ref: noRef, entries: [], ...facts });
  return { numbers, unnamed: unnamed.map(({ sha }) => sha) };
};
const three = [commit("a", "base"), commit("b", "a"), commit("c", "b")];

describe("the pull requests of a merge group", () => {
  it("are those of the queue's entries from its head back to its base", () => {
    const entries = [
      { number: 9, baseSha: "older", headSha: "base" },
      { number: 1, baseSha: "base", headSha: "a" },
      { number: 2, baseSha: "a", headSha: "b" },
      { number: 3, baseSha: "b", headSha: "c" },
      { number: 4, baseSha: "c", headSha: "d" },
    ];

    expect(found({ commits: three, entries })).toEqual({ numbers: [3, 2, 1], unnamed: [] });
  });

  it("are named by an entry for all commits that it made, as a rebase makes several", () => {
    const entries = [
      { number: 1, baseSha: "base", headSha: "a" },
      { number: 2, baseSha: "a", headSha: "c" },
    ];

    expect(found({ commits: three, entries })).toEqual({ numbers: [2, 1], unnamed: [] });
  });

  it("are named by the nearest entry, where one seems to stand on the branch as the one in front does", () => {
    const entries = [
      { number: 1, baseSha: "base", headSha: "b" },
      { number: 2, baseSha: "base", headSha: "c" },
    ];

    expect(found({ commits: three, entries })).toEqual({ numbers: [2, 1], unnamed: [] });
  });

  it("are not known for a commit between two entries", () => {
    const entries = [
      { number: 1, baseSha: "base", headSha: "a" },
      { number: 2, baseSha: "b", headSha: "c" },
    ];

    expect(found({ commits: three, entries })).toEqual({ numbers: [2, 1], unnamed: ["b"] });
  });

  it("are named for its head alone by an entry that stands on a commit of another line", () => {
    const entries = [{ number: 2, baseSha: "elsewhere", headSha: "c" }];

    expect(found({ commits: three, entries })).toEqual({ numbers: [2], unnamed: ["b", "a"] });
  });

  it("are not looked for on the side that a commit merges", () => {
    const commits = [commit("own", "base"), { ...commit("c", "base"), parents: ["base", "own"] }];
    const entries = [{ number: 1, baseSha: "base", headSha: "c" }];

    expect(found({ commits, entries })).toEqual({ numbers: [1], unnamed: [] });
  });

  it("are the one of the ref for the head alone, where no entry is shown", () => {
    expect(found({ commits: three, ref: ref(3) })).toEqual({ numbers: [3], unnamed: ["b", "a"] });
  });

  it("are the entry's and not the ref's, where the two differ", () => {
    const entries = [{ number: 2, baseSha: "base", headSha: "c" }];

    expect(found({ commits: three, entries, ref: ref(3) })).toEqual({ numbers: [2], unnamed: [] });
  });

  it.each([
    ["a branch's name", "refs/heads/feature/pr-1-fix"],
    ["a branch named like a queue", `refs/heads/pr-1-${"a".repeat(40)}`],
    ["a queue's name with more behind it", `${ref(1)}-2`],
    ["another ref", `refs/tags/gh-readonly-queue/main/pr-1-${"a".repeat(40)}`],
  ])("are not read out of %s", (_, name) => {
    expect(found({ commits: [commit("c", "base")], ref: name })).toEqual({ numbers: [], unnamed: ["c"] });
  });

  it("are not those that the subjects name, whoever signed them", () => {
    const commits = [
      { ...commit("b", "base", "Harmless (#7)"), isVerified: true },
      { ...commit("c", "b", "Merge pull request #7 from acme/good"), isVerified: true },
    ];

    expect(found({ commits, ref: ref(2) })).toEqual({ numbers: [2], unnamed: ["b"] });
  });
});

describe("the pull request that a squash names", () => {
  const squash = { ...commit("c", "base", "Work (#12)\n\nFixes (#13)"), isVerified: true };

  it("is the last number of the subject, which GitHub puts behind the title", () => {
    expect(squashedPull(squash)).toBe(12);
    expect(squashedPull({ ...squash, message: "Merge pull request #7 from acme/good (#12)" })).toBe(12);
    expect(squashedPull({ ...squash, message: "Work (#7) (#12)" })).toBe(12);
  });

  it.each([
    ["of a commit that GitHub did not sign, as a rebased one", { isVerified: false }],
    ["of a merge, whose other side says more", { parents: ["base", "own"] }],
    ["before the end", { message: "Work (#12) and more" }],
    ["of the body", { message: "Work\n\n(#12)" }],
    ["that is no number of a pull request", { message: "Work (#1234567890)" }],
    ["as a merge has it", { message: "Merge pull request #12 from acme/good" }],
  ])("is not one %s", (_, parts) => {
    expect(squashedPull({ ...squash, ...parts })).toBeNull();
  });
});
