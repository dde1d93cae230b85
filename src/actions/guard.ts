import { z } from "zod";
import { gateReport } from "../core/gate/report.ts";
import { recommendsRollback } from "../core/gate/verdict.ts";
import { releaseName } from "../core/rollback/release-state.ts";
import { rollbackReport } from "../core/rollback/report.ts";
import { canonicalJson } from "../core/text/canonical-json.ts";
import { attempt } from "../flows/attempt.ts";
import { claimDeployment } from "../flows/deployment/claim-deployment.ts";
import { releaseIfReadable } from "../flows/deployment/release-of-deployment.ts";
import { gateFields } from "../flows/gate/gate-fields.ts";
import { gateSettings } from "../flows/gate/gate-settings.ts";
import { judgeDeployment } from "../flows/gate/judge-deployment.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { checkPlaceholders } from "../flows/rollback/check-placeholders.ts";
import { guardedUndo } from "../flows/rollback/guarded-undo.ts";
import { rollbackCommandField } from "../flows/rollback/rollback-command-field.ts";
import { undoSettings } from "../flows/rollback/undo-settings.ts";
import { defineAction, failed, succeeded } from "../kernel/define.ts";
import { deploymentField, environmentField, tokenField } from "../kernel/shared-fields.ts";

export const guard = defineAction({
  name: "guard",
  title: "rollback-ready",
  description:
    "Watches a deployment; on failure returns to the last known-good release, checks recovery, opens the postmortem.",
  inputs: {
    environment: environmentField(),
    "deployment-id": deploymentField(),
    ...gateFields(),
    "rollback-command": rollbackCommandField(),
    token: tokenField(),
  },
  outputs: {
    verdict: z.string().describe("The gate's verdict; only `fail` starts a rollback."),
    reason: z.string().describe("Why, in one word."),
    detail: z.string().describe("Why, in a sentence."),
    outcome: z
      .string()
      .describe("The rollback's outcome (`not-run` when it could not begin); empty when none was needed."),
    "rolled-back-to": z.string().describe("Release that runs now; empty when nothing was changed."),
    seconds: z.string().describe("From verdict to verified recovery; empty unless verified."),
    "issue-url": z.string().describe("The postmortem issue; empty when none was needed."),
    "deployment-id": z.string().describe("The deployment that was judged."),
    "evidence-path": z.string().describe("File with the verdict and what it stands on (JSON)."),
  },
  ports: [
    "http",
    "clock",
    "log",
    "summary",
    "signal",
    "run",
    "digest",
    "files",
    "commands",
    "registry",
    "packages",
    "downloads",
    "git",
    "contents",
    "commits",
    "tags",
    "releases",
    "deployments",
    "issues",
    "records",
  ],
  permissions: { contents: "write", deployments: "write", issues: "write" },
  async run(inputs, ports) {
    const { policy } = await loadPolicy(ports, null);
    const { environment } = inputs;
    // All settings first: a rollback that turns out to have no command would be found too late.
    const settings = gateSettings(policy, environment, inputs);
    const undoing = undoSettings(policy, environment, settings.checks, inputs["rollback-command"]);
    const wanted = { environment, id: inputs["deployment-id"] ?? null, identity: policy.identity };
    const claimed = await claimDeployment(ports, wanted);
    const from = await releaseIfReadable(ports, claimed.deployment);
    checkPlaceholders(ports, undoing, from);
    const judged = await judgeDeployment(ports, claimed, from, settings);
    const { verdict, evidence, samples } = judged;
    ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    ports.summary.write(gateReport(environment, from, verdict, evidence, samples));
    const base = {
      verdict: verdict.kind,
      reason: verdict.reason,
      detail: verdict.detail,
      outcome: "",
      "rolled-back-to": "",
      seconds: "",
      "issue-url": "",
      "deployment-id": String(claimed.deployment.id),
    };
    // Only after the rollback: a disk that is full must not keep it from running.
    const evidencePath = async (): Promise<string> => {
      if (evidence === null) return "";
      const write = (): Promise<string> =>
        ports.files.writeOutput("gate-evidence.json", canonicalJson(evidence));
      return (await attempt(ports, "The evidence was not written to a file", write)) ?? "";
    };
    if (!recommendsRollback(verdict)) {
      const hint =
        "Nothing was rolled back. Look at the samples, then run this job again, or deploy a release that you trust.";
      const no = failed(`The gate says ${verdict.kind} (${verdict.reason}): ${verdict.detail}.`, hint);
      const outputs = { ...base, "evidence-path": await evidencePath() };
      return { outputs, conclusion: verdict.kind === "pass" ? succeeded : no };
    }
    const { record, issue } = await guardedUndo(ports, claimed.deployment, from, judged, undoing);
    if (record !== null) ports.summary.write(rollbackReport(record));
    if (issue !== null) ports.summary.write(`### 📝 Postmortem: [issue ${issue.number}](${issue.url})`);
    const back = record?.to != null && (record.outcome === "verified" || record.outcome === "unverified");
    return {
      outputs: {
        ...base,
        outcome: record?.outcome ?? "not-run",
        "rolled-back-to": back && record.to !== null ? releaseName(record.to) : "",
        seconds: record?.seconds == null ? "" : record.seconds.toFixed(1),
        "issue-url": issue?.url ?? "",
        "evidence-path": await evidencePath(),
      },
      // The release was bad whatever became of it, so the job that deployed it is red.
      conclusion: failed(
        `${releaseName(from)} failed its gate in \`${environment}\` (${verdict.detail}). ${sayOutcome(record)}`,
        issue === null ? "No issue was opened; see the warnings above." : `Postmortem: ${issue.url}`,
      ),
    };
  },
});

function sayOutcome(record: Awaited<ReturnType<typeof guardedUndo>>["record"]): string {
  if (record === null) return "The rollback could not be run; see the error above.";
  if (record.outcome === "verified" && record.to !== null) {
    return `${releaseName(record.to)} is back and verified, ${record.seconds?.toFixed(1) ?? "?"} s after the verdict.`;
  }
  return `Rollback ${record.outcome}: ${record.reason}.`;
}
