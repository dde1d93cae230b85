import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluated } from "../support/github-expression.ts";
import { callOf, readWorkflow } from "../support/workflow-yaml/workflow.ts";

const folder = join(import.meta.dirname, "../../.github/workflows");

type Outputs = Readonly<Record<string, string>>;

/** What a caller of the workflow gets, of jobs with these outputs. A job that did not run has none. */
function handedOn(name: string, jobs: Readonly<Record<string, Outputs>>): Outputs {
  const call = callOf(readWorkflow(readFileSync(join(folder, name), "utf8")));
  const ran = Object.fromEntries(Object.entries(jobs).map(([job, outputs]) => [job, { outputs }]));
  const values = Object.entries(call?.outputs ?? {}).map(
    ([output, { value }]) => [output, evaluated(value, { jobs: ran })] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== ""));
}

const deploy = { "deployment-id": "7", command: "success" };
const back = { outcome: "verified", "rolled-back-to": "v1.0.0" };
const failed = { verdict: "fail", ...back, "issue-url": "https://x.example/1" };
const none = { guard: {}, finish: {}, undo: {} };

test.each<[string, Readonly<Record<string, Outputs>>, Outputs]>([
  [
    "a release that is well",
    { deploy, guard: { verdict: "pass" } },
    { "deployment-id": "7", verdict: "pass" },
  ],
  ["one that guard took back", { deploy, guard: failed }, { "deployment-id": "7", ...failed }],
  [
    "one that guard began to take back, and the next job did",
    { deploy, guard: { ...failed, ...{ outcome: "interrupted", "rolled-back-to": "" } }, finish: failed },
    { "deployment-id": "7", ...failed },
  ],
  ["one whose command failed", { deploy, undo: back }, { "deployment-id": "7", ...back }],
  ["one whose deploy job was lost", { deploy: {}, undo: back }, back],
  ["one that was refused", { deploy: { refused: "held" } }, { refused: "held" }],
])("a caller gets to know %s", (_, jobs, seen) => {
  const called = handedOn("deploy.yml", { ...none, ...jobs });
  const whole = handedOn("pipeline.yml", { release: { tag: "v1.1.0" }, deploy: called });

  expect(called).toEqual(seen);
  const { "deployment-id": _id, refused: _refused, ...rest } = seen;
  expect(whole).toEqual({ tag: "v1.1.0", ...rest });
});
