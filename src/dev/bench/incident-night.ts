import type { GateEvidence } from "../../core/gate/evidence.ts";
import { type Sample, samplesText } from "../../core/gate/sample.ts";
import type { TouchedPaths } from "../../core/incident/changes/touched-paths.ts";
import { manifestSchema, type ReleaseManifest } from "../../core/release/manifest.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Commit } from "../../kernel/ports/github.ts";

export interface NightSize {
  readonly commits: number;
  readonly pulls: number;
  readonly samples: number;
}

/**
 * What the steps before a postmortem leave: two releases, the commits between, the files of their pull requests, a gate's
 * evidence and its samples file, and the rollback.
 */
export interface IncidentNight {
  readonly from: ReleaseState;
  readonly to: ReleaseState;
  readonly rollback: RollbackRecord;
  /** By the number of the pull request. */
  readonly touched: ReadonlyMap<number, TouchedPaths>;
  readonly commits: readonly Commit[];
  readonly gate: GateEvidence;
  readonly samples: string;
}

const run = { id: 9, attempt: 1, url: "https://github.example/acme/shop/actions/runs/9" };
const startMs = Date.parse("2026-11-20T10:00:00Z");
const deployment = 20_000;
const filesOfPull = 10;

/** Makes a night of any size, the same one each time. */
export function incidentNight({ commits, pulls, samples }: NightSize): IncidentNight {
  const shas = Array.from({ length: commits }, (_, index) => (index + 1).toString(16).padStart(40, "0"));
  const [good, bad] = ["a".repeat(40), shas.at(-1) ?? "b".repeat(40)];
  const from = releaseState("v1.1.0", bad, shas.slice(0, pulls), good);
  const to = releaseState("v1.0.0", good, [], null);
  return {
    from,
    to,
    rollback: rollbackOf(from, to, samples * 100),
    touched: new Map(Array.from({ length: pulls }, (_, index) => [index + 1, touchedBy(index)])),
    commits: shas.map(commitOf),
    gate: evidenceOf(bad, samples),
    samples: samplesText(Array.from({ length: samples }, (_, index) => sampleAt(index))),
  };
}

function releaseState(
  tag: string,
  commit: string,
  merged: readonly string[],
  previous: string | null,
): ReleaseState {
  const document: ReleaseManifest = {
    schema: manifestSchema,
    repository: "acme/shop",
    tag,
    version: tag.slice(1),
    commit,
    previous: previous === null ? null : { tag: "v1.0.0", commit: previous, manifestSha256: "1".repeat(64) },
    artifacts: [],
    config: [],
    migrations: [],
    schemas: [],
    changes: merged.map((mergeCommit, index) => ({
      number: index + 1,
      title: `Add notes to part ${index} of the orders`,
      author: "mona",
      mergeCommit,
      mergedAt: at(0),
      plan: {
        fields: {
          trigger: "More than 2 % of requests answered with an error for 5 minutes.",
          steps: "Redeploy the previous release.",
          "time-to-roll-back": "5 minutes",
        },
        oldCodeOnNewSchema: "yes",
        bodySha256: "3".repeat(64),
      },
    })),
  };
  return { tag, commit, manifest: { sha256: "2".repeat(64), document } };
}

function touchedBy(pull: number): TouchedPaths {
  const paths = Array.from({ length: filesOfPull }, (_, index) => `src/part-${pull}/${index}/orders.ts`);
  return { paths: [...paths, "package-lock.json"], complete: true };
}

function rollbackOf(from: ReleaseState, to: ReleaseState, verdictMs: number): RollbackRecord {
  const after = (seconds: number): string => at(verdictMs + seconds * 1000);
  return {
    schema: "rollback-ready/rollback-record/v1",
    environment: "production",
    failedDeployment: deployment,
    deployment: deployment + 1,
    from,
    to,
    outcome: "verified",
    reason: "21 of 21 good",
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
        startedAt: after(2),
        endedAt: after(14),
        url: null,
      },
    ],
    recovery: { good: 21, asked: 21, detail: "web: 0 of 21 bad" },
    times: {
      verdictAt: after(0),
      decidedAt: after(1),
      claimedAt: after(1),
      intentAt: after(2),
      firstLayerAt: after(2),
      layersDoneAt: after(14),
      verifiedAt: after(20),
    },
    seconds: 20,
    figures: { decision: 1, layers: [{ layer: "redeploy", start: 2, end: 14 }], verified: 20 },
    objective: { seconds: 60, met: true, share: { within: 1, of: 1 } },
    run,
  };
}

function commitOf(sha: string, index: number): Commit {
  const message = `feat: work ${index}\n\nWhy it is done.`;
  return { sha, message, author: "mona", committer: null, isVerified: false, date: at(0), parents: [] };
}

// Every tenth answer is bad.
function sampleAt(index: number): Sample {
  const isBad = index % 10 === 9;
  return {
    outcome: isBad ? "bad" : "good",
    reason: isBad ? "status 503, wanted 200" : "",
    status: isBad ? 503 : 200,
    ms: 12,
    at: at(index * 100),
    afterMs: index * 100,
    check: "web",
    target: "https://shop.example/health",
  };
}

function evidenceOf(commit: string, count: number): GateEvidence {
  const bad = Math.floor(count / 10);
  const counts = { good: count - bad, bad, missing: 0, errors: 0 };
  const falseRollback = { alone: 0.007, bursts2: 0.03, bursts3: 0.03 };
  return {
    schema: "rollback-ready/gate-evidence/v1",
    environment: "production",
    deployment,
    release: { tag: "v1.1.0", commit },
    startedAt: at(0),
    endedAt: at(count * 100),
    verdict: { kind: "fail", reason: "errors", detail: `web: ${bad} of ${count} bad` },
    shard: null,
    shards: [],
    shadow: false,
    design: {
      intervalMs: 100,
      bakeMs: count * 100,
      warmUpMs: 0,
      extendedMs: 0,
      jitter: 0,
      seed: "5f",
      deciding: 1,
      falseRollback,
    },
    brokenBefore: [],
    serving: null,
    checks: [
      {
        name: "web",
        kind: "http",
        target: "https://shop.example/health",
        dryRun: false,
        rule: "fails on bad sample 2",
        judging: { by: "failure-limit", limit: 1 },
        planned: count,
        intervalMs: 100,
        blips: 0,
        healthyBadShare: 0.01,
        brokenBadShare: 0.3,
        rates: { falseRollback, miss: 0.06, detectMs: 26_000, outageMs: 10_000 },
        ...counts,
        gauge: { statistic: bad, threshold: 2, unit: "bad" },
        notes: [],
      },
    ],
    samples: { count, ...counts, firstBadAt: at(900), sha256: "5".repeat(64) },
    run,
  };
}

function at(afterMs: number): string {
  return new Date(startMs + afterMs).toISOString();
}
