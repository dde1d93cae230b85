import fc from "fast-check";
import semver from "semver";
import { describe, expect, it } from "vitest";
import { decideVersion } from "../../../../src/core/release/version/decide.ts";
import type {
  VersionDecision,
  VersionFacts,
  VersionSource,
} from "../../../../src/core/release/version/decision.ts";
import { defaultLabels } from "../../../../src/core/release/version/label-level.ts";
import { facts, line, sha, tags } from "./range-example.ts";

const commits: VersionSource = { kind: "commits" };
const labels: VersionSource = { kind: "labels", rules: defaultLabels };

describe("the next version by commits", () => {
  it.each([
    ["1.2.3", "fix: a", "1.2.4"],
    ["1.2.3", "perf: a", "1.2.4"],
    ["1.2.3", "feat: a", "1.3.0"],
    ["1.2.3", "feat!: a", "2.0.0"],
    ["1.2.3", "docs!: a", "2.0.0"],
    ["1.2.3", "Write it freely\n\nBREAKING CHANGE: a", "2.0.0"],
    ["0.2.3", "fix: a", "0.2.4"],
    ["0.2.3", "feat: a", "0.3.0"],
    ["0.2.3", "feat!: a", "0.3.0"],
    ["0.2.3", "feat!: a\n\nRelease-As: 1.0.0", "1.0.0"],
    ["1.2.3", "chore: a\n\nRelease-As: v4.0.0", "4.0.0"],
    ["1.2.3", 'Revert "feat: long gone"', "1.2.4"],
  ])("after %s and %j is %s", (base, message, version) => {
    expect(decided(commits, null, facts(tags(base), line("docs: b", message)))).toBe(version);
  });

  it("takes the greatest of all commits, and names those that decide", () => {
    const decision = decide(commits, null, facts(tags("1.0.0"), line("fix: a", "feat: b", "fix: c")));

    expect(decision).toEqual({
      kind: "release",
      version: "1.1.0",
      bump: "minor",
      reason: `a feature in ${sha(2).slice(0, 12)}`,
      unknowns: [],
    });
  });

  it.each([
    ["docs: a", "`docs`"],
    ["security: a", "`security`"],
    ["Write it freely", "not written as Conventional Commits"],
  ])("is nothing after %j, and says why", (message, why) => {
    const decision = decide(commits, null, facts(tags("1.0.0"), line(message)));

    expect(decision.kind).toBe("nothing");
    expect(JSON.stringify(decision)).toContain(why);
  });

  it("is nothing when the only feature was reverted, and when nothing came", () => {
    const reverted = line("feat: a", `Revert "feat: a"\n\nThis reverts commit ${sha(1)}.`);

    expect(decided(commits, null, facts(tags("1.0.0"), reverted))).toBe("nothing");
    expect(decided(commits, null, facts(tags("1.0.0"), []))).toBe("nothing");
  });

  it("is the first version where there is none, whatever came", () => {
    expect(decide(commits, null, facts([], []))).toMatchObject({ version: "0.1.0", bump: "initial" });
    expect(decided(commits, null, facts([], line("feat!: a")))).toBe("0.1.0");
    expect(decided(commits, null, facts([], line("feat: a\n\nRelease-As: 3.0.0")))).toBe("3.0.0");
  });

  it("counts only what touches the package", () => {
    const given = facts(tags("1.0.0"), line("fix: a", "feat!: b"), { within: new Set([sha(1)]) });

    expect(decided(commits, null, given)).toBe("1.0.1");
  });

  it("on a maintenance branch follows that branch, and never takes what another has released", () => {
    const all = tags("2.3.0", "1.5.0", "1.4.0");
    const behind = { history: tags("1.4.0") };

    expect(decided(commits, null, facts(all, line("fix: a"), behind))).toBe("1.4.1");
    expect(decide(commits, null, facts(all, line("feat: a"), behind))).toMatchObject({
      kind: "refused",
      problem: expect.stringContaining("1.5.0"),
    });
    expect(decide(commits, null, facts(all, line("feat!: a"), behind))).toMatchObject({
      kind: "refused",
      problem: "2.0.0 reaches over 1.5.0, which was not released from this commit's history.",
    });
  });

  it("does not follow pre-releases of another branch", () => {
    const all = tags("2.0.0-beta.1", "1.4.0");

    expect(decided(commits, null, facts(all, line("fix: a"), { history: tags("1.4.0") }))).toBe("1.4.1");
  });

  it.each([
    ["feat: a\n\nRelease-As: next", "`next`"],
    ["feat: a\n\nRelease-As: 1.0", "`1.0`"],
    ["feat: a\n\nRelease-As: 2.0.0-rc.1", "`2.0.0-rc.1`"],
    ["feat: a\n\nRelease-As: 0.9.0", "not above 1.0.0"],
    ["feat: a\n\nRelease-As: 1.0.0", "not above 1.0.0"],
  ])("is refused for %j, and the newest footer holds", (message, seen) => {
    expect(decide(commits, null, facts(tags("1.0.0"), line(message)))).toMatchObject({
      kind: "refused",
      problem: expect.stringContaining(seen),
    });
    expect(decided(commits, null, facts(tags("1.0.0"), line(message, "chore: b\n\nRelease-As: 5.0.0")))).toBe(
      "5.0.0",
    );
  });

  it("is above every version of its history, whatever came", () => {
    const messages = fc.constantFrom("fix: a", "feat: b", "feat!: c", "docs: d", "Words", 'Revert "feat: b"');
    const seen = fc.constantFrom(
      "0.1.0",
      "0.9.9",
      "1.0.0",
      "1.2.0",
      "1.3.0-beta.1",
      "1.3.0-rc.2",
      "2.0.0-beta.4",
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(seen),
        fc.array(messages),
        fc.constantFrom(null, "beta", "rc"),
        (versions, written, channel) => {
          const history = tags(...versions);

          const decision = decide(commits, channel, facts(history, line(...written)));

          if (decision.kind !== "release") return;
          expect(history.every((tag) => semver.lt(tag.version, decision.version))).toBe(true);
          expect(semver.prerelease(decision.version)?.[0] ?? null).toBe(channel);
        },
      ),
    );
  });
});

