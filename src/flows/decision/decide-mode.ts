import { decidedMark } from "../../core/decision/decided-mark.ts";
import { decidedWords } from "../../core/decision/report/decision-comment.ts";
import { marksOf } from "../../core/gate/mark.ts";
import type { DecisionRules } from "../../core/policy/decision-rules.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { newerDeploy } from "../../core/rollback/newer-deploy.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import { failed as failure } from "../../kernel/define.ts";
import { inputsInvalid, SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { ampleHistory } from "../deployment/ample-history.ts";
import type { FailedDeployment } from "../deployment/failed-deployment.ts";
import type { Word } from "../rollback/read-word.ts";
import { askedOf } from "./asked-of-decision.ts";
import { awaitDecision } from "./await-decision.ts";
import type { AskedReturn } from "./comment-facts.ts";
import { type DecidedCase, untilOf } from "./decided-case.ts";
import { type Carried, type DecisionOutputs, decisionOutputs, nothingCarried } from "./decision-outputs.ts";
import { demandApproval } from "./demand-approval.ts";
import type { EscalatePorts } from "./escalate.ts";
import { type FollowPorts, followDecision, stayed } from "./follow-decision.ts";
import { type Found, findDecision, type Known, unvouchedText } from "./read-decision.ts";
import { type SettlePorts, settleDecision } from "./settle-decision.ts";
import { type Vouch, type VouchPorts, vouchFor } from "./vouch-decision.ts";

export type DecidePorts = FollowPorts &
  EscalatePorts &
  SettlePorts &
  VouchPorts &
  Pick<Ports, "workflowRuns" | "deployments">;

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
    const asked = askedOf(note);
    const carryOut = () => step.carryOut({ ...asked, release: release ?? asked.release });
    const carried = await followDecision(ports, { ...about, statuses: present }, known, note, carryOut);
    return { ...carried, decided: decisionOutputs(known) };
  };
  const decide = async (wanted: Pick<Known, "decision" | "how" | "by">): Promise<Following> => {
    const said = { environment, deployment: deployment.id, ...wanted };
    const nothing = { reason: null, release: null, source: null };
    const { decision } = await settleDecision(ports, { ...said, ...nothing }, vouch);
    return { known: decision, note: decision, statuses };
  };
  if (mode === "rollback" && given !== null) return byHand(ports, step, about, given, vouch);
  const found = await lookFor(ports, about, vouch);
  if (found.kind === "decided") return follow(found);
  if (found.kind === "unvouched" && mode !== "await")
    ports.log.warning(unvouchedText(deployment.id, found.why));
  if (mode === "rollback") return awaiting(about);
  if (mode === "decide") {
    const by = await demandApproval(ports, about);
    return follow(await decide({ decision: "rollback", how: "approval", by }));
  }
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

// By hand, with a reason: also after a `stay`. What failed no gate waits for nobody's decision.
async function byHand(
  ports: DecidePorts,
  { failed: { deployment, statuses }, environment, identity, release, carryOut, canReturn }: DecidingStep,
  about: DecidedCase,
  given: NonNullable<Word["given"]>,
  vouch: Vouch,
): Promise<Decided> {
  const own: Asked = { release, given };
  const before = await lookFor(ports, about, vouch);
  const isAwaited = before.kind === "decided" || marksOf(statuses, identity).includes("gate-failed");
  // A release that cannot be had must leave nothing decided.
  if (!isAwaited || (release !== null && !(await canReturn(own))))
    return {
      ...(await carryOut(own)),
      decided: decisionOutputs(before.kind === "decided" ? before.known : null),
    };
  const said = { decision: "rollback", how: "hand", ...given, release, source: null } as const;
  const wanted = { environment, deployment: deployment.id, ...said };
  const note =
    before.kind === "decided" ? before.note : (await settleDecision(ports, wanted, vouch)).decision;
  const first = before.kind === "decided" ? before.known : (note ?? said);
  if (first.decision === "stay")
    ports.log.warning(`${decidedWords(first)} before; ${given.by} gives a reason to go back all the same.`);
  const ours = { ...first, decision: "rollback" as const };
  return {
    ...(await followDecision(ports, about, ours, note, () => carryOut(own))),
    decided: decisionOutputs(first),
  };
}

// That GitHub does not tell must keep nobody from going back.
async function lookFor(ports: DecidePorts, about: DecidedCase, vouch: Vouch): Promise<Found> {
  try {
    return await findDecision(ports, about, vouch);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`Whether somebody has decided is not known. ${error.message} ${error.hint}`);
    const marked = decidedMark(about.statuses, about.identity);
    if (marked === null) return { kind: "none" };
    return { kind: "decided", known: marked, note: null, statuses: about.statuses };
  }
}

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
