import type { AssembledBody } from "../../core/incident/body/assemble-body.ts";
import type { IncidentRecord } from "../../core/incident/record.ts";
import type { EarlierIncident } from "../../core/incident/recurrence/recurrence.ts";
import { type IncidentText, issueKind } from "../../core/incident/render-incident.ts";
import { withIssue } from "../../core/incident/with-issue.ts";
import type { Confirmation } from "../../core/rollback/confirmation.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { commentLeftOut } from "./comment-sections.ts";
import { dressIssue } from "./dress-issue.ts";
import { keepIncident } from "./keep-incident.ts";
import { leaveAsItIs, whyLeft } from "./leave-as-it-is.ts";
import { noteInBook } from "./note-in-book.ts";
import type { Incident, Postmortem, PostmortemPorts } from "./open-postmortem.ts";
import { namedIssue, type OwnIssue } from "./own-issues.ts";
import { postmortemText, type TextFacts, workedOut } from "./postmortem-text.ts";
import { updateIssue } from "./update-issue.ts";
import { wholeText } from "./whole-text.ts";

/** A postmortem whose text is made. */
export interface Opening {
  readonly ports: PostmortemPorts;
  readonly incident: Incident;
  readonly own: OwnIssue;
  readonly facts: TextFacts;
  readonly record: IncidentRecord;
  readonly text: IncidentText;
  readonly assembled: AssembledBody;
}

/**
 * Brings an issue up to date with what is known, or completes one that was just opened: comments, labels and the like, the
 * record, the index.
 */
export async function keepIssue(opening: Opening, issue: Issue, created: boolean): Promise<Postmortem> {
  const { ports, incident, own, facts, record, text, assembled } = opening;
  const { number, url, title } = issue;
  const { before, rules, identity, projectToken } = incident;
  const { surroundings } = facts;
  ports.log.info(`postmortem: issue ${number} ${created ? "opened" : "is there"}`);
  const why = whyLeft(incident);
  if (why !== null && !created) {
    await leaveAsItIs(ports, { issue, key: own.key, identity }, why);
    const confirmed = (): Promise<void> => Promise.resolve();
    return { kind: "issue", number, url, created, title, body: issue.body, whole: issue.body, confirmed };
  }
  const earlier = before?.issue?.number === number ? before.issue : null;
  const sections = earlier?.sections ?? text.sections.map(({ id }) => id);
  const update = { issue, key: own.key, known: sections, identity };
  const noted = withIssue(record, { number, url, sections, openedAt: issue.createdAt });
  if (created) await commentLeftOut(ports, update, assembled.leftOut);
  const updated = created
    ? { body: issue.body, isWhole: true, leftOut: assembled.leftOut }
    : await updateIssue(ports, {
        ...update,
        sections: postmortemText(ports, facts, incident, noted).sections,
        // When it opened is told with the next thing that there is to tell.
        unless: text.sections,
      });
  // The record names the issue once it is dressed, so that a run that was cut off does it again.
  if (earlier === null) await dressIssue(ports, { issue, rules, severity: record.severity, projectToken });
  const nothingSaid = before === null ? { stored: incident.stored } : null;
  // What is kept knows more than what would be written over it.
  const kept = why === null ? await keepIncident(ports, noted, rules, nothingSaid) : noted;
  const ownOf = (one: EarlierIncident): OwnIssue =>
    ownIssue(ports, { id: one.deployment, environment: one.environment }, incident);
  await noteInBook(ports, { record: kept, issue: number, created, before, surroundings, ownOf });
  return {
    kind: "issue",
    number,
    url,
    created,
    title,
    body: updated.body,
    // What the issue has no room for is in the file.
    whole: updated.isWhole ? wholeText(updated.body, updated.leftOut) : textsOf(opening).whole,
    confirmed: (confirmation) => confirmed(opening, number, kept, confirmation),
  };
}

/** Its title, the body for an issue, and the same with what an issue has no room for. */
export interface Texts {
  readonly title: string;
  readonly body: string;
  readonly whole: string;
}

export function textsOf({ text, assembled }: Opening): Texts {
  const { body, leftOut } = assembled;
  return { title: text.title, body, whole: wholeText(body, leftOut) };
}

async function confirmed(
  { ports, incident, own, facts }: Opening,
  number: number,
  noted: IncidentRecord,
  confirmation: Confirmation,
): Promise<void> {
  // The first bake that came to this is on record.
  if (incident.confirmation?.confirmed === confirmation.confirmed) return;
  const { rules, identity } = incident;
  const parts = { ...incident, confirmation };
  const worked = workedOut(ports, facts, parts, noted);
  // Whoever spoke during the bake is heard in the record.
  const next = await keepIncident(
    ports,
    noted.issue === null ? worked : withIssue(worked, noted.issue),
    rules,
  );
  const { sections } = postmortemText(ports, facts, parts, next);
  // The bake took its time, and people may have written meanwhile.
  const named = await namedIssue(ports, number, own);
  if (named.kind !== "ours") {
    ports.log.warning(
      `Issue ${number} was deleted, transferred or taken over, so it is not told of the bake.`,
    );
    return;
  }
  const known = noted.issue?.sections ?? [];
  await updateIssue(ports, { issue: named.issue, key: own.key, sections, known, identity });
}

/** By what the issue of a deployment is known. */
export function ownIssue(
  { digest }: Pick<Ports, "digest">,
  deployment: { readonly id: number; readonly environment: string },
  { identity, rules }: Pick<Incident, "identity" | "rules">,
): OwnIssue {
  const key = naturalKey([issueKind, deployment.environment, deployment.id], digest.sha256);
  return { kind: issueKind, key, label: rules.label, identity };
}
