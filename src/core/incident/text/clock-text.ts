import { readInstant } from "../../deployment/instant.ts";
import { utcText } from "../../gate/values/utc-text.ts";
import { inlineText } from "../../text/inline.ts";
import { untrusted } from "../../text/untrusted.ts";

/** An ISO 8601 instant as people read it, in UTC: `2026-11-20 10:00:17`. What is none is shown as it is, made safe. */
export function clockText(at: string): string {
  const ms = readInstant(at);
  return ms === null ? inlineText(untrusted(at), 40) : utcText(ms).replace("T", " ").replace("Z", "");
}

/** The same without the date when it is the day of `since`. */
export function clockSince(at: string, since: string): string {
  const whole = clockText(at);
  if (readInstant(at) === null || readInstant(since) === null) return whole;
  return whole.startsWith(clockText(since).slice(0, 11)) ? whole.slice(11) : whole;
}
