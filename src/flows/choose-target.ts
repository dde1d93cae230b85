import { marksOf } from "../core/gate/mark.ts";
import { payloadOf } from "../core/rollback/payload.ts";
import type { ReleaseState } from "../core/rollback/release-state.ts";
import { considerTarget } from "../core/rollback/target.ts";
import { SuiteError } from "../kernel/errors.ts";
import type { Deployment } from "../kernel/ports/github.ts";
import type { Ports } from "../kernel/ports/index.ts";
import { releaseOfDeployment } from "./release-of-deployment.ts";
import { verifyArtifacts } from "./verify-artifacts.ts";

export type TargetChoice =
  | { readonly kind: "target"; readonly release: ReleaseState; readonly passedOver: readonly string[] }
  | { readonly kind: "superseded"; readonly by: Deployment }
  | { readonly kind: "none"; readonly passedOver: readonly string[] };

type Needed = Pick<Ports, "deployments" | "tags" | "releases" | "registry" | "digest" | "log">;

/** The newest known-good release of the environment that can still be deployed, and why newer ones were passed over. */
export async function chooseTarget(
  ports: Needed,
  failed: Deployment,
  identity: string,
): Promise<TargetChoice> {
  const passedOver: string[] = [];
  for await (const deployment of ports.deployments.list(failed.environment)) {
    const payload = payloadOf(deployment.payload);
    if (deployment.id > failed.id && payload?.kind === "deploy")
      return { kind: "superseded", by: deployment };
    if (payload?.kind === "rollback") continue;
    const marks =
      deployment.id < failed.id ? marksOf(await ports.deployments.statuses(deployment.id), identity) : [];
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
    const usable = await usableRelease(ports, deployment);
    if (typeof usable !== "string") return { kind: "target", release: usable, passedOver };
    passedOver.push(usable);
  }
  return { kind: "none", passedOver };
}

// A release whose bits are gone, or were changed, is passed over with its reason: an older one may still be whole.
async function usableRelease(ports: Needed, deployment: Deployment): Promise<ReleaseState | string> {
  try {
    const release = await releaseOfDeployment(ports, deployment);
    const [problem] = await verifyArtifacts(ports, release);
    if (problem === undefined) return release;
    return `${release.tag ?? release.commit}: artifact ${problem.artifact.name} does not resolve (${problem.problem})`;
  } catch (error) {
    if (error instanceof SuiteError && error.code === "RELEASE_UNUSABLE") return error.message;
    throw error;
  }
}
