import { z } from "zod";
import { noteText, readNote, refKey } from "./note.ts";

/** The run, and in it the job by its machine, that may act on an environment now. */
export const Holder = z.object({
  runId: z.number().int(),
  attempt: z.number().int(),
  job: z.string(),
  runner: z.string(),
  url: z.string(),
  /** Tells two processes of one job apart. */
  nonce: z.string(),
});
export type Holder = Readonly<z.infer<typeof Holder>>;

/** Who may act on an environment, as its ref says. */
export const Claim = z.object({
  schema: z.literal("rollback-ready/claim/v1"),
  environment: z.string(),
  state: z.enum(["held", "released"]),
  /** The deployment that is being undone. */
  undoes: z.number().int().positive(),
  holder: Holder,
  /** ISO 8601. `until` decides only where GitHub does not say whether the holder's run is over. */
  since: z.string(),
  until: z.string(),
});
export type Claim = Readonly<z.infer<typeof Claim>>;

/** The ref of an environment's claim. */
export function claimRef(environment: string, sha256: (text: string) => string): string {
  return `refs/rollback-ready/claims/${refKey(environment, sha256)}`;
}

/** The claim as the message of its commit: a line for people, then the facts. */
export function claimText(claim: Claim): string {
  const { environment, state, holder, undoes } = claim;
  const said = state === "held" ? "claimed" : "released";
  const line = `${environment} ${said} by run ${holder.runId}.${holder.attempt} (deployment ${undoes})`;
  return noteText(line, claim);
}

/** The claim in a commit's message; null when it is not one of this form. */
export function readClaim(text: string): Claim | null {
  return readNote(Claim, text);
}
