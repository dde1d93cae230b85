import type { GateEvidence } from "../../../src/core/gate/evidence.ts";
import type { ChangeSet } from "../../../src/core/incident/changes/change-set.ts";
import type { Impact } from "../../../src/core/incident/facts/impact.ts";
import type { KeyTimes } from "../../../src/core/incident/facts/key-times.ts";
import type { MergedChange } from "../../../src/core/release/manifest.ts";
import type { Confirmation } from "../../../src/core/rollback/confirmation.ts";
import { change } from "../rollback/release-example.ts";
import { at, checkEvidenceWith, evidenceWith } from "./incident-example.ts";

/** A change with a plan of these answers. */
export function planned(number: number, fields: Readonly<Record<string, string>>): MergedChange {
  return {
    ...change(number, "yes"),
    plan: { fields: { ...fields }, oldCodeOnNewSchema: "yes", bodySha256: "3".repeat(64) },
  };
}

/** The bake of v1.0.0 after its return, which passed. */
export function confirmationWith(parts: Partial<Confirmation> = {}): Confirmation {
  return {
    schema: "rollback-ready/confirmation/v1",
    environment: "production",
    deployment: 31,
    confirmed: true,
    verdict: "pass",
    detail: "web: 0 of 13 bad",
    startedAt: at(18),
    endedAt: at(58),
    seconds: 48,
    ...parts,
  };
}

/** Two of three answers bad from 10:00:05 to 10:00:17. */
export function impactWith(parts: Partial<Impact> = {}): Impact {
  return {
    asked: 3,
    bad: 2,
    failedShare: 2 / 3,
    from: at(5),
    until: at(17),
    minutes: 0.2,
    components: [
      {
        check: "web",
        good: 1,
        bad: 2,
        missing: 0,
        errors: 0,
        failedShare: 2 / 3,
        firstBadAt: at(5),
        lastBadAt: at(9),
      },
    ],
    basis: "samples",
    ...parts,
  };
}

/** The twelve moments of the example; nobody acknowledged and nobody was told. */
export function timesWith(parts: Partial<KeyTimes> = {}): KeyTimes {
  return {
    merged: "2026-11-20T09:00:00Z",
    deployed: at(0),
    impactStarted: at(5),
    detected: at(10),
    acknowledged: null,
    firstNotice: null,
    decided: at(11),
    rollbackStarted: at(12),
    mitigated: at(14),
    verified: at(17),
    resolved: at(58),
    allClear: null,
    ...parts,
  };
}

/** What lies between v1.0.0 and v1.1.0: nothing that is known but its commits. */
export function changeSetWith(parts: Partial<ChangeSet> = {}): ChangeSet {
  return {
    base: "a".repeat(40),
    head: "b".repeat(40),
    commits: 2,
    pulls: [],
    areas: [],
    migrations: [],
    config: [],
    artifacts: [],
    lockfiles: [],
    problems: [],
    ...parts,
  };
}

/** A gate that a check of this name and target failed. */
export function gateFailedBy(name: string, target: string, parts: Partial<GateEvidence> = {}): GateEvidence {
  return evidenceWith({ checks: [checkEvidenceWith({ name, target })], ...parts });
}
