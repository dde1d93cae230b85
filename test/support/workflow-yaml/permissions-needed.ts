import type { ActionFacts } from "./action-facts.ts";
import type { KnownActions } from "./known-actions.ts";
import { suiteAction } from "./suite-reference.ts";
import type { Job, Step } from "./workflow.ts";

export interface Needs {
  /** What the job must grant, and nothing else. */
  readonly must: Readonly<Record<string, string>>;
  /** What it may grant on top, because the policy or an input asks for it. */
  readonly may: Readonly<Record<string, string>>;
  /** True when a script of the job holds the token, so that nobody can say what it needs. */
  readonly isOpen: boolean;
}

/**
 * The rule for the permissions of a job: exactly those that its actions declare together, and what the modes and inputs
 * below ask for besides. `write` includes `read`.
 */
export function permissionsNeeded(job: Job, known: KnownActions): Needs {
  const parts = job.steps.map((step) => stepNeeds(step, known));
  return {
    must: union(parts.map(({ must }) => must)),
    may: union(parts.map(({ may }) => may)),
    isOpen: parts.some(({ isOpen }) => isOpen),
  };
}

/** The widest level of each permission. */
export function union(all: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  const entries = all.flatMap((one) => Object.entries(one)).filter(([, level]) => level !== "none");
  const readsFirst = entries.toSorted(([, a], [, b]) => Number(a === "write") - Number(b === "write"));
  return Object.fromEntries(readsFirst);
}

function stepNeeds(step: Step, known: KnownActions): Needs {
  const { uses, run } = step;
  if (run !== undefined) return { must: {}, may: {}, isOpen: holdsToken(step) };
  const action = known(uses ?? "");
  return action === null
    ? { must: {}, may: {}, isOpen: true }
    : { must: union([declared(step, action), asked(step)]), may: allowed(step, action), isOpen: false };
}

// As a doctor it looks at settings, and writes no check.
function declared({ with: given }: Step, { name, permissions }: ActionFacts): ActionFacts["permissions"] {
  const isDoctor = name === "plan-check" && given?.["mode"] === "doctor";
  return isDoctor ? { contents: "read", "pull-requests": "read" } : permissions;
}

function asked({ uses = "", with: given }: Step): Readonly<Record<string, string>> {
  const action = suiteAction(uses);
  const mode = String(given?.["mode"] ?? "");
  // They answer on the incident's issue.
  if (action === "rollback" && ["decide", "await", "comment"].includes(mode)) return { issues: "write" };
  if (action === "release" && String(given?.["attestations"]) === "true") return { attestations: "read" };
  return {};
}

function allowed({ with: given }: Step, { name, isOurs }: ActionFacts): Readonly<Record<string, string>> {
  if (!isOurs) return {};
  const inputs = Object.values(given ?? {}).map(String);
  switch (name) {
    // The policy may ask for a comment on the pull request.
    case "plan-check":
      return given?.["mode"] === "doctor"
        ? { actions: "read", deployments: "read" }
        : { "pull-requests": "write" };
    // Images on ghcr.io, resolved without a log-in; or pushed there by a script before.
    case "release":
      return { packages: inputs.some((value) => value.includes("ghcr.io/")) ? "write" : "read" };
    case "deploy":
      return { packages: "read" };
    // Its layers are the policy's: one that is a `workflow` is started by name.
    case "guard":
      return { packages: "read", actions: "write" };
    case "rollback": {
      // Which mode an expression gives is not known here.
      const mayAnswer = String(given?.["mode"] ?? "").includes("${{");
      return { packages: "read", actions: "write", ...(mayAnswer ? { issues: "write" } : {}) };
    }
    default:
      return {};
  }
}

function holdsToken({ env, run }: Step): boolean {
  return [...Object.values(env ?? {}), run].some((value) =>
    /github\.token|secrets\.GITHUB_TOKEN/.test(String(value)),
  );
}
