import { decidedMark } from "../../core/decision/decided-mark.ts";
import { decidedBy } from "../../core/decision/report/decision-comment.ts";
import { type Mark, marksOf } from "../../core/gate/mark.ts";
import { codeSpan } from "../../core/text/code.ts";
import { proseText } from "../../core/text/prose.ts";
import { untrusted } from "../../core/text/untrusted.ts";
import { demandDeployed } from "../deployment/demand-deployed.ts";
import { type FailedDeployment, failedDeployment } from "../deployment/failed-deployment.ts";
import { askedOf } from "./asked-of-decision.ts";
import type { CommandOutcome, CommentFacts, CommentPorts, SaidCommand } from "./comment-facts.ts";
import type { Carried } from "./decision-outputs.ts";
import { followDecision } from "./follow-decision.ts";
import { findDecision, type Known } from "./read-decision.ts";
import { settleDecision } from "./settle-decision.ts";
import { vouchFor } from "./vouch-decision.ts";

type DecidingCommand = Extract<SaidCommand["command"], { readonly kind: "rollback" | "stay" }>;
type Said = Omit<SaidCommand, "command"> & { readonly command: DecidingCommand };

/**
 * Decides by a comment, and does it. The first decision counts; a person who gives a reason may go back after a `stay`,
 * as by hand. A comment says nothing about a deployment that came after it.
 */
export async function decideByComment(
  ports: CommentPorts,
  facts: CommentFacts,
  said: Said,
): Promise<CommandOutcome> {
  const { environment, policy, seen } = facts;
  const { identity } = policy;
  const { command, comment } = said;
  const name = command.kind;
  const given =
    command.kind === "rollback" && command.reason !== null
      ? { by: comment.author, reason: command.reason }
      : null;
  const refuse = (text: string): CommandOutcome => ({
    answered: { name, isDone: false, text },
    carried: null,
  });
  const isByHand = given !== null;
  const failed: FailedDeployment =
    said.incident ??
    (await failedDeployment(ports, seen.history, { environment, id: null, identity, isByHand }));
  const { deployment, statuses } = failed;
  if (Date.parse(deployment.createdAt) > Date.parse(comment.createdAt))
    return refuse(`Deployment ${deployment.id} came after the comment, which says nothing about it.`);
  const about = await facts.caseOf(failed);
  const isAwaited = about.rules.mode === "approval" && marksOf(statuses, identity).includes("gate-failed");
  if (command.kind === "stay" && !isAwaited)
    return refuse(
      "Nobody awaits a decision: only `decision.mode: approval` of the policy lets people decide.",
    );
  // Whoever may write may edit our issue, so its marker proves no failure.
  if (given === null && !marksOf(statuses, identity).some((mark) => failures.includes(mark)))
    return refuse(
      `Deployment ${deployment.id} has not failed its gate. To undo it all the same, write \`/rollback -- why\`.`,
    );
  const release = command.kind === "rollback" ? command.release : null;
  // A release that cannot be had must leave nothing decided.
  const isPossible = release === null || (await facts.canReturn({ ...failed, release, given }));
  const wanted = {
    environment,
    deployment: deployment.id,
    decision: command.kind,
    how: "comment",
    by: comment.author,
    reason: command.reason,
    release,
    source: comment.url,
  } as const;
  const marked = decidedMark(statuses, identity);
  const vouch = vouchFor(ports, about, facts.teamToken);
  const before = marked === null ? null : await findDecision(ports, about, vouch);
  const decided =
    isAwaited && isPossible && before === null ? await settleDecision(ports, wanted, vouch) : null;
  if (command.kind === "stay" && decided?.isKept === false)
    return refuse("The decision could not be kept, so the timer would not know of it. See the job's log.");
  const note = before?.kind === "decided" ? before.note : (decided?.decision ?? null);
  const first: Known | null = marked ?? note;
  const isOurs = before === null && decided?.isOurs !== false;
  const carry = async (): Promise<Carried> => {
    if (given !== null) await demandDeployed(ports, failed, identity);
    // Without a reason it only joins what somebody else had decided before.
    const joined = given === null && !isOurs ? askedOf(note) : null;
    // A reason goes with the release that its own person named.
    const isOwn = joined === null || (joined.release === null && release !== null);
    return facts.carryOut({ ...failed, ...(isOwn ? { release, given } : joined) });
  };
  if (first !== null && first.decision !== command.kind && given === null) {
    const before = note ?? { ...first, source: null };
    const how = command.kind === "stay" ? "" : " To go back all the same, write `/rollback -- why`.";
    return refuse(`\`${first.decision}\` was decided before. ${decidedBy(before)}.${how}`);
  }
  const known: Known = { decision: command.kind, how: "comment", by: comment.author };
  const carried = await followDecision(ports, about, known, note, carry);
  return { answered: { name, ...wordsOf(about.release, command, carried) }, carried };
}

const failures: readonly Mark[] = ["gate-failed", "rolled-back"];

function wordsOf(
  release: string,
  { kind }: DecidingCommand,
  { outputs, conclusion }: Carried,
): { readonly isDone: boolean; readonly text: string } {
  const what = codeSpan(untrusted(release), 100);
  if (kind === "stay") return { isDone: true, text: `${what} stays.` };
  if (conclusion.kind === "failure")
    return { isDone: false, text: proseText(untrusted(`${conclusion.message} ${conclusion.hint}`), 2_000) };
  const back = codeSpan(untrusted(outputs["rolled-back-to"]), 100);
  return {
    isDone: true,
    text: `Rolled back from ${what} to ${back}, verified ${outputs.seconds} s after the verdict.`,
  };
}
