import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  lateMigration,
  orderReversals,
  standingOf,
  type WayBack,
} from "../../../src/core/rollback/reversal-order.ts";
import type { ReversibleMigration } from "../../../src/core/rollback/reversals.ts";
import { migration } from "./release-example.ts";

function reversible(version: string): ReversibleMigration {
  const { reversal, ...rest } = migration(version);
  return { ...rest, reversal: reversal ?? { path: "", sha256: "" } };
}

function way(versions: readonly string[], wanted: string): WayBack {
  const order = orderReversals(versions.map(reversible), wanted);
  if (order.kind === "refused") throw new Error(order.problem);
  return order.way;
}

function versionsOf(migrations: readonly ReversibleMigration[]): readonly string[] {
  return migrations.map((one) => one.version);
}

describe("the order of reversals", () => {
  it("is that of numbers, from the newest on, whatever order they come in", () => {
    const numbers = fc.uniqueArray(fc.bigInt({ min: 1n, max: 10n ** 20n }), { maxLength: 8 });
    fc.assert(
      fc.property(numbers, (given) => {
        const sorted = given.toSorted((a, b) => (a < b ? 1 : -1)).map(String);

        expect(versionsOf(way(given.map(String), "0").steps)).toEqual(sorted);
      }),
    );
  });

  it("is the one given when a version is no number", () => {
    const revisions = ["ae1027a6acf0", "1b7e22c04d9f", "9a1f0c3d5e71"];

    expect(versionsOf(way(revisions, "000000000001").steps)).toEqual(revisions);
  });

  it("ends before the target where the target is among them", () => {
    const { steps, below } = way(["c", "b", "a"], "b");

    expect([versionsOf(steps), versionsOf(below)]).toEqual([["c"], ["b", "a"]]);
  });
});

describe("migrations that are a folder each", () => {
  it("are of one directory, those of another tree are not", () => {
    const diesel = (folder: string, version: string): ReversibleMigration => ({
      ...reversible(version),
      tool: "diesel",
      up: { path: `${folder}/up.sql`, sha256: "f".repeat(64) },
    });
    const [a, b] = [
      diesel("db/2024-01-01-000000_a", "20240101000000"),
      diesel("db/2024-02-01-000000_b", "20240201000000"),
    ];

    const order = orderReversals([a, b], "0");

    expect(order.kind === "ordered" && versionsOf(order.way.steps)).toEqual([
      "20240201000000",
      "20240101000000",
    ]);
    expect(orderReversals([a, diesel("billing/2024-03-01-000000_c", "20240301000000")], "0")).toEqual({
      kind: "refused",
      problem:
        "migrations of several directories have to be reversed (diesel in `db`, diesel in `billing`), and `current` names the version of one",
    });
  });
});

describe("where a schema stands", () => {
  const back = way(["000005", "000004"], "000003");

  it.each([
    ["5", { kind: "at", index: 0 }],
    ["000004", { kind: "at", index: 1 }],
    ["3", { kind: "there" }],
    ["2", { kind: "elsewhere", expected: "000005, 000004, 000003" }],
    ["0", { kind: "elsewhere", expected: "000005, 000004, 000003" }],
  ])("with %j as its version", (version, standing) => {
    expect(standingOf(version, back)).toEqual(standing);
  });

  it("is at its target when it is at an older migration of those that were named", () => {
    expect(standingOf("a", way(["c", "b", "a"], "b"))).toEqual({ kind: "there" });
  });
});

describe("a migration that was merged late", () => {
  it("has an older version than the target", () => {
    expect(lateMigration(way(["6", "3"], "5"))?.version).toBe("3");
  });

  it.each([
    [["6", "5"], "4"],
    [["2", "1"], "0"],
    [["b", "a"], "c"],
    [["6", "5", "3"], "5"],
  ])("is not among %j when the target is %s", (versions, wanted) => {
    expect(lateMigration(way(versions, wanted))).toBeNull();
  });
});
