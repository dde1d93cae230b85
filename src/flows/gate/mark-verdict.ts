import type { GateEvidence } from "../../core/gate/evidence.ts";
import { isShadowText, markText, shadowText } from "../../core/gate/mark.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { addMark } from "../deployment/add-mark.ts";
import type { ClaimedDeployment } from "../deployment/claim-deployment.ts";
import { keepRecord } from "../incident/incident-files.ts";
import { keepEvidence } from "./keep-evidence.ts";

type Needed = Pick<Ports, "clock" | "log" | "run" | "digest" | "deployments" | "records">;

/**
 * Writes a verdict on its deployment, once. Of a failure the evidence comes before the mark, which names its hash; without
 * the mark nobody believes it and the gate is asked again. Nothing is written of what the gate could not decide.
 */
export async function markVerdict(
  ports: Needed,
  { deployment, identity, statuses }: ClaimedDeployment,
  evidence: GateEvidence,
  samples: string,
  checksHash: string,
): Promise<void> {
  const { kind, detail } = evidence.verdict;
  if (evidence.shadow) return noteShadow(ports, deployment.id, identity, statuses, evidence, samples);
  if (kind === "pass") {
    const description = markText("known-good", detail, checksHash);
    await addMark(ports, deployment.id, { state: "success", description }, identity);
    await keepEvidence(ports, evidence, samples);
    return;
  }
  if (kind !== "fail") return;
  const sha256 = ports.digest.sha256(canonicalJson(evidence));
  await keepRecord(ports, deployment.id, { gate: evidence, samples });
  const description = markText("gate-failed", detail, sha256);
  await attempt(ports, "The verdict was not marked on the deployment", () =>
    addMark(ports, deployment.id, { state: "failure", description }, identity),
  );
}

// Nothing follows from a shadow: neither is the release known-good by it, nor has it failed. It is said once.
async function noteShadow(
  ports: Needed,
  deployment: number,
  identity: string,
  statuses: ClaimedDeployment["statuses"],
  evidence: GateEvidence,
  samples: string,
): Promise<void> {
  const { kind, detail } = evidence.verdict;
  if (kind !== "pass" && kind !== "fail") return;
  await keepEvidence(ports, evidence, samples);
  if (statuses.some(({ description }) => isShadowText(description))) return;
  const description = shadowText(kind, detail);
  await attempt(ports, "What the gate would have decided was not noted on the deployment", () =>
    addMark(ports, deployment, { state: "success", description }, identity),
  );
}
