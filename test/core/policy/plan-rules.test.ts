import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlanRules } from "../../../src/core/policy/plan-rules.ts";
import { readPolicy } from "../../../src/core/policy/read.ts";

describe("the plan's rules", () => {
  it("are read with paths, labels and fields by risk", () => {
    const rules = PlanRules.parse({
      risk: { high: { paths: ["db/**"], labels: ["risky"] } },
      require: { high: ["escalation"] },
      "minimum-layers": 2,
      exempt: [{ reason: "Docs only", paths: ["docs/**"] }],
    });

    expect(rules.risk).toEqual({
      high: { paths: ["db/**"], labels: ["risky"] },
      low: { paths: [], labels: [] },
    });
    expect(rules.require).toEqual({ low: [], normal: [], high: ["escalation"] });
    expect(rules["minimum-layers"]).toBe(2);
    expect(rules.exempt).toEqual([{ reason: "Docs only", paths: ["docs/**"] }]);
  });

  it.each([
    ["plan:\n  files: []", "Line 3, column 10: `plan.files` is empty. Write at least 1 item."],
    ["plan:\n  minimum-layers: 6", "Line 3, column 19: `plan.minimum-layers` is `6`. Write at most 5."],
    [
      "plan:\n  risk:\n    high:\n      path: [db/**]",
      "Line 5, column 7: `path` is not a key of `plan.risk.high`. Write `paths`.",
    ],
    [
      'plan:\n  files: ["../plan.md"]',
      "Line 3, column 11: `plan.files.0` is `../plan.md`. Write a glob of paths such as `db/**/*.sql`, relative to the root, with `/` between folders.",
    ],
    [
      "plan:\n  approvers: [@octocat]",
      "Line 3, column 15: `@octocat` begins with `@`, which YAML keeps for itself. Write `octocat`.",
    ],
    [
      "plan:\n  risk:\n    high:\n      paths: [infra/]",
      "Line 5, column 15: `plan.risk.high.paths.0` is `infra/`. Write `infra/**`.",
    ],
    [
      "plan:\n  risk:\n    high: ['infra/**']",
      "Line 4, column 11: `plan.risk.high` is a list. Write keys and values: `paths`, `labels`.",
    ],
    [
      "plan:\n  exempt:\n    - reason: all",
      "Line 4, column 7: `plan.exempt.0` does not fit. Write beside `reason` what is exempt: `paths`, `authors` or `label`.",
    ],
    [
      "plan:\n  exempt:\n    - reason: all\n      labels: [a]",
      "Line 5, column 7: `labels` is not a key of `plan.exempt.0`. Write `label`.",
    ],
    [
      "plan:\n  exempt: { reason: all, label: a }",
      "Line 3, column 11: `plan.exempt` has keys and values. Write a list.",
    ],
    [
      "plan:\n  require:\n    normal: [dependancies]",
      "Line 4, column 14: `plan.require.normal.0` is `dependancies`. Write `dependencies`.",
    ],
    [
      "plan:\n  require:\n    high: [Decision authority]",
      "Line 4, column 12: `plan.require.high.0` is `Decision authority`. Write `decision-authority`.",
    ],
    [
      "plan:\n  approvers: ['github-actions[bot]']",
      "Line 3, column 15: `plan.approvers.0` is `github-actions[bot]`. Write the login of a person, such as `octocat`.",
    ],
    [
      customTool("ours", "db/*.sql", "db/*.sql"),
      "Line 5, column 43: `plan.migrations.custom.0.down` is `db/*.sql`. Write patterns that pair files. A file can match both patterns, so its direction is not known. Write patterns that exclude each other, such as `db/*.up.sql` and `db/*.down.sql`.",
    ],
    [
      customTool("ours", "db/up.sql", "db/down.sql"),
      "Line 5, column 44: `plan.migrations.custom.0.down` is `db/down.sql`. Write patterns that pair files. Both patterns need the same number of wildcards, at least one each, such as `db/*.up.sql` and `db/*.down.sql`.",
    ],
    [
      customTool("ours", "db/{a,b}/*.sql", "undo/*.sql"),
      "Line 5, column 49: `plan.migrations.custom.0.down` is `undo/*.sql`. Write patterns that pair files. Only `*` and `**` can pair files. Write patterns such as `db/*.up.sql` and `db/*.down.sql`, without other wildcards.",
    ],
    [
      customTool("flyway", "db/*.up.sql", "db/*.down.sql"),
      "Line 5, column 15: `plan.migrations.custom.0.name` is `flyway`. Write a name that no known tool has, such as `our-sql`.",
    ],
    [
      `${customTool("ours", "a/*.up.sql", "a/*.down.sql")}\n${customTool("ours", "b/*.up.sql", "b/*.down.sql").split("\n")[3]}`,
      "Line 6, column 15: `plan.migrations.custom.1.name` is `ours`. Write a name of its own for each tool.",
    ],
  ])("refuse %j with what to write", (text, said) => {
    const reading = readPolicy(`version: 1\n${text}\n`);

    const problems = reading.kind === "refused" ? reading.problems : [];
    expect(problems.map(({ subject, problem, write }) => `${subject} ${problem} ${write}`)).toEqual([said]);
  });

  it("name the fields that may be asked for when one is not known", () => {
    const reading = readPolicy("version: 1\nplan:\n  require:\n    high: [weather]\n");

    const [problem] = reading.kind === "refused" ? reading.problems : [];
    expect(problem?.problem).toBe("`plan.require.high.0` is `weather`.");
    expect(problem?.write).toContain("`escalation`");
  });

  it("take several tools of a team's own, and logins of bots and managed users where they may stand", () => {
    const rules = PlanRules.parse({
      approvers: ["octocat", "mona-lisa", "mona_acme"],
      exempt: [{ reason: "Updates", authors: ["dependabot[bot]", "mona_acme"] }],
      migrations: {
        custom: [
          { name: "ours", up: "a/*.up.sql", down: "a/*.down.sql" },
          { name: "theirs", up: "b/**/*.sql", down: "undo/**/*.sql" },
        ],
      },
    });

    expect(rules.migrations.custom.map(({ name }) => name)).toEqual(["ours", "theirs"]);
    expect(rules.approvers).toEqual(["octocat", "mona-lisa", "mona_acme"]);
    expect(rules.exempt[0]?.authors).toEqual(["dependabot[bot]", "mona_acme"]);
  });

  it("never throw at a tool of a team's own, whatever its patterns are", () => {
    const pattern = fc.string({
      unit: fc.constantFrom("*", "/", "a", "[", "]", "(", ")", "{", "}", "!", "?", "+", "@", ",", "-"),
    });
    fc.assert(
      fc.property(pattern, pattern, (up, down) => {
        const custom = [{ name: "ours", up, down }];

        expect(typeof PlanRules.safeParse({ migrations: { custom } }).success).toBe("boolean");
      }),
    );
  });
});

function customTool(name: string, up: string, down: string): string {
  return `plan:\n  migrations:\n    custom:\n    - { name: ${name}, up: "${up}", down: "${down}" }`;
}
