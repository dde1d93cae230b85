import { z } from "zod";
import { Holder } from "../rollback/claim.ts";
import { noteText, readNote } from "../rollback/note.ts";

/** Who opens the issue of a failed deployment, and once it is there, its number. */
export const IssueClaim = z.object({
  schema: z.literal("rollback-ready/issue-claim/v1"),
  deployment: z.number().int().positive(),
  state: z.enum(["opening", "opened"]),
  /** Null while it is being opened. Whether it is ours is for the issue itself to show. */
  issue: z.number().int().positive().nullable(),
  holder: Holder,
  /** ISO 8601. `until` decides only where GitHub does not say whether the holder's run is over. */
  since: z.string(),
  until: z.string(),
});
export type IssueClaim = Readonly<z.infer<typeof IssueClaim>>;

/** The ref of that claim; deployment ids are unique in a repository. */
export function issueClaimRef(deployment: number): string {
  return `refs/rollback-ready/issues/${deployment}`;
}

/** The claim as the message of its commit: a line for people, then the facts. */
export function issueClaimText(claim: IssueClaim): string {
  const { deployment, holder, issue } = claim;
  const said = issue === null ? "is being opened" : `is ${issue}`;
  return noteText(
    `The issue of deployment ${deployment} ${said} (run ${holder.runId}.${holder.attempt})`,
    claim,
  );
}

/** The claim in a commit's message; null when it is not one of this deployment. */
export function readIssueClaim(text: string, deployment: number): IssueClaim | null {
  const claim = readNote(IssueClaim, text);
  return claim?.deployment === deployment ? claim : null;
}
