import { readSamples } from "../../../core/gate/sample.ts";
import { deploymentUnusable } from "../../../kernel/errors.ts";
import { ampleHistory } from "../../deployment/ample-history.ts";
import { failedDeployment } from "../../deployment/failed-deployment.ts";
import { releaseIfReadable } from "../../deployment/release-of-deployment.ts";
import { releaseReader } from "../../release/read-release.ts";
import { deployedAt } from "../deployed-at.ts";
import { openPostmortem } from "../open-postmortem.ts";
import { reportPostmortem } from "../report-postmortem.ts";
import { trustedRecord } from "../trusted-record.ts";
import type { PostmortemOutputs, PostmortemStepPorts, StepPolicy } from "./postmortem-step.ts";

export interface OpenInputs {
  readonly environment: string;
  /** Null: the newest that failed. */
  readonly deployment: number | null;
  readonly projectToken: string | null;
}

/** Opens the issue of a failed deployment, or brings the one that is there up to date. */
export async function openForDeployment(
  ports: PostmortemStepPorts,
  { policy }: StepPolicy,
  { environment, deployment: id, projectToken }: OpenInputs,
): Promise<PostmortemOutputs> {
  const wanted = { environment, id, identity: policy.identity, isByHand: false };
  const history = await ampleHistory(ports, environment);
  const { deployment, statuses } = await failedDeployment(ports, history, wanted);
  const [kept, from] = await Promise.all([
    trustedRecord(ports, deployment, statuses, policy.identity, history),
    releaseIfReadable(ports, releaseReader(ports), deployment),
  ]);
  if (kept.gate === null) {
    throw deploymentUnusable(
      `Nothing is kept of the failure of deployment ${deployment.id}`,
      "Give the job of the gate `contents: write`, so that it can keep its evidence for the postmortem.",
    );
  }
  const written = await openPostmortem(ports, {
    deployment,
    deployedAt: deployedAt(deployment, statuses, kept.gate.endedAt),
    from,
    gate: kept.gate,
    samples: readSamples(kept.samples),
    rollback: kept.rollback,
    confirmation: kept.confirmation,
    before: kept.incident,
    identity: policy.identity,
    rules: policy.incidents,
    projectToken,
  });
  const bodyPath = await reportPostmortem(ports, written);
  // What nobody can change by a permission is no reason to fail.
  if (written.kind === "no-issue" && written.error.code === "PERMISSION_MISSING") throw written.error;
  return {
    "issue-number": written.kind === "issue" ? String(written.number) : "",
    "issue-url": written.kind === "issue" || written.kind === "moved" ? written.url : "",
    created: String(written.kind === "issue" && written.created),
    "body-path": bodyPath,
    outcome: written.kind === "issue" ? (written.created ? "opened" : "there") : written.kind,
  };
}
