import { firstLost } from "../../core/release/artifact-standing.ts";
import type { ReleaseManifest } from "../../core/release/manifest.ts";
import { type Barrier, barrierBetween } from "../../core/rollback/barrier.ts";
import { decideTarget, type TargetQuestion } from "../../core/rollback/decide-target.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { releaseName } from "../../core/rollback/release-state.ts";
import type { TargetStanding } from "../../core/rollback/target.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Deployment, DeploymentHistory } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { releaseOfDeployment } from "../deployment/release-of-deployment.ts";
import { demandSigned } from "../release/demand-signed.ts";
import type { ReleaseReader } from "../release/read-release.ts";
import type { VerifyPorts } from "../release/verify-artifact.ts";
import { verifyArtifacts } from "../release/verify-artifacts.ts";
import { leavingManifests } from "./leaving-manifests.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** What a person asks for by name; their reason overrides what may be overridden. */
export interface ExplicitTarget {
  readonly release: string;
  readonly override: boolean;
}

export type TargetChoice =
  | {
      readonly kind: "target";
      readonly release: ReleaseState;
      /** The releases that are left, newest first; null when the failed deployment names none. */
      readonly leaving: readonly ReleaseManifest[] | null;
      readonly passedOver: readonly string[];
      readonly overrode: readonly string[];
    }
  | { readonly kind: "superseded"; readonly by: number }
  | {
      readonly kind: "roll-forward";
      readonly barrier: Barrier | null;
      readonly passedOver: readonly string[];
    }
  | { readonly kind: "none"; readonly passedOver: readonly string[] }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

export type ChoosePorts = VerifyPorts & Pick<Ports, "tags" | "git" | "log">;

/** A candidate as it was found: how it stands, and what is known of it. */
interface Found {
  readonly standing: TargetStanding;
  readonly release: ReleaseState | null;
  readonly leaving: readonly ReleaseManifest[] | null;
}

/** What has been found out about candidates, kept between two looks at the same environment. */
export type Findings = Map<number, Promise<Found>>;

/**
 * Asks the rule for a target, finds out what it wants to know of a candidate, and asks again. `findings` is filled on
 * the way, so that a second look at the history asks nothing twice.
 */
export async function chooseTarget(
  ports: ChoosePorts,
  read: ReleaseReader,
  failed: { readonly deployment: Deployment; readonly release: Promise<ReleaseState> },
  seen: DeploymentHistory,
  explicit: ExplicitTarget | null,
  settings: UndoSettings,
  findings: Findings,
): Promise<TargetChoice> {
  const question = questionOf(failed.deployment, seen, explicit, settings.identity);
  const known = new Map<number, TargetStanding>();
  for (;;) {
    const decision = decideTarget({ ...question, known });
    switch (decision.kind) {
      case "ask": {
        // The newest alone is looked into: in nearly all rollbacks it is the target. The manifests of the others and of
        // all releases on the way travel with its own.
        const id = decision.about[0] ?? 0;
        readAhead(read, question, decision.about);
        const deployment = seen.deployments.find((one) => one.id === id);
        if (deployment === undefined) throw new Error(`deployment ${id} is not known`);
        const finding = findings.get(id) ?? find(ports, read, failed.release, deployment, settings);
        findings.set(id, finding);
        // What could not be asked now is asked again when it is wanted again.
        finding.catch(() => findings.delete(id));
        known.set(id, (await finding).standing);
        break;
      }
      case "target": {
        const found = await findings.get(decision.deployment);
        if (found?.release == null) throw new Error(`deployment ${decision.deployment} was not looked at`);
        const { passedOver, overrode } = decision;
        return { kind: "target", release: found.release, leaving: found.leaving, passedOver, overrode };
      }
      case "superseded":
      case "roll-forward":
      case "none":
      case "refused":
        return decision;
      default:
        decision satisfies never;
    }
  }
}

/** Whether the history alone leaves a target to look at. Where it does not, nothing can be done but to say why. */
export function canReturn(
  failed: Deployment,
  seen: DeploymentHistory,
  explicit: ExplicitTarget | null,
  { identity }: UndoSettings,
): boolean {
  const question = { ...questionOf(failed, seen, explicit, identity), known: new Map() };
  return decideTarget(question).kind === "ask";
}

function questionOf(
  failed: Deployment,
  seen: DeploymentHistory,
  explicit: ExplicitTarget | null,
  identity: string,
): Omit<TargetQuestion, "known"> {
  const release = payloadOf(failed.payload)?.release ?? null;
  return {
    history: environmentHistory(seen.deployments, identity),
    isComplete: seen.isComplete,
    failed: { deployment: failed.id, sha: failed.sha, release },
    explicit,
  };
}

function readAhead(
  read: ReleaseReader,
  { history, failed }: Omit<TargetQuestion, "known">,
  about: readonly number[],
): void {
  const releases = about.flatMap((id) => history.find((one) => one.deployment === id)?.release ?? []);
  for (const release of releases) read(release).catch(() => undefined);
  const oldest = releases.at(-1);
  if (failed.release !== null && oldest !== undefined) void read.between(failed.release, oldest);
}

async function find(
  ports: ChoosePorts,
  read: ReleaseReader,
  leavingFrom: Promise<ReleaseState>,
  deployment: Deployment,
  settings: UndoSettings,
): Promise<Found> {
  const lost = (problem: string): Found => ({
    standing: { kind: "lost", problem },
    release: null,
    leaving: null,
  });
  try {
    // Side by side, so that both manifests travel in the same requests.
    const [from, release] = await Promise.all([leavingFrom, releaseOfDeployment(read, deployment)]);
    const [, artifacts, leaving] = await Promise.all([
      demandSigned(ports, release, settings.signing),
      verifyArtifacts(ports, release),
      leavingManifests(read, from, release),
    ]);
    const gone = firstLost(artifacts);
    if (gone !== null) {
      return lost(
        `${releaseName(release)}: artifact ${gone.artifact.name} does not resolve (${gone.reason})`,
      );
    }
    return { standing: standingBetween(from, release, leaving, settings), release, leaving };
  } catch (error) {
    if (error instanceof SuiteError && error.code === "RELEASE_UNUSABLE") return lost(error.message);
    throw error;
  }
}

function standingBetween(
  from: ReleaseState,
  to: ReleaseState,
  leaving: readonly ReleaseManifest[] | null,
  { pointOfNoReturn }: UndoSettings,
): TargetStanding {
  const unknown = (problem: string): TargetStanding => ({ kind: "unknown-between", problem });
  if (leaving !== null) {
    const barrier = barrierBetween(leaving, pointOfNoReturn);
    return barrier === null ? { kind: "usable" } : { kind: "barred", barrier };
  }
  if (from.manifest !== null) {
    return unknown(
      `the releases between ${releaseName(to)} and ${releaseName(from)} cannot be read, so their migrations are unknown`,
    );
  }
  if (from.tag !== null)
    return unknown(`the manifest of ${from.tag} cannot be read, so nothing is known of its migrations`);
  if (to.manifest !== null) {
    return unknown(
      `the failed deployment names no release, so nothing is known of the migrations since ${releaseName(to)}`,
    );
  }
  return { kind: "usable" };
}
