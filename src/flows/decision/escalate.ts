import { escalationText } from "../../core/decision/report/escalation-text.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { label } from "../incident/commands/label-and-assign.ts";
import { keepCommentFirmly } from "../sticky-comment.ts";
import { type DecidedCase, untilOf } from "./decided-case.ts";
import { type IncidentIssuePorts, incidentIssue } from "./incident-issue.ts";

export type EscalatePorts = IncidentIssuePorts & Pick<Ports, "conversation" | "clock" | "signal">;

/**
 * Calls whom a step of the escalation names, once: the comment is known by the deployment and the step, and the labels
 * are looked at before. A side channel: what GitHub does not take is a warning. False while there is no issue to do it on.
 */
export async function escalate(ports: EscalatePorts, about: DecidedCase, index: number): Promise<boolean> {
  const { environment, deployment, release, rules, identity } = about;
  const step = rules.escalation[index];
  if (step === undefined) return true;
  const issue = await incidentIssue(ports, about);
  if (issue === null) {
    ports.log.warning(
      `Step ${index + 1} of the escalation calls nobody yet: deployment ${deployment.id} has no issue of ours.`,
    );
    return false;
  }
  ports.log.info(`step ${index + 1} of the escalation: issue ${issue.number}`);
  const kind = "decision-escalation";
  await keepCommentFirmly(ports, {
    on: issue.number,
    kind,
    key: naturalKey([kind, environment, deployment.id, index], ports.digest.sha256),
    text: escalationText({
      mention: step.mention,
      environment,
      release,
      until: untilOf(about),
      onTimeout: rules.onTimeout,
    }),
    identity,
  });
  for (const name of step.labels) {
    const wanted = { name, color: "b60205", description: "Nobody has decided about a rollback yet" };
    await label(ports, issue, wanted);
  }
  return true;
}
