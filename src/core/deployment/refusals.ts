import type { DeployRules } from "../policy/deploy-rules.ts";
import { codeSpan } from "../text/code.ts";
import { untrusted } from "../text/untrusted.ts";
import { backupEvidence } from "./backup.ts";
import { freezeAt } from "./freeze.ts";
import { localText } from "./instant.ts";
import { type Parity, parityRefusals } from "./parity.ts";
import { spanWords } from "./span-words.ts";
import { windowAt } from "./window.ts";

export type RefusalCode =
  | "held"
  | "superseded"
  | "paused"
  | "outside-window"
  | "frozen"
  | "no-backup"
  | "no-parity";

/** One reason why a deploy may not begin, and what to do about it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly problem: string;
  readonly write: string;
}

export interface DeployQuestion {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Undefined when the policy has none for this environment. */
  readonly rules: DeployRules | undefined;
  /** The input `backup`: JSON text, from wherever the step took it. */
  readonly backup: string | undefined;
  /** What the keys of the two environments came to; null when the policy asks for no parity. */
  readonly parity: Parity | null;
  /** The rollback of the very deployment that is run again, begun and not finished. */
  readonly undoneBy: number | null;
  /** The deployment for whose rollback this release is held. */
  readonly held: number | null;
  /** `since` is ISO 8601. */
  readonly pausedBy: { readonly by: string; readonly reason: string; readonly since: string } | null;
  /** A newer deployment of another release, which an older run must not undo. */
  readonly supersededBy: { readonly deployment: number; readonly release: string } | null;
}

/** Everything that speaks against a deploy, all at once and always in the same order; none means that it may begin. */
export function mayDeploy(question: DeployQuestion): readonly Refusal[] {
  return [
    ...heldRefusal(question),
    ...supersededRefusal(question),
    ...pausedRefusal(question),
    ...windowRefusal(question),
    ...freezeRefusal(question),
    ...backupRefusals(question),
    ...parityRefusals(question.parity, override),
  ];
}

/** Whether the input `override-reason` passes it. A hold, a pause and missing evidence have ways of their own. */
export function isOverridable(code: RefusalCode): boolean {
  switch (code) {
    case "superseded":
    case "outside-window":
    case "frozen":
    case "no-parity":
      return true;
    case "held":
    case "paused":
    case "no-backup":
      return false;
    default:
      return code satisfies never;
  }
}

const override = "give this step the input `override-reason`, which is recorded";

function heldRefusal({ held, undoneBy }: DeployQuestion): readonly Refusal[] {
  if (undoneBy !== null) {
    const problem = `This deployment is being undone: its rollback, deployment ${undoneBy}, was begun and is not finished.`;
    const write = "Run `actions/rollback` again, which finishes it, or deploy in a new run.";
    return [{ code: "held", problem, write }];
  }
  if (held === null) return [];
  const problem = `This release is held: it was deployed here as deployment ${held} and rolled back.`;
  const write =
    "Deploy a release that holds the fix, or lift the hold with `actions/rollback`, `mode: lift` and a `reason`.";
  return [{ code: "held", problem, write }];
}

function supersededRefusal({ supersededBy }: DeployQuestion): readonly Refusal[] {
  if (supersededBy === null) return [];
  const release = codeSpan(untrusted(supersededBy.release), 100);
  const problem = `A newer deploy wins: ${release} was deployed here as deployment ${supersededBy.deployment}.`;
  const write = `Deploy that release or a newer one, go back on purpose with \`actions/rollback\`, or ${override}.`;
  return [{ code: "superseded", problem, write }];
}

function pausedRefusal({ now, pausedBy }: DeployQuestion): readonly Refusal[] {
  if (pausedBy === null) return [];
  const by = codeSpan(untrusted(pausedBy.by), 100);
  const problem = `Deploys are paused by ${by} since ${sinceText(pausedBy.since, now)}: ${codeSpan(untrusted(pausedBy.reason))}.`;
  const write = `Ask ${by}, then resume with \`actions/rollback\`, \`mode: resume\` and a \`reason\`.`;
  return [{ code: "paused", problem, write }];
}

function windowRefusal({ now, rules }: DeployQuestion): readonly Refusal[] {
  if (rules?.windows === undefined) return [];
  const state = windowAt(now, rules.windows);
  if (state.kind === "open") return [];
  const until = state.opensAt === null ? "" : ` until ${untilText(state.opensAt, state.zone, now)}`;
  const problem = `Deploys are outside of the policy's windows${until}.`;
  return [{ code: "outside-window", problem, write: `Run this again then, or ${override}.` }];
}

function freezeRefusal({ now, rules }: DeployQuestion): readonly Refusal[] {
  const frozen = freezeAt(now, rules?.freezes ?? []);
  if (frozen === null) return [];
  const reason = codeSpan(untrusted(frozen.reason));
  const problem = `Deploys are frozen until ${untilText(frozen.until, frozen.zone, now)}: ${reason}.`;
  return [{ code: "frozen", problem, write: `Run this again then, or ${override}.` }];
}

function backupRefusals({ now, rules, backup }: DeployQuestion): readonly Refusal[] {
  if (rules?.backup === undefined) return [];
  const reading = backupEvidence(backup, now, rules.backup);
  return reading.kind === "ok" ? [] : reading.problems.map((one) => ({ code: "no-backup", ...one }));
}

function untilText(at: string, zone: string, now: number): string {
  const ms = Date.parse(at);
  const utc = zone === "UTC" ? "" : `${at}, `;
  return `${localText(ms, zone)} (${utc}in ${spanWords(ms - now)})`;
}

function sinceText(at: string, now: number): string {
  const ms = Date.parse(at);
  return Number.isNaN(ms)
    ? codeSpan(untrusted(at), 40)
    : `${localText(ms, "UTC")} (${spanWords(Math.max(0, now - ms))} ago)`;
}
