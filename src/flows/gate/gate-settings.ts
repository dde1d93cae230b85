import { Check } from "../../core/gate/check.ts";
import { type GateTimes, type PlannedCheck, planChecks } from "../../core/gate/planned-check.ts";
import { expandPreset, isPresetUse } from "../../core/gate/presets/index.ts";
import type { RuleChoice } from "../../core/gate/rules/choose-rule.ts";
import { GateRules } from "../../core/policy/gate-rules.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { inputsInvalid, type Problem } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { gateProblems } from "./gate-problems.ts";

export interface GateInputs {
  readonly "health-url": string | undefined;
  readonly interval: number | undefined;
  readonly bake: number | undefined;
  readonly "allowed-bad": number | undefined;
  readonly secrets: ReadonlyMap<string, string>;
}

/** What the gate of an environment asks and how it judges. Nothing secret is filled in yet. */
export interface GateSettings extends GateTimes {
  readonly checks: readonly Check[];
  /** What presets became, for the log. */
  readonly expanded: readonly {
    readonly preset: string;
    readonly check: Readonly<Record<string, unknown>>;
  }[];
  readonly control: Check | null;
  readonly serving: GateRules["serving"] | null;
  readonly warmUpMs: number;
  readonly jitter: number;
  /** Share of the bake by which it is prolonged once. */
  readonly extend: number;
  readonly open: readonly string[];
  readonly secrets: ReadonlyMap<string, string>;
  readonly onInconclusive: "fail" | "warn";
  readonly whenUndecidable: "refuse" | "warn";
  readonly shadow: boolean;
}

/**
 * What the gate of this environment asks, and how it judges; inputs of the step come before the policy. Everything that
 * is wrong is refused at once, before anything is asked; for a `return` only what keeps the checks from being asked, since
 * a bake that cannot decide must not keep anybody from going back.
 */
export function gateSettings(
  policy: Policy,
  environment: string,
  inputs: GateInputs,
  use: "judge" | "return" = "judge",
): GateSettings {
  const rules = gateRules(policy, environment);
  const url = inputs["health-url"];
  const { checks, expanded, problems: unexpanded } = chosenChecks(rules, url);
  const settings: GateSettings = {
    checks,
    expanded,
    control: rules.control ?? null,
    serving: url === undefined ? (rules.serving ?? null) : null,
    intervalMs: inputs.interval ?? rules.interval,
    bakeMs: inputs.bake ?? rules.bake,
    rule: chosenRule(rules, inputs["allowed-bad"]),
    warmUpMs: rules["warm-up"] ?? 0,
    jitter: rules.jitter,
    extend: rules.extend,
    open: rules["private-addresses"],
    secrets: inputs.secrets,
    onInconclusive: rules["on-inconclusive"],
    whenUndecidable: rules["when-undecidable"],
    shadow: rules.shadow,
  };
  const problems = [...unexpanded, ...gateProblems(settings, environment, use)];
  if (problems.length > 0) throw inputsInvalid(problems);
  return settings;
}

/** What the policy says of an environment's gate, or what holds without a word of it. */
export function gateRules(policy: Policy, environment: string): GateRules {
  return policy.environments[environment]?.gate ?? GateRules.parse({});
}

/** Hash of what is asked and how it is judged: a pass of another gate is none of this one. */
export function checksHash({ digest }: Pick<Ports, "digest">, settings: GateSettings): string {
  const { checks, control, serving, intervalMs, bakeMs, warmUpMs, rule } = settings;
  return digest.sha256(canonicalJson({ checks, control, serving, intervalMs, bakeMs, warmUpMs, rule }));
}

/** The checks of these settings with their rules. */
export function plannedChecks(
  settings: GateSettings,
  blips: ReadonlyMap<string, number> = new Map(),
  gates = 1,
): readonly PlannedCheck[] {
  return planChecks(settings.checks, settings, blips, gates);
}

/** The rule that the step or the policy chose for all checks; null when neither did. */
export function chosenRule(rules: GateRules, allowedBad: number | undefined): RuleChoice | null {
  if (allowedBad !== undefined) return { kind: "failure-limit", limit: allowedBad };
  if (rules.rule !== undefined) return rules.rule;
  const limit = rules["allowed-bad"];
  return limit === undefined ? null : { kind: "failure-limit", limit };
}

interface Chosen {
  readonly checks: readonly Check[];
  readonly expanded: GateSettings["expanded"];
  readonly problems: readonly Problem[];
}

/** The checks that the policy lists, presets expanded, or the step's URL. */
export function chosenChecks(rules: GateRules, url: string | undefined): Chosen {
  if (url !== undefined)
    return { checks: [Check.parse({ name: "health", url })], expanded: [], problems: [] };
  const checks: Check[] = [];
  const expanded: { preset: string; check: Readonly<Record<string, unknown>> }[] = [];
  const problems: Problem[] = [];
  for (const written of rules.checks ?? []) {
    if (!isPresetUse(written)) {
      checks.push(written);
      continue;
    }
    const check = expandPreset(written);
    const parsed = Check.safeParse(check);
    if (parsed.success) {
      checks.push(parsed.data);
      expanded.push({ preset: written.preset, check });
    } else {
      const [issue] = parsed.error.issues;
      const problem = `expands to a check that cannot be used: \`${issue?.path.join(".") ?? ""}\` wants ${issue?.message ?? "something else"}.`;
      problems.push({
        subject: `The check \`${written.name}\``,
        problem,
        write: `Correct the parameters of the preset \`${written.preset}\`.`,
      });
    }
  }
  return { checks, expanded, problems };
}
