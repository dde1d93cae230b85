import { describe, expect, it } from "vitest";
import { isReady, renderMigrationReport } from "../../../src/core/migrations/report.ts";
import type { MigrationVerdict } from "../../../src/core/migrations/verdict.ts";

const FOUND: MigrationVerdict = {
  tool: "golang-migrate",
  version: "1",
  path: "db/1_a.up.sql",
  verdict: "reversible",
  reason: "The down file does something.",
  file: "db/1_a.down.sql",
  line: 1,
  write: null,
  findings: [],
  reversal: { path: "db/1_a.down.sql" },
};

describe("renderMigrationReport", () => {
  it("puts refused migrations first and says once what to write for all alike", () => {
    const empty = { ...FOUND, verdict: "empty", write: "DROP TABLE a;", reversal: null } as const;

    const report = renderMigrationReport([
      FOUND,
      { ...empty, path: "db/2_b.up.sql" },
      { ...empty, path: "db/3_c.up.sql" },
    ]);

    expect(report.split("\n").map((line) => line.split(" | ")[0])).toEqual(
      expect.arrayContaining(["| `db/2_b.up.sql`"]),
    );
    expect(report.indexOf("3_c")).toBeLessThan(report.indexOf("1_a.up"));
    expect(report.match(/What to write/g)).toHaveLength(1);
  });

  it("shows a hostile path as text", () => {
    const report = renderMigrationReport([{ ...FOUND, path: "db/1_`|@org\n<!--.up.sql" }]);

    expect(report).toContain("<code>db/1&#95;&#96;&#124;@&#8203;org &#60;&#33;--.up.sql</code>");
  });

  it("tells findings below the reason, errors first, and what to write for errors", () => {
    const warning = {
      rule: "rows-without-backup",
      level: "warning",
      file: "db/1_a.up.sql",
      line: 3,
      message: "Rows are overwritten.",
      write: "Copy them first.",
    } as const;
    const error = {
      rule: "unguarded-down",
      level: "error",
      file: "db/1_a.down.sql",
      line: 2,
      message: "It drops what may not be | there.",
      write: "DROP TABLE IF EXISTS a;",
    } as const;

    const report = renderMigrationReport([{ ...FOUND, findings: [warning, error] }]);

    expect(report).toBe(
      [
        "| Migration | Verdict | Why |",
        "| --- | --- | --- |",
        "| `db/1_a.up.sql` | ❌ reversible, with an error | The down file does something. (`1_a.down.sql`, line 1)<br>❌ Error `unguarded-down`: It drops what may not be \\| there. (`1_a.down.sql`, line 2)<br>⚠️ Warning `rows-without-backup`: Rows are overwritten. (line 3) |",
        "",
        "What to write for `db/1_a.down.sql`:",
        "",
        "```",
        "DROP TABLE IF EXISTS a;",
        "```",
      ].join("\n"),
    );
  });

  it("says who accepted a migration, and asks for nothing more there", () => {
    const destructive = { ...FOUND, verdict: "destructive", write: "A copy." } as const;

    const report = renderMigrationReport([destructive], { approvedBy: new Map([[FOUND.path, "octocat"]]) });

    expect(report).toContain("| ✋ destructive, accepted by `octocat` |");
    expect(report).not.toContain("What to write");
  });

  it("shows a hundred rows, and fewer where there is room for fewer", () => {
    const many = Array.from({ length: 150 }, (_, n) => ({ ...FOUND, path: `db/${n}.up.sql` }));
    const bad = { ...FOUND, path: "db/bad.up.sql", verdict: "missing", reversal: null } as const;

    const full = renderMigrationReport([...many, bad]);
    const small = renderMigrationReport([...many, bad, { ...bad, path: "db/worse.up.sql" }], { rows: 1 });

    expect(full.split("\n").filter((line) => line.startsWith("| `"))).toHaveLength(100);
    expect(full).toContain("And 51 more, which stop nothing.");
    expect(small.split("\n").filter((line) => line.startsWith("| `"))).toHaveLength(1);
    expect(small).toContain("And 151 more, of which 1 stop the change.");
  });

  it("says when nothing is changed", () => {
    expect(renderMigrationReport([])).toBe("No migration is changed.");
  });
});

describe("isReady", () => {
  const error = {
    rule: "edited-after-merge",
    level: "error",
    file: "a",
    line: 1,
    message: "x.",
    write: null,
  } as const;

  it.each([
    ["a reversible migration", FOUND, true],
    ["one with a warning", { ...FOUND, findings: [{ ...error, level: "warning" as const }] }, true],
    ["one with an error", { ...FOUND, findings: [error] }, false],
    ["an empty one", { ...FOUND, verdict: "empty" as const }, false],
  ])("for %s is as it says", (_what, migration, expected) => {
    expect(isReady(migration)).toBe(expected);
    expect(isReady(migration, new Set([migration.path]))).toBe(true);
  });
});
