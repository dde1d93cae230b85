import { z } from "zod";
import { canonicalJson } from "../../text/canonical-json.ts";
import { IndexedIncident } from "./recurrence.ts";

export const indexSchema = "rollback-ready/incident-index/v1";
/** Where the index of a repository is kept, and its one file there. */
export const indexRef = "refs/rollback-ready/incident-index";
export const indexFile = "index.json";

/** All incidents and near misses of a repository in few words, the newest first. */
export const IncidentIndex = z.object({
  schema: z.literal(indexSchema),
  incidents: z.array(IndexedIncident).readonly(),
});
export type IncidentIndex = Readonly<z.infer<typeof IncidentIndex>>;

/** Each has room of its own: a check that flaps all day pushes no incident out, and no issue that tells of it. */
const mostKept = { incidents: 500, told: 200, untold: 300 } as const;

/** What an index that was read comes to. */
export interface IndexReading {
  readonly index: IncidentIndex;
  /** A sentence for the log, when it could not be read; nothing of it is known then. */
  readonly warning: string | null;
  /** False for one of a newer suite, which is not to be written over. */
  readonly mayWrite: boolean;
}

/** Reads an index; null stands for one that does not exist yet. One that cannot be read is begun anew, never thrown about. */
export function readIndex(text: string | null): IndexReading {
  const index: IncidentIndex = { schema: indexSchema, incidents: [] };
  if (text === null) return { index, warning: null, mayWrite: true };
  const parsed = IncidentIndex.safeParse(parseJson(text));
  if (parsed.success) return { index: parsed.data, warning: null, mayWrite: true };
  if (isNewer(parseJson(text))) {
    return {
      index,
      warning: `The index of incidents at \`${indexRef}\` was written by a newer version of the suite. It is left as it is, and similar incidents are not looked for.`,
      mayWrite: false,
    };
  }
  return {
    index,
    warning: `The index of incidents at \`${indexRef}\` cannot be read. It is begun anew, so incidents before this one are not found as similar.`,
    mayWrite: true,
  };
}

/**
 * The index with an incident in it, once for each deployment. The oldest are let go: of more than 500 incidents, of more
 * than 200 near misses that an issue tells of, and of more than 300 others.
 */
export function addToIndex(index: IncidentIndex, incident: IndexedIncident): IncidentIndex {
  const others = index.incidents.filter(({ deployment }) => deployment !== incident.deployment);
  const left: Record<keyof typeof mostKept, number> = { ...mostKept };
  const known = index.incidents.find(({ deployment }) => deployment === incident.deployment);
  // Who does not know of an issue does not take it back.
  const isTold = incident.issue === null && known?.signature === incident.signature;
  const added = isTold ? { ...incident, issue: known.issue } : incident;
  const incidents = [...others, added].sort(newestFirst).filter((one) => left[shelfOf(one)]-- > 0);
  return { schema: indexSchema, incidents };
}

function shelfOf({ isNearMiss, issue }: IndexedIncident): keyof typeof mostKept {
  if (!isNearMiss) return "incidents";
  return issue === null ? "untold" : "told";
}

/** As it is kept: equal indexes are equal texts. */
export function indexText(index: IncidentIndex): string {
  return canonicalJson(index);
}

/** The order of an index: by the verdict's time, then by deployment. */
export function newestFirst(
  a: Pick<IndexedIncident, "at" | "deployment">,
  b: Pick<IndexedIncident, "at" | "deployment">,
): number {
  return (Date.parse(b.at) || 0) - (Date.parse(a.at) || 0) || b.deployment - a.deployment;
}

function isNewer(value: unknown): boolean {
  const seen = z.object({ schema: z.string() }).safeParse(value);
  const version = seen.success
    ? /^rollback-ready\/incident-index\/v(\d+)$/.exec(seen.data.schema)?.[1]
    : undefined;
  return version !== undefined && Number(version) > 1;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
