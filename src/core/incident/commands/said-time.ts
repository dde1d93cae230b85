import { readDay, readInstant } from "../../deployment/instant.ts";
import { utcText } from "../../gate/values/utc-text.ts";
import type { CommandName, Refused } from "./command.ts";

const dayMs = 86_400_000;
/** Clocks of people and machines differ. */
const aheadMs = 300_000;

/**
 * A moment as people write it, in ISO 8601; by default when the comment was written (`at`, epoch milliseconds). `14:05` is
 * that time in UTC, the last one before the comment. One that is still to come is refused.
 */
export function saidTime(name: CommandName, text: string, at: number): string | Refused {
  const ms = text === "" ? at : readTime(text, at);
  const write = `\`/${name} ${utcText(at).slice(0, 16).replace("T", " ")}\``;
  const refused = { kind: "refused", name, write } as const;
  if (ms === null) return { ...refused, why: "The time cannot be read. Times without a zone are in UTC." };
  if (ms > at + aheadMs) return { ...refused, why: "That time is still to come." };
  return utcText(ms);
}

function readTime(text: string, at: number): number | null {
  const instant = readInstant(text);
  if (instant !== null) return instant;
  const [, date, hours, minutes, seconds = "0"] =
    /^(?:(\d{4}-\d{2}-\d{2})[T ]+)?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\s*(?:UTC|Z)?$/i.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const time = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
  if (date !== undefined) {
    const day = readDay(date);
    return day === null ? null : day * dayMs + time;
  }
  const today = Math.floor(at / dayMs) * dayMs + time;
  return today > at + aheadMs ? today - dayMs : today;
}
