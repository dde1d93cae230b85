import { describe, expect, test } from "vitest";
import { diagnose } from "../../../../src/core/doctor/diagnose.ts";
import { groupedUnknown } from "../../../../src/core/doctor/report/grouped-unknown.ts";
import { headline } from "../../../../src/core/doctor/report/headline.ts";
import { doctorJson } from "../../../../src/core/doctor/report/json.ts";
import { doctorSummary } from "../../../../src/core/doctor/report/summary.ts";
import { doctorTerminal } from "../../../../src/core/doctor/report/terminal.ts";
import { coloured, plain } from "../../../../src/core/terminal/paint.ts";
import { goodPast, healthy, told, untold } from "../healthy.ts";

const narrow = { paint: plain, width: 80 };
const past = healthy.past.map((one) => ({
  ...one,
  history: told({ deployments: [goodPast(45)], isComplete: true }),
}));
const ill = diagnose({
  ...healthy,
  rulesetChecks: told([]),
  past,
  environments: untold("actions: read"),
  workflowToken: untold("administration: read"),
  demandsPins: untold("administration: read"),
});

describe("the headline", () => {
  test.each([
    [ill, "1 error, 1 warning, 3 not known, 11 in order"],
    [diagnose(healthy), "nothing is missing (16 settings looked at)"],
    [diagnose({ ...healthy, workflowToken: untold("administration: read") }), "1 not known, 15 in order"],
  ])("counts what was found (%#)", (diagnosis, text) => {
    expect(headline(diagnosis)).toBe(text);
  });
});

test("what is not known is told once for each thing that would tell it", () => {
  const unknown = (needs: string, about: string) =>
    ({ kind: "unknown", rule: "pinning", about, needs }) as const;

  expect(
    groupedUnknown([
      unknown("`administration: read`", "A"),
      unknown("`actions: read`", "B"),
      unknown("`administration: read`", "C"),
      unknown("`administration: read`", "C"),
      unknown("plain YAML in `x.yml`", "D"),
    ]),
  ).toEqual([
    {
      about: ["A", "C"],
      write:
        "The token lacks `administration: read`. No job's own token has it: give the `token` of a GitHub App that does, or run `rollback-ready doctor` as an administrator.",
    },
    {
      about: ["B"],
      write:
        "The token lacks `actions: read`. Add it under `permissions:` of the job, or to the token that was given.",
    },
    { about: ["D"], write: "It takes plain YAML in `x.yml`." },
  ]);
});

test("a terminal has no line over its width, and no character that it would obey", () => {
  const name = `pro\u001b[31mduction\u202e${"x".repeat(60)}`;
  const diagnosis = diagnose({
    ...healthy,
    past: past.map((one) => ({ ...one, name })),
    environments: told([]),
  });

  const out = doctorTerminal(diagnosis, narrow);

  expect(out.split("\n").filter((line) => Array.from(line).length > 100)).toEqual([]);
  expect(out).toContain("pro\\u{001b}[31mduction\\u{202e}");
  expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test("a terminal is told the worst first, and the result last", () => {
  const out = doctorTerminal(ill, narrow);

  expect(out.split("\n\n").map((part) => part.split("\n")[0])).toEqual([
    "Settings of `acme/shop` on GitHub",
    "error: Required check",
    "warning: Known-good release in `production`",
    "not known: Environment `production`",
    "not known: Whether actions must be pinned (4 are not); Default of GITHUB_TOKEN",
    expect.stringMatching(/^in order: Policy/),
    "missing: 1 error, 1 warning, 3 not known, 11 in order.",
  ]);
  expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test.each([
  [ill, "\u001b[31mmissing:\u001b[39m"],
  [diagnose({ ...healthy, past }), "\u001b[33mmissing:\u001b[39m"],
  [diagnose({ ...healthy, workflowToken: untold("administration: read") }), "\u001b[33mnot known:\u001b[39m"],
  [diagnose(healthy), "\u001b[32mready:\u001b[39m"],
])("colours say how bad it is (%#)", (diagnosis, word) => {
  expect(doctorTerminal(diagnosis, { paint: coloured, width: 80 })).toContain(`\n\n${word} `);
});

test("a summary has a row for each thing, and every row as many cells as the head", () => {
  const name = "a|b`c";
  const hostile = diagnose({
    ...healthy,
    past: past.map((one) => ({ ...one, name })),
    environments: told([]),
  });

  for (const [diagnosis, count] of [
    [ill, 4],
    [hostile, 2],
  ] as const) {
    const rows = doctorSummary(diagnosis)
      .split("\n")
      .filter((line) => line.startsWith("| "));
    expect(rows).toHaveLength(count + 2);
    expect(rows.map((row) => row.split("|").length)).toEqual(rows.map(() => 6));
  }
});

test("a summary of what is all well has no table", () => {
  const summary = doctorSummary(diagnose(healthy));

  expect(summary).toMatch(
    /^\*\*Settings: nothing is missing \(16 settings looked at\)\*\*\n\n<details><summary>16 in order<\/summary>\n\n- Policy/,
  );
});

test("tools get ASCII with the name of each rule", () => {
  const text = doctorJson(ill);

  expect(text).toMatch(/^[\n\u0020-\u007e]+$/);
  const { missing, unknown, fine, ...rest } = JSON.parse(text);
  expect(rest).toEqual({ version: 1, kind: "diagnosed", repository: "acme/shop" });
  expect(missing.map((one: { rule: string; level: string }) => [one.rule, one.level])).toEqual([
    ["required-check", "error"],
    ["known-good", "warning"],
  ]);
  expect(unknown[0]).toEqual({
    rule: "environments",
    about: "Environment `production`",
    needs: "`actions: read`",
  });
  expect(fine).toHaveLength(11);
});
