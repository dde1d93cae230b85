import type { EnvironmentPolicy, Policy } from "../policy/policy.ts";

/** Whether a return starts a workflow by its name: none does, one surely does, or it cannot be told here. */
export type Starts = "never" | "always" | "perhaps";

export interface Return {
  /** As the step names it; null where an expression does. */
  readonly environment: string | null;
  /** The step's own command, which stands in for `redeploy`. */
  readonly hasCommand: boolean;
}

/** What the layers, hooks and rollout of the policy start in the environment of a return. */
export function startedByPolicy(policy: Policy | null, { environment, hasCommand }: Return): Starts {
  if (policy === null) return "perhaps";
  if (environment === null) {
    const all = Object.values(policy.environments).map((one) => startedIn(one, hasCommand));
    return all.every((one) => one === "never") ? "never" : "perhaps";
  }
  const written = policy.environments[environment];
  return written === undefined ? "never" : startedIn(written, hasCommand);
}

function startedIn({ rollback, rollout }: EnvironmentPolicy, hasCommand: boolean): Starts {
  const steps = [
    rollback?.flag,
    rollback?.traffic,
    hasCommand ? undefined : rollback?.redeploy,
    rollback?.config,
    ...(rollback?.before ?? []),
    ...(rollback?.after ?? []),
    rollout?.finish,
  ].filter((one) => one !== undefined);
  if (steps.some((one) => "workflow" in one)) return "always";
  // The run of an event is only asked to stop, at its timeout.
  return steps.some((one) => "event" in one) ? "perhaps" : "never";
}
