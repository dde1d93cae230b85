import { assembleBody } from "../../core/incident/body/assemble-body.ts";
import type { IncidentRecord } from "../../core/incident/record.ts";
import { type IncidentText, issueKind, renderIncident } from "../../core/incident/render-incident.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import type { Confirmation } from "../../core/rollback/confirmation.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type ClaimGlimpse, glimpseClaim } from "./claim-issue.ts";
import { dressIssue } from "./dress-issue.ts";
import {
  findSurroundings,
  type GatherPorts,
  type IncidentParts,
  type IncidentSurroundings,
  incidentRecord,
  indexedIncident,
} from "./gather-incident.ts";
import { addToIncidentBook } from "./incident-book.ts";
import { keepIncident } from "./keep-incident.ts";
import { type OpenOncePorts, openOnce } from "./open-once.ts";
import { namedIssue, type OwnIssue } from "./own-issues.ts";
import { recordDigests } from "./record-digests.ts";
import { redactedRecord, redactedSections } from "./redacted.ts";
import { tellEarlier } from "./tell-earlier.ts";
import { commentLeftOut, updateIssue } from "./update-issue.ts";

export interface Incident extends IncidentParts {
  /** What an earlier run wrote down; the issue that it names is not looked at yet. */
  readonly before: IncidentRecord | null;
  readonly identity: string;
  readonly rules: IncidentRules;
  /** A token that may write to projects. */
  readonly projectToken: string | null;
}

/** What became of a postmortem. `title` and `body` are its text, whether or not there is an issue with it. */
export type Postmortem = { readonly title: string; readonly body: string } & (
  | {
      readonly kind: "issue";
      readonly number: number;
      readonly url: string;
      readonly created: boolean;
      /** Brings the issue up to date once the bake after the return came to something. */
      confirmed(confirmation: Confirmation): Promise<void>;
    }
  /** Somebody transferred it, so it is theirs now. */
  | { readonly kind: "moved"; readonly url: string }
  /** Another run is opening it. */
  | { readonly kind: "elsewhere"; readonly url: string }
  /** There can be none: issues are disabled, the repository is archived, or the token may not. */
  | { readonly kind: "no-issue"; readonly error: SuiteError }
);

export type PostmortemPorts = GatherPorts & OpenOncePorts & Pick<Ports, "conversation" | "secrets">;

const noIssues = ["ISSUES_DISABLED", "REPOSITORY_ARCHIVED", "PERMISSION_MISSING"];

/**
 * The one issue of a failed deployment: the one that its record names, else the one that another run opened, else a new
 * one. One that is there is brought up to date, as far as people left the machine's sections alone.
 */
export async function openPostmortem(ports: PostmortemPorts, given: Incident): Promise<Postmortem> {
  const incident = { ...given, from: fullest(given) };
  // Asked together with the rest, since most incidents have no issue yet.
  const [surroundings, glimpse] = await Promise.all([
    findSurroundings(ports, incident),
    incident.before?.issue == null ? glimpseClaim(ports, incident.deployment.id) : null,
  ]);
  const written = writing(ports, incident, surroundings, glimpse);
  try {
    return await written.inIssue();
  } catch (error) {
    if (!(error instanceof SuiteError) || !noIssues.includes(error.code)) throw error;
    await keepIncident(ports, written.record, incident.rules);
    return { kind: "no-issue", error, ...written.text() };
  }
}

