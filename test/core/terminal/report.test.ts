import { describe, expect, it } from "vitest";
import type { MigrationVerdict } from "../../../src/core/migrations/verdict.ts";
import { checkJson } from "../../../src/core/terminal/check-json.ts";
import type { CheckResult } from "../../../src/core/terminal/check-result.ts";
import { coloured, plain } from "../../../src/core/terminal/paint.ts";
import { terminalReport } from "../../../src/core/terminal/report.ts";

describe("the report on a terminal", () => {
  it("has a line for each problem, and what to write below it, none wider than 100 columns", () => {
    const out = terminalReport(result({ migrations: [missing] }), plain);

    expect(out).toBe(`HEAD (222222222222) against origin/main (111111111111): 3 changed files, 1 migration

db/2.up.sql:7  missing  Nothing takes back what this migration does, and the sentence about it is
    long enough for two lines.
    Write:
      -- db/2.down.sql

      DROP TABLE things;

not ready: 1 problem to mend.
`);
  });

  it("gives the reason lines of its own behind a long path", () => {
    const file = `db/${"x".repeat(90)}.sql`;

    const [, , first, second] = lines(result({ migrations: [{ ...missing, file }] }));

    expect(first).toBe(`${file}:7  missing`);
    expect(second).toMatch(/^ {4}Nothing takes back/);
  });

  it("puts errors before warnings, and is ready with warnings alone", () => {
    const warned = { ...reversible, findings: [finding("warning")] };
    const failed = { ...reversible, findings: [finding("warning"), finding("error")] };

    const [, , first, , , second] = lines(result({ migrations: [failed] }));
    const last = lines(result({ migrations: [warned] })).at(-2);

    expect([first, second]).toEqual([
      "db/1.up.sql:2  unguarded-down  A sentence.",
      "db/1.up.sql:2  warning: unguarded-down  A sentence.",
    ]);
    expect(last).toBe("ready: 1 migration with a way back, the plan complete.");
  });

  it("names who may accept what cannot be reversed", () => {
    const lost = { ...missing, verdict: "destructive", write: null } as const;

    expect(terminalReport(result({ migrations: [lost], approvers: ["octocat", "hubot"] }), plain)).toContain(
      "\n1 migration can also pass on GitHub by an approving review of: octocat, hubot.\n",
    );
  });

  it("is not ready when GitHub would not show the whole change", () => {
    const [, , first] = lines(result({ complete: false }));

    expect(first).toMatch(/^too large {2}GitHub shows 3,000 changed files/);
  });

  it("shows five files that are not committed, and counts the others", () => {
    const uncommitted = ["a", "b", "c", "d", "e\u001b", "f", "g"].map((name) => `${name}.sql`);

    const [, , first] = lines(result({ uncommitted: uncommitted.slice(2) }));
    const [, , second] = lines(result({ uncommitted }));

    expect(first).toMatch(
      /^not checked: 5 files are not committed \(c\.sql, .*, e\\u\{001b\}\.sql, f\.sql, g\.sql\)\./,
    );
    expect(second).toMatch(
      /^not checked: 7 files are not committed \(a\.sql, .*, e\\u\{001b\}\.sql, 2 more\)\./,
    );
  });

  it("has colours only when it is given some", () => {
    const some = result({ migrations: [missing] });

    expect(terminalReport(some, coloured)).toContain(
      "\u001b[1mdb/2.up.sql:7  \u001b[22m\u001b[31mmissing\u001b[39m  Nothing",
    );
    const bare = terminalReport(some, coloured)
      .replaceAll("\u001b", "")
      .replace(/\[\d+m/g, "");
    expect(bare).toBe(terminalReport(some, plain));
  });

  it("shows nothing of a write that could move the cursor", () => {
    const evil = { ...missing, write: "DROP \u001b[2J\u202e;\nx", reason: "A\u009b reason." };

    const out = terminalReport(result({ migrations: [evil] }), plain);

    expect(out).toContain("      DROP \\u{001b}[2J\\u{202e};\n      x\n");
    expect(out).toContain("missing  A\\u{009b} reason.");
  });

  it("is ASCII as JSON, and the same when it is read", () => {
    const odd = { ...missing, file: "größe\u202e\u{1f600}\u007f.sql" };

    const out = checkJson(result({ migrations: [odd] }));

    expect(out).toMatch(/^[\n\x20-\x7e]*$/);
    expect(JSON.parse(out).problems[0].path).toBe(odd.file);
  });
});

const missing: MigrationVerdict = {
  tool: "golang-migrate",
  version: "2",
  path: "db/2.up.sql",
  verdict: "missing",
  reason:
    "Nothing takes back what this migration does, and the sentence about it is long enough for two lines.",
  file: "db/2.up.sql",
  line: 7,
  write: "-- db/2.down.sql\n\nDROP TABLE things;",
  reversal: null,
  findings: [],
};

const reversible: MigrationVerdict = {
  ...missing,
  path: "db/1.up.sql",
  verdict: "reversible",
  reason: "The reversal takes back what the migration does.",
  write: null,
};

function finding(level: "error" | "warning"): MigrationVerdict["findings"][number] {
  const at = { file: "db/1.up.sql", line: 2 };
  return { rule: "unguarded-down", level, ...at, message: "A sentence.", write: "IF EXISTS" };
}

function result(parts: Partial<CheckResult>): CheckResult {
  return {
    compared: {
      base: { name: "origin/main", commit: "1".repeat(40) },
      head: { name: "HEAD", commit: "2".repeat(40) },
      mergeBase: "1".repeat(40),
    },
    files: 3,
    complete: true,
    migrations: [],
    plan: {
      kind: "judged",
      name: "description",
      findings: [],
      risk: { risk: "normal", reasons: [], keys: [] },
    },
    uncommitted: [],
    approvers: [],
    enforcement: "block",
    hasPolicy: false,
    ...parts,
  };
}

function lines(some: CheckResult): readonly string[] {
  return terminalReport(some, plain).split("\n");
}
