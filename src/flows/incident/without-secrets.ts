import { DecisionOnRecord } from "../../core/decision/decision-on-record.ts";
import { GateEvidence } from "../../core/gate/evidence.ts";
import { ChangeSet } from "../../core/incident/changes/change-set.ts";
import type { KeptSamples } from "../../core/incident/facts/kept-samples.ts";
import { ReleaseManifest } from "../../core/release/manifest.ts";
import { Confirmation } from "../../core/rollback/confirmation.ts";
import { RollbackRecord } from "../../core/rollback/record.ts";
import { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { IncidentSurroundings } from "./find-surroundings.ts";
import type { IncidentParts } from "./gather-incident.ts";
import { redactedAs } from "./redacted.ts";

type Needed = Pick<Ports, "secrets">;

/**
 * What the steps before wrote down, without secrets. That comes before anything is worked out of it: half of a secret that
 * was cut is not known for one, and this step may know more of them than the one that wrote.
 */
export function partsWithoutSecrets<T extends IncidentParts>(ports: Needed, parts: T): T {
  const { from, gate, samples, rollback, confirmation, decision } = parts;
  return {
    ...parts,
    from: redactedAs(ports, ReleaseState, from),
    gate: redactedAs(ports, GateEvidence, gate),
    samples: samplesWithoutSecrets(ports, samples),
    rollback: rollback === null ? null : redactedAs(ports, RollbackRecord, rollback),
    confirmation: confirmation === null ? null : redactedAs(ports, Confirmation, confirmation),
    ...(decision == null ? {} : { decision: redactedAs(ports, DecisionOnRecord, decision) }),
  };
}

/** The same for what was looked up around it: commits, pull requests and their plans, files, versions. */
export function surroundingsWithoutSecrets(
  ports: Needed,
  surroundings: IncidentSurroundings,
): IncidentSurroundings {
  const { found, manifests } = surroundings;
  const redact = remembering(ports);
  return {
    ...surroundings,
    manifests: manifests.map((manifest) => redactedAs(ports, ReleaseManifest, manifest)),
    found: {
      changes: redactedAs(ports, ChangeSet, found.changes),
      commits: found.commits?.map((commit) => ({ ...commit, message: redact(commit.message) })) ?? null,
      // Its paths were read without them.
      touched: found.touched,
    },
  };
}

/** The same for samples, of which most say the same. */
export function samplesWithoutSecrets(ports: Needed, kept: KeptSamples): KeptSamples {
  const redact = remembering(ports);
  return {
    ...kept,
    samples: kept.samples.map((sample) => ({
      ...sample,
      check: redact(sample.check),
      reason: redact(sample.reason),
      target: redact(sample.target),
      ...(sample.version === undefined ? {} : { version: redact(sample.version) }),
    })),
  };
}

function remembering({ secrets }: Needed): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const safe = secrets.redact(text);
    known.set(text, safe);
    return safe;
  };
}
