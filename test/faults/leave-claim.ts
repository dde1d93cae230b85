import { nodeDigest } from "../../src/adapters/digest.ts";
import { claimRef, claimText, type Holder } from "../../src/core/rollback/claim.ts";
import type { ActionWorld } from "../support/world.ts";

export interface LeftClaim {
  readonly environment?: string;
  readonly state?: "held" | "released";
  readonly holder: Pick<Holder, "runId"> & Partial<Holder>;
  /** How long it is still believed where GitHub does not tell whether its run is over; a minute. */
  readonly leaseMs?: number;
}

/** Leaves a claim of an environment as an earlier or another job wrote it. Answers the URL of its run. */
export function leaveClaim(world: ActionWorld, left: LeftClaim): string {
  const { environment = "production", state = "held", holder, leaseMs = 60_000 } = left;
  const { repository } = world.github;
  const url = `${repository.htmlUrl}/actions/runs/${holder.runId}`;
  const now = Date.now();
  const claim = {
    schema: "rollback-ready/claim/v1",
    environment,
    state,
    undoes: 1,
    holder: { attempt: 1, job: "deploy", runner: "machine of a rival", url, nonce: "rival", ...holder },
    since: new Date(now - 60_000).toISOString(),
    until: new Date(now + leaseMs).toISOString(),
  } as const;
  leaveNote(world, claimText(claim), environment);
  return url;
}

/** Points the ref of an environment's claim at an orphan commit with this message. */
export function leaveNote({ github }: ActionWorld, message: string, environment = "production"): void {
  const { repository } = github;
  const oid = repository.commit({ branch: "note", from: null, files: { README: "x" }, message });
  repository.deleteRef("refs/heads/note");
  repository.setRef(claimRef(environment, nodeDigest().sha256), oid);
}
