import type { DecisionCommand } from "../../core/decision/commands/decision-command.ts";
import { readDecisionCommands } from "../../core/decision/commands/read-decision-commands.ts";
import { whoMay } from "../../core/decision/judge-authority.ts";
import { answersText, strangerAnswer } from "../../core/decision/report/command-answers.ts";
import { marker } from "../../core/text/marker.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { succeeded } from "../../kernel/define.ts";
import { deploymentUnusable, eventUnsupported } from "../../kernel/errors.ts";
import type { CommentOfEvent } from "../../kernel/ports/index.ts";
import type { FailedDeployment } from "../deployment/failed-deployment.ts";
import { keepCommentFirmly } from "../sticky-comment.ts";
import type { CommandOutcome, CommentFacts, CommentPorts } from "./comment-facts.ts";
import { commentedDeployment } from "./commented-case.ts";
import { type Carried, nothingCarried } from "./decision-outputs.ts";
import { doCommand } from "./do-command.ts";
import { heardBy, mayComment } from "./may-comment.ts";
import { usualAuthority } from "./tell-decision.ts";

const answerKind = "decision-answer";
const strangerKind = "decision-stranger";

/**
 * Does what a comment asks for about the environment of the step, and answers it by one comment. Of a comment that was
 * answered, that changed, that is a bot's, or that means another environment nothing comes; whose word does not count is
 * answered once on each issue.
 */
export async function commentMode(ports: CommentPorts, facts: CommentFacts): Promise<Carried> {
  const { environment, policy, seen } = facts;
  const { identity } = policy;
  const { issue, eventName, eventAction, isOnPull, comment: written } = ports.run;
  if (issue === null || written === null)
    throw eventUnsupported(
      "rollback",
      eventName,
      "Run `mode: comment` with `on: { issue_comment: { types: [created] } }`.",
    );
  const comment: CommentOfEvent = { ...written, body: ports.secrets.redact(written.body) };
  // What a comment said when it was written counts.
  if (eventAction !== "created") return notForUs(ports, "only new comments are answered");
  if (comment.author === identity || comment.author.endsWith("[bot]"))
    return notForUs(ports, "the comment is a bot's");
  const environments = Object.keys(policy.environments);
  const read = (isIncident: boolean): readonly DecisionCommand[] =>
    readDecisionCommands(comment.body, { environment, isIncident, environments });
  if (read(true).length === 0) return notForUs(ports, `the comment has no command for ${environment}`);
  const { history } = seen;
  const incident = isOnPull ? null : await commentedDeployment(ports, issue, environment, history, identity);
  const commands = read(incident !== null);
  if (commands.length === 0) return notForUs(ports, `the comment has no command for ${environment}`);
  const key = naturalKey([answerKind, environment, comment.id], ports.digest.sha256);
  const body = marker({ kind: answerKind, key });
  const there = await ports.conversation.comments(issue);
  if (there.some((one) => one.author === identity && one.body.startsWith(body)))
    return notForUs(ports, "the comment was answered before");
  const say = async (kind: string, about: string, text: string): Promise<void> => {
    await keepCommentFirmly(ports, { on: issue, kind, key: about, text, identity });
  };
  const authority = policy.environments[environment]?.decision?.authority ?? usualAuthority;
  const standing = await mayComment(ports, comment.author, authority, facts.teamToken);
  if (standing.kind === "may-not" || standing.kind === "unknown") {
    ports.log.info(`nothing was done: ${standing.why}`);
    // One for all of them, so that nobody can make it write more; what is not known is the step's own fault.
    const about = naturalKey([strangerKind, environment, issue], ports.digest.sha256);
    if (standing.kind === "may-not")
      await say(strangerKind, about, strangerAnswer(environment, whoMay(heardBy(authority))));
    else await say(answerKind, key, `Nothing was done. ${standing.why}`);
    return nothingCarried("may-not", null, succeeded);
  }
  const failed = incident === null ? null : await incidentDeployment(ports, incident, history.deployments);
  const outcomes: CommandOutcome[] = [];
  for (const command of commands) {
    outcomes.push(
      command.kind === "refused"
        ? { answered: refusedAnswer(command), carried: null }
        : await doCommand(ports, facts, { comment, incident: failed, command }),
    );
  }
  const note =
    standing.kind === "warned" ? `The policy only warns (\`enforcement: warn\`): ${standing.why}` : null;
  const answers = outcomes.map(({ answered }) => answered);
  await say(answerKind, key, ports.secrets.redact(answersText(environment, answers, note)));
  // One that failed is what the step ends with.
  const carried = outcomes.flatMap((one) => one.carried ?? []);
  const worst = carried.find(({ conclusion }) => conclusion.kind === "failure") ?? carried.at(-1);
  return (
    worst ?? nothingCarried(answers.some(({ isDone }) => isDone) ? "answered" : "refused", null, succeeded)
  );
}

function notForUs({ log }: Pick<CommentPorts, "log">, why: string): Carried {
  log.info(`Nothing to do: ${why}.`);
  return nothingCarried("not-for-us", null, succeeded);
}

function refusedAnswer({ name, why, write }: Extract<DecisionCommand, { readonly kind: "refused" }>) {
  return { name, isDone: false, text: write === null ? why : `${why} Write ${write}.` };
}

async function incidentDeployment(
  ports: Pick<CommentPorts, "deployments">,
  id: number,
  listed: CommentFacts["seen"]["history"]["deployments"],
): Promise<FailedDeployment> {
  const known = listed.find((one) => one.id === id);
  if (known !== undefined) return { deployment: known, statuses: known.statuses };
  const [deployment, statuses] = await Promise.all([
    ports.deployments.get(id),
    ports.deployments.statuses(id),
  ]);
  if (deployment === null)
    throw deploymentUnusable(
      `Deployment ${id} of this incident is gone`,
      "Name the environment in the command.",
    );
  return { deployment, statuses };
}
