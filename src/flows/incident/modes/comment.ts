import { eventUnsupported } from "../../../kernel/errors.ts";
import { answerComment } from "../commands/answer-comment.ts";
import { rerenderIncident } from "../rerender-incident.ts";
import {
  noOutputs,
  type PostmortemOutputs,
  type PostmortemStepPorts,
  type StepPolicy,
} from "./postmortem-step.ts";

/** Does what a comment on an incident asks for, such as `/ack`. */
export async function answerEvent(
  ports: PostmortemStepPorts,
  { policy }: StepPolicy,
): Promise<PostmortemOutputs> {
  const { issue, comment, eventName, eventAction, isOnPull } = ports.run;
  if (issue === null || comment === null)
    throw eventUnsupported(
      "postmortem",
      eventName,
      "Run `mode: comment` with `on: { issue_comment: { types: [created] } }`.",
    );
  if (isOnPull || eventAction !== "created") {
    ports.log.info("Only new comments on issues are answered.");
    return { ...noOutputs, outcome: "not-for-us" };
  }
  const { identity, incidents: rules } = policy;
  const answered = await answerComment(ports, {
    on: issue,
    comment,
    identity,
    rules,
    rerender: (record) => rerenderIncident(ports, record, { identity, label: rules.label }),
  });
  ports.log.info(wordsOf(answered));
  return { ...noOutputs, "issue-number": String(issue), outcome: answered.kind };
}

function wordsOf(answered: Awaited<ReturnType<typeof answerComment>>): string {
  switch (answered.kind) {
    case "not-for-us":
      return `Nothing to do: ${answered.why}.`;
    case "may-not":
      return "Nothing was done: the policy does not let this login use commands.";
    case "answered-before":
      return "Nothing to do: the comment was answered before.";
    case "elsewhere":
      return `Another run is answering it: ${answered.url}`;
    case "no-record":
      return "Nothing was done: the incident has no record that could be found.";
    case "answered":
      return `${answered.outcomes.length} command${answered.outcomes.length === 1 ? "" : "s"} answered.`;
    default:
      return answered satisfies never;
  }
}
