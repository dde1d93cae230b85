import { bad, type Finding } from "./finding.ts";

/** What speaks against the time that an answer took (ms); null when it was fast enough or nothing is wanted. */
export function latencyFinding(limitMs: number | undefined, ms: number): Finding | null {
  if (limitMs === undefined || ms <= limitMs) return null;
  return { ...bad(`${Math.round(ms)} ms, wanted ${limitMs} ms at most`), isAboutTime: true, limitMs };
}
