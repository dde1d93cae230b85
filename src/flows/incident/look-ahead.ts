import { SuiteError } from "../../kernel/errors.ts";
import type { Tags } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type ClaimGlimpse, glimpseClaim } from "./claim-issue.ts";
import { type IncidentBook, readIncidentBook } from "./incident-book.ts";

/** What an opening needs whatever is kept of the incident, so that it may be asked together with that. */
export interface LookedAhead {
  readonly claim: ClaimGlimpse;
  readonly index: IncidentBook;
  /** Null where it is not known. */
  readonly hasLabel: boolean | null;
  /** By which the releases between good and bad are found at once; null where they could not be listed. */
  readonly tags: NewestTags | null;
}

export type NewestTags = Awaited<ReturnType<Tags["newest"]>>;

/** Asks for it; nothing that cannot be had is missed here. */
export async function lookAhead(
  ports: Pick<Ports, "refNotes" | "records" | "issues" | "tags" | "log">,
  deployment: number,
  label: string,
): Promise<LookedAhead> {
  const [claim, index, hasLabel, tags] = await Promise.all([
    glimpseClaim(ports, deployment),
    readIncidentBook(ports),
    ifTold(() => ports.issues.hasLabel(label)),
    ifTold(() => ports.tags.newest()),
  ]);
  return { claim, index, hasLabel, tags };
}

async function ifTold<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    return null;
  }
}
