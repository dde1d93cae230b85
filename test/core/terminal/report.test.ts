import { describe, expect, it } from "vitest";
import type { MigrationVerdict } from "../../../src/core/migrations/verdict.ts";
import { checkJson } from "../../../src/core/terminal/check-json.ts";
import type { CheckResult } from "../../../src/core/terminal/check-result.ts";
import { coloured, plain } from "../../../src/core/terminal/paint.ts";
import { problemsOf } from "../../../src/core/terminal/problems.ts";
import { terminalReport } from "../../../src/core/terminal/report.ts";

describe("the report on a terminal", () => {
  it("has a line for each problem, and what to write below it, none wider than 80 columns", () => {
    const out = terminalReport(result({ migrations: [missing] }), narrow);

    expect(out).toBe(`HEAD (222222222222) against origin/main (111111111111): 3 changed files, 1
    migration

db/2.up.sql:7  missing  Nothing takes back what this migration does, and the
    sentence about it is long enough for two lines.
    Write:
      -- db/2.down.sql

      DROP TABLE things;

not ready: 1 problem to mend.
`);
  });

  it("takes the room that there is, and hangs what goes on below the line that it goes on", () => {
    const parts = { migrations: [missing], approvers: ["octocat", "hubot", "mona-lisa"], uncommitted };
    const destructive = { ...missing, verdict: "destructive" } as const;
    const both = [80, 120].map((width) =>
      terminalReport(result({ ...parts, migrations: [missing, destructive] }), { paint: plain, width }),
    );

    for (const [at, width] of [80, 120].entries()) {
      const printed = both[at]?.split("\n") ?? [];
      expect(printed.filter((line) => line.length > width)).toEqual([]);
      expect(printed.some((line) => line.length > width - 15)).toBe(true);
    }
    expect(both[1]).toContain(
      "\ndb/2.up.sql:7  missing  Nothing takes back what this migration does, and the sentence about it is long enough for two\n    lines.\n",
    );
    expect(both[0]).toContain(
      "\nnot checked: 2 files are not committed (db/a.sql, db/b.sql). Commit them, or\n    check the files as they are with --worktree.\n",
    );
    expect(both[0]).toContain(
      "\n1 migration can also pass on GitHub by an approving review of: octocat, hubot,\n    mona-lisa.\n",
    );
  });

  it("says what is left to write where a migration has no way back", () => {
    const declared = { ...missing, verdict: "irreversible-declared", write: null } as const;
    const undecided = { ...missing, verdict: "undecided", write: null } as const;
    const writes = (approvers: readonly string[]) =>
      problemsOf(result({ migrations: [declared, undecided], approvers })).map(({ write }) => write);

    expect(writes(["octocat"])).toEqual([
      "Why there is no way back, under `Reversal` of the plan. Then somebody whom `plan.approvers` of the policy names approves it on GitHub.",
      "Nothing, once somebody whom `plan.approvers` of the policy names approves it on GitHub.",
    ]);
    expect(writes([])[0]).toBe(
      "Why there is no way back, under `Reversal` of the plan. Then somebody whom `plan.approvers` of the policy names (nobody yet) approves it on GitHub.",
    );
  });

  it("tells who has no plan yet of all that one needs", () => {
    const risk = { risk: "high", reasons: [], keys: [] } as const;
    const plan = {
      kind: "judged",
      name: "body.md",
      findings: [],
      risk,
      demanded: ["Strategy", "Owner"],
    } as const;

    expect(lines(result({ plan }))[2]).toBe(
      "There is no plan yet. At high risk it needs “Strategy”, “Owner”.",
    );
  });

  it("warns of a glob of the policy that is a folder here", () => {
    const folderGlobs = [{ keys: ["plan", "risk", "high", "paths"], glob: "infra" }];

    expect(lines(result({ folderGlobs })).slice(2)).toEqual([
      ".github/rollback.yml  warning: folder  `plan.risk.high.paths` has `infra`, which is a folder here",
      "    and matches none of its files.",
      "    Write: `infra/**`",
      "",
      "ready: no migration changed, the plan complete.",
      "",
    ]);
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

    expect(terminalReport(result({ migrations: [lost], approvers: ["octocat", "hubot"] }), narrow)).toContain(
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

    expect(terminalReport(some, { paint: coloured, width: 80 })).toContain(
      "\u001b[1mdb/2.up.sql:7  \u001b[22m\u001b[31mmissing\u001b[39m  Nothing",
    );
    const bare = terminalReport(some, { paint: coloured, width: 80 })
      .replaceAll("\u001b", "")
      .replace(/\[\d+m/g, "");
    expect(bare).toBe(terminalReport(some, narrow));
  });

  it("shows nothing of a write that could move the cursor", () => {
    const evil = { ...missing, write: "DROP \u001b[2J\u202e;\nx", reason: "A\u009b reason." };

    const out = terminalReport(result({ migrations: [evil] }), narrow);

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

const narrow = { paint: plain, width: 80 };
const uncommitted = ["db/a.sql", "db/b.sql"];

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
      demanded: [],
    },
    uncommitted: [],
    approvers: [],
    enforcement: "block",
    hasPolicy: false,
    folderGlobs: [],
    ...parts,
  };
}

function lines(some: CheckResult): readonly string[] {
  return terminalReport(some, { paint: plain, width: 100 }).split("\n");
}
