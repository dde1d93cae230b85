import { describe, expect, it } from "vitest";
import type { MigrationFinding } from "../../../src/core/migrations/verdict.ts";
import { annotationsOf } from "../../../src/core/plan/annotations.ts";
import type { PlanFinding } from "../../../src/core/plan/finding.ts";
import { migrationOf } from "./change.ts";

const none: ReadonlySet<string> = new Set();
const up = "db/migrations/000042_note.up.sql";

describe("annotations of migrations", () => {
  it("are none where all is in order, or where there is no migration", () => {
    const notOne = migrationOf({ verdict: "not-a-migration", findings: [findingOf()] });

    expect(annotationsOf([migrationOf(), migrationOf({ verdict: "no-op" }), notOne], [], none)).toEqual([]);
  });

  it("stand where the verdict is, with what to write", () => {
    const found = migrationOf({ verdict: "missing", reason: "No down file.", line: 3, write: "a.down.sql" });

    expect(annotationsOf([found], [], none)).toEqual([
      {
        path: up,
        line: 3,
        level: "failure",
        title: "Migration missing",
        message: "No down file.\n\nWrite:\na.down.sql",
      },
    ]);
  });

  it("have a finding of each rule at its level, an error of a reversible migration too", () => {
    const found = migrationOf({
      findings: [
        findingOf({ rule: "edited-after-merge", level: "error", line: 2 }),
        findingOf({ write: "IF EXISTS" }),
      ],
    });

    expect(annotationsOf([found], [], none)).toEqual([
      { path: up, line: 2, level: "failure", title: "Migration: edited-after-merge", message: "Seen." },
      {
        path: up,
        line: 1,
        level: "warning",
        title: "Migration: unguarded-down",
        message: "Seen.\n\nWrite:\nIF EXISTS",
      },
    ]);
  });

  it("say once that a migration is gone", () => {
    const said = { message: "Deleted.", write: "The file as it was." };
    const found = migrationOf({
      verdict: "missing",
      reason: said.message,
      write: said.write,
      findings: [findingOf({ ...said, rule: "deleted-after-merge", level: "error" })],
    });

    expect(annotationsOf([found], [], none).map(({ title }) => title)).toEqual(["Migration missing"]);
  });

  it("of what a person accepted only warn, and say no verdict", () => {
    const found = migrationOf({ verdict: "destructive", findings: [findingOf({ level: "error" })] });

    expect(annotationsOf([found], [], new Set([up])).map(({ level, title }) => [level, title])).toEqual([
      ["warning", "Migration: unguarded-down"],
    ]);
    expect(annotationsOf([found], [], new Set(["another"])).map(({ level }) => level)).toEqual([
      "failure",
      "failure",
    ]);
  });
});

describe("annotations of the plan", () => {
  it("are of files alone, on their first line where none is known", () => {
    const findings = [
      planFinding({ file: null }),
      planFinding({ file: "rollback/1.md", line: 7 }),
      planFinding({ file: "rollback/1.md", level: "warning" }),
    ];

    expect(annotationsOf([], findings, none)).toEqual([
      {
        path: "rollback/1.md",
        line: 7,
        level: "failure",
        title: "Rollback plan",
        message: "Thin.\n\nWrite: More.",
      },
      {
        path: "rollback/1.md",
        line: 1,
        level: "warning",
        title: "Rollback plan",
        message: "Thin.\n\nWrite: More.",
      },
    ]);
  });

  it("come with all others in one order: what stops the change first, then by path and line", () => {
    const migrations = [
      migrationOf({ path: "b", verdict: "missing", line: 9 }),
      migrationOf({ path: "b", verdict: "empty", line: 2 }),
      migrationOf({ path: "a", findings: [findingOf({ file: "a" })] }),
    ];

    const found = annotationsOf(migrations, [planFinding({ file: "a.md" })], none);

    expect(found.map(({ path, line, level }) => [path, line, level])).toEqual([
      ["a.md", 1, "failure"],
      ["b", 2, "failure"],
      ["b", 9, "failure"],
      ["a", 1, "warning"],
    ]);
  });
});

function findingOf(parts: Partial<MigrationFinding> = {}): MigrationFinding {
  return {
    rule: "unguarded-down",
    level: "warning",
    file: up,
    line: 1,
    message: "Seen.",
    write: null,
    ...parts,
  };
}

function planFinding(parts: Partial<PlanFinding>): PlanFinding {
  return {
    field: null,
    rule: "too-thin",
    level: "error",
    file: null,
    line: null,
    seen: null,
    message: "Thin.",
    write: "More.",
    asks: { why: "every plan", keys: null },
    ...parts,
  };
}
