import { judgeParts, mismatch, type Part } from "../../../core/gate/combine.ts";
import type { GateEvidence } from "../../../core/gate/evidence.ts";
import { makeEvidence } from "../../../core/gate/make-evidence.ts";
import { gateReport } from "../../../core/gate/report/gate-report.ts";
import { samplesText } from "../../../core/gate/sample.ts";
import type { ReleaseState } from "../../../core/rollback/release-state.ts";
import { canonicalJson } from "../../../core/text/canonical-json.ts";
import { inputsInvalid } from "../../../kernel/errors.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { claimDeployment } from "../../deployment/claim-deployment.ts";
import { releaseIfReadable } from "../../deployment/release-of-deployment.ts";
import { releaseReader } from "../../release/read-release.ts";
import type { Baked } from "../bake-deployment.ts";
import { concludeGate, writeEvidence } from "../gate-outcome.ts";
import { verdictOutputs } from "../gate-outputs.ts";
import { gateRules } from "../gate-settings.ts";
import { judgeDeployment } from "../judge-deployment.ts";
import { readEvidence } from "../read-evidence.ts";
import type { GatePorts, GateStep, GateStepEnd } from "./gate-step.ts";
import { nextStep } from "./watch-deployment.ts";

/** Merges what several gates left into the verdict that one gate would have come to on all of it, and marks that. */
export async function combineEvidence(
  ports: GatePorts,
  { policy, environment, deployment, inputs }: GateStep,
): Promise<GateStepEnd> {
  const parts = await readEvidence(ports, inputs.evidence);
  const [first] = parts;
  const subject = "Input `evidence`";
  const apart = mismatch(parts);
  if (first === undefined || apart !== null) {
    const problem = `names evidence that does not belong together: ${apart ?? "there is none"}.`;
    const write = "Give what the jobs of one matrix left for one deployment, each with its own `shard`.";
    throw inputsInvalid([{ subject, problem, write }]);
  }
  const { evidence: one } = first;
  if (one.environment !== environment || (deployment !== null && deployment !== one.deployment)) {
    const problem = `is of deployment ${one.deployment} in \`${one.environment}\`.`;
    const write = "Give this step the same `environment` and `deployment-id` as the gates that left it.";
    throw inputsInvalid([{ subject, problem, write }]);
  }
  const rules = gateRules(policy, environment);
  const settings = { onInconclusive: rules["on-inconclusive"], shadow: rules.shadow };
  const wanted = { environment, id: one.deployment, identity: policy.identity };
  const claimed = await claimDeployment(ports, wanted);
  const release = await releaseIfReadable(ports, releaseReader(ports), claimed.deployment);
  const asked = parts.map(({ evidence: { shard, checks } }) => [
    shard,
    checks.map(({ name, target }) => [name, target]),
  ]);
  const hash = ports.digest.sha256(canonicalJson(asked));
  const judged = await judgeDeployment(ports, claimed, release, hash, async () =>
    judgeTogether(ports, parts, inputs.shards, release, settings.shadow),
  );
  await judged.marked;
  const { verdict, evidence, samples } = judged;
  ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
  ports.summary.write(gateReport(environment, release, verdict, evidence, samples));
  const { evidencePath, samplesPath, plotPath } = await writeEvidence(ports, evidence, samples);
  return {
    outputs: {
      ...verdictOutputs(verdict, { isActedOn: !settings.shadow, deployment: one.deployment }),
      "evidence-path": evidencePath,
      "samples-path": samplesPath,
      "plot-path": plotPath,
    },
    conclusion: concludeGate(ports, verdict, settings, nextStep(verdict)),
  };
}

function judgeTogether(
  ports: Pick<Ports, "digest" | "run" | "log">,
  parts: readonly Part[],
  expected: readonly string[],
  release: ReleaseState,
  shadow: boolean,
): Baked {
  const { verdict, checks, states, samples } = judgeParts(parts, expected);
  const text = samplesText(samples);
  const all = parts.map(({ evidence }) => evidence);
  const [first] = all;
  const { runId, runAttempt, url } = ports.run;
  ports.log.info(`gate: ${parts.length} parts, ${checks.length} checks, ${samples.length} samples`);
  const evidence = makeEvidence(
    {
      environment: first?.environment ?? "",
      deployment: first?.deployment ?? 0,
      release: { tag: release.tag, commit: release.commit },
      shard: null,
      shards: all.flatMap(({ shard }) => shard ?? []),
      shadow,
      startedAt: earliest(all.map(({ startedAt }) => startedAt)),
      endedAt: latest(all.map(({ endedAt }) => endedAt)),
      verdict,
      serving: null,
      brokenBefore: [],
      design: {
        intervalMs: Math.min(...all.map(({ design }) => design.intervalMs)),
        bakeMs: Math.max(...all.map(({ design }) => design.bakeMs)),
        warmUpMs: Math.max(...all.map(({ design }) => design.warmUpMs)),
        extendedMs: Math.max(...all.map(({ design }) => design.extendedMs)),
        jitter: Math.max(...all.map(({ design }) => design.jitter)),
        seed: all.map(({ design }) => design.seed).join(" "),
        deciding: checks[0]?.plan.checks ?? 1,
      },
      samplesSha256: ports.digest.sha256(text),
      run: { id: runId, attempt: runAttempt, url },
    },
    checks,
    states,
    samples,
  );
  return { verdict, evidence, samples: text };
}

function earliest(times: readonly string[]): GateEvidence["startedAt"] {
  return times.toSorted()[0] ?? "";
}

function latest(times: readonly string[]): GateEvidence["endedAt"] {
  return times.toSorted().at(-1) ?? "";
}
