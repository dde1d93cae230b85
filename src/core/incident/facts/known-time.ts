import { readInstant } from "../../deployment/instant.ts";

/** The instant as it was written, when it is one (ISO 8601 with its zone); otherwise null, which is "not known". */
export function knownTime(time: string | null | undefined): string | null {
  return time == null || readInstant(time) === null ? null : time;
}
