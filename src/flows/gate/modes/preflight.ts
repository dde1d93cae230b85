import { type PreflightReport, preflightChecks, preflightSchema } from "../../../core/gate/preflight.ts";
import { preflightSummary } from "../../../core/gate/report/preflight-summary.ts";
import type { Verdict } from "../../../core/gate/verdict.ts";
import { canonicalJson } from "../../../core/text/canonical-json.ts";
import { failed, succeeded } from "../../../kernel/define.ts";
import { aimWhatFits } from "../aim-checks.ts";
import { verdictOutputs } from "../gate-outputs.ts";
import { gateSettings, plannedChecks } from "../gate-settings.ts";
import { watch } from "../watch.ts";
import type { GatePorts, GateStep, GateStepEnd } from "./gate-step.ts";

const longestMs = 30_000;

/**
 * Asks the same checks before the deploy, for half a minute or as long as the step says, and leaves what it saw for the
 * gate. What is broken already is a warning: the deploy may be what mends it.
 */
export async function preflight(
  ports: GatePorts,
  { policy, environment, inputs }: GateStep,
): Promise<GateStepEnd> {
  const written = gateSettings(policy, environment, inputs);
  const bakeMs = inputs.bake ?? Math.min(written.bakeMs, longestMs);
  // Nothing was deployed: no version to wait for, and a check that names the release has nothing to ask.
  const before = { tag: null, commit: ports.run.sha, manifest: null };
  const settings = {
    ...written,
    // A limit that is made for the whole bake would find nothing in so short a time.
    checks: written.checks.map((check) => ({ ...withoutAnchor(check), rule: undefined })),
    rule: null,
    bakeMs,
    intervalMs: Math.min(written.intervalMs, bakeMs),
    serving: null,
    extend: 0,
    warmUpMs: 0,
  };
  const aim = aimWhatFits(ports, settings, before, environment);
  const checks = settings.checks.filter(({ name }) => aim.checks.some((aimed) => aimed.name === name));
  const { runId, runAttempt, url } = ports.run;
  const seed = ports.digest.sha256(JSON.stringify(["preflight", runId, runAttempt])).slice(0, 16);
  ports.log.info(`preflight: ${checks.length} checks for ${bakeMs / 1000} s before the deploy`);
  const planned = plannedChecks({ ...settings, checks });
  const watched = await watch(ports, { settings: { ...settings, checks }, planned, aim, seed, goesOn: true });
  const report: PreflightReport = {
    schema: preflightSchema,
    environment,
    startedAt: new Date(watched.startedAtMs).toISOString(),
    endedAt: new Date(watched.endedAtMs).toISOString(),
    checks: preflightChecks(watched.states, watched.samples),
    run: { id: runId, attempt: runAttempt, url },
  };
  const broken = report.checks.filter(({ isBroken }) => isBroken);
  for (const { detail } of broken) {
    ports.log.warning(`Already broken before the deploy: ${detail}. It will not be blamed on the release.`);
  }
  ports.summary.write(preflightSummary(report));
  const verdict: Verdict =
    broken.length === 0 || watched.verdict.kind === "cancelled"
      ? watched.verdict
      : {
          kind: "inconclusive",
          reason: "preexisting",
          detail: broken.map(({ detail }) => detail).join("; "),
        };
  return {
    outputs: {
      ...verdictOutputs(verdict, { isActedOn: false, deployment: null }),
      "evidence-path": "",
      "samples-path": "",
      "plot-path": "",
      "preflight-path": await ports.files.writeOutput("preflight.json", canonicalJson(report)),
    },
    conclusion:
      verdict.kind === "cancelled"
        ? failed("The job was cancelled during the preflight.", "Run the job again.")
        : succeeded,
  };
}

// What is measured now is the anchor; nothing can be held against it yet.
function withoutAnchor<T extends object>(check: T): T {
  if (!("relative" in check)) return check;
  const { relative, ...rest } = check as T & { relative?: { anchor?: unknown } };
  return relative?.anchor === "preflight" ? (rest as T) : check;
}
