import { isByUs, marksOf } from "../../core/gate/mark.ts";
import type { Signing } from "../../core/policy/signing.ts";
import { firstLost } from "../../core/release/artifact-standing.ts";
import { packageOf } from "../../core/rollback/package-of.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { considerTarget } from "../../core/rollback/target.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { releaseOfDeployment } from "../deployment/release-of-deployment.ts";
import { demandSigned } from "../release/demand-signed.ts";
import type { VerifyPorts } from "../release/verify-artifact.ts";
import { verifyArtifacts } from "../release/verify-artifacts.ts";
import type { UndoSettings } from "./undo-settings.ts";

export type TargetChoice =
  | { readonly kind: "target"; readonly release: ReleaseState; readonly passedOver: readonly string[] }
  | { readonly kind: "superseded"; readonly by: Deployment }
  | { readonly kind: "none"; readonly passedOver: readonly string[] };

const newestConsidered = 100;

type Needed = VerifyPorts & Pick<Ports, "deployments" | "tags" | "git" | "digest" | "log">;

/** The newest known-good release of the environment that can still be deployed, and why newer ones were passed over. */
export async function chooseTarget(
  ports: Needed,
  failed: Deployment,
  { identity, signing }: Pick<UndoSettings, "identity" | "signing">,
): Promise<TargetChoice> {
  const passedOver: string[] = [];
  const own = packageOf(payloadOf(failed.payload)?.release ?? null);
  let considered = 0;
  for await (const deployment of ports.deployments.list(failed.environment)) {
    const payload = payloadOf(deployment.payload);
    if (payload?.kind === "rollback") continue;
    // Another package of the repository, deployed beside this one, is neither a way back nor newer than it.
    const other = packageOf(payload?.release ?? null);
    if (own !== null && other !== null && own !== other) continue;
    if (considered >= newestConsidered) {
      passedOver.push(`older ones than the newest ${newestConsidered} were not looked at`);
      break;
    }
    considered += 1;
    if (deployment.id === failed.id) continue;
    const statuses = await ports.deployments.statuses(deployment.id);
    if (deployment.id > failed.id) {
      // One of GitHub's own that no step of ours ever touched says nothing about what runs.
      const isOurs = payload?.kind === "deploy" || statuses.some((status) => isByUs(status, identity));
      if (isOurs) return { kind: "superseded", by: deployment };
      continue;
    }
    const marks = marksOf(statuses, identity);
    const step = considerTarget(
      {
        deployment: deployment.id,
        sha: deployment.sha,
        release: payload?.release ?? null,
        knownGood: marks.includes("known-good"),
        failedGate: marks.includes("gate-failed"),
        rolledBack: marks.includes("rolled-back"),
      },
      { deployment: failed.id, sha: failed.sha },
    );
    if (step.kind === "pass-over") {
      if (step.reason !== null) passedOver.push(step.reason);
      continue;
    }
    const usable = await usableRelease(ports, deployment, signing);
    if (typeof usable !== "string") return { kind: "target", release: usable, passedOver };
    passedOver.push(usable);
  }
  return { kind: "none", passedOver };
}

// A release whose bits are gone, or were changed, is passed over with its reason: an older one may still be whole.
async function usableRelease(
  ports: Needed,
  deployment: Deployment,
  signing: Signing | undefined,
): Promise<ReleaseState | string> {
  try {
    const release = await releaseOfDeployment(ports, deployment);
    await demandSigned(ports, release, signing);
    const lost = firstLost(await verifyArtifacts(ports, release));
    if (lost === null) return release;
    return `${release.tag ?? release.commit}: artifact ${lost.artifact.name} does not resolve (${lost.reason})`;
  } catch (error) {
    if (error instanceof SuiteError && error.code === "RELEASE_UNUSABLE") return error.message;
    throw error;
  }
}
