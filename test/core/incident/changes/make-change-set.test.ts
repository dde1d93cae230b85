import { describe, expect, it } from "vitest";
import { ChangeSet } from "../../../../src/core/incident/changes/change-set.ts";
import { parseCodeOwners } from "../../../../src/core/incident/changes/codeowners.ts";
import { type ChangeFacts, changeSetOf } from "../../../../src/core/incident/changes/make-change-set.ts";
import type { ReleaseManifest } from "../../../../src/core/release/manifest.ts";
import { change, manifestWith, migration, releaseOf } from "../../rollback/release-example.ts";

const goodManifest = manifestWith({ tag: "v1.0.0", version: "1.0.0", commit: "a".repeat(40), changes: [] });

function factsWith(parts: Partial<ChangeFacts> = {}): ChangeFacts {
  const bad = manifestWith();
  return {
    from: releaseOf(bad),
    to: releaseOf(goodManifest),
    leaving: [bad],
    commits: 3,
    touched: new Map(),
    owners: [],
    lockfiles: [],
    problems: [],
    ...parts,
  };
}

function owners(text: string): ChangeFacts["owners"] {
  const read = parseCodeOwners(text);
  return read.kind === "rules" ? read.rules : [];
}

function ofManifest(parts: Partial<ReleaseManifest>): Pick<ChangeFacts, "from" | "leaving"> {
  const manifest = manifestWith(parts);
  return { from: releaseOf(manifest), leaving: [manifest] };
}

