import { evidenceSchema, type GateEvidence } from "../../core/gate/evidence.ts";
import { evidenceOf, markOf, markText } from "../../core/gate/mark.ts";
import { samplesText } from "../../core/gate/sample.ts";
import type { Verdict } from "../../core/gate/verdict.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { newerDeploy } from "../../core/rollback/newer-deploy.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { addMark } from "../deployment/add-mark.ts";
import type { ClaimedDeployment } from "../deployment/claim-deployment.ts";
import { keepRecord } from "../incident/incident-files.ts";
import { trustedRecord } from "../incident/trusted-record.ts";
import { lookAtEnvironment } from "../rollback/look-at-environment.ts";
import type { Look } from "../rollback/undo.ts";
import { currentMarks } from "./current-marks.ts";
import type { GateSettings } from "./gate-settings.ts";
import { withoutQuery } from "./take-sample.ts";
import { type Watch, watch } from "./watch.ts";

export interface JudgedDeployment {
  readonly verdict: Verdict;
  /** Null when an earlier run judged and its evidence is not kept (a release that passed). */
  readonly evidence: GateEvidence | null;
  readonly samples: string;
  /** True when an earlier run judged this deployment: a verdict is a fact and is not asked for twice. */
  readonly recorded: boolean;
  /** The issue that the record of an earlier run names. */
  readonly issue: number | null;
  /** Settled once the verdict is kept and marked; a rollback begins meanwhile, and waits for it before it acts. */
  readonly marked: Promise<void>;
  /** The environment as it was when the verdict was given, with which a rollback begins; null when it was not looked at. */
  readonly seen: Look | null;
}

type Needed = Pick<
  Ports,
  "http" | "clock" | "log" | "signal" | "run" | "digest" | "deployments" | "records" | "refNotes"
>;

/** Watches a deployment and marks it: known-good when it passed, failed when it did not, nothing otherwise. */
export async function judgeDeployment(
  ports: Needed,
  claimed: ClaimedDeployment,
  release: ReleaseState,
  settings: GateSettings,
): Promise<JudgedDeployment> {
  const earlier = await judgedBefore(ports, claimed, checksHash(ports, settings));
  if (earlier !== null) return earlier;
  const { environment } = claimed.deployment;
  const now = await currentMarks(ports, claimed);
  const told = await judgedBefore(ports, now.claimed, checksHash(ports, settings));
  if (told !== null) return told;
  if (now.isBeingUndone)
    return superseded(now.seen, "a rollback of it was begun, so the service may be another release");
  const before = overtaken(now.seen, claimed, release);
  if (before !== null) return before;
  announce(ports, settings);
  const watched = await watch(ports, settings);
  // What was asked from then on was the newer release.
  const seen = await lookAtEnvironment(ports, environment);
  const meanwhile = overtaken(seen, claimed, release);
  if (meanwhile !== null) return meanwhile;
  const samples = samplesText(watched.samples);
  const evidence = evidenceFrom(ports, claimed, release, settings, watched, samples);
  const { verdict } = watched;
  const marking = mark(ports, claimed, settings, evidence, samples);
  // Whoever asked awaits it; until then it must not end the process.
  marking.catch(() => undefined);
  return { verdict, evidence, samples, recorded: false, issue: null, marked: marking, seen };
}

// Evidence before the mark, which names its hash; without the mark nobody believes it and the gate is asked again.
async function mark(
  ports: Needed,
  { deployment, identity }: ClaimedDeployment,
  settings: GateSettings,
  evidence: GateEvidence,
  samples: string,
): Promise<void> {
  const { kind, detail } = evidence.verdict;
  if (kind === "pass") {
    const description = markText("known-good", detail, checksHash(ports, settings));
    await addMark(ports, deployment.id, { state: "success", description }, identity);
  }
  if (kind !== "fail") return;
  await keepRecord(ports, deployment.id, { gate: evidence, samples });
  const description = markText("gate-failed", detail, ports.digest.sha256(canonicalJson(evidence)));
  await attempt(ports, "The verdict was not marked on the deployment", () =>
    addMark(ports, deployment.id, { state: "failure", description }, identity),
  );
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
    issue: null,
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
      issue: null,
      marked: Promise.resolve(),
      seen: null,
    };
  }
  if (!hasFailed) return null;
  const { gate, samples, issue } = await trustedRecord(ports, deployment, claimed.statuses, claimed.identity);
  const detail = "judged by an earlier run of this step";
  const verdict: Verdict =
    gate?.verdict.kind === "fail" ? gate.verdict : { kind: "fail", reason: "errors", detail };
  ports.log.info(`deployment ${deployment.id} failed the gate before: ${verdict.detail}`);
  return { verdict, evidence: gate, samples, recorded: true, issue, marked: Promise.resolve(), seen: null };
}

// Another gate of the same run may have asked another service: its pass says nothing about these checks.
function passedOn({ statuses, identity }: ClaimedDeployment, checks: string): boolean {
  return statuses.some((status) => {
    const isPass = status.creator === identity && markOf(status.description) === "known-good";
    return isPass && checks.startsWith(evidenceOf(status.description) ?? "none");
  });
}

function checksHash(ports: Pick<Ports, "digest">, settings: GateSettings): string {
  return ports.digest.sha256(canonicalJson(settings.checks));
}

function announce(ports: Needed, { checks, design }: GateSettings): void {
  const percent = (share: number): string => `${(share * 100).toPrecision(2)} %`;
  ports.log.info(
    `gate: ${checks.length} check${checks.length === 1 ? "" : "s"}, ${design.planned} samples each in ${design.bakeMs / 1000} s, fails on bad sample ${design.allowedBad + 1}`,
  );
  ports.log.info(
    `gate: a healthy service (${percent(design.healthyBadShare)} blips, independent) is rolled back in ${percent(design.falseRollback)} of deploys; one that fails ${percent(design.brokenBadShare)} passes in ${percent(design.miss)}`,
  );
}

function evidenceFrom(
  ports: Needed,
  claimed: ClaimedDeployment,
  release: ReleaseState,
  settings: GateSettings,
  watched: Watch,
  samples: string,
): GateEvidence {
  const { runId, runAttempt, url } = ports.run;
  const of = (outcome: string): number =>
    watched.samples.filter((sample) => sample.outcome === outcome).length;
  return {
    schema: evidenceSchema,
    environment: claimed.deployment.environment,
    deployment: claimed.deployment.id,
    release: { tag: release.tag, commit: release.commit },
    startedAt: new Date(watched.startedAtMs).toISOString(),
    endedAt: new Date(watched.endedAtMs).toISOString(),
    verdict: watched.verdict,
    design: { ...settings.design },
    checks: settings.checks.map((check) => ({ name: check.name, target: withoutQuery(check.url) })),
    samples: {
      count: watched.samples.length,
      good: of("good"),
      bad: of("bad"),
      errors: of("error"),
      firstBadAt: watched.samples.find((sample) => sample.outcome === "bad")?.at ?? null,
      sha256: ports.digest.sha256(samples),
    },
    run: { id: runId, attempt: runAttempt, url },
  };
}