describe("the next version on a channel", () => {
  it.each([
    ["starts at 1", tags("1.3.0"), "feat: a", "beta", "1.4.0-beta.1"],
    ["goes on while the aim stays", tags("1.3.0", "1.3.1-beta.2"), "fix: a", "beta", "1.3.1-beta.3"],
    ["starts again at a greater aim", tags("1.3.0", "1.3.1-beta.2"), "feat: a", "beta", "1.4.0-beta.1"],
    ["keeps a greater aim", tags("1.3.0", "1.4.0-beta.2"), "fix: a", "beta", "1.4.0-beta.3"],
    ["counts by number", tags("1.3.0", "1.4.0-beta.9", "1.4.0-beta.10"), "fix: a", "beta", "1.4.0-beta.11"],
    ["follows another of the same aim", tags("1.3.0", "1.4.0-beta.3"), "fix: a", "rc", "1.4.0-rc.1"],
    ["raises before 1.0.0 as ever", tags("0.3.0"), "feat!: a", "beta", "0.4.0-beta.1"],
    ["starts at the first version", tags(), "feat: a", "beta", "0.1.0-beta.1"],
    ["goes on before any stable one", tags("0.1.0-beta.1"), "feat: a", "beta", "0.1.0-beta.2"],
    [
      "aims where a footer says",
      tags("1.3.0", "1.4.0-beta.2"),
      "fix: a\n\nRelease-As: 2.0.0",
      "beta",
      "2.0.0-beta.1",
    ],
    [
      "passes over odd names",
      tags("1.3.0", "1.4.0-beta", "1.4.0-20260101"),
      "fix: a",
      "beta",
      "1.4.0-beta.1",
    ],
  ])("%s", (_rule, history, message, channel, version) => {
    expect(decided(commits, channel, facts(history, line(message)))).toBe(version);
  });

  it("is nothing when all that counts is in its last pre-release", () => {
    const range = line("feat: a", "docs: b");

    expect(decided(commits, "beta", facts(tags("1.3.0", "1.4.0-beta.1@1"), range))).toBe("nothing");
    expect(
      decided(commits, "beta", facts(tags("1.3.0", "1.4.0-beta.1@1"), [...range, ...after(3, "fix: c")])),
    ).toBe("1.4.0-beta.2");
  });

  it("sees a commit of a branch that is older than the last pre-release and was merged after it", () => {
    const range = [
      { sha: sha(1), parents: [sha(0)], message: "feat: old branch", author: "a" },
      { sha: sha(2), parents: [sha(0)], message: "feat: on main", author: "a" },
      { sha: sha(3), parents: [sha(2), sha(1)], message: "Merge branch 'old'", author: "a" },
    ];

    expect(decided(commits, "beta", facts(tags("1.3.0", "1.4.0-beta.1@2"), range))).toBe("1.4.0-beta.2");
  });

  it("never takes a number that another branch has", () => {
    const all = tags("1.3.0", "1.4.0-beta.1", "1.4.0-beta.5");

    expect(
      decided(commits, "beta", facts(all, line("fix: a"), { history: tags("1.3.0", "1.4.0-beta.1") })),
    ).toBe("1.4.0-beta.6");
  });

  it("is refused below a later channel of the same aim, and says where to go on", () => {
    const decision = decide(
      commits,
      "beta",
      facts(tags("1.3.0", "1.4.0-rc.1", "1.4.0-beta.3"), line("fix: a")),
    );

    expect(decision).toMatchObject({
      kind: "refused",
      problem: expect.stringContaining("1.4.0-beta.4 would stand below 1.4.0-rc.1"),
      write: expect.stringContaining("`rc`"),
    });
  });

  it.each([
    ["to the stable version it aimed at", tags("1.3.0", "1.4.0-beta.3@1"), line("feat: a"), null, "1.4.0"],
    ["with nothing new since", tags("1.3.0", "1.4.0-beta.3@2"), line("fix: a", "docs: b"), null, "1.4.0"],
    ["though nothing asks for it", tags("1.3.0", "1.4.0-beta.3@1"), line("chore: a"), null, "1.4.0"],
    [
      "never to less than it aimed at",
      tags("1.3.0", "2.0.0-beta.1@1"),
      line("fix: a", "fix: b"),
      null,
      "2.0.0",
    ],
    ["to more when more came", tags("1.3.0", "1.3.1-beta.1@1"), line("fix: a", "feat: b"), null, "1.4.0"],
    [
      "to another channel on the same commit",
      tags("1.3.0", "1.4.0-beta.3@1"),
      line("feat: a"),
      "rc",
      "1.4.0-rc.1",
    ],
    ["with an odd name", tags("1.3.0", "1.4.0-next@1"), line("chore: a"), null, "1.4.0"],
    ["before any stable version", tags("0.1.0-beta.3@1"), line("feat: a"), null, "0.1.0"],
  ])("is promoted %s", (_rule, history, range, channel, version) => {
    expect(decided(commits, channel, facts(history, range))).toBe(version);
  });

  it("is not promoted again on the same commit", () => {
    const history = tags("1.3.0", "1.4.0-beta.3@1", "1.4.0-rc.1@1");

    expect(decided(commits, "rc", facts(history, line("feat: a")))).toBe("nothing");
    expect(decided(commits, "beta", facts(history, line("feat: a")))).toBe("nothing");
  });
});

