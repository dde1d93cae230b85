import { describe, expect, it } from "vitest";
import type { ShippedMigration } from "../../../src/core/release/manifest.ts";
import { planReversals } from "../../../src/core/rollback/reversals.ts";
import { change, manifestWith, migration } from "./release-example.ts";

describe("undoing a release", () => {
  it("needs nothing of the schema when no migration was shipped, whatever the plans say", () => {
    const leaving = [manifestWith({ changes: [change(1, "no")] })];

    expect(planReversals(leaving)).toEqual({ kind: "none", reason: "no migration was shipped" });
    expect(planReversals([])).toMatchObject({ kind: "none" });
  });

  it.each<ShippedMigration["verdict"]>(["no-op", "not-a-migration"])(
    "does not count a file that is %s",
    (verdict) => {
      const leaving = [manifestWith({ migrations: [migration("2", verdict)] })];

      expect(planReversals(leaving)).toMatchObject({ kind: "none", reason: "no migration was shipped" });
    },
  );

  it("leaves the schema alone when the plan says that the old code runs on it", () => {
    const leaving = [manifestWith({ migrations: [migration("2")], changes: [change(1, "yes")] })];

    expect(planReversals(leaving)).toEqual({
      kind: "none",
      reason: "the plan says that the old code runs on the new schema",
    });
  });

  it("reverses all when the plan of one migration says no, even if that of another says yes or nothing", () => {
    const leaving = [
      manifestWith({
        migrations: [migration("2"), migration("3", "reversible", 2), migration("4", "reversible", null)],
        changes: [change(1, "yes"), change(2, "no")],
      }),
    ];

    expect(planReversals(leaving)).toMatchObject({
      kind: "reverse",
      migrations: [{ version: "4" }, { version: "3" }, { version: "2" }],
    });
  });

  it("does not ask the plan of a change that brought no migration, whatever it says", () => {
    const leaving = [
      manifestWith({ migrations: [migration("2")], changes: [change(1, "yes"), change(2, "no")] }),
    ];

    expect(planReversals(leaving)).toMatchObject({ kind: "none" });
  });

  it.each([
    ["merged without a plan", null],
    ["does not say it", "unknown" as const],
  ])("does not let another change's Yes speak for a migration whose change %s", (_what, answer) => {
    const leaving = [
      manifestWith({
        migrations: [migration("2"), migration("3", "reversible", 2)],
        changes: [change(1, answer), change(2, "yes")],
      }),
    ];

    expect(planReversals(leaving)).toMatchObject({
      kind: "blocked",
      problem: expect.stringMatching(/^`db\/2\.up\.sql` changed the schema /),
    });
  });

  it("reverses newest first, over several releases, without files that do nothing", () => {
    const leaving = [
      manifestWith({ migrations: [migration("4"), migration("5", "no-op"), migration("6")] }),
      manifestWith({ migrations: [migration("2"), migration("3")], changes: [change(1, "no")] }),
    ];

    const plan = planReversals(leaving);

    expect(plan.kind === "reverse" ? plan.migrations.map((one) => one.version) : plan).toEqual([
      "6",
      "4",
      "3",
      "2",
    ]);
  });

  it("is blocked when a migration came without a pull request", () => {
    const leaving = [
      manifestWith({ migrations: [migration("2", "reversible", null)], changes: [change(1, "yes")] }),
    ];

    expect(planReversals(leaving)).toMatchObject({ kind: "blocked" });
  });

  it.each([
    ["there is no change", []],
    ["no change has a plan", [change(1, null)]],
    ["the plan does not say it", [change(1, "unknown")]],
  ])("is blocked when migrations were shipped and %s", (_name, changes) => {
    const leaving = [manifestWith({ migrations: [migration("2")], changes })];

    expect(planReversals(leaving)).toEqual({
      kind: "blocked",
      problem:
        "`db/2.up.sql` changed the schema and no merged plan says whether the old code runs on it; only the plan of the change that brought a migration speaks for it",
    });
  });

  it("does not let the plan of one release speak for the migrations of another", () => {
    const leaving = [
      manifestWith({ migrations: [migration("3")], changes: [change(2, null)] }),
      manifestWith({ migrations: [migration("2")], changes: [change(1, "yes")] }),
    ];

    expect(planReversals(leaving)).toEqual({
      kind: "blocked",
      problem:
        "`db/3.up.sql` changed the schema and no merged plan says whether the old code runs on it; only the plan of the change that brought a migration speaks for it",
    });
  });

  it.each<[ShippedMigration["verdict"], string]>([
    ["missing", "no reversal was written, or not for all of it"],
    ["empty", "its reversal does nothing"],
    ["irreversible-declared", "its author says that it cannot be reversed"],
    ["destructive", "it destroys data of which its reversal has no copy"],
    ["undecided", "nobody could tell whether it can be reversed"],
  ])("is blocked when the old code cannot run and a reversal is %s, in words", (verdict, why) => {
    const leaving = [
      manifestWith({ migrations: [migration("2"), migration("3", verdict)], changes: [change(1, "no")] }),
    ];

    expect(planReversals(leaving)).toEqual({
      kind: "blocked",
      problem: `the old code cannot run on the new schema, and \`db/3.up.sql\` has no reversal that may run: ${why}`,
    });
  });

  it("is blocked when a migration is called reversible and its reversal is not there", () => {
    const leaving = [
      manifestWith({ migrations: [{ ...migration("2"), reversal: null }], changes: [change(1, "no")] }),
    ];

    expect(planReversals(leaving)).toMatchObject({ kind: "blocked" });
  });
});
