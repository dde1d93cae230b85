import { payloadOf } from "../../core/rollback/payload.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Run } from "../../kernel/ports/index.ts";

/**
 * True when a later attempt has deployed again since something was done: one of the run that did it, or of the run whose
 * deployment it is, should another one have done it. A deploy step that is not ours does not know that its release is
 * held, so what was done is done again. `actions/deploy` refuses such a release.
 */
export function deployedAgain(run: Run, failed: Deployed, by: { id: number; attempt: number }): boolean {
  if (payloadOf(failed.payload)?.release != null) return false;
  if (run.runId === by.id) return run.runAttempt > by.attempt;
  return run.runAttempt > 1 && failed.statuses.some(({ logUrl }) => logUrl === run.url);
}

type Deployed = Pick<Deployment, "payload"> & { readonly statuses: readonly { readonly logUrl: string }[] };

/** The page of an attempt of this run, as statuses that tell of its doings name it. */
export function attemptUrl({ url, runAttempt }: Run): string {
  return `${url}/attempts/${runAttempt}`;
}

/** The run and attempt whose page that is; null for any other. */
export function attemptOf(url: string): { readonly id: number; readonly attempt: number } | null {
  const [, id, attempt] = /\/actions\/runs\/(\d+)\/attempts\/(\d+)$/.exec(url) ?? [];
  return id === undefined || attempt === undefined ? null : { id: Number(id), attempt: Number(attempt) };
}
