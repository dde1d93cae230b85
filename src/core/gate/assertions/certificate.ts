import { spanWords } from "../../deployment/span-words.ts";
import { bad, type Finding, missing } from "./finding.ts";

/** What speaks against the time (ms) that is left to a certificate, told its end as ISO 8601; null when it is enough. */
export function certificateFinding(
  wantedMs: number | undefined,
  until: string | null,
  nowMs: number,
): Finding | null {
  if (wantedMs === undefined) return null;
  const end = until === null ? Number.NaN : Date.parse(until);
  if (Number.isNaN(end)) return missing("the certificate was not seen, so the end of it is not known");
  const left = end - nowMs;
  if (left >= wantedMs) return null;
  if (left <= 0) return bad(`the certificate has ended, wanted ${spanWords(wantedMs)} left`);
  return bad(`the certificate ends in ${spanWords(left)}, wanted ${spanWords(wantedMs)}`);
}
