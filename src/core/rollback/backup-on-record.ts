import { z } from "zod";
import { codeSpan } from "../text/code.ts";
import { inlineText } from "../text/inline.ts";
import { untrusted } from "../text/untrusted.ts";
import { payloadOf } from "./payload.ts";

/** The backup by whose evidence a deploy was let in; instants are ISO 8601. All of it is untrusted text. */
export const BackupOnRecord = z.object({
  id: z.string(),
  checksum: z.string(),
  takenAt: z.string(),
  restoreVerifiedAt: z.string(),
});
export type BackupOnRecord = Readonly<z.infer<typeof BackupOnRecord>>;

/** The backup of a deployment by its payload; null where the policy demanded none, or only warned. */
export function backupOnRecord(payload: unknown): BackupOnRecord | null {
  return BackupOnRecord.safeParse(payloadOf(payload)?.backup).data ?? null;
}

/** A sentence for whoever has no other way back; empty without a backup. */
export function backupText(backup: BackupOnRecord | null): string {
  if (backup === null) return "";
  const { id, checksum, takenAt, restoreVerifiedAt } = backup;
  const [taken, verified] = [takenAt, restoreVerifiedAt].map((at) => inlineText(untrusted(at), 40));
  return `**The backup before this deploy:** ${codeSpan(untrusted(id), 200)} (${codeSpan(untrusted(checksum), 150)}), taken ${taken}; a restore was last verified ${verified}.`;
}
