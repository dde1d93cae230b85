import { anchorChecks } from "../../core/gate/anchor-checks.ts";
import type { GateEvidence } from "../../core/gate/evidence.ts";
import { makeEvidence } from "../../core/gate/make-evidence.ts";
import type { PlannedCheck } from "../../core/gate/planned-check.ts";
import { blipsBefore, brokenBefore, type PreflightReport } from "../../core/gate/preflight.ts";
import { designLines } from "../../core/gate/report/design-lines.ts";
import { undecidable } from "../../core/gate/rules/choose-rule.ts";
import { samplesText } from "../../core/gate/sample.ts";
import { shiftNotes } from "../../core/gate/shift-notes.ts";
import { thinSamples } from "../../core/gate/thin-samples.ts";
import type { Verdict } from "../../core/gate/verdict.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { yamlText } from "../../core/text/yaml-text.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type Aim, aimChecks } from "./aim-checks.ts";
import { type GateSettings, plannedChecks } from "./gate-settings.ts";
import { tryQueries } from "./try-queries.ts";
import { type Watch, type WatchPlan, type WatchPorts, watch } from "./watch.ts";

/** How one bake differs from another beside its settings. */
export interface BakeFacts {
  readonly deployment: Deployment;
  readonly release: ReleaseState;
  readonly preflight: PreflightReport | null;
  readonly shard: string | null;
  /** How many gates alike watch a part each; null when nobody knows, so that none may end before its time. Left out: one. */
  readonly gates?: number | null;
  /** Their names. */
  readonly shards?: readonly string[];
  readonly overtaken?: WatchPlan["overtaken"];
}

export interface Baked {
  readonly verdict: Verdict;
  readonly evidence: GateEvidence;
  readonly samples: string;
}

type Needed = WatchPorts & Pick<Ports, "run" | "digest">;

/** Watches a deployment by its gate's settings, having said what that can and cannot tell, and puts the evidence together. */
export async function bakeDeployment(
  ports: Needed,
  settings: GateSettings,
  facts: BakeFacts,
): Promise<Baked> {
  const { deployment, release, preflight, shard } = facts;
  const anchored = { ...settings, checks: anchorChecks(settings.checks, preflight) };
  const aim = aimChecks(anchored, release, deployment.environment);
  const planned = plannedChecks(anchored, blipsBefore(preflight), facts.gates ?? 1);
  const broken = brokenBefore(preflight);
  const { runId, runAttempt, url } = ports.run;
  const seed = ports.digest.sha256(JSON.stringify([deployment.id, shard, runId, runAttempt])).slice(0, 16);
  await tryQueries(ports, aim, settings.open);
  announce(ports, anchored, planned, preflight);
  const watched = await watch(ports, {
    settings: anchored,
    planned,
    aim,
    seed,
    brokenBefore: broken,
    ...(facts.gates === null ? { goesOn: true as const } : {}),
    ...(facts.overtaken === undefined ? {} : { overtaken: facts.overtaken }),
  });
  const verdict = ofServing(watched, aim, broken);
  // What is combined must be whole; for people, so much is more than enough.
  const kept = shard === null ? thinSamples(watched.samples) : watched.samples;
  const samples = samplesText(kept);
  const shifts = shiftNotes(preflight, watched.samples);
  const evidence = makeEvidence(
    {
      environment: deployment.environment,
      deployment: deployment.id,
      release: { tag: release.tag, commit: release.commit },
      shard,
      shards: facts.shards ?? [],
      shadow: settings.shadow,
      startedAt: new Date(watched.startedAtMs).toISOString(),
      endedAt: new Date(watched.endedAtMs).toISOString(),
      verdict,
      brokenBefore: [...broken],
      serving:
        aim.serving === null || watched.awaited === null
          ? null
          : {
              check: aim.serving.check.name,
              wanted: aim.serving.version,
              seen: watched.awaited.seen,
              waitedMs: watched.awaited.waitedMs,
            },
      design: {
        intervalMs: settings.intervalMs,
        bakeMs: settings.bakeMs,
        warmUpMs: settings.warmUpMs,
        extendedMs: watched.extendedMs,
        jitter: settings.jitter,
        seed,
        deciding: planned[0]?.plan.checks ?? 1,
      },
      samplesSha256: ports.digest.sha256(samples),
      run: { id: runId, attempt: runAttempt, url },
    },
    planned.map((check, index) => ({
      ...check,
      kind: check.check.kind,
      target: aim.checks[index]?.target ?? "",
      notes: shifts.get(check.name) ?? [],
    })),
    watched.states,
    watched.samples,
  );
  return { verdict, evidence, samples };
}

function announce(
  { log }: Pick<Ports, "log">,
  settings: GateSettings,
  planned: readonly PlannedCheck[],
  preflight: PreflightReport | null,
): void {
  for (const { preset, check } of settings.expanded) {
    log.info(`gate: the preset ${preset} is this check, which you can copy and change:`);
    for (const line of yamlText([check]).trimEnd().split("\n")) log.info(`  ${line}`);
  }
  const checks = planned.map(({ name, dryRun, rule, planned: count, plan }) => {
    const { healthyBadShare, brokenBadShare } = plan;
    return {
      name,
      dryRun,
      rule: rule.describe,
      planned: count,
      healthyBadShare,
      brokenBadShare,
      rates: rule.rates,
    };
  });
  for (const line of designLines({ design: settings, checks })) log.info(line);
  for (const { name, dryRun, rule, plan } of planned) {
    const why = dryRun ? null : undecidable(rule, plan);
    if (why !== null) log.warning(`The check ${name} cannot decide as things are. ${why}`);
  }
  for (const [name, share] of blipsBefore(preflight)) {
    const percent = `${(share * 100).toPrecision(2)} %`;
    log.info(
      `gate: ${name}: ${percent} of the answers were bad before the deployment, so as many are expected`,
    );
  }
  for (const name of brokenBefore(preflight)) {
    log.warning(`${name} was not well before the deployment, so its failure is not blamed on this release.`);
  }
}

// What did not answer well before says nothing about the version that should answer now.
function ofServing({ verdict, awaited }: Watch, aim: Aim, broken: ReadonlySet<string>): Verdict {
  const isServing = verdict.kind === "fail" && awaited?.verdict === verdict;
  if (!isServing || !broken.has(aim.serving?.check.name ?? "")) return verdict;
  const detail = `${verdict.detail}; the check was not well before the deployment either`;
  return { kind: "inconclusive", reason: "preexisting", detail };
}
