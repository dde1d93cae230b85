import { describe, expect, it } from "vitest";
import { rankSuspects } from "../../../src/core/incident/suspects.ts";
import type { MergedChange } from "../../../src/core/release/manifest.ts";
import { change, manifestWith, migration } from "../rollback/release-example.ts";

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

    expect(suspects.map(({ pull, subject, reasons }) => ({ pull, subject, reasons }))).toEqual([
      {
        pull: 1,
        subject: "Merge 1",
        reasons: ["ships a migration", "its plan says that the old code cannot run on the new schema"],
      },
      { pull: null, subject: "Direct push", reasons: ["the newest change of the release"] },
      { pull: 2, subject: "Merge 2", reasons: [] },
    ]);
  });

  it("ship only the migrations that they brought themselves", () => {
    const brought = change(1, "yes");
    const docs = change(2, "yes");
    const leaving = [
      manifestWith({
        changes: [brought, docs],
        migrations: [migration("2"), migration("3"), migration("4", "reversible", null)],
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

  it("never give the author as a reason", () => {
    const byOne = { ...change(1, "no"), author: "newcomer" };
    const byOther = { ...change(1, "no"), author: "maintainer" };

    const [one, other] = [byOne, byOther].map((merged) =>
      rankSuspects([commitOf(merged)], [manifestWith({ changes: [merged] })]),
    );

    expect(one).toEqual(other);
    expect(JSON.stringify(one)).not.toContain("newcomer");
  });

  it("are twenty at most, with subjects of 200 characters at most", () => {
    const commits = Array.from({ length: 50 }, (_, index) => ({
      sha: index.toString(16).padStart(40, "0"),
      message: "x".repeat(300),
    }));

    const suspects = rankSuspects(commits, []);

    expect(suspects).toHaveLength(20);
    expect(suspects[0]).toMatchObject({ sha: (49).toString(16).padStart(40, "0"), subject: "x".repeat(200) });
  });
});

function commitOf(merged: MergedChange) {
  return { sha: merged.mergeCommit, message: `Merge ${merged.number}\n\nbody` };
}
