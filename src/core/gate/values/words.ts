import { nearest } from "../../../kernel/nearest.ts";
import type { Asking, CheckProblem } from "../probes/probe.ts";
import { utcText } from "./utc-text.ts";

/**
 * Seconds that `{since-start}` is at least, and that `{start}` lies back at least: below it a rate holds too few scrapes
 * to be one, and a range that is empty is refused by many.
 */
export const leastSinceStart = 60;

const timeWords = ["now", "now.ms", "now.iso", "start", "start.ms", "start.iso", "since-start"] as const;
const windowWords = ["window", "window-start", "window-start.ms", "window-start.iso"] as const;

/**
 * What stands for the words between braces at one question. `{now}` and `{start}` (of the gate) are epoch seconds, with
 * `.ms` milliseconds and with `.iso` ISO 8601 in UTC; `{start}` is at least 60 s before `{now}`. `{since-start}` is a
 * duration such as `185s`, at least 60 s.
 * `{window}`, such as `300s`, and `{window-start}`, a time, are there for a burn rate only.
 */
export function wordsAt(asking: Asking, windowMs: number | null): ReadonlyMap<string, string> {
  const { nowMs, startedAtMs } = asking;
  const since = Math.max(leastSinceStart, Math.ceil((nowMs - startedAtMs) / 1000));
  const startMs = Math.min(startedAtMs, nowMs - leastSinceStart * 1000);
  const words = [...timeForms("now", nowMs), ...timeForms("start", startMs)];
  const inWindow: readonly (readonly [string, string])[] =
    windowMs === null
      ? []
      : [["window", `${Math.ceil(windowMs / 1000)}s`], ...timeForms("window-start", nowMs - windowMs)];
  return new Map([...words, ["since-start", `${since}s`], ...inWindow]);
}

/** Puts the words in. What is no word stays, because braces have a meaning of their own in PromQL and JSON. */
export function withWords(text: string, words: ReadonlyMap<string, string>): string {
  return text.replace(wordForm, (whole, name: string) => words.get(name) ?? whole);
}

/**
 * What is wrong with the words of a text. `strict` refuses every word that is not known, for a language in which `{word}`
 * has no meaning; otherwise only those that look like a slip.
 */
export function wordProblems(
  key: string,
  text: string,
  options: { readonly window: "needed" | "refused"; readonly strict: boolean },
): readonly CheckProblem[] {
  const used = [...text.matchAll(wordForm)].flatMap((match) => match[1] ?? []);
  const known = options.window === "needed" ? [...timeWords, ...windowWords] : [...timeWords];
  const problems = [...new Set(used)].flatMap((name) => problemOf(key, name, known, options.strict));
  if (options.window === "needed" && !used.some(isOfWindow)) {
    problems.push({
      key,
      problem: "does not use `{window}`, so every window of the burn rate would be the same",
      write: "Write `{window}` where the range stands, such as `rate(requests_total[{window}])`.",
    });
  }
  return problems;
}

function timeForms(name: string, ms: number): readonly (readonly [string, string])[] {
  return [
    [name, String(Math.floor(ms / 1000))],
    [`${name}.ms`, String(Math.floor(ms))],
    [`${name}.iso`, utcText(ms)],
  ];
}

const wordForm = /\{([A-Za-z][A-Za-z0-9._-]*)\}/g;

function problemOf(key: string, name: string, known: readonly string[], strict: boolean): CheckProblem[] {
  if (known.includes(name) || isFilledBefore(name)) return [];
  if (isOfWindow(name)) {
    return [
      {
        key,
        problem: `uses \`{${name}}\`, which only a burn-rate check has`,
        write: "Write `{since-start}` or a duration such as `5m`.",
      },
    ];
  }
  const near = nearest(name, known);
  if (!strict && near === null) return [];
  const list = known.map((one) => `\`{${one}}\``).join(", ");
  const write = near === null ? `Known here: ${list}.` : `Write \`{${near}}\`. Known here: ${list}.`;
  return [{ key, problem: `holds \`{${name}}\`, which is not known`, write }];
}

function isOfWindow(name: string): boolean {
  return windowWords.some((one) => one === name);
}

// The gate fills these for all kinds of checks before the first question, and refuses those that it does not know.
function isFilledBefore(name: string): boolean {
  return name === "environment" || /^(?:release|secret|config|artifact|schema)\./.test(name);
}
