import { CALLED, type CalledWorkflow } from "./called-workflows.ts";
import { DECLARED } from "./declared-permissions.ts";

/** What of the suite a `uses:` names. */
export type SuiteUse =
  | { readonly kind: "action"; readonly action: string }
  | { readonly kind: "workflow"; readonly called: CalledWorkflow };

// A copy in another organisation keeps the name of the repository, or has ours in its own.
const suite = /^[\w.-]+\/(?:suite|[\w.-]*rollback-ready[\w.-]*)(?<path>(?:\/[\w./-]+)?)@./;

/** Reads a `uses:`; null for what is not of the suite. */
export function suiteUse(uses: string): SuiteUse | null {
  const path = suite.exec(uses.trim())?.groups?.["path"];
  if (path === undefined) return null;
  if (path === "") return { kind: "action", action: "guard" };
  const [, action] = /^\/actions\/([a-z-]+)$/.exec(path) ?? [];
  if (action !== undefined) return action in DECLARED ? { kind: "action", action } : null;
  const [, file = ""] = /^\/\.github\/workflows\/([\w.-]+)$/.exec(path) ?? [];
  const called = CALLED[file];
  return called === undefined ? null : { kind: "workflow", called };
}
