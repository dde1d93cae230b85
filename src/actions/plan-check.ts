import { z } from "zod";
import { isAccepted, type MigrationVerdict } from "../core/migrations/verdict.ts";
import { type CheckText, checkText } from "../core/plan/check-text.ts";
import { judgePlan } from "../core/plan/judge.ts";
import { parsePlan } from "../core/plan/parse.ts";
import { policyPath } from "../core/policy/policy.ts";
import { canonicalJson } from "../core/text/canonical-json.ts";
import { judgeChange } from "../flows/plan/judge-change.ts";
import { reportCheck } from "../flows/plan/report-check.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { defineAction, failed, succeeded } from "../kernel/define.ts";
import { eventUnsupported } from "../kernel/errors.ts";
import { text } from "../kernel/fields.ts";
import type { CheckAnnotation } from "../kernel/ports/github.ts";
import { tokenField } from "../kernel/shared-fields.ts";

export const planCheck = defineAction({
  name: "plan-check",
  title: "rollback-ready plan check",
  description:
    "Says on a pull request whether it has a rollback plan and a reversal for each migration. Needs no checkout.",
  inputs: {
    "check-name": text()
      .prefault("rollback plan")
      .describe("Name of the check run, where the token may create one."),
    token: tokenField(),
  },
  outputs: {
    passed: z.string().describe("`true` when nothing is missing."),
    title: z.string().describe("The result in a line."),
    "migrations-path": z.string().describe("File with the verdict on each migration (JSON)."),
    "summary-path": z.string().describe("File with what the reviewer sees (Markdown)."),
  },
  ports: ["pulls", "contents", "checks", "files", "digest", "run", "log", "summary"],
  permissions: { checks: "write", contents: "read", "pull-requests": "read" },
  async run(inputs, ports) {
    const event = ports.run.pull;
    if (event === null) {
      throw eventUnsupported(
        "plan-check",
        ports.run.eventName,
        "Run it `on: pull_request_target` or `on: pull_request`.",
      );
    }
    // The base commit of the event: GITHUB_SHA is another branch's under pull_request_target.
    const { policy, written } = await loadPolicy(ports, event.baseSha);
    const before = await ports.pulls.get(event.number);
    if (before.headSha !== event.headSha) return superseded(event, before.headSha);
    const [changed, tree] = await Promise.all([
      ports.pulls.files(event.number),
      ports.contents.treeOf(event.headSha),
    ]);
    // GitHub lists the files of the newest head: one that was pushed meanwhile must not speak for this commit.
    const pull = await ports.pulls.get(event.number);
    if (pull.headSha !== event.headSha) return superseded(event, pull.headSha);
    const verdicts = await judgeChange(ports, changed.files, tree);
    const plan = parsePlan(pull.body);
    const migrations = verdicts.filter((verdict) => verdict.verdict !== "not-a-migration").length;
    const planFindings = judgePlan(plan, { migrations });
    const base = event.baseSha.slice(0, 12);
    const policySource = written
      ? `Policy: \`${policyPath}\` at the base commit ${base}.`
      : `No \`${policyPath}\` at the base commit ${base}; defaults hold.`;
    const { enforcement } = policy.plan;
    const result = checkText({
      plan,
      planFindings,
      verdicts,
      complete: changed.complete,
      enforcement,
      policySource,
    });
    const annotations = verdicts.filter((verdict) => !isAccepted(verdict.verdict)).map(annotate);
    for (const one of annotations)
      ports.log.error(`${one.title}: ${one.message}`, { file: one.path, line: one.line });
    for (const finding of planFindings) ports.log.info(`plan: ${finding.message} Write: ${finding.write}`);
    ports.log.info(result.title);
    ports.summary.write(result.summary);
    await reportCheck(ports, {
      name: inputs["check-name"],
      headSha: event.headSha,
      pull: event.number,
      result,
      annotations,
      enforcement,
    });
    return {
      outputs: {
        passed: String(result.passed),
        title: result.title,
        "migrations-path": await ports.files.writeOutput("migrations.json", canonicalJson(verdicts)),
        "summary-path": await ports.files.writeOutput("plan-check.md", `${result.summary}\n`),
      },
      conclusion: conclude(result, enforcement),
    };
  },
});

function superseded(event: { readonly number: number; readonly headSha: string }, newer: string) {
  const old = event.headSha.slice(0, 12);
  const title = `${old} is no longer the head of pull request #${event.number}; the run for ${newer.slice(0, 12)} decides`;
  return {
    outputs: { passed: "false", title, "migrations-path": "", "summary-path": "" },
    conclusion: failed(
      `${title}.`,
      "There is nothing to do, unless no newer run exists: then run this one again.",
    ),
  };
}

function annotate(verdict: MigrationVerdict): CheckAnnotation {
  const write = verdict.write === null ? "" : `\n\nWrite:\n${verdict.write}`;
  return {
    path: verdict.file,
    line: verdict.line,
    level: "failure",
    title: `Migration ${verdict.verdict}`,
    message: `${verdict.reason}${write}`,
  };
}

function conclude(result: CheckText, enforcement: "block" | "warn") {
  if (result.passed || enforcement === "warn") return succeeded;
  return failed(
    `${result.title}.`,
    "The summary of this job says what to write, and where. Edit the description or push, and it runs again.",
  );
}