function writing(
  ports: PostmortemPorts,
  incident: Incident,
  surroundings: IncidentSurroundings,
  glimpse: ClaimGlimpse,
) {
  const { deployment, identity, rules, before, samples } = incident;
  const repositoryUrl = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`;
  const own = ownIssue(ports, deployment, incident);
  const recordOf = (parts: IncidentParts, earlier: IncidentRecord | null): IncidentRecord =>
    redactedRecord(
      ports,
      incidentRecord(ports, { key: own.key, parts, surroundings, rules, repositoryUrl, before: earlier }),
    );
  const textOf = (record: IncidentRecord): IncidentText => {
    const text = renderIncident(record, samples, { repositoryUrl }, recordDigests(ports, record));
    const title = ports.secrets.redact(text.title);
    return { ...text, title, sections: redactedSections(ports, text.sections) };
  };
  const record = recordOf(incident, before);
  const rendered = textOf(record);
  const assembled = assembleBody(rendered, ports.digest.sha256);
  const text = (): { title: string; body: string } => ({ title: rendered.title, body: assembled.body });

  async function inIssue(): Promise<Postmortem> {
    const named = before?.issue == null ? null : await namedIssue(ports, before.issue.number, own);
    if (named?.kind === "ours") return there(named.issue, false);
    if (named?.kind === "moved") return { ...named, ...text() };
    if (named !== null)
      ports.log.warning(
        `Issue ${before?.issue?.number}, which was opened for deployment ${deployment.id}, was deleted or is not ours any more.`,
      );
    const opened = await openOnce(ports, {
      deployment: deployment.id,
      own,
      glimpse,
      label: { name: rules.label, color: "b60205", description: "A deployment failed its gate" },
      ...text(),
    });
    if (opened.kind !== "issue") return { kind: opened.kind, url: opened.url, ...text() };
    return there(opened.issue, opened.created);
  }

  async function there(issue: Issue, created: boolean): Promise<Postmortem> {
    const { number, url } = issue;
    ports.log.info(`postmortem: issue ${number} ${created ? "opened" : "is there"}`);
    const earlier = before?.issue?.number === number ? before.issue : null;
    const sections = earlier?.sections ?? rendered.sections.map(({ id }) => id);
    const noted: IncidentRecord = { ...record, issue: { number, url, sections } };
    const update = { issue, key: own.key, known: sections, identity };
    if (created) await commentLeftOut(ports, update, assembled.leftOut);
    const updated = created ? null : await updateIssue(ports, { ...update, sections: rendered.sections });
    const { severity } = record;
    const dressing = { issue, rules, severity, projectToken: incident.projectToken };
    // The record names the issue once it is dressed, so that a run that was cut off does it again.
    if (earlier === null) await dressIssue(ports, dressing);
    const kept = await keepIncident(ports, noted, rules, before !== null);
    await finish(number, kept);
    const body = updated?.body ?? issue.body;
    return {
      kind: "issue",
      number,
      url,
      created,
      title: issue.title,
      // What the issue has no room for is in the file.
      body: updated?.isWhole === false ? assembled.body : body,
      confirmed: (confirmation) => confirmed({ ...issue, body }, kept, confirmation),
    };
  }

  // The index comes last, so that who stands in it has told the others.
  async function finish(issue: number, noted: IncidentRecord): Promise<void> {
    const { recurrence } = noted;
    if (!isInBook(surroundings, noted, issue) || before?.recurrence.count !== recurrence.count) {
      await tellEarlier(ports, {
        deployment: deployment.id,
        issue,
        ...recurrence,
        ownOf: (earlier) =>
          ownIssue(ports, { id: earlier.deployment, environment: earlier.environment }, incident),
      });
    }
    await addToIncidentBook(ports, indexedIncident(noted, issue), surroundings.index);
  }

  async function confirmed(issue: Issue, noted: IncidentRecord, confirmation: Confirmation): Promise<void> {
    // The first bake that came to this is on record.
    if (incident.confirmation?.confirmed === confirmation.confirmed) return;
    // Whoever spoke during the bake is heard in the record.
    const next = await keepIncident(ports, recordOf({ ...incident, confirmation }, noted), rules);
    const { sections } = textOf(next);
    const known = noted.issue?.sections ?? [];
    await updateIssue(ports, { issue, key: own.key, sections, known, identity });
  }

  return { record, text, inIssue };
}

/** Whether an earlier run got as far as that with this issue. */
function isInBook(
  { index }: IncidentSurroundings,
  { deployment }: Pick<IncidentRecord, "deployment">,
  issue: number,
): boolean {
  return index.incidents.some((one) => one.deployment === deployment && one.issue === issue);
}

// A release may have been deleted since the rollback wrote down what it was.
function fullest({ from, rollback }: IncidentParts): IncidentParts["from"] {
  return from.manifest === null && rollback?.from.commit === from.commit ? rollback.from : from;
}

/** By what the issue of a deployment is known. */
function ownIssue(
  { digest }: Pick<Ports, "digest">,
  deployment: { readonly id: number; readonly environment: string },
  { identity, rules }: Pick<Incident, "identity" | "rules">,
): OwnIssue {
  const key = naturalKey([issueKind, deployment.environment, deployment.id], digest.sha256);
  return { kind: issueKind, key, label: rules.label, identity };
}
