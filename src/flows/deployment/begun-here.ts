import { isWithdrawn } from "../../core/gate/unjudged.ts";
import type { DeploymentHistory } from "../../kernel/ports/github.ts";
import { deploymentOfRun, type KeyPorts } from "./deployment-key.ts";

/** What a workflow run has left of its own deploy when the job that deployed was lost, and its outputs with it. */
export type BegunHere =
  | { readonly kind: "begun"; readonly id: number }
  /** Nothing can have been deployed, and why that is known. */
  | { readonly kind: "nothing"; readonly why: string };

/** The deployment that this run opened of a release, by its natural key, unless its artifacts were never handed out. */
export function begunHere(
  ports: KeyPorts,
  history: DeploymentHistory,
  environment: string,
  release: string,
  identity: string,
): BegunHere {
  const own = deploymentOfRun(ports, history, { environment, release, identity });
  if (own === null) {
    return {
      kind: "nothing",
      why: `this run opened no deployment of ${release} to \`${environment}\``,
    };
  }
  return isWithdrawn(own.statuses, identity)
    ? {
        kind: "nothing",
        why: `deployment ${own.id} was withdrawn before anything of ${release} was handed out`,
      }
    : { kind: "begun", id: own.id };
}
