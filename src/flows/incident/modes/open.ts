import { readSamples } from "../../../core/gate/sample.ts";
import { payloadOf } from "../../../core/rollback/payload.ts";
import type { RollbackRecord } from "../../../core/rollback/record.ts";
import { type ReleaseState, releaseName } from "../../../core/rollback/release-state.ts";
import { type Conclusion, failed, succeeded } from "../../../kernel/define.ts";
import { deploymentUnusable } from "../../../kernel/errors.ts";
import type { Deployment } from "../../../kernel/ports/github.ts";
import { decidedCase } from "../../decision/decided-case.ts";
import { readIncidentDecision } from "../../decision/incident-decision.ts";
import { ampleHistory } from "../../deployment/ample-history.ts";
import { failedDeployment } from "../../deployment/failed-deployment.ts";
import { releaseIfReadable } from "../../deployment/release-of-deployment.ts";
import { releaseReader } from "../../release/read-release.ts";
import { deployedAt } from "../deployed-at.ts";
import { lookAhead } from "../look-ahead.ts";
import { openPostmortem, type Postmortem } from "../open-postmortem.ts";
import { reportPostmortem } from "../report-postmortem.ts";
import { trustedRecord } from "../trusted-record.ts";
import { givenEvidence, isWithoutReturn, nearMissOfEvidence, openNearMiss } from "./open-near-miss.ts";
import type { PostmortemOutputs, PostmortemStepPorts, StepEnd, StepPolicy } from "./postmortem-step.ts";

export interface OpenInputs {
  readonly environment: string;
  /** Null: the newest that failed. */
  readonly deployment: number | null;
  /** Paths of the gate's evidence; none: what is kept of its failure. */
  readonly evidence: readonly string[];
  readonly projectToken: string | null;
}

/**
 * Opens the issue of a failed deployment, or brings the one that is there up to date. Where nothing is rolled back after
 * the verdict, as the gate's evidence or an override has it, it notes a near miss instead.
 */
export async function openForDeployment(
  ports: PostmortemStepPorts,
  { policy }: StepPolicy,
  { environment, deployment: asked, evidence: paths, projectToken }: OpenInputs,
): Promise<StepEnd> {
  const given = await givenEvidence(ports, paths, { environment, deployment: asked });
  if (given !== null && isWithoutReturn(given.evidence)) return nearMissOfEvidence(ports, policy, given);
  const id = given?.evidence.deployment ?? asked;
  const wanted = { environment, id, identity: policy.identity, isByHand: false };
  const history = await ampleHistory(ports, environment);
  const { deployment, statuses } = await failedDeployment(ports, history, wanted);
  const [kept, ahead] = await Promise.all([
    trustedRecord(ports, deployment, statuses, policy.identity, history),
    lookAhead(ports, deployment.id, policy.incidents.label),
  ]);
  if (kept.unread.gate !== null) throw kept.unread.gate;
  if (kept.gate === null) {
    throw deploymentUnusable(
      `Nothing is kept of the failure of deployment ${deployment.id}`,
      "Give the job of the gate `contents: write`, so that it can keep its evidence for the postmortem.",
    );
  }
  const { gate, samples, rollback, unknownRollback, confirmation, incident: before, stored } = kept;
  const from =
    asReturned(rollback, deployment) ?? (await releaseIfReadable(ports, releaseReader(ports), deployment));
  const about = { environment, deployment, statuses, release: releaseName(from) };
  const decision = await readIncidentDecision(ports, decidedCase(ports, policy, about, gate), rollback);
  const { identity, incidents: rules } = policy;
  // A person may still have gone back after the override.
  if (decision?.how === "override" && rollback === null && unknownRollback === null) {
    const keptBy = { by: decision.by ?? "somebody", reason: decision.reason ?? noReason };
    return openNearMiss(ports, { deployment, from, gate, samples, identity, rules, keptBy });
  }
  const incident = {
    deployment,
    deployedAt: deployedAt(deployment, statuses, gate.endedAt),
    from,
    gate,
    samples: readSamples(samples),
    rollback,
    unknownRollback,
    confirmation,
    decision,
    before,
    unread: kept.unread.incident,
    stored,
    identity,
    rules,
    projectToken,
  };
  const written = await openPostmortem(ports, incident, ahead);
  const bodyPath = await reportPostmortem(ports, written);
  return { outputs: outputsOf(written, bodyPath), conclusion: conclusionOf(written) };
}

const noReason = "the reason is kept with the decision";

// What the rollback read and wrote down need not be read again.
function asReturned(rollback: RollbackRecord | null, { sha, payload }: Deployment): ReleaseState | null {
  const from = rollback?.from ?? null;
  const isDeployed =
    from?.manifest != null &&
    from.commit === sha &&
    from.manifest.sha256 === payloadOf(payload)?.manifestSha256;
  return isDeployed ? from : null;
}

// Whatever can be mended fails the step, once its text is put out; a repository without issues does not.
function conclusionOf(written: Postmortem): Conclusion {
  if (written.kind !== "no-issue") return succeeded;
  const { code, message, hint } = written.error;
  return code === "ISSUES_DISABLED" || code === "REPOSITORY_ARCHIVED" ? succeeded : failed(message, hint);
}

function outputsOf(written: Postmortem, bodyPath: string): PostmortemOutputs {
  return {
    "issue-number": written.kind === "issue" ? String(written.number) : "",
    "issue-url": written.kind === "issue" || written.kind === "moved" ? written.url : "",
    created: String(written.kind === "issue" && written.created),
    "body-path": bodyPath,
    outcome: written.kind === "issue" ? (written.created ? "opened" : "there") : written.kind,
  };
}
