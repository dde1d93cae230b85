import { gateModes } from "../core/gate/mode.ts";
import { gateFields } from "../flows/gate/gate-fields.ts";
import { gateOutputFields } from "../flows/gate/gate-outputs.ts";
import { maskSecrets } from "../flows/gate/mask-secrets.ts";
import { collectEvidence } from "../flows/gate/modes/collect-evidence.ts";
import { combineEvidence } from "../flows/gate/modes/combine-evidence.ts";
import type { GateStep } from "../flows/gate/modes/gate-step.ts";
import { preflight } from "../flows/gate/modes/preflight.ts";
import { replayEvidence } from "../flows/gate/modes/replay-evidence.ts";
import { watchDeployment } from "../flows/gate/modes/watch-deployment.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { defineAction } from "../kernel/define.ts";
import { lines, oneOf, parsed } from "../kernel/fields.ts";
import { deploymentField, environmentField, tokenField } from "../kernel/shared-fields.ts";

export const gate = defineAction({
  name: "gate",
  title: "rollback-ready gate",
  description:
    "Watches a deployment, says whether it is healthy with stated error rates, and marks it known-good.",
  inputs: {
    environment: environmentField(),
    "deployment-id": deploymentField(),
    mode: oneOf(gateModes)
      .prefault("watch")
      .describe(
        "`watch` judges the deployment. `preflight` asks before the deploy. `shadow` judges and only notes it. `collect` watches one part and leaves its evidence; `combine` judges all parts. `replay` judges saved evidence by the rules of now.",
      ),
    ...gateFields(),
    shard: parsed("a name of letters, digits, `.`, `_` and `-`, 40 at most", (seen) =>
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(seen) ? seen : undefined,
    )
      .optional()
      .describe("With `collect`: the part that is watched, such as a region."),
    evidence: lines()
      .prefault("")
      .describe("With `combine` and `replay`: evidence files, or folders that hold them, one a line."),
    shards: lines()
      .prefault("")
      .describe(
        "All parts, one a line. With `combine` a part without evidence is unknown; with `collect` a part that fails for all of them ends at once.",
      ),
    token: tokenField(),
  },
  outputs: gateOutputFields(),
  ports: [
    "probes",
    "clock",
    "log",
    "summary",
    "signal",
    "run",
    "digest",
    "files",
    "secrets",
    "contents",
    "tags",
    "releases",
    "deployments",
    "records",
    "refNotes",
  ],
  // A verdict that was reached just before a cancellation is marked all the same.
  finishesWhenCancelled: true,
  permissions: { contents: "write", deployments: "write" },
  async run(inputs, ports) {
    maskSecrets(ports, inputs.secrets);
    const { policy } = await loadPolicy(ports, null);
    const { environment, mode } = inputs;
    const step: GateStep = { policy, environment, deployment: inputs["deployment-id"] ?? null, inputs };
    if (policy.environments[environment]?.rollout !== undefined && (mode === "watch" || mode === "combine"))
      ports.log.info(
        `the policy has a rollout of ${environment}, which only guard carries out: this gate judges the traffic that is there`,
      );
    switch (mode) {
      case "watch":
      case "shadow":
        return watchDeployment(ports, step, mode === "shadow");
      case "preflight":
        return preflight(ports, step);
      case "collect":
        return collectEvidence(ports, step);
      case "combine":
        return combineEvidence(ports, step);
      case "replay":
        return replayEvidence(ports, step);
      default:
        return mode satisfies never;
    }
  },
});
