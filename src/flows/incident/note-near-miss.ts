import type { GateEvidence } from "../../core/gate/evidence.ts";
import { readSamples } from "../../core/gate/sample.ts";
import { assembleBody } from "../../core/incident/body/assemble-body.ts";
import { decideNearMiss, type NearMissDecision } from "../../core/incident/decide-near-miss.ts";
import { tokensOf } from "../../core/incident/fingerprint.ts";
import { nearMissOf, nearMissSignature } from "../../core/incident/near-miss.ts";
import type { IndexedIncident } from "../../core/incident/recurrence.ts";
import {
  nearMissAgain,
  nearMissKind,
  renderNearMiss,
  type ShownNearMiss,
} from "../../core/incident/render-near-miss.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { keepComment } from "../sticky-comment.ts";
import { addToIncidentBook, readIncidentBook } from "./incident-book.ts";
import { type OpenOncePorts, openOnce } from "./open-once.ts";
import { namedIssue } from "./own-issues.ts";
import { redactedSections } from "./redacted.ts";

export interface JudgedWithoutReturn {
  readonly deployment: Deployment;
  readonly from: ReleaseState;
  readonly gate: GateEvidence;
  /** The samples file. */
  readonly samples: string;
  readonly identity: string;
  readonly rules: IncidentRules;
}

/** The issue of a near miss that was opened or told of it again. */
export interface NearMissIssue {
  readonly number: number;
  readonly url: string;
  readonly created: boolean;
}

type Needed = OpenOncePorts & Pick<Ports, "records" | "conversation" | "secrets">;

/**
 * Writes a near miss into the index of incidents, and tells people when the policy says that it is time: by a short issue,
 * or by a comment on the one that is there. Null when there is none, or it is too early to tell.
 */
export async function noteNearMiss(
  ports: Needed,
  judged: JudgedWithoutReturn,
): Promise<NearMissIssue | null> {
  const { deployment, gate, rules } = judged;
  const samples = readSamples(judged.samples);
  const override = payloadOf(deployment.payload)?.override ?? null;
  const nearMiss = nearMissOf({ gate, samples: samples.samples, isOverridden: override !== null });
  if (nearMiss === null) return null;
  const { incidents } = await readIncidentBook(ports);
  const signature = nearMissSignature(nearMiss, gate.environment, ports.digest.sha256);
  const self = { deployment: deployment.id, signature };
  // A run that judges once more has told of it already.
  if (incidents.some((one) => one.deployment === deployment.id && one.signature === signature)) return null;
  const decision = decideNearMiss(incidents, self, Date.parse(gate.endedAt), rules["near-miss"]);
  ports.log.info(`near miss (${nearMiss.kind}): ${wordsOf(decision)}`);
  const shown = {
    nearMiss,
    deployment: deployment.id,
    from: judged.from,
    gate,
    samples,
    override: override?.reason ?? null,
  };
  const told = await tell(ports, judged, shown, decision, incidents);
  await addToIncidentBook(ports, {
    deployment: deployment.id,
    environment: gate.environment,
    issue: told?.number ?? null,
    at: gate.endedAt,
    release: releaseName(judged.from),
    signature,
    tokens: tokensOf(gate, null),
    pulls: [],
    isNearMiss: true,
  });
  return told;
}

type Shown = Omit<ShownNearMiss, "key" | "count">;

async function tell(
  ports: Needed,
  judged: JudgedWithoutReturn,
  shown: Shown,
  decision: NearMissDecision,
  incidents: readonly IndexedIncident[],
): Promise<NearMissIssue | null> {
  switch (decision.kind) {
    case "quiet":
      return null;
    case "open":
      return open(ports, judged, shown, decision.count);
    case "add":
      return add(ports, judged, shown, decision, incidents);
    default:
      return decision satisfies never;
  }
}

async function open(
  ports: Needed,
  { identity, rules }: JudgedWithoutReturn,
  shown: Shown,
  count: number,
): Promise<NearMissIssue | null> {
  const own = ownNearMiss(ports, shown.deployment, shown.gate.environment, rules, identity);
  const text = renderNearMiss({ ...shown, key: own.key, count });
  const sections = redactedSections(ports, text.sections);
  const { body } = assembleBody({ ...text, sections }, ports.digest.sha256);
  const opened = await openOnce(ports, {
    deployment: shown.deployment,
    own,
    label: { name: own.label, color: "fbca04", description: "Something nearly failed" },
    title: text.title,
    body,
  });
  if (opened.kind !== "issue") return null;
  const { number, url } = opened.issue;
  return { number, url, created: opened.created };
}

// An index is no proof, so the issue that it names is only written to when it is ours.
async function add(
  ports: Needed,
  judged: JudgedWithoutReturn,
  shown: Shown,
  { issue, count }: { readonly issue: number; readonly count: number },
  incidents: readonly IndexedIncident[],
): Promise<NearMissIssue | null> {
  const opened = incidents.filter((one) => one.isNearMiss && one.issue === issue);
  for (const { deployment, environment } of opened) {
    const own = ownNearMiss(ports, deployment, environment, judged.rules, judged.identity);
    const named = await namedIssue(ports, issue, own);
    if (named.kind === "moved") return null;
    if (named.kind !== "ours") continue;
    await keepComment(ports, {
      on: issue,
      kind: "near-miss-again",
      key: naturalKey(["near-miss-again", own.key, shown.deployment], ports.digest.sha256),
      text: ports.secrets.redact(nearMissAgain({ ...shown, count })),
      identity: judged.identity,
    });
    return { number: issue, url: named.issue.url, created: false };
  }
  return open(ports, judged, shown, count);
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

function wordsOf(decision: NearMissDecision): string {
  switch (decision.kind) {
    case "open":
      return `seen ${decision.count} times, so an issue is opened`;
    case "add":
      return `seen ${decision.count} times; issue ${decision.issue} is told`;
    case "quiet":
      return decision.why;
    default:
      return decision satisfies never;
  }
}
