import {
  type AuditNote,
  auditFile,
  auditNoteText,
  auditRef,
  readAuditNote,
} from "../../../core/incident/follow-up/audit/audit-note.ts";
import type { Quarter } from "../../../core/incident/follow-up/quarter.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { StoredRecord } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";

type Needed = Pick<Ports, "records" | "log">;
type Named = Pick<Quarter, "year" | "quarter">;

/** The note of a quarter's audit as it was read; `stored` undefined: it could not be read, or may not be written. */
export interface AuditClaim {
  readonly note: AuditNote | null;
  readonly stored: StoredRecord | null | undefined;
}

/** Reads which issue is the audit of a quarter. A note that cannot be had is a warning: the list of its label is left. */
export async function readAuditClaim({ records, log }: Needed, quarter: Named): Promise<AuditClaim> {
  try {
    const stored = await records.read(auditRef(quarter));
    return { note: readAuditNote(stored?.files[auditFile]), stored };
  } catch (error) {
    return unclaimed({ log }, error);
  }
}

/**
 * Writes into the note which issue it is, or that one is being opened, by compare-and-set from what was read. Answers with
 * what stands there then, which may be what another run wrote.
 */
export async function writeAuditClaim(
  ports: Needed,
  quarter: Named,
  from: AuditClaim,
  issue: number | null,
  sections: readonly string[],
): Promise<AuditClaim & { readonly isOurs: boolean }> {
  const { records } = ports;
  const { stored } = from;
  if (stored === undefined) return { ...from, isOurs: true };
  const ref = auditRef(quarter);
  const files = { [auditFile]: auditNoteText(issue, sections) };
  if (stored?.files[auditFile] === files[auditFile]) return { ...from, isOurs: true };
  const message = `Audit of ${quarter.year} Q${quarter.quarter}: ${issue === null ? "is being opened" : `issue ${issue}`}`;
  try {
    const written =
      stored === null
        ? await records.create(ref, files, message)
        : await records.advance(ref, stored, files, message);
    if (written === "taken") return { ...(await readAuditClaim(ports, quarter)), isOurs: false };
    return { note: readAuditNote(files[auditFile]), stored: written, isOurs: true };
  } catch (error) {
    if (error instanceof SuiteError && error.code !== "PERMISSION_MISSING" && error.code !== "RATE_LIMITED") {
      // Whether it was written is not known: what is there now is taken up like another run's.
      return { ...(await readAuditClaim(ports, quarter)), isOurs: false };
    }
    return { ...unclaimed(ports, error), isOurs: true };
  }
}

function unclaimed({ log }: Pick<Ports, "log">, error: unknown): AuditClaim {
  if (!(error instanceof SuiteError) || error.code === "RATE_LIMITED") throw error;
  log.warning(
    `The audit of the quarter is not claimed, so it is only found by its label. ${error.message} ${error.hint}`,
  );
  return { note: null, stored: undefined };
}
