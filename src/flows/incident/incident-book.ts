import {
  addToIndex,
  type IncidentIndex,
  indexFile,
  indexRef,
  indexText,
  readIndex,
} from "../../core/incident/recurrence/incident-index.ts";
import type { IndexedIncident } from "../../core/incident/recurrence/recurrence.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { StoredRecord } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

const mostTries = 5;
const pauseMs = 500;

/** The index as it was read, and what it was read from. */
export interface IncidentBook extends IncidentIndex {
  /** Null where there was none; undefined where it could not be read. */
  readonly stored?: StoredRecord | null;
}

/** The index of all incidents of the repository; an empty one, with a warning, where it cannot be read. */
export async function readIncidentBook({
  records,
  log,
}: Pick<Ports, "records" | "log">): Promise<IncidentBook> {
  try {
    const stored = await records.read(indexRef);
    const { index, warning } = readIndex(stored?.files[indexFile] ?? null);
    if (warning !== null) log.warning(warning);
    return { ...index, stored };
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    log.warning(`Incidents before this one are not known. ${error.message} ${error.hint}`);
    return readIndex(null).index;
  }
}

/**
 * Adds an incident to the index by compare-and-set, once for each deployment; with a `book` that was read before, it is
 * read again only when somebody else wrote since. A side channel: without it later incidents do not find this one, and
 * the log says so.
 */
export async function addToIncidentBook(
  { records, log, clock }: Pick<Ports, "records" | "log" | "clock">,
  incident: IndexedIncident,
  book?: IncidentBook,
): Promise<void> {
  for (let tried = 0; tried < mostTries; tried++) {
    if (tried > 0) await clock.sleep(pauseMs * tried);
    try {
      const known = tried === 0 ? book?.stored : undefined;
      const stored = known === undefined ? await records.read(indexRef) : known;
      const { index, mayWrite } = readIndex(stored?.files[indexFile] ?? null);
      if (!mayWrite) return;
      const text = indexText(addToIndex(index, incident));
      if (stored?.files[indexFile] === text) return;
      const message = `Incident of deployment ${incident.deployment}: issue ${incident.issue}`;
      const files = { [indexFile]: text };
      const written =
        stored === null
          ? await records.create(indexRef, files, message)
          : await records.advance(indexRef, stored, files, message);
      if (written !== "taken") return;
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      if (error.code === "PERMISSION_MISSING" || tried === mostTries - 1) {
        log.warning(`Later incidents will not find this one. ${error.message} ${error.hint}`);
        return;
      }
    }
  }
  log.warning(`Later incidents will not find this one: others keep writing to \`${indexRef}\`.`);
}
