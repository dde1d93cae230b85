import { assembleBody } from "../../core/incident/body/assemble-body.ts";
import type { NearMissDecision } from "../../core/incident/near-miss/decide-near-miss.ts";
import {
  nearMissAgain,
  nearMissKind,
  renderNearMiss,
  type ShownNearMiss,
} from "../../core/incident/near-miss/render-near-miss.ts";
import type { SectionContext } from "../../core/incident/sections/section-context.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../sticky-comment.ts";
import { leftAlone } from "./lint/left-alone.ts";
import { type OpenOncePorts, openOnce } from "./open-once.ts";
import { type NamedIssue, namedIssue, type OwnIssue } from "./own-issues.ts";
import { redactedSections, redactedTexts } from "./redacted.ts";

/** The issue of a near miss that was opened or told of it again. */
export interface NearMissIssue {
  readonly number: number;
  readonly url: string;
  readonly created: boolean;
}

export type TellPorts = OpenOncePorts & Pick<Ports, "conversation" | "secrets">;

interface Judged {
  readonly deployment: Pick<Deployment, "createdAt">;
  readonly identity: string;
  readonly rules: IncidentRules;
}

/** A near miss as it is told, wherever that is. */
export type ToldNearMiss = Omit<ShownNearMiss, "key" | "previous">;

/** What became of telling it. */
export interface Told {
  readonly issue: NearMissIssue | null;
  /** Number of the issue that tells of this time, or that people want to be left alone with. */
  readonly tells: number | null;
}

const nothing: Told = { issue: null, tells: null };

/**
 * Tells of a near miss as it was decided. An issue that people want to be left alone with is not written to, and one that
 * they closed is not either: a new one links it.
 */
export async function tellNearMiss(
  ports: TellPorts,
  judged: Judged,
  shown: ToldNearMiss,
  decision: NearMissDecision,
): Promise<Told> {
  switch (decision.kind) {
    case "quiet":
      return nothing;
    case "open":
      return open(ports, judged, shown, null);
    case "add":
      return add(ports, judged, shown, decision.issue);
    default:
      return decision satisfies never;
  }
}

async function open(
  ports: TellPorts,
  { deployment, identity, rules }: Judged,
  shown: ToldNearMiss,
  previous: number | null,
): Promise<Told> {
  const own = ownNearMiss(ports, shown.deployment, shown.gate.environment, rules, identity);
  const context = contextOf(ports);
  // Before it is Markdown: what is escaped is not known for a secret any more.
  const safe = redactedTexts(ports, shown);
  const text = renderNearMiss({ ...safe, key: own.key, previous }, context);
  const sections = redactedSections(ports, text.sections);
  const { body } = assembleBody({ ...text, sections }, ports.digest.sha256);
  const opened = await openOnce(ports, {
    deployment: shown.deployment,
    own,
    label: { name: own.label, color: "fbca04", description: "Something nearly failed" },
    title: text.title,
    body,
    since: deployment.createdAt,
  });
  if (opened.kind !== "issue") return nothing;
  const { number, url } = opened.issue;
  return { issue: { number, url, created: opened.created }, tells: number };
}

// An index is no proof, so the issue that it names is only written to when it is ours.
async function add(ports: TellPorts, judged: Judged, shown: ToldNearMiss, issue: number): Promise<Told> {
  for (const { deployment, environment } of shown.before.filter((one) => one.issue === issue)) {
    const own = ownNearMiss(ports, deployment, environment, judged.rules, judged.identity);
    const named = await lookTwice(ports, issue, own);
    if (named.kind === "moved") return nothing;
    if (named.kind !== "ours") continue;
    const { url, state } = named.issue;
    if (leftAlone(named.issue, judged.rules["follow-up"].quiet) !== null) {
      ports.log.info(`issue ${issue} is to be left alone, so it is not told`);
      return { issue: null, tells: issue };
    }
    if (state === "closed") return open(ports, judged, shown, issue);
    const isThere = await sayAgain(ports, judged, shown, issue, own.key);
    return { issue: { number: issue, url, created: false }, tells: isThere ? issue : null };
  }
  return open(ports, judged, shown, null);
}

// GitHub may not know an issue for a moment, and a second issue would stay.
async function lookTwice(ports: TellPorts, issue: number, own: OwnIssue): Promise<NamedIssue> {
  const named = await namedIssue(ports, issue, own);
  if (named.kind !== "not-ours") return named;
  await ports.clock.sleep(1_000);
  return namedIssue(ports, issue, own);
}

function sayAgain(
  ports: TellPorts,
  { identity, rules }: Judged,
  shown: ToldNearMiss,
  issue: number,
  key: string,
): Promise<boolean> {
  const kind = "near-miss-again";
  const quiet = { quietMs: rules["near-miss"].quiet, quietLabel: rules["follow-up"].quiet };
  return keepCommentFirmly(ports, {
    on: issue,
    kind,
    key: naturalKey([kind, key, shown.deployment], ports.digest.sha256),
    text: ports.secrets.redact(nearMissAgain({ ...redactedTexts(ports, shown), ...quiet }, contextOf(ports))),
    identity,
  });
}

function contextOf({ run: { serverUrl, owner, repo } }: Pick<Ports, "run">): SectionContext {
  return { repositoryUrl: `${serverUrl}/${owner}/${repo}` };
}

function ownNearMiss(
  { digest }: Pick<Ports, "digest">,
  deployment: number,
  environment: string,
  rules: IncidentRules,
  identity: string,
) {
  const key = naturalKey([nearMissKind, environment, deployment], digest.sha256);
  return { kind: nearMissKind, key, label: rules["near-miss"].label, identity };
}
