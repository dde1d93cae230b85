import type { MigrationVerdict } from "../migrations/verdict.ts";
import { matchesAny } from "../policy/glob.ts";
import type { PlanRules } from "../policy/plan-rules.ts";
import type { ChangeFacts } from "./change-facts.ts";
import type { PolicyKeys } from "./finding.ts";

export type RiskLevel = "low" | "normal" | "high";

/** How risky a change is, and all that makes it so. */
export interface Risk {
  readonly risk: RiskLevel;
  /** Parts of a sentence of ours, to stand after "because"; none for a change that nothing is known of. */
  readonly reasons: readonly string[];
  /** The keys of the policy that say so. */
  readonly keys: readonly PolicyKeys[];
}

/**
 * The risk of a change: high by the policy, or by a migration that has no way back; low only by the policy, and never with
 * a migration; normal otherwise.
 */
export function riskOf({
  rules,
  paths,
  labels,
  migrations,
}: Pick<ChangeFacts, "rules" | "paths" | "labels" | "migrations">): Risk {
  const { high, low } = rules.risk;
  const some = paths.filter(matchesAny(high.paths)).length;
  const byHigh = [
    ...(some > 0
      ? [
          because(
            `${some === 1 ? "one of its files matches" : `${some} of its files match`} \`plan.risk.high.paths\``,
            ["plan", "risk", "high", "paths"],
          ),
        ]
      : []),
    ...(hasLabel(labels, high)
      ? [because("a label is on it that `plan.risk.high.labels` lists", ["plan", "risk", "high", "labels"])]
      : []),
    ...BY_VERDICT.flatMap(({ is, one, many }) => {
      const count = migrations.filter(({ verdict }) => is === verdict).length;
      return count === 0 ? [] : [because(`${migrationsOf(count)} ${count === 1 ? one : many}`, null)];
    }),
  ];
  if (byHigh.length > 0) return riskWith("high", byHigh);
  const changed = migrations.filter(({ verdict }) => verdict !== "not-a-migration").length;
  if (changed > 0) return riskWith("normal", [because(`it changes ${migrationsOf(changed)}`, null)]);
  const byLow = [
    ...(paths.length > 0 && paths.every(matchesAny(low.paths))
      ? [because("every changed file matches `plan.risk.low.paths`", ["plan", "risk", "low", "paths"])]
      : []),
    ...(hasLabel(labels, low)
      ? [because("a label is on it that `plan.risk.low.labels` lists", ["plan", "risk", "low", "labels"])]
      : []),
  ];
  return byLow.length > 0 ? riskWith("low", byLow) : riskWith("normal", []);
}

/** Whether a change matches: by one of its paths, or by one of its labels. Labels have no case. */
export function isMatched(
  { paths, labels }: Pick<ChangeFacts, "paths" | "labels">,
  matches: PlanRules["store-binaries"],
): boolean {
  return paths.some(matchesAny(matches.paths)) || hasLabel(labels, matches);
}

interface Because {
  readonly reason: string;
  readonly keys: PolicyKeys | null;
}

const BY_VERDICT: readonly {
  readonly is: MigrationVerdict["verdict"];
  readonly one: string;
  readonly many: string;
}[] = [
  { is: "destructive", one: "loses data on the way back", many: "lose data on the way back" },
  {
    is: "irreversible-declared",
    one: "says that there is no way back",
    many: "say that there is no way back",
  },
  { is: "undecided", one: "could not be judged", many: "could not be judged" },
];

function because(reason: string, keys: PolicyKeys | null): Because {
  return { reason, keys };
}

function riskWith(risk: RiskLevel, all: readonly Because[]): Risk {
  return {
    risk,
    reasons: all.map(({ reason }) => reason),
    keys: all.flatMap(({ keys }) => (keys === null ? [] : [keys])),
  };
}

function hasLabel(labels: readonly string[], { labels: named }: PlanRules["store-binaries"]): boolean {
  return labels.some((label) => named.some((name) => name.toLowerCase() === label.toLowerCase()));
}

function migrationsOf(count: number): string {
  return count === 1 ? "a migration" : `${count} migrations`;
}
