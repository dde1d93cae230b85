import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RangeCommit } from "../../../../src/core/release/version/read-commit.ts";
import { standingCommits } from "../../../../src/core/release/version/standing.ts";
import { line, sha } from "./range-example.ts";

describe("a revert", () => {
  it("cancels the commit that it names, and itself", () => {
    const commits = line("feat: x", "fix: y", `Revert "feat: x"\n\nThis reverts commit ${sha(1)}.`);

    expect(described(commits)).toEqual(["y"]);
  });

  it("lets the first stand again when it is reverted", () => {
    const commits = line(
      "feat: x",
      `Revert "feat: x"\n\nThis reverts commit ${sha(1)}.`,
      `Reapply "feat: x"\n\nThis reverts commit ${sha(2)}.`,
    );

    expect(described(commits)).toEqual(["x"]);
  });

  it("counts when what it names is not in the range", () => {
    const commits = line(`Revert "feat: x"\n\nThis reverts commit ${"9".repeat(40)}.`);

    expect(standingCommits(commits, [])).toMatchObject([
      { kind: "revert", entries: [{ type: "revert", description: "feat: x" }] },
    ]);
  });

  it("still counts when it names one that is there and one that is not", () => {
    const commits = line("feat: x", "feat: y", `revert: both\n\nRefs: ${sha(1).slice(0, 9)}, 9999999`);

    expect(described(commits)).toEqual(["y", "both"]);
  });

  it("finds a squashed pull request by its number", () => {
    const commits = line("feat: x (#12)", 'Revert "feat: x (#12)" (#13)\n\nReverts acme/shop#12');

    expect(described(commits)).toEqual([]);
  });

  it("finds the one commit that has the quoted subject", () => {
    expect(described(line("feat: x", 'Revert "feat: x"'))).toEqual([]);
    expect(described(line("feat: x", "feat: x", 'Revert "feat: x"'))).toEqual(["x", "x", "feat: x"]);
  });

  it("never cancels what came after it", () => {
    const commits = line('Revert "feat: x (#12)" (#11)', "feat: x (#12)");

    expect(described(commits)).toEqual(["feat: x (#12)", "x (#12)"]);
  });

  it("of an odd number of reverts leaves nothing, of an even number the change", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (count) => {
        const reverts = Array.from(
          { length: count },
          (_, n) => `Revert "…"\n\nThis reverts commit ${sha(n + 1)}.`,
        );

        expect(described(line("feat: x", ...reverts))).toEqual(count % 2 === 0 ? ["x"] : []);
      }),
    );
  });

  it("of a merge cancels all that the merge brought", () => {
    const commits = [
      ...merged("Merge pull request #7 from a/b\n\nAdd a box", "feat: box", "fix: lid"),
      commit(5, [4], 'Revert "Add a box" (#8)\n\nReverts acme/shop#7'),
    ];

    expect(described(commits, [{ number: 7, mergeCommit: sha(4) }])).toEqual(["base"]);
  });
});

describe("a pull request that was merged by a merge commit", () => {
  it("counts by its conventional commits, each of which knows its number", () => {
    const commits = merged("Merge pull request #7 from a/b\n\nfeat: box", "feat: box", "wip");

    expect(standingCommits(commits, [{ number: 7, mergeCommit: sha(4) }])).toMatchObject([
      { pull: null, entries: [{ description: "base" }] },
      { pull: 7, entries: [{ description: "box" }] },
    ]);
  });

  it("counts by its title when none of them is conventional", () => {
    const commits = merged("Merge pull request #7 from a/b\n\nfeat: box", "wip", "more");

    expect(described(commits)).toEqual(["base", "box"]);
  });

  it("breaks when only its title says so", () => {
    const commits = merged("Merge pull request #7 from a/b\n\nfeat!: box", "feat: box", "wip");

    expect(
      standingCommits(commits, [])
        .flatMap((one) => one.entries)
        .some((entry) => entry.breaking),
    ).toBe(true);
  });
});

describe("the commits of a package", () => {
  it("are those that touch it, with the merges that brought them", () => {
    const title = merged("Merge pull request #7 from a/b\n\nfeat: box", "wip", "more");

    expect(described(title, [], new Set([sha(2)]))).toEqual(["box"]);
    expect(described(line("feat: x", "fix: y"), [], new Set([sha(2)]))).toEqual(["y"]);
    expect(described(line("feat: x"), [], new Set())).toEqual([]);
  });
});

function described(
  commits: readonly RangeCommit[],
  changes: readonly { number: number; mergeCommit: string }[] = [],
  within: ReadonlySet<string> | null = null,
): readonly string[] {
  return standingCommits(commits, changes, within).flatMap((one) =>
    one.entries.map((entry) => entry.description),
  );
}

// base – merge, with two commits on the branch beside it.
function merged(title: string, first: string, second: string): readonly RangeCommit[] {
  return [
    commit(1, [0], "docs: base"),
    commit(2, [0], first),
    commit(3, [2], second),
    commit(4, [1, 3], title),
  ];
}

function commit(n: number, parents: readonly number[], message: string): RangeCommit {
  return { sha: sha(n), parents: parents.map(sha), message, author: "octo" };
}
