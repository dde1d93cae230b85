import type { CheckEvidence, GateEvidence } from "../../../../src/core/gate/evidence.ts";
import type { Sample } from "../../../../src/core/gate/sample.ts";

const startMs = Date.parse("2026-11-20T10:00:00.000Z");

/** Evidence of one check: CUSUM over ten minutes, all 121 samples good. */
export function checkWith(parts: Partial<CheckEvidence> = {}): CheckEvidence {
  return {
    name: "health",
    kind: "http",
    target: "https://shop.example/health",
    dryRun: false,
    rule: "CUSUM over 30 s buckets, fails at 7",
    judging: { kind: "cusum", bucket: 30_000, threshold: 7 },
    planned: 121,
    intervalMs: 5000,
    blips: 0,
    healthyBadShare: 0.01,
    brokenBadShare: 0.1,
    rates: {
      falseRollback: { alone: 0.002, bursts2: 0.0021, bursts3: 0.0042 },
      miss: 0.061,
      detectMs: 290_000,
      outageMs: 45_000,
    },
    good: 121,
    bad: 0,
    missing: 0,
    errors: 0,
    gauge: { statistic: 0, threshold: 7, unit: "CUSUM" },
    notes: [],
    ...parts,
  };
}

/** Evidence of a gate that passed v1.2.0 in production after ten minutes with a sample every 5 s. */
export function gateWith(parts: Partial<GateEvidence> = {}): GateEvidence {
  return {
    schema: "rollback-ready/gate-evidence/v1",
    environment: "production",
    deployment: 30,
    release: { tag: "v1.2.0", commit: "b".repeat(40) },
    shard: null,
    shards: [],
    shadow: false,
    startedAt: "2026-11-20T10:00:00.000Z",
    endedAt: "2026-11-20T10:10:00.000Z",
    verdict: { kind: "pass", reason: "healthy", detail: "health: 0 of 121 bad" },
    design: {
      intervalMs: 5000,
      bakeMs: 600_000,
      warmUpMs: 0,
      extendedMs: 0,
      jitter: 0,
      seed: "5f",
      deciding: 1,
      falseRollback: { alone: 0.002, bursts2: 0.0021, bursts3: 0.0042 },
    },
    brokenBefore: [],
    serving: null,
    checks: [checkWith()],
    samples: {
      count: 121,
      good: 121,
      bad: 0,
      missing: 0,
      errors: 0,
      firstBadAt: null,
      sha256: "5".repeat(64),
    },
    run: { id: 9, attempt: 1, url: "https://github.example/acme/shop/actions/runs/9" },
    ...parts,
  };
}

/** A good sample of `health`, `afterMs` after the start. */
export function sampleAt(afterMs: number, parts: Partial<Sample> = {}): Sample {
  return {
    outcome: "good",
    reason: "",
    status: 200,
    ms: 41,
    at: new Date(startMs + afterMs).toISOString(),
    afterMs,
    check: "health",
    target: "https://shop.example/health",
    ...parts,
  };
}

/** A sample that got 503 for an answer. */
export function badAt(afterMs: number, parts: Partial<Sample> = {}): Sample {
  return sampleAt(afterMs, {
    outcome: "bad",
    reason: "status 503, wanted 200",
    status: 503,
    ms: 3,
    ...parts,
  });
}
