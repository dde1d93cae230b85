import { decidedWords } from "../../core/decision/report/decision-comment.ts";
import { awaitedSummary, staySummary } from "../../core/decision/report/decision-summary.ts";
import { nearMissLine } from "../../core/incident/near-miss/near-miss-page.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { type Conclusion, failed, succeeded } from "../../kernel/define.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import type { JudgedDeployment } from "../gate/judge-deployment.ts";
import { type AboutIncident, guardedPostmortem } from "../guard/guarded-postmortem.ts";
import { noteNearMiss } from "../incident/note-near-miss.ts";
import type { PostmortemPorts } from "../incident/open-postmortem.ts";
import { reportPostmortem } from "../incident/report-postmortem.ts";
import { type DecidedCase, untilOf } from "./decided-case.ts";
import { type DecisionOutputs, decisionOutputs } from "./decision-outputs.ts";
import type { Ruling } from "./guard-ruling.ts";
import { tellAwaited } from "./tell-decision.ts";

type Needed = PostmortemPorts & Pick<Ports, "summary" | "files">;

/** How guard ends when it returns nothing. */
export interface GuardStayed {
  readonly outcome: "stayed" | "awaiting-decision";
  readonly issueUrl: string;
  readonly decided: DecisionOutputs;
  readonly conclusion: Conclusion;
}

export interface StayFacts {
  readonly about: DecidedCase;
  readonly from: ReleaseState;
  readonly judged: JudgedDeployment;
  readonly incident: Omit<AboutIncident, "decided">;
}

/**
 * Leaves a failed deployment as it is. What was overridden is a near miss, and the step is green; otherwise its incident is
 * opened, which says until when a decision is awaited and how to make it.
 */
export async function guardStay(
  ports: Needed,
  ruling: Exclude<Ruling, { readonly kind: "return" }>,
  facts: StayFacts,
): Promise<GuardStayed> {
  const { about, from, judged, incident } = facts;
  await attempt(ports, "The verdict was not recorded", () => judged.marked);
  const names = { environment: about.environment, release: releaseName(from) };
  if (ruling.kind === "stay") ports.summary.write(staySummary(names, ruling.known));
  const said = `${releaseName(from)} failed its gate in \`${about.environment}\` (${judged.verdict.detail}).`;
  if (ruling.kind === "stay" && ruling.known.how === "override") {
    await tellNearMiss(ports, ruling, facts);
    ports.log.warning(`${said} It stays: ${decidedWords(ruling.known)}. It is not known-good.`);
    return { outcome: "stayed", issueUrl: "", decided: decisionOutputs(ruling.known), conclusion: succeeded };
  }
  const { known, note } = ruling.kind === "stay" ? ruling : nobody;
  const postmortem = await guardedPostmortem(ports, about.deployment, from, judged, null, {
    ...incident,
    decided: { about, known, note },
  });
  if (postmortem !== null)
    await attempt(ports, "The postmortem was not put out", () => reportPostmortem(ports, postmortem));
  const issueUrl = postmortem?.kind === "issue" ? postmortem.url : "";
  const where = issueUrl === "" ? "" : ` Postmortem: ${issueUrl}`;
  if (ruling.kind === "stay") {
    const conclusion = failed(
      `${said} It stays: ${decidedWords(ruling.known)}.`,
      `To go back all the same, run \`actions/rollback\` with a \`reason\`.${where}`,
    );
    return { outcome: "stayed", issueUrl, decided: decisionOutputs(ruling.known), conclusion };
  }
  if (postmortem?.kind === "issue") {
    await attempt(ports, "That a decision is awaited was not told on the issue", () =>
      tellAwaited(ports, about, postmortem.number),
    );
  }
  const until = untilOf(about);
  ports.summary.write(awaitedSummary({ ...names, until, onTimeout: about.rules.onTimeout }));
  const then = about.rules.onTimeout === "rollback" ? "rolls back" : "leaves it as it is";
  const conclusion = failed(
    `${said} A decision is awaited until ${until}; then the policy ${then}.`,
    `Approve the waiting job, or write \`/rollback\` or \`/stay why\` on the issue.${where}`,
  );
  return { outcome: "awaiting-decision", issueUrl, decided: decisionOutputs(null, until), conclusion };
}

const nobody = { known: null, note: null };

async function tellNearMiss(
  ports: Needed,
  { known, note }: Extract<Ruling, { readonly kind: "stay" }>,
  { about, from, judged }: StayFacts,
): Promise<void> {
  const { evidence: gate, samples } = judged;
  if (gate === null) {
    ports.log.warning("No near miss was written down: this verdict has no evidence.");
    return;
  }
  const { deployment, identity, incidents: rules } = about;
  const keptBy = {
    by: known.by ?? "somebody",
    reason: note?.reason ?? "the reason is kept with the decision",
  };
  const told = await attempt(ports, "A near miss was not written down", () =>
    noteNearMiss(ports, { deployment, from, gate, samples, identity, rules, keptBy }),
  );
  if (told?.kind === "told") ports.summary.write(nearMissLine(told.issue));
}
