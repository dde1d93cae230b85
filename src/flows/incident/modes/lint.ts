import { eventUnsupported } from "../../../kernel/errors.ts";
import { lintIssue } from "../lint/lint-issue.ts";
import { lintFactsOf } from "./lint-facts-of.ts";
import {
  noOutputs,
  type PostmortemOutputs,
  type PostmortemStepPorts,
  type StepPolicy,
} from "./postmortem-step.ts";

/** Looks at an incident, near miss or action after somebody closed or changed it. */
export async function lintEvent(ports: PostmortemStepPorts, step: StepPolicy): Promise<PostmortemOutputs> {
  const { issue, eventName, eventAction, sender, actor } = ports.run;
  if (issue === null)
    throw eventUnsupported(
      "postmortem",
      eventName,
      "Run `mode: lint` with `on: { issues: { types: [closed, reopened, edited, labeled, unlabeled] } }`.",
    );
  const event = { issue, action: eventAction, actor: sender ?? actor };
  const outcome = await lintIssue(ports, lintFactsOf(ports, step), event);
  ports.log.info(`issue ${issue}: ${outcome.kind}${"why" in outcome ? ` (${outcome.why})` : ""}`);
  return { ...noOutputs, "issue-number": String(issue), outcome: outcome.kind };
}
