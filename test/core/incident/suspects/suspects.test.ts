import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type RangeCommit,
  rankSuspects,
  type SuspectClues,
} from "../../../../src/core/incident/suspects/suspects.ts";
import type { MergedChange } from "../../../../src/core/release/manifest.ts";
import { change, manifestWith, migration } from "../../rollback/release-example.ts";

function cluesWith(parts: Partial<SuspectClues> = {}): SuspectClues {
  return {
    failed: { checks: [], names: [] },
    touched: new Map(),
    lockfiles: [],
    rolledBack: new Map(),
    ...parts,
  };
}

function commitOf(merged: MergedChange): RangeCommit {
  return { sha: merged.mergeCommit, message: `Merge ${merged.number}\n\nbody` };
}

/** Ranks pull requests, merged in this order, by the paths that they touched. */
function ranked(paths: Readonly<Record<number, readonly string[]>>, parts: Partial<SuspectClues> = {}) {
  const changes = Object.keys(paths).map((number) => change(Number(number), "yes"));
  const touched = new Map(
    Object.entries(paths).map(([number, own]) => [Number(number), { paths: own, complete: true }] as const),
  );
  return rankSuspects(changes.map(commitOf), [manifestWith({ changes })], cluesWith({ touched, ...parts }));
}

describe("suspects", () => {
  it("come with the change that cannot run on the old schema first, then the newest", () => {
    const risky = change(1, "no");
    const quiet = change(2, "unknown");
    const leaving = [manifestWith({ changes: [risky, quiet], migrations: [migration("2")] })];
    const commits = [
      commitOf(risky),
      commitOf(quiet),
      { sha: "e".repeat(40), message: "Direct push\n\nWhy" },
    ];

    const suspects = rankSuspects(commits, leaving);

    expect(suspects.map(({ pull, subject, score, reasons }) => ({ pull, subject, score, reasons }))).toEqual([
      {
        pull: 1,
        subject: "Change 1",
        score: 6,
        reasons: ["its plan says that the old code cannot run on the new schema", "ships a migration"],
      },
      {
        pull: null,
        subject: "Direct push",
        score: 2,
        reasons: ["no pull request is known for it", "the newest change of the release"],
      },
      { pull: 2, subject: "Change 2", score: 0, reasons: [] },
    ]);
  });

  it("ship only the migrations that they brought themselves", () => {
    const brought = change(1, "yes");
    const docs = change(2, "yes");
    const leaving = [
      manifestWith({
        changes: [brought, docs],
        migrations: [
          migration("2"),
          migration("3"),
          migration("4", "reversible", null),
          migration("5", "no-op", 2),
        ],
      }),
    ];

    const suspects = rankSuspects([commitOf(brought), commitOf(docs)], leaving);

    expect(suspects.map(({ pull, reasons }) => [pull, reasons])).toEqual([
      [1, ["ships 2 migrations"]],
      [2, ["the newest change of the release"]],
    ]);
  });

  it("name a change that was merged without a plan", () => {
    const planless = change(1, null);

    const [suspect] = rankSuspects([commitOf(planless)], [manifestWith({ changes: [planless] })]);

    expect(suspect?.reasons).toEqual(["merged without a rollback plan", "the newest change of the release"]);
  });

  it.each([
    ["the check's name", { checks: ["checkout-api"], names: ["checkout-api"] }],
    ["the path that it asks", { checks: ["web"], names: ["web", "/v1/checkout"] }],
    [
      "an address, whose host says nothing",
      { checks: [], names: ["https://shop.example/checkouts?x=migrations"] },
    ],
  ])("are led by what touches files that are named as the failing check: by %s", (_by, failed) => {
    const [first, ...others] = ranked(
      { 1: ["src/checkout/cart.ts"], 2: ["src/shop/list.ts", "db/migrations/1.sql"], 3: ["src/login.ts"] },
      { failed },
    );

    expect([first?.pull, first?.score, first?.reasons]).toEqual([
      1,
      5,
      ["touches what the failing check is named after: checkout"],
    ]);
    expect(others.flatMap(({ reasons }) => reasons)).toEqual(["the newest change of the release"]);
  });

  it("are not told apart by a word that most changes touch", () => {
    const failed = { checks: ["shop-health"], names: ["shop-health"] };

    const suspects = ranked({ 1: ["shop/a.ts"], 2: ["shop/b.ts"], 3: ["lib/c.ts"] }, { failed });

    expect(suspects.map(({ score }) => score)).toEqual([1, 0, 0]);
  });

  it("are led by what was in a release that failed before", () => {
    const [first] = ranked({ 1: ["a.ts"], 2: ["b.ts"] }, { rolledBack: new Map([[1, 41]]) });

    expect([first?.pull, first?.reasons]).toEqual([1, ["was in a release that failed before, incident 41"]]);
  });

  it("weigh dependencies, configuration and deployment by the files that they touched", () => {
    const lockfiles = [
      { path: "package-lock.json", changed: [{ name: "a", from: "1", to: "2" }], more: 3, problem: null },
    ];

    const suspects = ranked(
      {
        1: ["package-lock.json", "package.json"],
        2: ["web/package.json"],
        3: ["config/app.yml", "Dockerfile"],
        4: ["src/a.ts"],
      },
      { lockfiles },
    );

    expect(suspects.map(({ pull, score, reasons }) => [pull, score, reasons])).toEqual([
      [3, 4, ["changes configuration", "changes how it is deployed"]],
      [1, 2, ["changes 4 dependencies"]],
      [4, 1, ["the newest change of the release"]],
      [2, 1, ["touches files that name dependencies"]],
    ]);
  });

  it("come last when they touch only documentation and tests, as far as all files are known", () => {
    const harmless = ["docs/a.md", "test/a.test.ts"];
    const score = (complete: boolean) => {
      const merged = change(1, "yes");
      const touched = new Map([[1, { paths: harmless, complete }]]);
      return rankSuspects(
        [commitOf(merged), { sha: "e".repeat(40), message: "x" }],
        [manifestWith({ changes: [merged] })],
        cluesWith({ touched }),
      ).map((one) => [one.pull, one.score]);
    };

    expect(score(true)).toEqual([
      [null, 2],
      [1, -3],
    ]);
    expect(score(false)).toEqual([
      [null, 2],
      [1, 0],
    ]);
  });

  it("name what is very large, and a plan that names what failed", () => {
    const foreseen: MergedChange = {
      ...change(2, "yes"),
      plan: {
        fields: { trigger: "When `checkout-api` fails three times" },
        oldCodeOnNewSchema: "yes",
        bodySha256: "3".repeat(64),
      },
    };
    const large = change(1, "yes");
    const paths = Array.from({ length: 100 }, (_, index) => `src/f${index}.ts`);

    const suspects = rankSuspects(
      [large, foreseen].map(commitOf),
      [manifestWith({ changes: [large, foreseen] })],
      cluesWith({
        failed: { checks: ["checkout-api"], names: ["checkout-api"] },
        touched: new Map([[1, { paths, complete: true }]]),
      }),
    );

    expect(suspects.map(({ pull, reasons }) => [pull, reasons])).toEqual([
      [2, ["its plan names what failed", "the newest change of the release"]],
      [1, ["is very large: 100 files"]],
    ]);
  });

  it("are the pull requests alone when the commits could not be listed", () => {
    const older = { ...change(2, "yes"), mergedAt: "2026-11-19T09:00:00Z" };

    const suspects = rankSuspects(null, [manifestWith({ changes: [change(1, "yes"), older] })]);

    expect(suspects.map(({ pull, sha }) => [pull, sha])).toEqual([
      [1, change(1, null).mergeCommit],
      [2, older.mergeCommit],
    ]);
  });

  it("never depend on who wrote or merged a change", () => {
    const name = fc.string({ minLength: 1, maxLength: 10 });

    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 6 }), (authors) => {
        const rankedBy = (which: 0 | 1) => {
          const changes = authors.map((pair, index) => ({
            ...change(index + 1, index % 2 === 0 ? "no" : null),
            author: pair[which],
          }));
          const commits = changes.map((one) => ({ ...commitOf(one), author: one.author }));
          return rankSuspects(commits, [manifestWith({ changes, migrations: [migration("1")] })]);
        };

        expect(rankedBy(0)).toEqual(rankedBy(1));
      }),
    );
  });

  it("are twenty at most, with subjects of one line and 200 characters at most", () => {
    const commits = Array.from({ length: 50 }, (_, index) => ({
      sha: index.toString(16).padStart(40, "0"),
      message: `${"😀".repeat(300)}\nmore`,
    }));

    const suspects = rankSuspects(commits, []);

    expect(suspects).toHaveLength(20);
    expect(suspects[0]).toMatchObject({
      sha: (49).toString(16).padStart(40, "0"),
      subject: "😀".repeat(200),
    });
  });
});
