import { readFileSync } from "node:fs";
import { join } from "node:path";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const workflow = parse(
  readFileSync(join(import.meta.dirname, "../../.github/workflows/deploy.yml"), "utf8"),
) as { readonly jobs: { readonly finish: { readonly if: string } } };

interface Ended {
  readonly deploy: string;
  /** How the step with the deploy command ended; empty when the job's runner was lost. */
  readonly command?: string;
  readonly guard?: string;
  readonly verdict?: string;
  readonly outcome?: string;
}

/** Whether the job `finish` runs, as GitHub's own expressions say it. */
function isFinished({ deploy, command = "", guard = "skipped", verdict = "", outcome = "" }: Ended): boolean {
  const expression = /^\$\{\{([\s\S]*)\}\}\s*$/.exec(workflow.jobs.finish.if)?.[1] ?? "";
  const always = {
    name: "always",
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(true),
  };
  const needs = {
    deploy: { result: deploy, outputs: { command, "deployment-id": "" } },
    guard: { result: guard, outputs: { verdict, outcome } },
  };
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, ["needs"], [always]).parse();
  const context = JSON.parse(JSON.stringify({ needs }), data.reviver) as data.Dictionary;
  return new Evaluator(tree, context, new Map([["always", always]])).evaluate().coerceString() === "true";
}

describe("the job that finishes runs", () => {
  test.each<[string, Ended]>([
    ["when guard lost its runner", { deploy: "success", guard: "failure" }],
    ["when guard was cancelled", { deploy: "success", guard: "cancelled" }],
    ["when guard says that it was cancelled", { deploy: "success", guard: "failure", verdict: "cancelled" }],
    ["when the gate could not be run", { deploy: "success", guard: "failure", verdict: "error" }],
    ...["failed", "unverified", "interrupted", "not-run"].map(
      (outcome) =>
        [
          `when the way back ended as ${outcome}`,
          { deploy: "success", guard: "failure", verdict: "fail", outcome },
        ] as [string, Ended],
    ),
    ["when the deploy command failed half-way", { deploy: "failure", command: "failure" }],
  ])("%s", (_, ended) => {
    expect(isFinished({ command: "success", ...ended })).toBe(true);
  });
});

describe("the job that finishes does not run", () => {
  test.each<[string, Ended]>([
    ["after a release that is well", { deploy: "success", guard: "success", verdict: "pass" }],
    ["after a gate that could not decide", { deploy: "success", guard: "failure", verdict: "inconclusive" }],
    ["after a newer deployment came", { deploy: "success", guard: "failure", verdict: "superseded" }],
    ...["verified", "nothing-to-return-to", "roll-forward", "superseded", "stayed", "awaiting-decision"].map(
      (outcome) =>
        [
          `when the way back ended as ${outcome}`,
          { deploy: "success", guard: "failure", verdict: "fail", outcome },
        ] as [string, Ended],
    ),
    ["when the deploy was refused", { deploy: "failure", command: "skipped" }],
    [
      "when nobody can tell what the deploy job began, as its runner was lost",
      { deploy: "failure", command: "" },
    ],
    ["when a person cancelled the deploy", { deploy: "cancelled", command: "cancelled" }],
    ["when there was no deploy", { deploy: "skipped", command: "" }],
  ])("%s", (_, ended) => {
    expect(isFinished({ command: "success", ...ended })).toBe(false);
  });
});
