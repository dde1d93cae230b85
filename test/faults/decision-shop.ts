import { rm } from "node:fs/promises";
import { join } from "node:path";
import {
  type Awaited,
  approved,
  awaitedDecision,
  commentEvent,
  decisionPolicy,
  mayComment,
} from "../support/awaited-decision.ts";
import { deployed, knownGood, released } from "../support/past.ts";
import { failsOnce, good } from "../support/quick-gate.ts";
import type { StepFacts } from "../support/run-step.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { snapshotOf } from "../support/world-snapshot.ts";
import { decisionState } from "./decision-state.ts";
import type { ShopCall } from "./rollback-shop.ts";
import { type StartedStep, type StepRun, type StepRunFacts, startStep } from "./start-step.ts";

/** An environment about whose failed release somebody decides. */
export interface DecisionShop {
  readonly world: ActionWorld;
  /** The deployment that failed. */
  readonly failed: number;
  readonly commit: string;
  /** When its gate gave the verdict, epoch milliseconds; null while it has not been asked. */
  readonly verdictMs: number | null;
  restore(): Promise<void>;
}

/** What one step is there for. */
export interface Plot {
  readonly action?: "guard";
  readonly inputs: Readonly<Record<string, string>>;
  /** What a person with the permission to write comments on the incident. */
  readonly comment?: string;
  /** Whether a reviewer approved the job. */
  readonly isApproved?: true;
  /** The step waits from a second after the verdict on, until the policy decides after so many milliseconds. */
  readonly waitsMs?: number;
  /** What is so before. */
  prepare?(shop: DecisionShop): void;
}

/** A plot, played again and again from the same state of GitHub. */
export interface DecisionScene {
  readonly world: ActionWorld;
  /** The requests of a run in which nothing fails, in their order. */
  readonly calls: readonly ShopCall[];
  readonly wanted: {
    readonly state: readonly string[];
    readonly run: StepRun;
    /** Releases that were brought back. */
    readonly ran: number;
  };
  start(facts: Pick<StepRunFacts, "label" | "attempt"> & Partial<StepRunFacts>): Promise<StartedStep>;
  /** Whether a run says that all is done. */
  isDone(run: StepRun): boolean;
  restore(): Promise<void>;
}

/** The run of the step under test. */
const runId = 70;

/** A sweep returns long after the verdict of its only gate. */
const patience = { recovery: "15s", objective: "24h" };

/** v1.1.0 failed, and nobody has decided yet; grace may write. */
export async function openAwaited(decision: Readonly<Record<string, unknown>> = {}): Promise<DecisionShop> {
  const world = await startActionWorld();
  const { broken, id }: Awaited = await awaitedDecision(world, decision, {}, patience);
  world.github.repository.permit("grace", "write");
  const evidence = world.github.repository.readFile(
    `refs/rollback-ready/incidents/${id}`,
    "gate-evidence.json",
  );
  const { endedAt } = JSON.parse(evidence?.toString("utf8") ?? "{}");
  return shopOf(world, id, broken.commit, Date.parse(endedAt));
}

/** v1.1.0 is deployed and about to fail its gate; the policy returns by itself. */
export async function openUnjudged(): Promise<DecisionShop> {
  const world = await startActionWorld();
  const policy = decisionPolicy(world, { mode: "automatic", authority: { users: ["grace"] } }, patience);
  const old = await released(world, "1.0.0", { ".github/rollback.yml": policy });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await released(world, "1.1.0");
  const id = deployed(world, { commit: broken.commit, release: broken });
  return shopOf(world, id, broken.commit, null);
}

function shopOf(world: ActionWorld, failed: number, commit: string, verdictMs: number | null): DecisionShop {
  const github = snapshotOf(world);
  const restore = async () => {
    github();
    await rm(join(world.workspace, "ran.jsonl"), { force: true });
  };
  return { world, failed, commit, verdictMs, restore };
}

/** Plays a plot once without any fault, and takes that back. */
export async function sceneOf(shop: DecisionShop, plot: Plot): Promise<DecisionScene> {
  const { world } = shop;
  const { github } = world;
  await shop.restore();
  const job = jobOf(shop, plot);
  if (plot.isApproved) approved(world, runId);
  plot.prepare?.(shop);
  const github0 = snapshotOf(world);
  const restore = async () => {
    await shop.restore();
    github0();
  };
  const start: DecisionScene["start"] = (facts) => {
    const { attempt } = facts;
    github.repository.startRun({ id: runId, attempt, jobs: [{ name: "rollback", runner: "rehearsal" }] });
    world.service.answer(...(isJudged(shop) ? [good] : failsOnce));
    return startStep(world, {
      action: plot.action ?? "rollback",
      inputs: plot.inputs,
      sha: shop.commit,
      ...mayComment,
      job,
      env: clockOf(shop, plot),
      ...facts,
    });
  };

  const before = github.requests.length;
  const run = await (await start({ label: "without a fault", attempt: 1 })).done;
  if (run.exitCode !== 0) throw new Error(`The step without a fault went wrong:\n${run.said}`);
  const calls = github.requests.slice(before).map(({ method, route, write }) => ({ method, route, write }));
  const wanted = { state: decisionState(world), run, ran: (await world.ran()).length };
  await restore();
  const isDone = ({ exitCode, outputs }: StepRun): boolean => {
    const { outcome = "" } = outputs;
    // A comment that was answered before is none of its business any more.
    const isAnswered = plot.comment !== undefined && outcome === "not-for-us";
    return exitCode === 0 && (isAnswered || outcome === run.outputs["outcome"]);
  };
  return { world, calls, wanted, start, isDone, restore };
}

function jobOf({ world }: DecisionShop, { comment }: Plot): StepFacts {
  const job = { runId, actor: "grace" };
  if (comment === undefined) return job;
  return { ...job, eventName: "issue_comment", event: commentEvent(world, 1, "grace", comment) };
}

/** Until its verdict is on record, a gate that is run again sees the same broken release. */
function isJudged({ world, failed }: DecisionShop): boolean {
  const found = world.github.repository.deployments.find(({ id }) => id === failed);
  return found?.statuses.some(({ description }) => description.includes("failed the gate")) === true;
}

/** A step that waits begins a second after the verdict; once the policy has decided, that time is past for whoever comes. */
function clockOf({ world, verdictMs }: DecisionShop, { waitsMs }: Plot): Readonly<Record<string, string>> {
  if (waitsMs === undefined || verdictMs === null) return {};
  const { refs } = world.github.repository;
  const isDecided = [...refs.keys()].some((name) => name.startsWith("refs/rollback-ready/decisions/"));
  const now = verdictMs + (isDecided ? waitsMs : 0) + 1_000;
  return { SKIP_WALL: "true", CLOCK_SKEW_MS: String(now - Date.now()) };
}
