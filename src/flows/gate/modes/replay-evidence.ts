import type { Check } from "../../../core/gate/check.ts";
import { restoreCheck } from "../../../core/gate/combine.ts";
import type { CheckEvidence, GateEvidence } from "../../../core/gate/evidence.ts";
import { judgeSamples } from "../../../core/gate/judge-samples.ts";
import { Judging } from "../../../core/gate/judging.ts";
import { makeEvidence, type ShownCheck } from "../../../core/gate/make-evidence.ts";
import { choiceJudging, judgingOf } from "../../../core/gate/planned-check.ts";
import { replaySample } from "../../../core/gate/replay-sample.ts";
import { replayReport } from "../../../core/gate/report/replay-report.ts";
import { ruleBook } from "../../../core/gate/rule-book.ts";
import type { RuleChoice } from "../../../core/gate/rules/choose-rule.ts";
import { samplesText } from "../../../core/gate/sample.ts";
import type { Verdict } from "../../../core/gate/verdict.ts";
import { succeeded } from "../../../kernel/define.ts";
import { inputsInvalid } from "../../../kernel/errors.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { writeEvidence } from "../gate-outcome.ts";
import { verdictOutputs } from "../gate-outputs.ts";
import { chosenChecks, chosenRule, gateRules } from "../gate-settings.ts";
import { readEvidence, type SavedEvidence } from "../read-evidence.ts";
import type { GatePorts, GateStep, GateStepEnd } from "./gate-step.ts";

/**
 * Judges saved evidence again, by the rules of the policy as it is now and of this step: what would these thresholds have
 * decided then? Asks nothing, marks nothing, and is green whatever comes of it.
 */
export async function replayEvidence(ports: GatePorts, step: GateStep): Promise<GateStepEnd> {
  const saved = await readEvidence(ports, step.inputs.evidence);
  const replays = saved.map((one) => replay(ports, one, step));
  for (const { evidence, was } of replays) {
    const { verdict } = evidence;
    const name = evidence.shard === null ? "" : ` ${evidence.shard}`;
    ports.log.info(
      `replay of deployment ${evidence.deployment}${name}: then ${was.kind} (${was.reason}), now ${verdict.kind} (${verdict.reason}): ${verdict.detail}`,
    );
  }
  ports.summary.write(replayReport(replays));
  const [first] = replays;
  const { evidencePath, samplesPath, plotPath } = await writeEvidence(
    ports,
    first?.evidence ?? null,
    first?.samples ?? "",
  );
  const verdict: Verdict = first?.evidence.verdict ?? {
    kind: "inconclusive",
    reason: "no-data",
    detail: "nothing was given",
  };
  return {
    outputs: {
      ...verdictOutputs(verdict, { isActedOn: false, deployment: first?.evidence.deployment ?? null }),
      "evidence-path": evidencePath,
      "samples-path": samplesPath,
      "plot-path": plotPath,
    },
    conclusion: succeeded,
  };
}

/** Evidence as it would be now, and what was decided then. */
export interface Replay {
  readonly evidence: GateEvidence;
  readonly samples: string;
  readonly was: Verdict;
}

function replay(
  ports: Pick<Ports, "digest">,
  { path, evidence, samples }: SavedEvidence,
  step: GateStep,
): Replay {
  if (samples.length < evidence.samples.count) {
    const problem = `names \`${path}\`, which keeps only ${samples.length} of ${evidence.samples.count} samples.`;
    const write = "Give evidence of `mode: collect`, which keeps all, or of a gate with fewer samples.";
    throw inputsInvalid([{ subject: "Input `evidence`", problem, write }]);
  }
  const rules = gateRules(step.policy, step.environment);
  const rule = chosenRule(rules, step.inputs["allowed-bad"]);
  const written = chosenChecks(rules, undefined).checks;
  const { bakeMs, deciding } = evidence.design;
  const ruleOf = ruleBook();
  const checks: readonly ShownCheck[] = evidence.checks.map((of) => {
    const now = written.find(({ name, kind }) => name === of.name && kind === of.kind);
    const changed = now === undefined ? judgedBy(of, rule) : judgedAs(now, rule);
    return restoreCheck({ ...of, ...changed }, bakeMs, deciding, ruleOf);
  });
  const again = samples.map((sample) => {
    const now = written.find(({ name }) => name === sample.check);
    return now === undefined ? sample : replaySample(sample, now);
  });
  const { verdict: seen, states } = judgeSamples(checks, again, new Set(evidence.brokenBefore));
  // No sample shows that the new version never answered.
  const verdict = evidence.verdict.reason === "not-serving" ? evidence.verdict : seen;
  const text = samplesText(again);
  const { samples: _, checks: __, schema: ___, ...facts } = evidence;
  const made = makeEvidence(
    { ...facts, verdict, samplesSha256: ports.digest.sha256(text) },
    checks,
    states,
    again,
  );
  return { evidence: made, samples: text, was: evidence.verdict };
}

// A check that the policy does not know keeps its comparison; good and bad samples go by the rule of now, if there is one.
function judgedBy(of: CheckEvidence, rule: RuleChoice | null): Partial<CheckEvidence> {
  const { by } = Judging.parse(of.judging);
  return rule === null || by === "canary" || by === "burn-rate" ? {} : { judging: choiceJudging(rule) };
}

function judgedAs(check: Check, rule: RuleChoice | null): Partial<CheckEvidence> {
  return { dryRun: check["dry-run"], judging: judgingOf(check, check.rule ?? rule) };
}