describe("the next version by labels", () => {
  it.each([
    [["semver:major"], ["bug"], "2.0.0"],
    [["enhancement"], ["bug"], "1.1.0"],
    [["bug"], ["patch"], "1.0.1"],
    [["bug", "Breaking"], ["skip-release"], "2.0.0"],
    [["docs"], ["skip-release", "major"], "1.0.1"],
    [["no-release"], ["skip-release", "major"], "nothing"],
  ])("of %j and %j is %s", (first, second, version) => {
    const changes = [change(1, first), change(2, second)];

    expect(decided(labels, null, facts(tags("1.0.0"), line("a", "b"), { changes }))).toBe(version);
  });

  it("takes a pull request that says nothing for a patch, and names it", () => {
    const changes = [change(1, ["docs", "priority: major"]), change(2, ["minor"])];

    expect(decide(labels, null, facts(tags("1.0.0"), line("a", "b"), { changes }))).toMatchObject({
      version: "1.1.0",
      reason: "the minor change in #2",
      unknowns: [expect.stringContaining("#1")],
    });
  });

  it("names the commits that no pull request brought", () => {
    const given = facts(tags("1.0.0"), line("a", "feat: pushed"), { changes: [change(1, ["patch"])] });

    expect(decide(labels, null, given)).toMatchObject({
      version: "1.0.1",
      unknowns: [expect.stringContaining(sha(2).slice(0, 12))],
    });
  });

  it("is nothing when no pull request was merged, and on a channel that has them all", () => {
    expect(decided(labels, null, facts(tags("1.0.0"), line("feat: a")))).toBe("nothing");
    const changes = [change(1, ["minor"])];
    expect(decided(labels, "beta", facts(tags("1.0.0", "1.1.0-beta.1@1"), line("a", "b"), { changes }))).toBe(
      "nothing",
    );
  });
});

