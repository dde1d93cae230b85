import type { GateEvidence } from "../../core/gate/evidence.ts";
import { evidenceOf, markOf } from "../../core/gate/mark.ts";
import type { Verdict } from "../../core/gate/verdict.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { newerDeploy } from "../../core/rollback/newer-deploy.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { ClaimedDeployment } from "../deployment/claim-deployment.ts";
import { type TrustedRecord, trustedRecord } from "../incident/trusted-record.ts";
import { lookAtEnvironment } from "../rollback/look-at-environment.ts";
import type { Look } from "../rollback/undo.ts";
import type { Baked } from "./bake-deployment.ts";
import { currentMarks } from "./current-marks.ts";
import { markVerdict } from "./mark-verdict.ts";

export interface JudgedDeployment {
  readonly verdict: Verdict;
  /** Null when an earlier run judged and its evidence is not kept (a release that passed). */
  readonly evidence: GateEvidence | null;
  readonly samples: string;
  /** True when an earlier run judged this deployment: a verdict is a fact and is not asked for twice. */
  readonly recorded: boolean;
  /** What is kept of an earlier run that judged it as failed, as far as marks vouch for it. */
  readonly kept: TrustedRecord | null;
  /** Settled once the verdict is kept and marked; a rollback begins meanwhile, and waits for it before it acts. */
  readonly marked: Promise<void>;
  /** The environment as it was when the verdict was given, with which a rollback begins; null when it was not looked at. */
  readonly seen: Look | null;
}

type Needed = Pick<Ports, "clock" | "log" | "run" | "digest" | "deployments" | "records" | "refNotes">;

/** Comes to a verdict; given a way to find out whether a newer deployment makes it pointless. */
export type Bake = (overtaken: () => Promise<Verdict | null>) => Promise<Baked>;

/**
 * Judges a deployment by a bake and marks it: known-good when it passed, failed when it did not, nothing otherwise.
 * `checks` is the hash of what is asked: a pass on other checks does not count.
 */
export async function judgeDeployment(
  ports: Needed,
  claimed: ClaimedDeployment,
  release: ReleaseState,
  checks: string,
  bake: Bake,
): Promise<JudgedDeployment> {
  const earlier = await judgedBefore(ports, claimed, checks);
  if (earlier !== null) return earlier;
  const { environment } = claimed.deployment;
  const now = await currentMarks(ports, claimed);
  const told = await judgedBefore(ports, now.claimed, checks);
  if (told !== null) return told;
  if (now.isBeingUndone)
    return superseded(now.seen, "a rollback of it was begun, so the service may be another release");
  const before = overtaken(now.seen, claimed, release);
  if (before !== null) return before;
  const overtakenNow = async (): Promise<Verdict | null> =>
    overtaken(await lookAtEnvironment(ports, environment), claimed, release)?.verdict ?? null;
  const { verdict, evidence, samples } = await bake(overtakenNow);
  // Nothing follows from a bake that was cut off, and what is asked of GitHub may end with the job.
  if (verdict.kind === "cancelled") {
    return {
      verdict,
      evidence,
      samples,
      recorded: false,
      kept: null,
      marked: Promise.resolve(),
      seen: null,
    };
  }
  // What was asked from then on was the newer release.
  const seen = await lookAtEnvironment(ports, environment);
  const meanwhile = overtaken(seen, claimed, release);
  if (meanwhile !== null) return meanwhile;
  const marking = markVerdict(ports, claimed, evidence, samples, checks);
  // Whoever asked awaits it; until then it must not end the process.
  marking.catch(() => undefined);
  return { verdict, evidence, samples, recorded: false, kept: null, marked: marking, seen };
}

/** The verdict on a deployment that no longer runs, because a newer one came; null while it does. */
function overtaken(
  seen: Look,
  { deployment, identity }: ClaimedDeployment,
  { tag, commit }: ReleaseState,
): JudgedDeployment | null {
  const own = { deployment: deployment.id, release: tag, sha: commit };
  const newer = newerDeploy(environmentHistory(seen.history.deployments, identity), own);
  if (newer === null) return null;
  return superseded(seen, `deployment ${newer} came after it, so the service says nothing about this one`);
}

function superseded(seen: Look, detail: string): JudgedDeployment {
  return {
    verdict: { kind: "superseded", reason: "newer-deployment", detail },
    evidence: null,
    samples: "",
    recorded: false,
    kept: null,
    marked: Promise.resolve(),
    seen,
  };
}

async function judgedBefore(
  ports: Needed,
  claimed: ClaimedDeployment,
  checks: string,
): Promise<JudgedDeployment | null> {
  const { deployment, marks } = claimed;
  const hasFailed = marks.includes("gate-failed") || marks.includes("rolled-back");
  if (!hasFailed && passedOn(claimed, checks)) {
    ports.log.info(`deployment ${deployment.id} passed the gate before`);
    const verdict: Verdict = {
      kind: "pass",
      reason: "healthy",
      detail: "judged by an earlier run of this step",
    };
    return {
      verdict,
      evidence: null,
      samples: "",
      recorded: true,
      kept: null,
      marked: Promise.resolve(),
      seen: null,
    };
  }
  if (!hasFailed) return null;
  const kept = await trustedRecord(ports, deployment, claimed.statuses, claimed.identity);
  const { gate, samples } = kept;
  const detail = "judged by an earlier run of this step";
  const verdict: Verdict =
    gate?.verdict.kind === "fail" ? gate.verdict : { kind: "fail", reason: "errors", detail };
  ports.log.info(`deployment ${deployment.id} failed the gate before: ${verdict.detail}`);
  return { verdict, evidence: gate, samples, recorded: true, kept, marked: Promise.resolve(), seen: null };
}

// Another gate of the same run may have asked another service: its pass says nothing about these checks.
function passedOn({ statuses, identity }: ClaimedDeployment, checks: string): boolean {
  return statuses.some((status) => {
    const isPass = status.creator === identity && markOf(status.description) === "known-good";
    return isPass && checks.startsWith(evidenceOf(status.description) ?? "none");
  });
}
