import { decidedMark } from "../../core/decision/decided-mark.ts";
import type { DecisionRules } from "../../core/policy/decision-rules.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { newerDeploy } from "../../core/rollback/newer-deploy.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import { failed as failure } from "../../kernel/define.ts";
import { inputsInvalid } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { ampleHistory } from "../deployment/ample-history.ts";
import type { FailedDeployment } from "../deployment/failed-deployment.ts";
import type { Word } from "../rollback/read-word.ts";
import { askedOf } from "./asked-of-decision.ts";
import { awaitDecision } from "./await-decision.ts";
import type { AskedReturn } from "./comment-facts.ts";
import { decideByHand } from "./decide-by-hand.ts";
import { type DecidedCase, untilOf } from "./decided-case.ts";
import { type Carried, type DecisionOutputs, decisionOutputs, nothingCarried } from "./decision-outputs.ts";
import { demandApproval } from "./demand-approval.ts";
import { demandTime } from "./demand-time.ts";
import type { EscalatePorts } from "./escalate.ts";
import { type FollowPorts, followDecision, stayed } from "./follow-decision.ts";
import { lookForDecision } from "./look-for-decision.ts";
import { type Found, findDecision, type Known, unvouchedText } from "./read-decision.ts";
import { type SettlePorts, settleDecision } from "./settle-decision.ts";
import { type VouchPorts, vouchFor } from "./vouch-decision.ts";

export type DecidePorts = FollowPorts &
  EscalatePorts &
  SettlePorts &
  VouchPorts &
  Pick<Ports, "workflowRuns" | "deployments" | "contents">;

export interface DecidingStep {
  readonly mode: "rollback" | "decide" | "await";
  readonly environment: string;
  readonly failed: FailedDeployment;
  readonly rules: DecisionRules;
  readonly identity: string;
  /** What a person says by hand. */
  readonly given: Word["given"];
  /** The release that is named by hand. */
  readonly release: string | null;
  readonly teamToken: string | null;
  /** All about it, which takes requests. */
  readonly caseOf: () => Promise<DecidedCase>;
  /** Returns the environment, or finishes a return that was begun. */
  readonly carryOut: (asked: Asked) => Promise<Carried>;
  /** Whether a return would run; throws when the release that is named cannot be returned to. */
  readonly canReturn: (asked: Asked) => Promise<boolean>;
}

export type Asked = Pick<AskedReturn, "release" | "given">;

export type Decided = Carried & { readonly decided: DecisionOutputs };

/**
 * Finds out or decides what is done about a failed deployment, and does it. `decide`: the approved job says `rollback`.
 * `await`: the timer waits, and decides as the policy says when nobody does. `rollback`: by hand with a reason, else only
 * what was decided before, where the policy wants a decision.
 */
export async function decideMode(ports: DecidePorts, step: DecidingStep): Promise<Decided> {
  const { mode, environment, failed, rules, identity, given, release } = step;
  const { deployment, statuses } = failed;
  if (mode !== "rollback" && rules.mode === "automatic") throw nothingAwaited(environment, mode);
  const marked = decidedMark(statuses, identity);
  const own: Asked = { release, given };
  if (mode === "rollback" && rules.mode === "automatic") {
    const decided = decisionOutputs(marked);
    const isOverridden = marked?.decision === "stay" && given === null;
    if (!isOverridden) return { ...(await step.carryOut(own)), decided };
    return { ...stayed(ports, await step.caseOf(), marked), decided };
  }
  const about = await step.caseOf();
  const vouch = vouchFor(ports, about, step.teamToken);
  const follow = async ({ known, note, statuses: present }: Following): Promise<Decided> => {
    // A reason goes with the release that its own person named.
    const carryOut = () => step.carryOut(release === null ? askedOf(note) : own);
    const carried = await followDecision(ports, { ...about, statuses: present }, known, note, carryOut);
    return { ...carried, decided: decisionOutputs(known) };
  };
  const decide = async (wanted: Pick<Known, "decision" | "how" | "by">): Promise<Following> => {
    const said = { environment, deployment: deployment.id, ...wanted };
    const nothing = { reason: null, release: null, source: null };
    const { decision } = await settleDecision(ports, { ...said, ...nothing }, vouch);
    return { known: decision, note: decision, statuses };
  };
  if (mode === "rollback" && given !== null) return decideByHand(ports, step, about, given, vouch);
  const found = await lookForDecision(ports, about, vouch);
  if (found.kind === "decided") return follow(found);
  if (found.kind === "unvouched" && mode !== "await")
    ports.log.warning(unvouchedText(deployment.id, found.why));
  if (mode === "rollback") return awaiting(about);
  if (mode === "decide") {
    const by = await demandApproval(ports, about);
    return follow(await decide({ decision: "rollback", how: "approval", by }));
  }
  await demandTime(ports, about);
  ports.log.info(`waiting until ${untilOf(about)} for a decision about deployment ${deployment.id}`);
  const waited = await awaitDecision(ports, about, {
    find: (isAnew) => findDecision(ports, about, vouch, isAnew),
    isOvertaken: () => isOvertaken(ports, about),
  });
  switch (waited.kind) {
    case "decided":
      return follow(waited.found);
    case "timeout":
      return follow(await decide({ decision: rules.onTimeout, how: "timeout", by: null }));
    case "overtaken":
      // It finds that out by itself, and says so.
      return { ...(await step.carryOut(own)), decided: decisionOutputs(null) };
    case "cancelled":
      return cancelled(about);
    default:
      return waited satisfies never;
  }
}

type Following = Omit<Extract<Found, { readonly kind: "decided" }>, "kind">;

async function isOvertaken(
  ports: Pick<Ports, "deployments">,
  { environment, deployment, identity }: DecidedCase,
): Promise<boolean> {
  const { deployments } = await ampleHistory(ports, environment);
  const release = payloadOf(deployment.payload)?.release ?? null;
  const own = { deployment: deployment.id, release, sha: deployment.sha };
  return newerDeploy(environmentHistory(deployments, identity), own) !== null;
}

function awaiting(about: DecidedCase): Decided {
  const { environment, deployment, release } = about;
  const until = untilOf(about);
  const conclusion = failure(
    `${release} failed its gate in \`${environment}\`, and a decision is awaited until ${until}. Nothing was rolled back.`,
    "Run `mode: await` in a job that waits for it, or `mode: decide` in one that reviewers approve. By hand, give a `reason`.",
  );
  return {
    ...nothingCarried("awaiting-decision", deployment.id, conclusion),
    decided: decisionOutputs(null, until),
  };
}

function cancelled(about: DecidedCase): Decided {
  const { environment, deployment } = about;
  const until = untilOf(about);
  const conclusion = failure(
    `The wait for a decision about \`${environment}\` was cancelled. Nothing was decided or rolled back.`,
    `Run this again: it waits until ${until}, and decides at once when that is past.`,
  );
  return {
    ...nothingCarried("interrupted", deployment.id, conclusion),
    decided: decisionOutputs(null, until),
  };
}

function nothingAwaited(environment: string, mode: string): Error {
  return inputsInvalid([
    {
      subject: "Input `mode`",
      problem: `is \`${mode}\`, and the policy lets a failed gate in \`${environment}\` roll back by itself.`,
      write: `Write \`mode: approval\` below \`environments.${environment}.decision\` in .github/rollback.yml, or leave this step out.`,
    },
  ]);
}
