import type { Decision } from "../../core/decision/decision.ts";
import { whoMay } from "../../core/decision/judge-authority.ts";
import { awaitedText, decidedText } from "../../core/decision/report/decision-comment.ts";
import type { Authority } from "../../core/policy/decision-rules.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../sticky-comment.ts";
import { type DecidedCase, untilOf } from "./decided-case.ts";
import { type IncidentIssuePorts, incidentIssue } from "./incident-issue.ts";

export type TellPorts = IncidentIssuePorts & Pick<Ports, "conversation" | "secrets" | "clock" | "run">;

/** Whose word counts where the policy names nobody. */
export const usualAuthority: Authority = { permission: "write", users: [], teams: [], enforcement: "block" };

/** Keeps the one comment about the decision on the incident's issue; `issue` is its number. */
export async function tellAwaited(ports: TellPorts, about: DecidedCase, issue: number): Promise<void> {
  const text = awaitedText({
    environment: about.environment,
    release: about.release,
    until: untilOf(about),
    onTimeout: about.rules.onTimeout,
    whoMay: whoMay(about.rules.authority ?? usualAuthority),
    run: ports.run.url,
  });
  await keep(ports, about, issue, text);
}

/** Says on the incident's issue what was decided, in the place of the comment that awaited it. */
export async function tellDecided(ports: TellPorts, about: DecidedCase, decision: Decision): Promise<void> {
  const issue = await incidentIssue(ports, about);
  if (issue !== null) await keep(ports, about, issue.number, ports.secrets.redact(decidedText(decision)));
}

async function keep(ports: TellPorts, about: DecidedCase, on: number, text: string): Promise<void> {
  const { environment, deployment, identity } = about;
  const kind = "decision";
  const key = naturalKey([kind, environment, deployment.id], ports.digest.sha256);
  await keepCommentFirmly(ports, { on, kind, key, text, identity });
}
