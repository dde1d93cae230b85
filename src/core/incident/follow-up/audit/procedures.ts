import type { Policy } from "../../../policy/policy.ts";
import { LayerName } from "../../../rollback/layer-name.ts";

/** How an environment can be judged and brought back, as the policy has it. */
export interface Procedure {
  readonly environment: string;
  readonly checks: number;
  /** The layers that are set up. */
  readonly ways: readonly string[];
  /** Seconds; null where no way back is set up. */
  readonly objective: number | null;
  /** What is missing, each as what to write. */
  readonly gaps: readonly string[];
}

/** The procedures of every environment that a policy names. */
export function proceduresOf({ environments }: Pick<Policy, "environments">): readonly Procedure[] {
  return Object.entries(environments)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([environment, { gate, rollback }]) => {
      const checks = gate?.checks?.length ?? 0;
      const ways = LayerName.options.filter((way) => rollback?.[way] !== undefined);
      const gaps = [
        checks === 0 ? "no check of its gate stands in the policy: write `gate.checks`" : "",
        ways.length === 0 ? "no way back stands in the policy: write `rollback.redeploy`" : "",
      ].filter((gap) => gap !== "");
      const objective = rollback === undefined ? null : rollback.objective / 1000;
      return { environment, checks, ways, objective, gaps };
    });
}
