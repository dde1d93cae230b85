import type { Check } from "../../core/gate/check.ts";
import { closedHosts } from "../../core/gate/closed-hosts.ts";
import { planChecks } from "../../core/gate/planned-check.ts";
import { probeOf } from "../../core/gate/probes/index.ts";
import { undecidable } from "../../core/gate/rules/choose-rule.ts";
import type { Problem } from "../../kernel/errors.ts";
import type { GateSettings } from "./gate-settings.ts";
import { problemsOfTimes } from "./time-problems.ts";

/**
 * What is wrong with the settings of a gate, each with what to write; for a `return` only what keeps its checks from being
 * asked, since a bake that cannot decide must not keep anybody from going back.
 */
export function gateProblems(
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
  return planChecks(settings.checks, settings).flatMap((planned) => {
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
