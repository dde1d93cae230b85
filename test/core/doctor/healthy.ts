import { diagnose } from "../../../src/core/doctor/diagnose.ts";
import type { DoctorFacts } from "../../../src/core/doctor/facts.ts";
import type { Missing, RuleName } from "../../../src/core/doctor/finding.ts";
import { readWorkflow } from "../../../src/core/doctor/workflow.ts";
import { defaultPolicy } from "../../../src/core/policy/policy.ts";
import { readPolicy } from "../../../src/core/policy/read.ts";
import { manifestSchema, type ReleaseManifest } from "../../../src/core/release/manifest.ts";
import type { Past } from "../../../src/core/rollback/environment-history.ts";

export const told = <T>(value: T) => ({ kind: "told", value }) as const;
export const untold = (needs: string) => ({ kind: "untold", needs }) as const;

export const checkWorkflow = `
name: rollback plan
on:
  pull_request_target:
    types: [opened, edited, synchronize, reopened, labeled, unlabeled]
  merge_group:
permissions: {}
jobs:
  plan-check:
    runs-on: ubuntu-latest
    permissions: { checks: write, contents: read, pull-requests: read }
    steps:
      - uses: rollback-ready/suite/actions/plan-check@v1
`;

export const deployWorkflow = `
on: push
permissions: {}
jobs:
  deploy:
    environment: production
    permissions: { actions: read, contents: write, deployments: write, issues: write, pull-requests: read }
    steps:
      - uses: actions/checkout@v4
      - id: deploy
        uses: rollback-ready/suite/actions/deploy@v1
        with: { environment: production, release: v1.4.0 }
      - run: ./deploy
      - uses: rollback-ready/suite@v1
        with: { environment: production }
`;

export const day = 86_400_000;
export const now = Date.parse("2026-05-01T10:00:00Z");

/** A deployment of a release that passed our gate, so many days ago. */
export function goodPast(days: number, change: Partial<Past> = {}): Past {
  return {
    deployment: 7,
    sha: "a".repeat(40),
    release: "v1.4.0",
    kind: "deploy",
    undoes: null,
    isOurs: true,
    knownGood: true,
    failedGate: false,
    rolledBack: false,
    isHeld: false,
    verified: false,
    confirmed: false,
    unconfirmed: false,
    isUnfinished: false,
    createdAt: new Date(now - days * day).toISOString(),
    ...change,
  };
}

export type Change = ReleaseManifest["changes"][number];
export type Migration = ReleaseManifest["migrations"][number];

export function change(number: number, own: Partial<Change> = {}): Change {
  return {
    number,
    title: "A change",
    author: "mona",
    mergeCommit: "b".repeat(40),
    mergedAt: "2026-04-20T10:00:00Z",
    plan: plan({ tested: "Yes, on staging: https://github.com/acme/shop/actions/runs/77" }),
    ...own,
  };
}

export function plan(fields: Record<string, string>, oldCodeOnNewSchema: "yes" | "no" | "unknown" = "yes") {
  return { fields, oldCodeOnNewSchema, bodySha256: "c".repeat(64) };
}

export function migration(number: number, own: Partial<Migration> = {}): Migration {
  const path = `db/migrations/00000${number}_note.up.sql`;
  return {
    tool: "golang-migrate",
    version: String(number),
    up: { path, sha256: "d".repeat(64) },
    reversal: { path: path.replace(".up.", ".down."), sha256: "e".repeat(64) },
    verdict: "reversible",
    reason: "",
    change: number,
    ...own,
  };
}

export function manifest(own: Partial<ReleaseManifest> = {}): ReleaseManifest {
  return {
    schema: manifestSchema,
    repository: "acme/shop",
    tag: "v1.4.0",
    version: "1.4.0",
    commit: "a".repeat(40),
    previous: null,
    artifacts: [],
    config: [],
    migrations: [migration(1)],
    schemas: [],
    changes: [change(1), change(2)],
    ...own,
  };
}

export function workflow(name: string, text: string) {
  return readWorkflow(`.github/workflows/${name}`, text);
}

/** The policy that a text says. */
export function rules(text: string): DoctorFacts["rules"] {
  const reading = readPolicy(`version: 1\n${text}`);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return reading.policy;
}

/** A repository that lacks nothing, as an administrator sees it. */
export const healthy: DoctorFacts = {
  repository: "acme/shop",
  url: "https://github.com/acme/shop",
  nowMs: now,
  defaultBranch: "main",
  policy: { kind: "policy", isWritten: true },
  rules: defaultPolicy(),
  workflows: [workflow("plan.yml", checkWorkflow), workflow("deploy.yml", deployWorkflow)],
  rulesetChecks: told([{ name: "plan-check", app: 15_368 }]),
  protectedChecks: told([]),
  hasMergeQueue: told(false),
  environments: told([{ name: "production", reviewers: 0, hasBranchRule: true }]),
  workflowToken: told("read"),
  demandsPins: told(false),
  immutableReleases: told(true),
  tagRulesets: told([
    {
      name: "releases",
      include: ["refs/tags/v*.*.*"],
      exclude: [],
      rules: [
        { type: "UPDATE", pattern: null },
        { type: "DELETION", pattern: null },
      ],
    },
  ]),
  newestRelease: { tag: "v1.4.0", isImmutable: true },
  past: [
    {
      name: "production",
      history: told({ deployments: [goodPast(3)], isComplete: true }),
      manifest: { kind: "manifest", tag: "v1.4.0", manifest: manifest() },
    },
  ],
};

/** What is missing once something is otherwise: the rule, the level, and what was seen. */
export function missingWith(
  own: Partial<DoctorFacts>,
): readonly (readonly [RuleName, Missing["level"], string])[] {
  return diagnose({ ...healthy, ...own }).missing.map(({ rule, level, seen }) => [rule, level, seen]);
}

/** What is not known then: the rule, and what would tell it. */
export function unknownWith(own: Partial<DoctorFacts>): readonly (readonly [RuleName, string])[] {
  return diagnose({ ...healthy, ...own }).unknown.map(({ rule, needs }) => [rule, needs]);
}
