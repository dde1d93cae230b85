import { describe, expect, it } from "vitest";
import { renderMigrationReport } from "../../../src/core/migrations/report.ts";
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

  it("says when nothing is changed", () => {
    expect(renderMigrationReport([])).toBe("No migration is changed.");
  });
});
