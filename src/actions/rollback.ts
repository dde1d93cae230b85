import { z } from "zod";
import type { RollbackRecord } from "../core/rollback/record.ts";
import { releaseName } from "../core/rollback/release-state.ts";
import { rollbackReport } from "../core/rollback/report.ts";
import { canonicalJson } from "../core/text/canonical-json.ts";
import { failedDeployment } from "../flows/deployment/failed-deployment.ts";
import { releaseIfReadable } from "../flows/deployment/release-of-deployment.ts";
import { gateFields } from "../flows/gate/gate-fields.ts";
import { gateSettings } from "../flows/gate/gate-settings.ts";
import { trustedRecord } from "../flows/incident/trusted-record.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { concludeRollback } from "../flows/rollback/conclude-rollback.ts";
import { rollbackCommandField } from "../flows/rollback/rollback-command-field.ts";
import { undo } from "../flows/rollback/undo.ts";
import { undoSettings } from "../flows/rollback/undo-settings.ts";
import { defineAction } from "../kernel/define.ts";
import { deploymentField, environmentField, tokenField } from "../kernel/shared-fields.ts";

export const rollback = defineAction({
  name: "rollback",
  title: "rollback-ready rollback",
  description:
    "Returns an environment to its newest known-good release: same bytes, matching schema, verified.",
  inputs: {
    environment: environmentField(),
    "deployment-id": deploymentField().describe(
      "The deployment to undo. Left out: the newest that failed the gate.",
    ),
    "rollback-command": rollbackCommandField(),
    "health-url": gateFields()["health-url"].describe(
      "URL that the recovery check asks. Left out: the checks of the policy.",
    ),
    token: tokenField(),
  },
  outputs: {
    outcome: z
      .string()
      .describe(
        "`verified`, `unverified`, `failed`, `nothing-to-return-to`, `roll-forward` or `superseded`.",
      ),
    "rolled-back-from": z.string().describe("Release that was undone."),
    "rolled-back-to": z.string().describe("Release that runs now; empty when nothing was changed."),
    seconds: z.string().describe("From the gate's verdict to the verified recovery; empty unless verified."),
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
    "digest",
    "log",
    "summary",
    "files",
    "commands",
    "clock",
    "http",
    "signal",
    "records",
    "run",
    "contents",
  ],
  permissions: { contents: "write", deployments: "write" },
  async run(inputs, ports) {
    const { policy } = await loadPolicy(ports, null);
    const { environment } = inputs;
    const gate = {
      "health-url": inputs["health-url"],
      interval: undefined,
      bake: undefined,
      "allowed-bad": undefined,
    };
    const { checks } = gateSettings(policy, environment, gate);
    const settings = undoSettings(policy, environment, checks, inputs["rollback-command"]);
    const failed = await failedDeployment(
      ports,
      environment,
      inputs["deployment-id"] ?? null,
      policy.identity,
    );
    const from = await releaseIfReadable(ports, failed);
    const statuses = await ports.deployments.statuses(failed.id);
    const { gate: evidence } = await trustedRecord(ports, failed, statuses, policy.identity);
    const verdictAt = evidence?.endedAt ?? new Date(ports.clock.now()).toISOString();
    const record = await undo(ports, failed, from, verdictAt, settings);
    ports.summary.write(rollbackReport(record));
    return { outputs: await outputsOf(record), conclusion: concludeRollback(record) };

    async function outputsOf(done: RollbackRecord) {
      const returned = done.outcome === "verified" || done.outcome === "unverified";
      return {
        outcome: done.outcome,
        "rolled-back-from": releaseName(done.from),
        "rolled-back-to": returned && done.to !== null ? releaseName(done.to) : "",
        seconds: done.seconds === null ? "" : done.seconds.toFixed(1),
        "deployment-id": String(done.failedDeployment),
        "record-path": await ports.files.writeOutput("rollback-record.json", canonicalJson(done)),
      };
    }
  },
});
