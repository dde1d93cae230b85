import { describe, expect, it } from "vitest";
import type { Migration } from "../../../src/core/migrations/migration.ts";
import type { Operation } from "../../../src/core/migrations/operation.ts";
import type { Side } from "../../../src/core/migrations/side.ts";
import { unchangedSince } from "../../../src/core/migrations/unchanged-since.ts";

const FILE = "db/changelog.xml";

describe("what a change leaves as it was", () => {
  it("is a migration with the same operations, wherever in the file it has moved", () => {
    const base = [migration("a:1", [created(5)], 4), migration("a:2", [created(15)], 14)];
    const head = [migration("a:1", [created(9)], 8), migration("a:2", [created(19)], 18)];

    expect(versionsOf(unchangedSince(base, head))).toEqual(["a:1", "a:2"]);
  });

  it("is not one that is new, or that does something else", () => {
    const dropped: Operation = {
      kind: "drop",
      what: "table",
      name: "t",
      isGuarded: false,
      cascades: false,
      line: 5,
    };
    const base = [migration("a:1", [created(5)], 4), migration("a:2", [created(15)], 14)];
    const head = [...base.slice(1), migration("a:1", [dropped], 4), migration("a:3", [created(25)], 24)];

    expect(versionsOf(unchangedSince(base, head))).toEqual(["a:2"]);
  });

  it("is not one whose reversal came or went", () => {
    const one = migration("a:1", [created(5)], 4);
    const other = migration("a:2", [created(15)], 14);
    const absent: Side = { kind: "absent", reason: "None.", file: FILE, line: 4 };

    expect(versionsOf(unchangedSince([{ ...one, down: absent }, other], [one, other]))).toEqual(["a:2"]);
    expect(versionsOf(unchangedSince([one, other], [{ ...one, down: absent }, other]))).toEqual(["a:2"]);
  });

  it("is not one that cannot be told from its operations, unless its reader vouches for it", () => {
    const opaque: Operation = { kind: "opaque", line: 5 };
    const unsure = migration("a:1", [opaque], 4);
    const other = migration("a:2", [created(15)], 14);
    const marked = (mark: string): Migration => ({
      ...unsure,
      up: { ...unsure.up, fingerprint: mark } as Side,
    });

    expect(versionsOf(unchangedSince([unsure, other], [unsure, other]))).toEqual(["a:2"]);
    expect(versionsOf(unchangedSince([marked("x"), other], [marked("x"), other]))).toEqual(["a:1", "a:2"]);
    expect(versionsOf(unchangedSince([marked("x"), other], [marked("y"), other]))).toEqual(["a:2"]);
  });

  it("is nothing in a file that holds one migration: whoever touches it is told about it", () => {
    const one = migration("1", [created(5)], 4);

    expect(unchangedSince([one], [one]).size).toBe(0);
  });

  it("is counted by file: the same name in another file is another migration", () => {
    const base = [migration("a:1", [created(5)], 4), migration("a:2", [created(15)], 14)];
    const head = base.map((one) => ({ ...one, path: "db/other.xml" }));

    expect(unchangedSince(base, head).size).toBe(0);
  });
});

function created(line: number): Operation {
  return { kind: "create", what: "table", name: "t", isGuarded: false, line };
}

function migration(version: string, operations: readonly Operation[], line: number): Migration {
  const up: Side = { kind: "operations", operations, file: FILE, line, declares: null };
  const down: Side = { kind: "operations", operations: [], file: FILE, line, declares: "silently" };
  return {
    tool: "liquibase",
    version,
    path: FILE,
    claim: "configured",
    up,
    down,
    reversal: { path: FILE },
    idiom: { reversal: "", raising: "" },
  };
}

function versionsOf(migrations: ReadonlySet<Migration>): readonly string[] {
  return [...migrations].map(({ version }) => version);
}
