import { z } from "zod";
import type { MigrationVerdict } from "../core/migrations/verdict.ts";
import type { Annotation } from "../core/plan/annotations.ts";
import { API_FORMATS, type ApiVerdict } from "../core/plan/api/api-verdict.ts";
import type { CheckText } from "../core/plan/check-text.ts";
import { canonicalJson } from "../core/text/canonical-json.ts";
import { doctorStep } from "../flows/doctor/doctor-step.ts";
import { apiReportOf } from "../flows/plan/api-report.ts";
import { checkGroup } from "../flows/plan/check-group.ts";
import { type CheckedPull, checkPull } from "../flows/plan/check-pull.ts";
import { type Conclusion, conclusionOf } from "../flows/plan/conclusion.ts";
import { policyForCheck } from "../flows/plan/policy-for-check.ts";
import { reportCheck } from "../flows/plan/report-check.ts";
import { keepResultComment } from "../flows/plan/sticky-comment.ts";
import { defineAction, failed, succeeded } from "../kernel/define.ts";
import { eventUnsupported, inputsInvalid } from "../kernel/errors.ts";
import { oneOf, text } from "../kernel/fields.ts";
import type { MergeGroup, Ports, Pull, PullOfEvent } from "../kernel/ports/index.ts";
import { tokenField } from "../kernel/shared-fields.ts";

const PORTS = [
  "pulls",
  "commits",
  "contents",
  "conversation",
  "grammars",
  "checks",
  "settings",
  "deployments",
  "releases",
  "tags",
  "clock",
  "files",
  "digest",
  "run",
  "log",
  "summary",
] as const;
type PlanPorts = Pick<Ports, (typeof PORTS)[number]>;

/** What a run has to say, of one pull request or of a merge group. */
interface Finished {
  readonly headSha: string;
  /** 0 for a merge group. */
  readonly pull: number;
  readonly result: CheckText;
  readonly conclusion: Conclusion;
  readonly annotations: readonly Annotation[];
  readonly verdicts: readonly MigrationVerdict[];
}

export const planCheck = defineAction({
  name: "plan-check",
  title: "rollback-ready plan check",
  description:
    "Says on a pull request whether it has a rollback plan and a reversal for each migration. Needs no checkout.",
  inputs: {
    mode: oneOf(["check", "doctor"])
      .optional()
      .describe(
        "`check` judges a pull request or a merge group. `doctor` looks at the repository's settings and says what is missing. Left out: `doctor` on `schedule` and `workflow_dispatch`, `check` on all else.",
      ),
    "check-name": text()
      .prefault("rollback plan")
      .describe("Name of the check run, where the token may create one."),
    "api-report": text()
      .optional()
      .describe(
        "File of the workspace with what a step before this one found out about the API of this change: the output of `oasdiff breaking -f json` or of `buf breaking --error-format=json`, or a verdict of your own.",
      ),
    "api-format": oneOf(API_FORMATS)
      .optional()
      .describe(
        "Who wrote the API report: `oasdiff`, `buf` or `verdict`. Left out: told by its form; an empty one of buf has none.",
      ),
    token: tokenField(),
  },
  outputs: {
    passed: z.string().describe("`true` when nothing is missing, and for `doctor` nothing is unknown."),
    title: z.string().describe("The result in a line."),
    "migrations-path": z.string().describe("File with the verdict on each migration (JSON)."),
    "summary-path": z.string().describe("File with what the reviewer sees (Markdown)."),
    findings: z.string().describe("Of `doctor`: how many things are missing; empty for a check."),
  },
  ports: PORTS,
  permissions: { checks: "write", contents: "read", "pull-requests": "read" },
  async run(inputs, ports) {
    const name = inputs["check-name"];
    const { "api-report": report, "api-format": format } = inputs;
    if (format !== undefined && report === undefined) throw inputsInvalid([formatAlone]);
    const { pull, mergeGroup, eventName } = ports.run;
    const mode = inputs.mode ?? (withoutChange.includes(eventName) ? "doctor" : "check");
    if (mode === "doctor") return lookAtSettings(ports);
    if (pull !== null) {
      const api = report === undefined ? null : await apiReportOf(ports, report, format ?? null);
      return checkOne(ports, pull, name, api);
    }
    if (mergeGroup !== null) {
      if (report !== undefined)
        ports.log.info("the API report is judged on each pull request, and not in a merge group");
      return checkAll(ports, mergeGroup, name);
    }
    throw eventUnsupported(
      "plan-check",
      eventName,
      "Run it `on: pull_request_target`, `on: pull_request` or `on: merge_group`.",
    );
  },
});

