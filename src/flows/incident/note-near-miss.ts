import type { GateEvidence } from "../../core/gate/evidence.ts";
import { readSamples } from "../../core/gate/sample.ts";
import { decideNearMiss, type NearMissDecision, sameWithin } from "../../core/incident/decide-near-miss.ts";
import { tokensOf } from "../../core/incident/fingerprint.ts";
import { nearMissOf, nearMissSignature } from "../../core/incident/near-miss.ts";
import { nearMissPage } from "../../core/incident/near-miss-page.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { addToIncidentBook, readIncidentBook } from "./incident-book.ts";
import { redactedTexts } from "./redacted.ts";
import { type NearMissIssue, type TellPorts, tellNearMiss } from "./tell-near-miss.ts";

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

/**
 * Writes a near miss into the index of incidents, and tells people when the policy says that it is time: by a short issue,
 * or by a comment on the one that is there. Null when there is none, or it is too early to tell. The index names an issue
 * only once that tells of it, so a run that could not tell does so when it is run again.
 */
export async function noteNearMiss(
  ports: TellPorts & Pick<Ports, "records" | "summary">,
  judged: JudgedWithoutReturn,
): Promise<NearMissIssue | null> {
  const { deployment, gate, rules, keptBy } = judged;
  const samples = readSamples(judged.samples);
  const override = payloadOf(deployment.payload)?.override ?? null;
  const facts = { isOverridden: override !== null, isKept: keptBy !== undefined };
  const nearMiss = nearMissOf({ gate, samples: samples.samples, ...facts });
  if (nearMiss === null) return null;
  const { incidents } = await readIncidentBook(ports);
  const signature = nearMissSignature(nearMiss, gate.environment, ports.digest.sha256);
  const self = { deployment: deployment.id, signature };
  const own = incidents.find((one) => one.deployment === deployment.id && one.signature === signature);
  if (own !== undefined && own.issue !== null) return null;
  const nowMs = Date.parse(gate.endedAt);
  const decision = decideNearMiss(incidents, self, nowMs, rules["near-miss"]);
  ports.log.info(`near miss (${nearMiss.kind}): ${wordsOf(decision)}`);
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
  const told = await tellNearMiss(ports, judged, shown, decision).catch((error: unknown) => {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`No issue tells of the near miss. ${error.message}\n${error.hint}`);
    ports.summary.write(nearMissPage(redactedTexts(ports, shown)));
    return { issue: null, tells: null };
  });
  await addToIncidentBook(ports, {
    deployment: deployment.id,
    environment: gate.environment,
    issue: told.tells,
    at: gate.endedAt,
    release: releaseName(judged.from),
    signature,
    tokens: tokensOf(gate, null),
    pulls: [],
    isNearMiss: true,
    run: gate.run.url,
  });
  return told.issue;
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
