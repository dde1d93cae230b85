import type { CheckEvidence, GateEvidence } from "../../../src/core/gate/evidence.ts";
import type { Sample } from "../../../src/core/gate/sample.ts";
import type { IncidentRecord } from "../../../src/core/incident/record.ts";
import type { RollbackRecord } from "../../../src/core/rollback/record.ts";
import { manifestWith, releaseOf } from "../rollback/release-example.ts";
import { changeSetWith, impactWith, timesWith } from "./facts-example.ts";

const run = { id: 9, attempt: 1, url: "https://github.example/acme/shop/actions/runs/9" };

/** Times of the example: deployed at 10:00:00, verdict at 10:00:10, verified at 10:00:17. */
export function at(second: number): string {
  return `2026-11-20T10:00:${String(second).padStart(2, "0")}.000Z`;
}

/** The evidence of a gate that failed deployment 30 of v1.1.0 after three samples. */
export function evidenceWith(parts: Partial<GateEvidence> = {}): GateEvidence {
  return {
    schema: "rollback-ready/gate-evidence/v1",
    environment: "production",
    deployment: 30,
    release: { tag: "v1.1.0", commit: "b".repeat(40) },
    startedAt: at(1),
    endedAt: at(10),
    verdict: { kind: "fail", reason: "errors", detail: "web: 2 of 3 bad (last: status 503)" },
    shard: null,
    shards: [],
    shadow: false,
    design: {
      intervalMs: 5000,
      bakeMs: 60_000,
      warmUpMs: 0,
      extendedMs: 0,
      jitter: 0,
      seed: "5f",
      deciding: 1,
      falseRollback: { alone: 0.0072, bursts2: 0.031, bursts3: 0.033 },
    },
    brokenBefore: [],
    serving: null,
    checks: [checkEvidenceWith()],
    samples: { count: 3, good: 1, bad: 2, missing: 0, errors: 0, firstBadAt: at(5), sha256: "5".repeat(64) },
    run,
    ...parts,
  };
}

/** How the check `web` of that gate was judged. */
export function checkEvidenceWith(parts: Partial<CheckEvidence> = {}): CheckEvidence {
  return {
    name: "web",
    kind: "http",
    target: "https://shop.example/health",
    dryRun: false,
    rule: "fails on bad sample 2",
    judging: { by: "failure-limit", limit: 1 },
    planned: 13,
    intervalMs: 5000,
    blips: 0,
    healthyBadShare: 0.01,
    brokenBadShare: 0.3,
    rates: {
      falseRollback: { alone: 0.0072, bursts2: 0.031, bursts3: 0.033 },
      miss: 0.064,
      detectMs: 26_000,
      outageMs: 10_000,
    },
    good: 1,
    bad: 2,
    missing: 0,
    errors: 0,
    gauge: { statistic: 2, threshold: 2, unit: "bad" },
    notes: [],
    ...parts,
  };
}

/** A rollback from v1.1.0 to v1.0.0 that was verified. */
export function rollbackWith(parts: Partial<RollbackRecord> = {}): RollbackRecord {
  return {
    schema: "rollback-ready/rollback-record/v1",
    environment: "production",
    failedDeployment: 30,
    deployment: 31,
    from: releaseOf(manifestWith()),
    to: releaseOf(manifestWith({ tag: "v1.0.0", version: "1.0.0", commit: "a".repeat(40) })),
    outcome: "verified",
    reason: "3 of 3 good",
    passedOver: [],
    barrier: null,
    word: null,
    layers: [
      {
        layer: "redeploy",
        argv: ["./deploy", "v1.0.0"],
        outcome: "done",
        detail: "exit code 0",
        state: "release v1.0.0",
        startedAt: at(12),
        endedAt: at(14),
        url: null,
      },
    ],
    recovery: { good: 3, asked: 3, detail: "web: 0 of 3 bad" },
    times: {
      verdictAt: at(10),
      decidedAt: at(11),
      claimedAt: at(11),
      intentAt: at(11),
      firstLayerAt: at(12),
      layersDoneAt: at(14),
      verifiedAt: at(17),
    },
    seconds: 7,
    figures: { decision: 1, layers: [{ layer: "redeploy", start: 2, end: 4 }], verified: 7 },
    objective: { seconds: 60, met: true, share: { within: 1, of: 1 } },
    run,
    ...parts,
  };
}

/** The record of the incident that the two make; nobody was told, and it was not seen before. */
export function incidentWith(parts: Partial<IncidentRecord> = {}): IncidentRecord {
  const rollback = rollbackWith();
  return {
    schema: "rollback-ready/incident-record/v1",
    key: "production/30",
    environment: "production",
    deployment: 30,
    status: "draft",
    severity: { level: "sev3", reason: "no other row of the matrix holds" },
    reviewDueAt: "2026-11-27T23:59:59.000Z",
    from: rollback.from,
    to: rollback.to,
    gate: evidenceWith(),
    rollback,
    confirmation: null,
    impact: impactWith(),
    times: timesWith({ resolved: null }),
    timeline: [{ at: at(1), event: "the gate began to watch", source: run.url }],
    changes: changeSetWith(),
    suspects: [{ sha: "c".repeat(40), subject: "Add notes", pull: 12, reasons: ["ships a migration"] }],
    steps: [{ layer: "redeploy", planned: "30 s", actual: "done", seconds: 2 }],
    planReviews: [],
    gateReview: { likely: "right", why: "the release before is good under the same check" },
    recurrence: { signature: "5".repeat(16), count: 1, earlier: [] },
    issue: null,
    ...parts,
  };
}

/** A bad sample of the gate's one check. */
export function badSample(parts: Partial<Sample> = {}): Sample {
  return {
    outcome: "bad",
    reason: "status 503, wanted 200",
    status: 503,
    ms: 12,
    at: at(5),
    afterMs: 4000,
    check: "web",
    target: "https://shop.example/health",
    ...parts,
  };
}
