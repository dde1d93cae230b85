import { assembleBody } from "../../core/incident/body/assemble-body.ts";
import type { IncidentRecord } from "../../core/incident/record.ts";
import { withIssue } from "../../core/incident/with-issue.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import type { Confirmation } from "../../core/rollback/confirmation.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { StoredRecord } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { findSurroundings, type GatherPorts } from "./find-surroundings.ts";
import type { IncidentParts } from "./gather-incident.ts";
import { keepIncident } from "./keep-incident.ts";
import { keepIssue, type Opening, ownIssue, textsOf } from "./keep-issue.ts";
import { whyLeft } from "./leave-as-it-is.ts";
import { type LookedAhead, lookAhead } from "./look-ahead.ts";
import { type OpenedOnce, type OpenOncePorts, openOnce } from "./open-once.ts";
import { namedIssue } from "./own-issues.ts";
import { postmortemText, type TextFacts, workedOut } from "./postmortem-text.ts";

export interface Incident extends IncidentParts {
  /** What an earlier run wrote down; the issue that it names is not looked at yet. */
  readonly before: IncidentRecord | null;
  /** Why that cannot be read although it is there. */
  readonly unread?: SuiteError | null;
  /** All that is kept of the incident; left out where it was not just read. */
  readonly stored?: StoredRecord | null;
  readonly identity: string;
  readonly rules: IncidentRules;
  /** A token that may write to projects. */
  readonly projectToken: string | null;
}

/**
 * What became of a postmortem. `title` and `body` are its text, whether or not there is an issue with it; `whole` has
 * beside it what the issue has no room for.
 */
export type Postmortem = { readonly title: string; readonly body: string; readonly whole: string } & (
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
  /** There is none, and why. */
  | { readonly kind: "no-issue"; readonly error: SuiteError }
);

export type PostmortemPorts = GatherPorts & OpenOncePorts & Pick<Ports, "conversation" | "secrets">;

/**
 * The one issue of a failed deployment: the one that its record names, else the one that another run opened, else a new
 * one. One that is there is brought up to date, as far as people left the machine's sections alone. Whatever keeps it from
 * being opened, its text is answered and its record kept.
 */
export async function openPostmortem(
  ports: PostmortemPorts,
  given: Incident,
  ahead?: LookedAhead,
): Promise<Postmortem> {
  const incident = { ...given, from: fullest(given) };
  const { deployment, rules, before } = incident;
  const looked = ahead ?? (await lookAhead(ports, deployment.id, rules.label));
  const surroundings = await findSurroundings(ports, incident, looked);
  const own = ownIssue(ports, deployment, incident);
  const facts: TextFacts = { key: own.key, surroundings, rules, stored: incident.stored ?? null };
  const record = workedOut(ports, facts, incident, before);
  const text = postmortemText(ports, facts, incident, record);
  const assembled = assembleBody(text, ports.digest.sha256);
  const opening: Opening = { ports, incident, own, facts, record, text, assembled };
  const opened = await openedOr(opening, looked);
  if (opened instanceof SuiteError) {
    const known = before?.issue == null ? record : withIssue(record, before.issue);
    if (whyLeft(incident) === null) await keepIncident(ports, known, rules);
    return { kind: "no-issue", error: opened, ...textsOf(opening) };
  }
  if (opened.kind !== "issue") return { kind: opened.kind, url: opened.url, ...textsOf(opening) };
  return keepIssue(opening, opened.issue, opened.created);
}

/** Without an issue what keeps it from being opened is told, and nothing of its text is lost. */
async function openedOr(opening: Opening, looked: LookedAhead): Promise<OpenedOnce | SuiteError> {
  try {
    return await opened(opening, looked);
  } catch (error) {
    if (error instanceof SuiteError) return error;
    throw error;
  }
}

async function opened(opening: Opening, { claim, hasLabel }: LookedAhead): Promise<OpenedOnce> {
  const { ports, incident, own } = opening;
  const { deployment, rules, before } = incident;
  const note = before?.issue ?? null;
  const named = note === null ? null : await namedIssue(ports, note.number, own);
  if (named?.kind === "ours") return { kind: "issue", issue: named.issue, created: false };
  if (named?.kind === "moved") return named;
  if (named !== null)
    ports.log.warning(
      `Issue ${note?.number}, which was opened for deployment ${deployment.id}, was deleted or is not ours any more.`,
    );
  const { title, body } = textsOf(opening);
  return openOnce(ports, {
    deployment: deployment.id,
    own,
    // A claim that names the issue which is gone is read anew.
    ...(named === null ? { glimpse: claim } : {}),
    hasLabel,
    since: deployment.createdAt,
    label: { name: rules.label, color: "b60205", description: "A deployment failed its gate" },
    labels: rules.labels,
    title,
    body,
  });
}

// A release may have been deleted since the rollback wrote down what it was.
function fullest({ from, rollback }: IncidentParts): IncidentParts["from"] {
  return from.manifest === null && rollback?.from.commit === from.commit ? rollback.from : from;
}
