import { Check } from "../../core/gate/check.ts";
import { closedHosts } from "../../core/gate/closed-hosts.ts";
import { type GateTimes, type PlannedCheck, planChecks } from "../../core/gate/planned-check.ts";
import { expandPreset, isPresetUse } from "../../core/gate/presets/index.ts";
import { probeOf } from "../../core/gate/probes/index.ts";
import { type RuleChoice, undecidable } from "../../core/gate/rules/choose-rule.ts";
import { settleMs } from "../../core/gate/values/settle.ts";
import { GateRules } from "../../core/policy/gate-rules.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { inputsInvalid, type Problem } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

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
  const problems = [...unexpanded, ...problemsOf(settings, environment, use)];
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

function problemsOf(
  settings: GateSettings,
  environment: string,
  use: "judge" | "return",
): readonly Problem[] {
  const { checks, control } = settings;
  const problems: Problem[] = [];
  if (checks.length === 0) {
    const write = `Give \`health-url\`, or checks under \`environments.${environment}.gate\` of .github/rollback.yml.`;
    problems.push({ subject: "The gate", problem: "has nothing to ask.", write });
  } else if (checks.every((check) => check["dry-run"])) {
    const problem = "only observes: every check has `dry-run: true`.";
    problems.push({
      subject: "The gate",
      problem,
      write: "Let one check decide, or set `shadow: true` for the whole gate.",
    });
  }
  for (const name of twice(checks.map((check) => check.name))) {
    const write = "Give each check its own name.";
    problems.push({ subject: `The check \`${name}\``, problem: "is named twice.", write });
  }
  for (const check of control === null ? checks : [...checks, control]) {
    problems.push(...problemsOfCheck(check, settings));
  }
  problems.push(...problemsOfServing(settings));
  if (use === "return") return problems;
  return [
    ...problems,
    ...problemsOfTimes(settings),
    ...problemsOfControl(settings),
    ...problemsOfRules(settings),
  ];
}

function problemsOfTimes({ checks, intervalMs, bakeMs }: GateSettings): readonly Problem[] {
  const problems: Problem[] = [];
  const intervals = [intervalMs, ...checks.flatMap((check) => check.interval ?? [])];
  const slow = intervals.find((ms) => ms > bakeMs);
  if (slow !== undefined) {
    const problem = `is ${slow} ms, longer than the bake of ${bakeMs} ms.`;
    const write = "Write an interval that fits several times into the bake.";
    problems.push({ subject: "The interval", problem, write });
  }
  const quick = intervals.find((ms) => ms < leastIntervalMs);
  if (quick !== undefined) {
    const problem = `is ${quick} ms.`;
    problems.push({ subject: "The interval", problem, write: `Write at least \`${leastIntervalMs}ms\`.` });
  }
  for (const check of checks) {
    if (settleMs(check) < bakeMs) continue;
    const problem = `settles for ${settleMs(check)} ms, and the bake is ${bakeMs} ms.`;
    problems.push({ subject: `The check \`${check.name}\``, problem, write: "Bake longer than it settles." });
  }
  return problems;
}

// What is not well together with the service can never take the blame from it: nothing could fail.
function problemsOfControl({ checks, control }: GateSettings): readonly Problem[] {
  if (control === null) return [];
  const own = probeOf(control).target(control);
  const same = checks.find(
    (check) => check.name === control.name || isSameHost(probeOf(check).target(check), own),
  );
  if (same === undefined) return [];
  const problem = `asks what the check \`${same.name}\` asks, so nothing could ever fail.`;
  const write = "Name something else that is always well, under a name of its own.";
  return [{ subject: "`gate.control`", problem, write }];
}

function isSameHost(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [URL.parse(one), URL.parse(other)];
  return a !== null && b !== null && a.host !== "" && a.host === b.host;
}

const leastIntervalMs = 100;

function problemsOfCheck(check: Check, { open }: GateSettings): readonly Problem[] {
  const subject = `The check \`${check.name}\``;
  const isComparison = check.kind === "canary" || check.kind === "burn-rate";
  const idle =
    isComparison && check.rule !== undefined
      ? [{ subject, problem: `is judged by its comparison, and has a \`rule\`.`, write: "Remove `rule`." }]
      : [];
  const own = probeOf(check)
    .problems(check)
    .map(({ key, problem, write }) => ({
      subject: `${subject}, key \`${key}\`,`,
      problem: `${problem}.`,
      write,
    }));
  const closed = closedHosts(check, open).map((host) => ({
    subject,
    problem: `asks \`${host}\`, which is no public address.`,
    write:
      "Name a public host, or open the address under `gate.private-addresses` of .github/rollback.yml if the runner should reach it.",
  }));
  return [...idle, ...own, ...closed];
}

function problemsOfServing({ serving, checks }: GateSettings): readonly Problem[] {
  if (serving === null || serving === undefined) return [];
  const check = checks.find((one) => one.name === serving.check);
  const subject = "`gate.serving`";
  if (check === undefined) {
    const names = checks.map((one) => `\`${one.name}\``).join(", ");
    return [
      {
        subject,
        problem: `names the check \`${serving.check}\`, which there is not.`,
        write: `Write one of ${names}.`,
      },
    ];
  }
  if (check["dry-run"]) {
    const problem = `names the check \`${check.name}\`, which only observes (\`dry-run\`).`;
    return [{ subject, problem, write: "Write a check that decides." }];
  }
  if (check.kind === "http" && check.version !== undefined) return [];
  return [
    {
      subject,
      problem: `names the check \`${check.name}\`, which does not say how the version is read.`,
      write: "Give that check the key `version`, such as `version: { header: x-version }`.",
    },
  ];
}

function problemsOfRules(settings: GateSettings): readonly Problem[] {
  if (settings.whenUndecidable === "warn") return [];
  return plannedChecks(settings).flatMap((planned) => {
    if (planned.dryRun) return [];
    const why = undecidable(planned.rule, planned.plan);
    if (why === null) return [];
    const subject = settings.checks.length === 1 ? "The gate" : `The check \`${planned.name}\``;
    return [{ subject, problem: "cannot decide.", write: why }];
  });
}

function twice(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
