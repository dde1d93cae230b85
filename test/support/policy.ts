import type { ActionWorld } from "./world.ts";

export interface PolicyParts {
  readonly check?: Readonly<Record<string, string>>;
  readonly redeploy?: readonly string[];
  readonly redeployTimeout?: string;
  readonly migrations?: readonly string[];
}

/** Text of a policy for `production` with the quick gate, one check of the scripted service, and these ways back. */
export function policyOf(world: ActionWorld, parts: PolicyParts = {}): string {
  const check = { name: "health", url: `${world.service.url}/health`, ...parts.check };
  const rollback = {
    ...(parts.redeploy === undefined
      ? {}
      : { redeploy: { command: parts.redeploy, timeout: parts.redeployTimeout ?? "20s" } }),
    ...(parts.migrations === undefined ? {} : { migrations: { command: parts.migrations, timeout: "20s" } }),
    recovery: "5s",
  };
  const production = { gate: { checks: [check], interval: "100ms", bake: "1s" }, rollback };
  // JSON is YAML 1.2.
  return JSON.stringify({ version: 1, environments: { production } }, null, 2);
}
