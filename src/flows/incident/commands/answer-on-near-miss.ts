import { answerText, type Outcome } from "../../../core/incident/commands/answer-text.ts";
import type { Command, Refused } from "../../../core/incident/commands/command.ts";
import type { ReadComment } from "../../../core/incident/commands/read-commands.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { CarryPorts } from "./carry-out.ts";
import type { AnsweredComment, CommandFacts } from "./command-comment.ts";
import { judgeCommands } from "./judge-commands.ts";
import { makeActionIssue } from "./make-action-issue.ts";

export interface SpokenOnNearMiss extends CommandFacts {
  readonly read: ReadComment;
  readonly issue: Issue;
  /** What stands in the issue's marker. */
  readonly key: string;
  answer(text: string): Promise<boolean>;
}

/**
 * Answers commands on a near miss, which asks whether it is worth an action: `/action` makes one, and no other command
 * has a meaning there. A near miss has no record, so each action is found again by its key.
 */
export async function answerOnNearMiss(
  ports: CarryPorts & Pick<Ports, "run">,
  { read, issue, key, comment, rules, identity, answer }: SpokenOnNearMiss,
): Promise<AnsweredComment> {
  const outcomes: Outcome[] = [];
  for (const command of judgeCommands(ports, read.commands, { key, comment: comment.id, object })) {
    if (command.kind !== "action") {
      outcomes.push(command.kind === "refused" ? command : refused(command.kind));
      continue;
    }
    const { number, notes } = await makeActionIssue(ports, {
      item: command.item,
      parent: issue.number,
      parentTitle: issue.title,
      label: rules["action-label"],
      identity,
      isTakenUp: ports.run.runAttempt > 1,
    });
    outcomes.push({ kind: "done", command, issue: number, notes });
  }
  await answer(answerText({ ...read, outcomes }));
  return { kind: "answered", outcomes };
}

function object(command: Command): Refused | null {
  return command.kind === "action" || command.kind === "refused" ? null : refused(command.kind);
}

function refused(name: Refused["name"]): Refused {
  const write = "`/action` for what is to change, or above what would prevent it; then close this";
  return { kind: "refused", name, why: "This is a near miss, and that command is for incidents.", write };
}
