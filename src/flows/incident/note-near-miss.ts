import { GateEvidence } from "../../core/gate/evidence.ts";
import { readSamples } from "../../core/gate/sample.ts";
import {
  decideNearMiss,
  type NearMissDecision,
  sameWithin,
} from "../../core/incident/near-miss/decide-near-miss.ts";
import { nearMissOf, nearMissSignature } from "../../core/incident/near-miss/near-miss.ts";
import { nearMissPage } from "../../core/incident/near-miss/near-miss-page.ts";
import { tokensOf } from "../../core/incident/recurrence/fingerprint.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { addToIncidentBook, readIncidentBook } from "./incident-book.ts";
import { redactedAs, redactedTexts } from "./redacted.ts";
import {
  type NearMissIssue,
  type TellPorts,
  type Told,
  type ToldNearMiss,
  tellNearMiss,
} from "./tell-near-miss.ts";

export interface JudgedWithoutReturn {
  readonly deployment: Deployment;
  readonly from: ReleaseState;
  readonly gate: GateEvidence;
  /** The samples file. */
  readonly samples: string;
  readonly identity: string;
  readonly rules: IncidentRules;
  /** Whose word kept in service what had failed the gate, and why; left out when nobody's did. */
  readonly keptBy?: { readonly by: string; readonly reason: string };
}

/** What became of a near miss: `untold` means that people should hear of it, and a later run has to tell them. */
export type NotedNearMiss =
  | { readonly kind: "told"; readonly issue: NearMissIssue }
  | { readonly kind: "quiet" }
  | { readonly kind: "untold" };

/**
 * Writes a near miss into the index of incidents, and tells people when the policy says that it is time: by a short issue,
 * or by a comment on the one that is there. The index names an issue only once that tells of it, so a run that could not
 * tell does so when it is run again.
 */
export async function noteNearMiss(
  ports: TellPorts & Pick<Ports, "records" | "summary">,
  judged: JudgedWithoutReturn,
): Promise<NotedNearMiss> {
  const { deployment, gate, rules, keptBy } = judged;
  const samples = readSamples(judged.samples);
  const override = payloadOf(deployment.payload)?.override ?? null;
  const facts = { isOverridden: override !== null, isKept: keptBy !== undefined };
  const nearMiss = nearMissOf({ gate, samples: samples.samples, ...facts });
  if (nearMiss === null) return { kind: "quiet" };
  const { incidents, stored } = await readIncidentBook(ports);
  const signature = nearMissSignature(nearMiss, gate.environment, ports.digest.sha256);
  const self = { deployment: deployment.id, signature };
  const own = incidents.find((one) => one.deployment === deployment.id && one.signature === signature);
  if (own !== undefined && own.issue !== null) return { kind: "quiet" };
  const nowMs = Date.parse(gate.endedAt);
  // Where nobody knows what was seen and told before, nobody is told: the next run that knows does it.
  const decision = stored === undefined ? null : decideNearMiss(incidents, self, nowMs, rules["near-miss"]);
  ports.log.info(
    `near miss (${nearMiss.kind}): ${decision === null ? "what came before is not known" : wordsOf(decision)}`,
  );
  const shown = {
    nearMiss,
    deployment: deployment.id,
    from: judged.from,
    gate,
    samples,
    override: keptBy === undefined ? (override?.reason ?? null) : `${keptBy.by}: ${keptBy.reason}`,
    before: sameWithin(incidents, self, nowMs, rules["near-miss"]),
    windowMs: rules["near-miss"].window,
  };
  const told = decision === null ? nobody : await tell(ports, judged, shown, decision);
  if (isUntold(decision, told)) ports.summary.write(nearMissPage(redactedTexts(ports, shown)));
  await addToIncidentBook(ports, {
    deployment: deployment.id,
    environment: gate.environment,
    issue: told.tells,
    at: gate.endedAt,
    release: ports.secrets.redact(releaseName(judged.from)),
    signature,
    // Before they are cut out of it: half of a secret is not known for one.
    tokens: tokensOf(redactedAs(ports, GateEvidence, gate), null),
    pulls: [],
    isNearMiss: true,
    run: gate.run.url,
  });
  if (isUntold(decision, told)) return { kind: "untold" };
  return told.issue === null ? { kind: "quiet" } : { kind: "told", issue: told.issue };
}

const nobody: Told = { issue: null, tells: null };

function isUntold(decision: NearMissDecision | null, { tells }: Told): boolean {
  return decision?.kind !== "quiet" && tells === null;
}

// A side channel: what keeps it from being told is a warning.
async function tell(
  ports: TellPorts,
  judged: JudgedWithoutReturn,
  shown: ToldNearMiss,
  decision: NearMissDecision,
): Promise<Told> {
  try {
    return await tellNearMiss(ports, judged, shown, decision);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`No issue tells of the near miss. ${error.message}\n${error.hint}`);
    return nobody;
  }
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