describe("the change set", () => {
  it("has the pull requests of all releases on the way, each once, the last merged first", () => {
    const older = { ...change(1, "yes"), mergedAt: "2026-11-19T09:00:00Z" };
    const manifests = [
      manifestWith({ changes: [change(2, null), change(3, "no")] }),
      manifestWith({ tag: "v1.0.1", changes: [older, change(2, null)] }),
    ];

    const { pulls, base, head, commits } = changeSetOf(factsWith({ leaving: manifests }));

    expect([base, head, commits]).toEqual(["a".repeat(40), "b".repeat(40), 3]);
    expect(pulls.map(({ number, hasPlan, areas }) => [number, hasPlan, areas])).toEqual([
      [3, true, null],
      [2, false, null],
      [1, true, null],
    ]);
  });

  it("says which areas each of them touched, the one with most of its files first", () => {
    const facts = factsWith({
      ...ofManifest({ changes: [change(1, "yes"), change(2, "yes"), change(3, "yes")] }),
      owners: owners("* @all\n/src/pay/ @acme/pay\n/db/ @dba"),
      touched: new Map([
        [1, { paths: ["db/1.sql", "src/pay/a.ts", "src/pay/b.ts"], complete: true }],
        [2, { paths: ["README.md", "LICENSE", "db/2.sql"], complete: true }],
      ]),
    });

    const { pulls, areas } = changeSetOf(facts);

    expect(pulls.map((pull) => [pull.number, pull.areas])).toEqual([
      [3, null],
      [2, ["db", "everything else"]],
      [1, ["src/pay", "db"]],
    ]);
    // What no rule names more closely is nobody's home, however many files lie there.
    expect(areas).toEqual([
      { name: "db", owners: ["@dba"], pulls: [2, 1] },
      { name: "src/pay", owners: ["@acme/pay"], pulls: [1] },
      { name: "everything else", owners: ["@all"], pulls: [2] },
    ]);
  });

  it("has the migrations that do something, in the order in which they were run", () => {
    const manifests = [
      manifestWith({ migrations: [migration("3", "destructive", null)] }),
      manifestWith({ tag: "v1.0.1", migrations: [migration("1"), migration("2", "no-op")] }),
    ];

    const { migrations } = changeSetOf(factsWith({ leaving: manifests }));

    expect(migrations).toEqual([
      { path: "db/1.up.sql", tool: "golang-migrate", verdict: "reversible", release: "v1.0.1", pull: 1 },
      { path: "db/3.up.sql", tool: "golang-migrate", verdict: "destructive", release: "v1.1.0", pull: null },
    ]);
  });

  it("has versions of configuration that differ between the two manifests, and those of one only", () => {
    const bad = manifestWith({
      config: [
        { name: "flags", version: "12" },
        { name: "same", version: "1" },
        { name: "new", version: "1" },
      ],
    });
    const good = {
      ...goodManifest,
      config: [
        { name: "flags", version: "11" },
        { name: "same", version: "1" },
        { name: "old", version: "7" },
      ],
    };

    const { config } = changeSetOf(factsWith({ from: releaseOf(bad), to: releaseOf(good) }));

    expect(config).toEqual([
      { name: "flags", from: "11", to: "12" },
      { name: "new", from: null, to: "1" },
      { name: "old", from: "7", to: null },
    ]);
  });

  it("has artifacts whose digest differs, not those that were only given another tag", () => {
    const [app] = goodManifest.artifacts;
    const retagged = { ...app, annotations: { kind: "oci" as const, tag: "1.0.0" } };
    const good = { ...goodManifest, artifacts: app === undefined ? [] : [{ ...app, ...retagged }] };
    const other = {
      ...good,
      artifacts: good.artifacts.map((one) => ({ ...one, digest: { sha256: "e".repeat(64) } })),
    };

    expect(changeSetOf(factsWith({ to: releaseOf(good) })).artifacts).toEqual([]);
    expect(changeSetOf(factsWith({ to: releaseOf(other) })).artifacts).toEqual([
      { name: "app", from: `sha256:${"e".repeat(64)}`, to: `sha256:${"d".repeat(64)}` },
    ]);
  });

  it("says what it cannot know", () => {
    const problems = (parts: Partial<ChangeFacts>) => changeSetOf(factsWith(parts)).problems;

    expect(problems({})).toEqual([]);
    expect(problems({ to: null, leaving: null })).toEqual(["No good release is known to compare with."]);
    expect(problems({ leaving: null })).toEqual([
      "The releases between v1.0.0 and v1.1.0 could not be read, so only what v1.1.0 itself brought is listed.",
    ]);
    expect(problems({ from: releaseOf(null), leaving: null })).toEqual([
      "cccccccccccc has no release manifest, so its pull requests, migrations and versions are not known.",
    ]);
    expect(problems({ from: { ...releaseOf(null), tag: "v1.1.0" }, leaving: null })).toEqual([
      "The manifest of v1.1.0 cannot be read as it was deployed (its tag may have been moved, or the release deleted), so its pull requests, migrations and versions are not known.",
    ]);
    expect(problems({ to: releaseOf(null) })).toEqual([
      "cccccccccccc has no release manifest, so versions of configuration and artifacts cannot be compared.",
    ]);
    expect(
      problems({ touched: new Map([[7, { paths: ["a"], complete: false }]]), problems: ["And this."] }),
    ).toEqual(["GitHub does not list all files of pull request 7.", "And this."]);
  });

  it("has what the failed release itself brought when the way to the good one cannot be read", () => {
    const from = releaseOf(manifestWith({ changes: [change(4, "yes")] }));

    expect(changeSetOf(factsWith({ from, leaving: null })).pulls.map(({ number }) => number)).toEqual([4]);
    expect(changeSetOf(factsWith({ from, leaving: [] })).pulls.map(({ number }) => number)).toEqual([4]);
  });

  it("is empty without manifests, and can be kept and read back", () => {
    const changes = changeSetOf(factsWith({ from: releaseOf(null), to: null, leaving: null, commits: null }));

    expect(changes).toMatchObject({ base: null, commits: null, pulls: [], config: [], artifacts: [] });
    expect(ChangeSet.parse(JSON.parse(JSON.stringify(changes)))).toEqual(changes);
  });
});
