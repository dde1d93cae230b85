import { gateReport } from "../../../core/gate/report/gate-report.ts";
import { failed, succeeded } from "../../../kernel/define.ts";
import { inputsInvalid } from "../../../kernel/errors.ts";
import { claimDeployment } from "../../deployment/claim-deployment.ts";
import { releaseIfReadable } from "../../deployment/release-of-deployment.ts";
import { releaseReader } from "../../release/read-release.ts";
import { bakeDeployment } from "../bake-deployment.ts";
import { writeEvidence } from "../gate-outcome.ts";
import { verdictOutputs } from "../gate-outputs.ts";
import { gateSettings } from "../gate-settings.ts";
import { readPreflight } from "../read-evidence.ts";
import type { GatePorts, GateStep, GateStepEnd } from "./gate-step.ts";

/**
 * Watches one part of a deployment (a region, a shard) and leaves its evidence for `combine`. It marks nothing, and is
 * green whatever it saw: one part does not decide for all. Told what parts there are, it ends as soon as all of them
 * together would have failed; otherwise it watches to the end.
 */
export async function collectEvidence(
  ports: GatePorts,
  { policy, environment, deployment, inputs }: GateStep,
): Promise<GateStepEnd> {
  const problems = [];
  if (inputs.shard === undefined) {
    const write = "Write the part that this job watches, such as the region of the matrix.";
    problems.push({ subject: "Input `shard`", problem: "is missing.", write });
  }
  if (inputs.shard !== undefined && inputs.shards.length > 0 && !inputs.shards.includes(inputs.shard)) {
    const write = `Write one of ${inputs.shards.map((one) => `\`${one}\``).join(", ")}.`;
    problems.push({
      subject: "Input `shard`",
      problem: `is \`${inputs.shard}\`, which \`shards\` does not have.`,
      write,
    });
  }
  if (deployment === null) {
    const write = "Give the id that `actions/deploy` put out, so that all parts speak of one deployment.";
    problems.push({ subject: "Input `deployment-id`", problem: "is missing.", write });
  }
  if (problems.length > 0) throw inputsInvalid(problems);
  // The mark is for `combine`, and a shadow of a part would say nothing.
  const settings = { ...gateSettings(policy, environment, inputs), shadow: false };
  const preflight = await readPreflight(ports, inputs.preflight, environment);
  const wanted = { environment, id: deployment, identity: policy.identity };
  const claimed = await claimDeployment(ports, wanted);
  const release = await releaseIfReadable(ports, releaseReader(ports), claimed.deployment);
  const { verdict, evidence, samples } = await bakeDeployment(ports, settings, {
    deployment: claimed.deployment,
    release,
    preflight,
    shard: inputs.shard ?? null,
    shards: inputs.shards,
    gates: inputs.shards.length === 0 ? null : inputs.shards.length,
  });
  ports.log.info(`${inputs.shard ?? ""}: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
  ports.summary.write(gateReport(environment, release, verdict, evidence, samples));
  const { evidencePath, samplesPath, plotPath } = await writeEvidence(ports, evidence, samples);
  return {
    outputs: {
      ...verdictOutputs(verdict, { isActedOn: false, deployment: claimed.deployment.id }),
      "evidence-path": evidencePath,
      "samples-path": samplesPath,
      "plot-path": plotPath,
    },
    conclusion:
      verdict.kind === "cancelled"
        ? failed("The job was cancelled before this part was watched.", "Run the job again.")
        : succeeded,
  };
}
