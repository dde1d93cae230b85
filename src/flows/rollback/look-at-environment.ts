import { claimRef } from "../../core/rollback/claim.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { ampleHistory } from "../deployment/ample-history.ts";
import type { Look } from "./undo.ts";

/** Reads an environment's deployments with all marks on them, and who claims it, in one request. */
export async function lookAtEnvironment(
  ports: Pick<Ports, "deployments" | "refNotes" | "digest">,
  environment: string,
): Promise<Look> {
  const [history, claim] = await Promise.all([
    ampleHistory(ports, environment),
    ports.refNotes.read(claimRef(environment, ports.digest.sha256)),
  ]);
  return { history, claim };
}
