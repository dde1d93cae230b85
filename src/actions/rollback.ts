import { z } from "zod";
import { releaseName } from "../core/rollback/release-state.ts";
import { confirmationReport, rollbackReport } from "../core/rollback/report.ts";
import { canonicalJson } from "../core/text/canonical-json.ts";
import { attempt } from "../flows/attempt.ts";
import { demandDeployed } from "../flows/deployment/demand-deployed.ts";
import { failedDeployment } from "../flows/deployment/failed-deployment.ts";
import { releaseIfReadable } from "../flows/deployment/release-of-deployment.ts";
import { gateFields, secretsField } from "../flows/gate/gate-fields.ts";
import { gateSettings } from "../flows/gate/gate-settings.ts";
import { maskSecrets } from "../flows/gate/mask-secrets.ts";
import { trustedRecord } from "../flows/incident/trusted-record.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { releaseReader } from "../flows/release/read-release.ts";
import { administer } from "../flows/rollback/administer.ts";
import { concludeRollback } from "../flows/rollback/conclude-rollback.ts";
import { confirmReturn } from "../flows/rollback/confirm-return.ts";
import { lookAtEnvironment } from "../flows/rollback/look-at-environment.ts";
import { planOnly } from "../flows/rollback/plan-only.ts";
import { readWord } from "../flows/rollback/read-word.ts";
import { reportPlan } from "../flows/rollback/report-plan.ts";
import { rollbackCommandField } from "../flows/rollback/rollback-command-field.ts";
import { rollbackOutputFields, rollbackOutputs } from "../flows/rollback/rollback-outputs.ts";
import { undo } from "../flows/rollback/undo.ts";
import { undoSettings } from "../flows/rollback/undo-settings.ts";
import { defineAction } from "../kernel/define.ts";
import { flag, oneOf, text } from "../kernel/fields.ts";
import { deploymentField, environmentField, tokenField } from "../kernel/shared-fields.ts";

export const rollback = defineAction({
  name: "rollback",
  title: "rollback-ready rollback",
  description:
    "Returns an environment to its newest known-good release: same bytes, matching schema, verified.",
  inputs: {
    environment: environmentField(),
    mode: oneOf(["rollback", "lift", "pause", "resume"])
      .prefault("rollback")
      .describe(
        "`rollback` returns to a release. `lift` allows a release that was rolled back again. `pause` and `resume` stop and allow deployments to the environment.",
      ),
    release: text()
      .optional()
      .describe(
        "Release to return to instead of the newest known-good one, which is checked the same way. With `mode: lift`, the release whose hold is lifted.",
      ),
    reason: text()
      .optional()
      .describe(
        "A person's reason, kept on record: undoes a deployment that has not failed its gate, and overrides what speaks against `release`. The other modes need it.",
      ),
    "dry-run": flag()
      .prefault("false")
      .describe(
        "Settle everything as a rollback would, show what would run, and touch nothing. Fails when nothing could be returned to.",
      ),
    "deployment-id": deploymentField().describe(
      "The deployment to undo. Left out: the newest that failed the gate.",
    ),
    "rollback-command": rollbackCommandField(),
    "health-url": gateFields()["health-url"].describe(
      "URL that the recovery check asks. Left out: the checks of the policy.",
    ),
    bake: gateFields().bake.describe(
      "How long the release that came back is watched until it is confirmed. Left out: the policy's.",
    ),
    secrets: secretsField(),
    token: tokenField(),
  },
  outputs: {
    ...rollbackOutputFields(),
    target: z.string().describe("Release that a dry run would return to; empty without one."),
    "rolled-back-from": z.string().describe("Release that was undone."),
    "deployment-id": z.string().describe("The deployment that was undone."),
    "record-path": z.string().describe("File with the rollback record (JSON)."),
  },
  ports: [
    "deployments",
    "tags",
    "releases",
    "registry",
    "packages",
    "downloads",
    "commits",
    "git",
    "gitops",
    "placedFiles",
    "digest",
    "log",
    "summary",
    "files",
    "commands",
    "secrets",
    "clock",
    "http",
    "probes",
    "signal",
    "records",
    "refNotes",
    "workflowRuns",
    "run",
    "contents",
  ],
  permissions: { actions: "read", contents: "write", deployments: "write" },
  finishesWhenCancelled: true,
  async run(inputs, ports) {
    const { environment } = inputs;
    // While the policy is on its way.
    const looking = lookAtEnvironment(ports, environment);
    looking.catch(() => undefined);
    const { policy } = await loadPolicy(ports, null);
    maskSecrets(ports, inputs.secrets);
    const word = readWord(inputs, ports.run.actor);
    if (inputs.mode !== "rollback") {
      const { history } = await looking;
      return administer(ports, { mode: inputs.mode, environment, word, history, identity: policy.identity });
    }
    const gate = gateSettings(
      policy,
      environment,
      {
        "health-url": inputs["health-url"],
        interval: undefined,
        bake: undefined,
        "allowed-bad": undefined,
        secrets: inputs.secrets,
      },
      "return",
    );
    const settings = undoSettings(policy, environment, gate, inputs["rollback-command"], inputs.bake);
    const now = new Date(ports.clock.now()).toISOString();
    const seen = await looking;
    const id = inputs["deployment-id"] ?? null;
    const isByHand = word.given !== null;
    const wanted = { environment, id, identity: policy.identity, isByHand };
    const { deployment, statuses } = await failedDeployment(ports, seen.history, wanted);
    if (isByHand) await demandDeployed(ports, { deployment, statuses }, policy.identity);
    const read = releaseReader(ports);
    const verdict = trustedRecord(ports, deployment, statuses, policy.identity, seen.history);
    const asked = {
      failed: deployment,
      from: releaseIfReadable(ports, read, deployment),
      read,
      verdictAt: verdict.then(({ gate: evidence }) => (isByHand ? now : (evidence?.endedAt ?? now))),
      seen,
      explicit: word.release === null ? null : { release: word.release, override: isByHand },
      word: word.given,
      before: Promise.resolve(),
    };
    if (inputs["dry-run"]) return reportPlan(ports, await planOnly(ports, asked, settings), deployment.id);
    const { record, isToBake, isMarked, confirmation: before } = await undo(ports, asked, settings);
    ports.summary.write(rollbackReport(record));
    const confirmation = isToBake ? await confirmReturn(ports, record, settings) : before;
    if (confirmation !== null) ports.summary.write(confirmationReport(confirmation));
    return {
      outputs: {
        ...rollbackOutputs(record, confirmation),
        target: "",
        "rolled-back-from": releaseName(record.from),
        "deployment-id": String(record.failedDeployment),
        "record-path":
          (await attempt(ports, "The record was not written to a file", () =>
            ports.files.writeOutput("rollback-record.json", canonicalJson(record)),
          )) ?? "",
      },
      conclusion: concludeRollback(record, confirmation, isMarked),
    };
  },
});
