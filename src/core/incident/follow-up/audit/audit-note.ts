import { z } from "zod";
import { canonicalJson } from "../../../text/canonical-json.ts";
import type { Quarter } from "../quarter.ts";

const schema = "rollback-ready/audit-note/v1";

/** Which issue is the audit of a quarter; what a ref claims is believed only when the issue shows it. */
export const AuditNote = z.object({
  schema: z.literal(schema),
  /** Null while it is being opened. */
  issue: z.number().int().positive().nullable(),
  /** The sections with which it was first written. */
  sections: z.array(z.string()).readonly(),
});
export type AuditNote = Readonly<z.infer<typeof AuditNote>>;

export const auditFile = "audit.json";

/** Where the note of a quarter is kept. */
export function auditRef({ year, quarter }: Pick<Quarter, "year" | "quarter">): string {
  return `refs/rollback-ready/audits/${year}-q${quarter}`;
}

/** As it is kept: equal notes are equal texts. */
export function auditNoteText(issue: number | null, sections: readonly string[]): string {
  return canonicalJson({ schema, issue, sections });
}

/** Reads a note; null for what is none. */
export function readAuditNote(text: string | undefined): AuditNote | null {
  try {
    return AuditNote.safeParse(JSON.parse(text ?? "null")).data ?? null;
  } catch {
    return null;
  }
}
