import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { evaluated } from "../support/github-expression.ts";

const names = ["finish", "undo"] as const;
type Job = (typeof names)[number];
const workflow = parse(
  readFileSync(join(import.meta.dirname, "../../.github/workflows/deploy.yml"), "utf8"),
) as { readonly jobs: Readonly<Record<Job, { readonly if: string }>> };

interface Ended {
  readonly deploy: string;
  /** How the step with the deploy command ended; empty when the job's runner was lost. */
  readonly command?: string;
  readonly guard?: string;
  readonly verdict?: string;
  readonly outcome?: string;
  /** A person cancelled the whole run. */
  readonly isCancelled?: boolean;
}

/** Which of the two jobs that finish a way back run, as GitHub's own expressions say it. */
function jobsAfter(ended: Ended): readonly Job[] {
  return names.filter((name) => isRun(name, ended));
}

function isRun(name: Job, { deploy, command = "", guard = "skipped", ...ended }: Ended): boolean {
  const { verdict = "", outcome = "", isCancelled = false } = ended;
  const needs = {
    deploy: { result: deploy, outputs: { command, "deployment-id": "" } },
    guard: { result: guard, outputs: { verdict, outcome } },
  };
  const statuses = { always: true, cancelled: isCancelled };
  return evaluated(workflow.jobs[name].if, { needs }, statuses) === "true";
}

describe("the job that finishes runs", () => {
  test.each<[string, Ended]>([
    ["when guard lost its runner", { deploy: "success", guard: "failure" }],
    ["when guard was cancelled", { deploy: "success", guard: "cancelled" }],
    [
      "when the run was cancelled while guard worked",
      { deploy: "success", guard: "cancelled", isCancelled: true },
    ],
    ["when guard says that it was cancelled", { deploy: "success", guard: "failure", verdict: "cancelled" }],
    ["when the gate could not be run", { deploy: "success", guard: "failure", verdict: "error" }],
    ...["failed", "unverified", "interrupted", "not-run"].map(
      (outcome) =>
        [
          `when the way back ended as ${outcome}`,
          { deploy: "success", guard: "failure", verdict: "fail", outcome },
        ] as [string, Ended],
    ),
  ])("%s", (_, ended) => {
    expect(jobsAfter({ command: "success", ...ended })).toEqual(["finish"]);
  });
});

describe("the job that undoes a deploy runs", () => {
  test.each<[string, Ended]>([
    ["when the deploy command failed half-way", { deploy: "failure", command: "failure" }],
    [
      "when the deploy command failed, whoever cancelled the run then",
      { deploy: "failure", command: "failure", isCancelled: true },
    ],
    ["when the runner of the deploy was lost", { deploy: "failure" }],
    ["when GitHub calls the job of a lost runner cancelled", { deploy: "cancelled" }],
    ["when the runner was shut down while it deployed", { deploy: "cancelled", command: "cancelled" }],
    [
      "when the job failed after its command, and nobody judges it",
      { deploy: "failure", command: "success" },
    ],
  ])("%s", (_, ended) => {
    expect(jobsAfter(ended)).toEqual(["undo"]);
  });
});

describe("neither of them runs", () => {
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
    ["when a person cancelled the deploy", { deploy: "cancelled", command: "cancelled", isCancelled: true }],
    [
      "when a person cancelled the run whose runner was lost",
      { deploy: "failure", command: "", isCancelled: true },
    ],
    ["when there was no deploy", { deploy: "skipped", command: "" }],
  ])("%s", (_, ended) => {
    expect(jobsAfter({ command: "success", ...ended })).toEqual([]);
  });
});