// Nothing is to be merged there, so it is the settings that are looked at.
const withoutChange: readonly string[] = ["schedule", "workflow_dispatch"];

async function lookAtSettings(ports: PlanPorts) {
  const { diagnosis, title, summaryPath, conclusion } = await doctorStep(ports);
  const { missing, unknown } = diagnosis;
  return {
    outputs: {
      passed: String(missing.length + unknown.length === 0),
      title,
      "migrations-path": "",
      "summary-path": summaryPath,
      findings: String(missing.length),
    },
    conclusion,
  };
}

const formatAlone = {
  subject: "Input `api-format`",
  problem: "is given without `api-report`.",
  write: "Give the report's file in `api-report`.",
};

async function checkOne(ports: PlanPorts, event: PullOfEvent, name: string, api: ApiVerdict | null) {
  // The base commit of the event: GITHUB_SHA is another branch's under pull_request_target.
  const subject = { name, headSha: event.headSha, pull: event.number };
  const policy = await policyForCheck(ports, event.baseSha, subject);
  let pull = await ports.pulls.get(event.number);
  let checked: CheckedPull;
  for (let tries = 1; ; tries += 1) {
    if (pull.headSha !== event.headSha) return superseded(event, pull.headSha);
    checked = await checkPull(ports, pull, event.baseSha, policy, api);
    const now = await ports.pulls.get(event.number);
    // Description, labels and reviews are not those of a commit: what was pushed meanwhile must not have its own judged here.
    if (now.headSha !== event.headSha) return superseded(event, now.headSha);
    // The run of an edit that came meanwhile may be over already, and an older text must not have the last word.
    if (tries === mostTries || saysTheSame(pull, now)) break;
    pull = now;
  }
  for (const { message, write } of checked.findings) ports.log.info(`plan: ${message} Write: ${write}`);
  const { result, annotations, verdicts } = checked;
  const conclusion = conclusionOf(checked, policy.policy.plan.enforcement);
  const { comment } = policy.policy.plan;
  if (comment)
    await keepResultComment(ports, { pull: event.number, name, result, identity: policy.policy.identity });
  return finish(ports, name, {
    headSha: event.headSha,
    pull: event.number,
    result,
    conclusion,
    annotations,
    verdicts,
  });
}

// Whoever edits all the time is judged by what stood there the last time.
const mostTries = 3;

function saysTheSame(before: Pull, now: Pull): boolean {
  return before.body === now.body && before.labels.join("\n") === now.labels.join("\n");
}

async function checkAll(ports: PlanPorts, group: MergeGroup, name: string) {
  const policy = await policyForCheck(ports, group.baseSha, { name, headSha: group.headSha, pull: 0 });
  const { pulls, result, conclusion } = await checkGroup(ports, group, policy);
  return finish(ports, name, {
    headSha: group.headSha,
    pull: 0,
    result,
    conclusion,
    annotations: pulls.flatMap(({ annotations }) => annotations),
    verdicts: pulls.flatMap(({ verdicts }) => verdicts),
  });
}

async function finish(ports: PlanPorts, name: string, finished: Finished) {
  const { result, annotations, conclusion, headSha, pull, verdicts } = finished;
  for (const { level, title, message, path, line } of annotations) {
    const place = { file: path, line };
    if (level === "failure") ports.log.error(`${title}: ${message}`, place);
    else ports.log.warning(`${title}: ${message}`, place);
  }
  ports.log.info(result.title);
  ports.summary.write(result.summary);
  await reportCheck(ports, { name, headSha, pull, result, annotations, conclusion });
  return {
    outputs: {
      passed: String(result.passed),
      title: result.title,
      "migrations-path": await ports.files.writeOutput("migrations.json", canonicalJson(verdicts)),
      "summary-path": await ports.files.writeOutput("plan-check.md", `${result.summary}\n`),
      findings: "",
    },
    conclusion:
      conclusion === "failure"
        ? failed(
            `${result.title}.`,
            "The summary of this job says what to write, and where. Edit the description or push, and it runs again.",
          )
        : succeeded,
  };
}

function superseded(event: PullOfEvent, newer: string) {
  const old = event.headSha.slice(0, 12);
  const title = `${old} is no longer the head of pull request #${event.number}; the run for ${newer.slice(0, 12)} decides`;
  return {
    outputs: { passed: "false", title, "migrations-path": "", "summary-path": "", findings: "" },
    conclusion: failed(
      `${title}.`,
      "There is nothing to do, unless no newer run exists: then run this one again.",
    ),
  };
}
