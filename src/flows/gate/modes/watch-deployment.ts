import { gateReport } from "../../../core/gate/report/gate-report.ts";
import { recommendsRollback, type Verdict } from "../../../core/gate/verdict.ts";
import { claimDeployment } from "../../deployment/claim-deployment.ts";
import { releaseIfReadable } from "../../deployment/release-of-deployment.ts";
import { releaseReader } from "../../release/read-release.ts";
import { bakeDeployment } from "../bake-deployment.ts";
import { concludeGate, writeEvidence } from "../gate-outcome.ts";
import { verdictOutputs } from "../gate-outputs.ts";
import { checksHash, gateSettings } from "../gate-settings.ts";
import { judgeDeployment } from "../judge-deployment.ts";
import { readPreflight } from "../read-evidence.ts";
import type { GatePorts, GateStep, GateStepEnd } from "./gate-step.ts";

/** Watches a deployment and marks it; as a shadow it only notes what it would have decided. */
export async function watchDeployment(
  ports: GatePorts,
  { policy, environment, deployment, inputs }: GateStep,
  shadow: boolean,
): Promise<GateStepEnd> {
  const written = gateSettings(policy, environment, inputs);
  const settings = { ...written, shadow: written.shadow || shadow };
  const preflight = await readPreflight(ports, inputs.preflight, environment);
  const wanted = { environment, id: deployment, identity: policy.identity };
  const claimed = await claimDeployment(ports, wanted);
  const release = await releaseIfReadable(ports, releaseReader(ports), claimed.deployment);
  const judged = await judgeDeployment(ports, claimed, release, checksHash(ports, settings), (overtaken) =>
    bakeDeployment(ports, settings, {
      deployment: claimed.deployment,
      release,
      preflight,
      shard: inputs.shard ?? null,
      overtaken,
    }),
  );
  await judged.marked;
  const { verdict, evidence, samples } = judged;
  ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
  ports.summary.write(gateReport(environment, release, verdict, evidence, samples));
  const isActedOn = !settings.shadow;
  const { evidencePath, samplesPath, plotPath } = await writeEvidence(ports, evidence, samples);
  return {
    outputs: {
      ...verdictOutputs(verdict, { isActedOn, deployment: claimed.deployment.id }),
      "evidence-path": evidencePath,
      "samples-path": samplesPath,
      "plot-path": plotPath,
    },
    conclusion: concludeGate(ports, verdict, settings, nextStep(verdict)),
  };
}

/** What to do next where the gate does not undo anything itself. */
export function nextStep(verdict: Verdict): string {
  return recommendsRollback(verdict)
    ? "Run `actions/rollback` and `actions/postmortem` next; `action.yml` (guard) does both in one step."
    : "Nothing is rolled back on this verdict. Look at the samples, then run this job again, or deploy a release that you trust.";
}
