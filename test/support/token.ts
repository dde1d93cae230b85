import { registry } from "../../src/registry.ts";
import type { EmbeddedGitHub } from "../../src/rehearsal/github/server.ts";

export type TokenChange = Readonly<Record<string, "read" | "write" | "none">>;

/** What an action declares, by the names that workflows use. */
export async function permissionsOf(action: string): Promise<Readonly<Record<string, "read" | "write">>> {
  const open = registry[action];
  if (open === undefined) throw new Error(`No action is called ${action}.`);
  return (await open()).permissions;
}

/** A job's token with exactly what the action declares, but for what `change` says. */
export async function tokenOf(
  github: EmbeddedGitHub,
  action: string,
  change: TokenChange = {},
  login = "github-actions[bot]",
): Promise<string> {
  const wanted = Object.entries({ ...(await permissionsOf(action)), ...change });
  // GitHub's API writes pull_requests where workflows write pull-requests.
  const held = wanted.flatMap(([name, level]) =>
    level === "none" ? [] : [[name.replaceAll("-", "_"), level] as const],
  );
  const permissions = Object.fromEntries(held);
  return github.issueToken({ label: action, login, type: "Bot", permissions });
}