describe("a version that was given", () => {
  it.each([
    ["1.5.0", "minor"],
    ["v1.5.0", "minor"],
    ["1.4.1-rc.1", "patch"],
    ["7.0.0", "major"],
  ])("may be %s after 1.4.0", (version, bump) => {
    expect(decide(explicit(version), null, facts(tags("1.4.0"), []))).toMatchObject({
      version: version.replace("v", ""),
      bump,
    });
  });

  it.each([
    ["1.3.9", null, "1.3.9 is below 1.4.0, which is released already (tag `v1.4.0`)."],
    ["1.4.0-rc.1", null, "is below 1.4.0"],
    ["1.5", null, "not a full semantic version"],
    ["latest", null, "not a full semantic version"],
    ["1.5.0+build.1", null, "not a full semantic version"],
    ["1.5.0", "beta", "1.5.0 is not of the channel `beta`."],
    ["1.5.0-rc.1", "beta", "not of the channel"],
  ])("is refused: %s", (version, channel, problem) => {
    expect(decide(explicit(version), channel, facts(tags("1.4.0", "1.0.0"), []))).toMatchObject({
      kind: "refused",
      problem: expect.stringContaining(problem),
    });
  });

  it("is not refused for its own tag, which a broken run may have left", () => {
    expect(decided(explicit("1.4.0"), null, facts(tags("1.4.0", "1.3.0"), []))).toBe("1.4.0");
    expect(decided(explicit("1.0.0"), null, facts(tags("1.0.0"), []))).toBe("1.0.0");
  });

  it("may be below the greatest on a maintenance branch, within its line", () => {
    const all = tags("2.3.0", "1.5.0", "1.4.0");
    const given = facts(all, [], { history: tags("1.4.0") });

    expect(decided(explicit("1.4.1"), null, given)).toBe("1.4.1");
    expect(decided(explicit("2.4.0"), null, given)).toBe("2.4.0");
    expect(decided(explicit("1.5.1"), null, given)).toBe("refused");
    expect(decided(explicit("1.4.1"), null, facts(all, [], { history: [] }))).toBe("refused");
  });
});

describe("any decision", () => {
  it("is refused for a first version that is not a stable one", () => {
    const options = { source: commits, channel: null, initial: "1.0" };

    expect(decideVersion(options, facts([], [])).kind).toBe("refused");
  });

  it("of 5,000 tags and 5,000 commits is made at once", () => {
    const many = tags(...Array.from({ length: 5000 }, (_, n) => `1.${n}.0`));
    const range = line(
      ...Array.from({ length: 5000 }, (_, n) => (n % 3 === 0 ? `Revert "${n}"` : `feat: ${n}`)),
    );

    expect(decided(commits, null, facts(many, range))).toBe("1.5000.0");
  });
});

function decide(source: VersionSource, channel: string | null, given: VersionFacts): VersionDecision {
  return decideVersion({ source, channel, initial: "0.1.0" }, given);
}

function decided(source: VersionSource, channel: string | null, given: VersionFacts): string {
  const decision = decide(source, channel, given);
  return decision.kind === "release" ? decision.version : decision.kind;
}

function explicit(version: string): VersionSource {
  return { kind: "explicit", version };
}

function change(number: number, names: readonly string[]) {
  return { number, labels: names, mergeCommit: sha(number) };
}

function after(n: number, message: string) {
  return [{ sha: sha(n), parents: [sha(n - 1)], message, author: "octo" }];
}
