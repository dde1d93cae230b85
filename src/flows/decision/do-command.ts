import type { Answered } from "../../core/decision/report/command-answers.ts";
import { pauseRef, readPause } from "../../core/rollback/pause.ts";
import { codeSpan } from "../../core/text/code.ts";
import { inlineText } from "../../core/text/inline.ts";
import { proseText } from "../../core/text/prose.ts";
import { untrusted } from "../../core/text/untrusted.ts";
import { failed } from "../../kernel/define.ts";
import { SuiteError } from "../../kernel/errors.ts";
import { liftHold } from "../rollback/lift-hold.ts";
import { pauseEnvironment } from "../rollback/pause-environment.ts";
import type { CommandOutcome, CommentFacts, CommentPorts, SaidCommand } from "./comment-facts.ts";
import { decideByComment } from "./decide-by-comment.ts";
import { nothingCarried } from "./decision-outputs.ts";
import { holdByHand } from "./hold-release.ts";
import { isDoneForComment, isPausedOtherwiseSince, isSaidOtherwiseSince } from "./said-since.ts";

/** Does one command of a comment. What the world says no to is an answer, and the step is red then. */
export async function doCommand(
  ports: CommentPorts,
  facts: CommentFacts,
  said: SaidCommand,
): Promise<CommandOutcome> {
  try {
    return await act(ports, facts, said);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    const text = proseText(untrusted(`${error.message} ${error.hint}`), 2_000);
    const carried = nothingCarried("failed", null, failed(error.message, error.hint));
    return { answered: { name: said.command.kind, isDone: false, text }, carried };
  }
}

async function act(ports: CommentPorts, facts: CommentFacts, said: SaidCommand): Promise<CommandOutcome> {
  const { environment, policy, seen } = facts;
  const { identity } = policy;
  const { command, comment, incident } = said;
  const { createdAt: saidAt } = comment;
  const answer = (isDone: boolean, text: string): CommandOutcome => {
    const answered: Answered = { name: command.kind, isDone, text };
    return { answered, carried: null };
  };
  switch (command.kind) {
    case "rollback":
    case "stay":
      return decideByComment(ports, facts, { ...said, command });
    case "hold": {
      const release = command.release ?? (incident === null ? null : (await facts.caseOf(incident)).release);
      if (release === null)
        return answer(false, "It does not say which release. Write `/hold` with its name.");
      const { reason } = command;
      const wanted = { kind: command.kind, release };
      if (isSaidOtherwiseSince(seen.history, wanted, saidAt, identity))
        return answer(false, "Its hold was lifted after this comment.");
      const asked = { environment, release, by: comment.author, reason, identity, saidAt };
      const held = await holdByHand(ports, seen.history, asked);
      const name = codeSpan(untrusted(release), 100);
      const isOurs = held !== null || isDoneForComment(seen.history, wanted, saidAt, identity);
      return answer(true, isOurs ? `${name} is held from now on.` : `${name} is held already.`);
    }
    case "lift": {
      const { release, reason } = command;
      if (isSaidOtherwiseSince(seen.history, command, saidAt, identity))
        return answer(false, "It was held after this comment.");
      const asked = { environment, release, reason, identity, saidAt };
      const lifted = await liftHold(ports, seen.history, asked);
      const name = codeSpan(untrusted(release), 100);
      const isOurs = lifted.length > 0 || isDoneForComment(seen.history, command, saidAt, identity);
      return answer(true, isOurs ? `The hold of ${name} is lifted.` : `${name} is not held any more.`);
    }
    case "pause":
    case "resume": {
      const state = command.kind === "pause" ? "paused" : "resumed";
      const reason = command.reason ?? "by a comment";
      const note = await ports.refNotes.read(pauseRef(environment, ports.digest.sha256));
      const now = note === null ? null : readPause(note.text);
      // An old comment that is delivered late changes nothing.
      if (now !== null && isPausedOtherwiseSince(now, state, saidAt))
        return answer(false, `${inlineText(untrusted(now.by))} said otherwise after this comment.`);
      const { isChanged } = await pauseEnvironment(ports, environment, state, reason, saidAt);
      const said = state === "paused" ? "Deployments are paused." : "Deployments go on.";
      // An earlier run of this comment's job may have been lost before it answered.
      const isOurs = isChanged || (now?.state === state && now.saidAt === saidAt);
      return answer(true, isOurs ? said : `${said} It was so before.`);
    }
    default:
      return command satisfies never;
  }
}
