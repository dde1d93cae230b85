import { z } from "zod";
import { gateReport } from "../core/gate/report/gate-report.ts";
import { recommendsRollback } from "../core/gate/verdict.ts";
import { nearMissLine } from "../core/incident/near-miss/near-miss-page.ts";
import { releaseName } from "../core/rollback/release-state.ts";
import { canonicalJson } from "../core/text/canonical-json.ts";
import { attempt } from "../flows/attempt.ts";
import { askedOf } from "../flows/decision/asked-of-decision.ts";
import { decidedCase, decisionRules } from "../flows/decision/decided-case.ts";
import { decisionOutputFields, decisionOutputs } from "../flows/decision/decision-outputs.ts";
import { demandMatchable } from "../flows/decision/demand-authority.ts";
import { guardRuling } from "../flows/decision/guard-ruling.ts";
import { guardStay } from "../flows/decision/guard-stay.ts";
import { claimDeployment } from "../flows/deployment/claim-deployment.ts";
import { releaseIfReadable } from "../flows/deployment/release-of-deployment.ts";
import { gateFields } from "../flows/gate/gate-fields.ts";
import { concludeGate } from "../flows/gate/gate-outcome.ts";
import { gateSettings } from "../flows/gate/gate-settings.ts";
import { maskSecrets } from "../flows/gate/mask-secrets.ts";
import { readPreflight } from "../flows/gate/read-evidence.ts";
import { concludeGuard, goBack } from "../flows/guard/go-back.ts";
import { guardedUndo } from "../flows/guard/guarded-undo.ts";
import { judgeGuarded } from "../flows/guard/judge-guarded.ts";
import { noteNearMiss } from "../flows/incident/note-near-miss.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { releaseReader } from "../flows/release/read-release.ts";
import { checkCheckout } from "../flows/rollback/check-checkout.ts";
import { checkPlaceholders } from "../flows/rollback/check-placeholders.ts";
import { rollbackCommandField } from "../flows/rollback/rollback-command-field.ts";
import { rollbackOutputFields, rollbackOutputs } from "../flows/rollback/rollback-outputs.ts";
import { undoSettings } from "../flows/rollback/undo-settings.ts";
import { finishRollout, planRollout } from "../flows/rollout/roll-out.ts";
import { rolloutSettings } from "../flows/rollout/rollout-settings.ts";
import { defineAction } from "../kernel/define.ts";
import { text } from "../kernel/fields.ts";
import {
  deploymentField,
  environmentField,
  projectTokenField,
  teamTokenField,
  tokenField,
} from "../kernel/shared-fields.ts";

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
    override: text()
      .optional()
      .describe(
        "A person's reason to keep the release although its gate fails, kept on record as a near miss: nothing is rolled back, and it is not known-good. Only who may decide is heard.",
      ),
    "team-token": teamTokenField(),
    "project-token": projectTokenField(),
    token: tokenField(),
  },
  outputs: {
    verdict: z.string().describe("The gate's verdict; only `fail` starts a rollback."),
    reason: z.string().describe("Why, in one word."),
    detail: z.string().describe("Why, in a sentence."),
    ...rollbackOutputFields(),
    outcome: z
      .string()
      .describe(
        "The rollback's outcome as `actions/rollback` has it (`not-run` when it could not begin); `awaiting-decision` or `stayed` where people decide; empty when none was needed.",
      ),
    ...decisionOutputFields(),
    "issue-url": z.string().describe("The postmortem issue; empty when none was needed."),
    "deployment-id": z.string().describe("The deployment that was judged."),
    "evidence-path": z.string().describe("File with the verdict and what it stands on (JSON)."),
  },
  ports: [
    "http",
    "probes",
    "clock",
    "log",
    "summary",
    "signal",
    "run",
    "digest",
    "files",
    "commands",
    "secrets",
    "registry",
    "packages",
    "downloads",
    "git",
    "gitops",
    "placedFiles",
    "contents",
    "commits",
    "pulls",
    "conversation",
    "teams",
    "tags",
    "releases",
    "deployments",
    "issues",
    "records",
    "refNotes",
    "workflowRuns",
  ],
  finishesWhenCancelled: true,
  permissions: {
    actions: "read",
    contents: "write",
    deployments: "write",
    issues: "write",
    "pull-requests": "read",
  },
  async run(inputs, ports) {
    const { policy } = await loadPolicy(ports, null);
    const { environment } = inputs;
    maskSecrets(ports, inputs.secrets);
    const preflight = await readPreflight(ports, inputs.preflight, environment);
    // All settings first: a rollback that turns out to have no command would be found too late.
    const settings = gateSettings(policy, environment, inputs);
    const override = inputs.override ?? null;
    const teamToken = inputs["team-token"] ?? null;
    if (override !== null)
      demandMatchable(environment, decisionRules(policy, environment).authority, teamToken);
    const undoing = undoSettings(policy, environment, settings, inputs["rollback-command"]);
    const rolling = rolloutSettings(policy, environment, settings);
    const wanted = { environment, id: inputs["deployment-id"] ?? null, identity: policy.identity };
    const claimed = await claimDeployment(ports, wanted);
    const read = releaseReader(ports);
    const from = await releaseIfReadable(ports, read, claimed.deployment);
    checkPlaceholders(ports, undoing, from);
    await checkCheckout(ports, undoing);
    const rollout =
      rolling === null
        ? null
        : { settings: rolling, planned: planRollout(rolling, settings, claimed.deployment, from) };
    const judged = await judgeGuarded(ports, claimed, from, preflight, settings, rollout);
    const { verdict, evidence, samples } = judged;
    ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    ports.summary.write(gateReport(environment, from, verdict, evidence, samples));
    const base = {
      verdict: verdict.kind,
      reason: verdict.reason,
      detail: verdict.detail,
      ...rollbackOutputs(null, null),
      ...decisionOutputs(null),
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
    if (!recommendsRollback(verdict) || settings.shadow) {
      await judged.marked;
      if (rollout !== null && verdict.kind === "pass")
        await finishRollout(ports, rollout.planned, settings, claimed, from);
      if (evidence !== null) {
        const { identity, incidents: rules } = policy;
        const { deployment } = claimed;
        const told = await attempt(ports, "A near miss was not written down", () =>
          noteNearMiss(ports, { deployment, from, gate: evidence, samples, identity, rules }),
        );
        if (told?.kind === "told") ports.summary.write(nearMissLine(told.issue));
      }
      const outputs = { ...base, "evidence-path": await evidencePath() };
      return { outputs, conclusion: concludeGate(ports, verdict, settings, nothingUndone) };
    }
    const { deployment, statuses } = claimed;
    const about = {
      rules: policy.incidents,
      projectToken: inputs["project-token"] ?? null,
      statuses,
    };
    const asked = { environment, deployment, statuses, release: releaseName(from) };
    const decided = decidedCase(ports, policy, asked, evidence);
    const ruling = await guardRuling(ports, decided, override, teamToken, judged.marked);
    if (ruling.kind !== "return") {
      const incident = { ...about, identity: policy.identity };
      const stayed = await guardStay(ports, ruling, { about: decided, from, judged, incident });
      const { outcome, issueUrl, conclusion } = stayed;
      const told = { outcome, "issue-url": issueUrl, "evidence-path": await evidencePath() };
      return { outputs: { ...base, ...stayed.decided, ...told }, conclusion };
    }
    const back = await goBack(ports, undoing, () =>
      guardedUndo(
        ports,
        deployment,
        from,
        judged,
        undoing,
        read,
        { ...about, decided: { ...ruling, about: decided } },
        askedOf(ruling.note),
      ),
    );
    return {
      outputs: {
        ...base,
        ...rollbackOutputs(back.record, back.confirmation),
        ...decisionOutputs(ruling.known),
        outcome: back.record?.outcome ?? "not-run",
        "issue-url": back.issueUrl,
        "evidence-path": await evidencePath(),
      },
      conclusion: concludeGuard(releaseName(from), environment, verdict, back),
    };
  },
});

const nothingUndone =
  "Nothing was rolled back. Look at the samples, then run this job again, or deploy a release that you trust.";
