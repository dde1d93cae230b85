import { wordsOf } from "../commands/people-words.ts";
import type { IncidentRecord } from "../record.ts";
import type { PostmortemStatus } from "./status.ts";

/** Where a postmortem stands while its issue is open, though its record may say that it is closed. */
export function openStatus(record: Pick<IncidentRecord, "status" | "people">): PostmortemStatus {
  return record.status === "closed" ? (wordsOf(record).status?.status ?? "draft") : record.status;
}
