import { readable } from "../../plan/words.ts";

/**
 * The first length of time that a text names, in seconds: `4 minutes: 1 for …` is 240, `1 min 30 s` is 90, and of
 * `5-10 min` it is the upper end. Null when there is none in digits and English units.
 */
export function plannedSeconds(text: string): number | null {
  const found = [...readable(text).matchAll(TIME)];
  const [first] = found;
  if (first === undefined) return null;
  let seconds = secondsOf(first);
  let end = first.index + first[0].length;
  for (const next of found.slice(1)) {
    // Parts of one length stand side by side, the smaller unit behind.
    if (!/^(?:\s|,?\s*and\s)\s*$|^$/i.test(text.slice(end, next.index))) break;
    if (unitOf(next) >= unitOf(first)) break;
    seconds += secondsOf(next);
    end = next.index + next[0].length;
  }
  return seconds > 0 && seconds <= longest ? seconds : null;
}

const longest = 30 * 86_400;
const TIME =
  /(?<![\p{L}\p{N}.,])(\d{1,5}(?:\.\d{1,3})?)(?:\s?(?:-|–|to)\s?(\d{1,5}(?:\.\d{1,3})?))?[\s-]?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)(?![\p{L}\p{N}])/giu;

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

function secondsOf(match: RegExpExecArray): number {
  return Number(match[2] ?? match[1]) * unitOf(match);
}

function unitOf([, , , unit = "s"]: RegExpExecArray): number {
  return unitSeconds[unit.slice(0, 1).toLowerCase()] ?? 1;
}
