import { readDecisionCommands } from "../../core/decision/commands/read-decision-commands.ts";
import { decidedEvidence } from "../../core/decision/decided-mark.ts";
import type { Decision } from "../../core/decision/decision.ts";
import { implausible } from "../../core/decision/plausible-decision.ts";
import { markOf } from "../../core/gate/mark.ts";
import { issueKind } from "../../core/incident/render-incident.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { DeploymentStatus } from "../../kernel/ports/github.ts";
import type { Comment, Ports } from "../../kernel/ports/index.ts";
import { commandedIssue } from "../incident/commands/commanded-issue.ts";
import type { AuthorityPorts } from "./ask-authority.ts";
import { approvalEnvironment, type DecidedCase, untilOf } from "./decided-case.ts";
import { mayComment } from "./may-comment.ts";

/** Whether anything that a person cannot write for another one says that a decision was made as its note has it. */
export type Vouched =
  | {
      readonly kind: "vouched";
      /** Statuses of the deployment in which its mark was seen; absent where something else vouches. Newest first. */
      readonly marked?: readonly DeploymentStatus[];
    }
  | { readonly kind: "unvouched"; readonly why: string };

export type VouchPorts = AuthorityPorts &
  Pick<Ports, "deployments" | "workflowRuns" | "issues" | "records" | "digest" | "secrets" | "clock" | "run">;

export type Vouch = (note: Decision) => Promise<Vouched>;

/**
 * Asks GitHub whether a note is true that this run did not write: by its mark on the deployment, which may have come just
 * now, or by what the note says of how it came about. A ref has no author, and
 * whoever may push can write one in anybody's name. What GitHub does not tell is unvouched.
 */
export function vouchFor(ports: VouchPorts, about: DecidedCase, teamToken: string | null): Vouch {
  return async (note) => {
    const { verdictMs, rules } = about;
    const untilMs = Date.parse(untilOf(about));
    const times = { verdictMs, untilMs, onTimeout: rules.onTimeout, nowMs: ports.clock.now() };
    try {
      const marked = await statusesWithMark(ports, about, note);
      if (marked !== null) return { kind: "vouched", marked };
      const why =
        implausible(note, times) ?? doubtOfRun(ports, note) ?? (await doubt(ports, about, note, teamToken));
      return why === null ? { kind: "vouched" } : { kind: "unvouched", why };
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      return { kind: "unvouched", why: `GitHub does not tell: ${error.message}` };
    }
  };
}

async function statusesWithMark(
  ports: VouchPorts,
  { deployment, identity }: DecidedCase,
  note: Decision,
): Promise<readonly DeploymentStatus[] | null> {
  const present = await ports.deployments.statuses(deployment.id);
  const evidence = decidedEvidence(present, identity);
  const isMarked = evidence !== null && ports.digest.sha256(canonicalJson(note)).startsWith(evidence);
  return isMarked ? present : null;
}

// It is linked on the issue.
function doubtOfRun({ run }: VouchPorts, note: Decision): string | null {
  const [ours = ""] = /^.*?\/actions\/runs\//.exec(run.url) ?? [];
  const rest = note.run.slice(ours.length);
  return note.run.startsWith(ours) && /^\d+[\w/]*$/.test(rest) ? null : "it names no run of this repository";
}

async function doubt(
  ports: VouchPorts,
  about: DecidedCase,
  note: Decision,
  teamToken: string | null,
): Promise<string | null> {
  switch (note.how) {
    case "timeout":
      // What the policy would decide now says the same.
      return null;
    case "approval":
      return doubtOfApproval(ports, about, note);
    case "comment":
      return doubtOfComment(ports, about, note, teamToken);
    case "hand":
    case "override":
      return "only its mark on the deployment could vouch for it";
    default:
      return note.how satisfies never;
  }
}

async function doubtOfApproval(
  { workflowRuns }: VouchPorts,
  about: DecidedCase,
  { by, run }: Decision,
): Promise<string | null> {
  const id = runOf(run);
  if (id === null) return "it names no run";
  const [seen, approvals] = await Promise.all([workflowRuns.get(id), workflowRuns.approvals(id)]);
  const isApproved = approvals.some(
    (one) => one.by === by && one.environments.includes(approvalEnvironment(about)),
  );
  if (!isApproved) return `nobody of that name approved run ${id}`;
  // An approval of an earlier incident says nothing about this one.
  const isOwn = about.statuses.some(
    ({ creator, description, logUrl }) =>
      creator === about.identity && markOf(description) === "gate-failed" && runOf(logUrl) === id,
  );
  const isLater = seen !== null && Date.parse(seen.createdAt) + secondMs > about.verdictMs;
  return isOwn || isLater ? null : `run ${id} is older than the verdict`;
}

/** GitHub's times are whole seconds. */
const secondMs = 1_000;

async function doubtOfComment(
  ports: VouchPorts,
  about: DecidedCase,
  { by, source, decision, release, reason }: Decision,
  teamToken: string | null,
): Promise<string | null> {
  const { environment, deployment, verdictMs, rules, identity } = about;
  const [, kind, number, id] = /\/(issues|pull)\/(\d+)#issuecomment-(\d+)$/.exec(source ?? "") ?? [];
  if (kind === undefined) return "it names no comment";
  const on = Number(number);
  const comments = await ports.conversation.comments(on, kind === "pull" ? "pull" : "issue");
  const comment = comments.find((one) => one.id === Number(id));
  if (comment?.url !== source || comment?.author !== by) return "the comment that it names is not there";
  if (!isAsWritten(comment)) return "the comment that it names was changed";
  if (Date.parse(comment.createdAt ?? "") + secondMs <= verdictMs)
    return "the comment is older than the verdict";
  const issue = kind === "pull" ? null : await commandedIssue(ports, on, identity);
  const isIncident = issue?.kind === "incident";
  const own = naturalKey([issueKind, environment, deployment.id], ports.digest.sha256);
  if (isIncident && issue.key !== own) return "the comment is about another deployment";
  const place = { environment, isIncident, environments: about.environments };
  const isSaid = readDecisionCommands(ports.secrets.redact(comment.body), place).some(
    (said) =>
      (said.kind === "stay" && decision === "stay" && release === null && said.reason === reason) ||
      (said.kind === "rollback" &&
        decision === "rollback" &&
        said.release === release &&
        said.reason === reason),
  );
  if (!isSaid) return "the comment that it names says something else";
  const heard = await mayComment(ports, comment.author, rules.authority, teamToken);
  return heard.kind === "may" || heard.kind === "warned" ? null : heard.why;
}

function isAsWritten({ createdAt, updatedAt }: Comment): boolean {
  return createdAt !== undefined && createdAt === updatedAt;
}

function runOf(url: string | null): number | null {
  const [, id] = /\/actions\/runs\/(\d+)/.exec(url ?? "") ?? [];
  return id === undefined ? null : Number(id);
}
