import { runsOf } from "./fences.ts";

/**
 * What an answer points at with a code span or a link: whole spans, then link targets. Fenced code is left out,
 * since what stands in it is commands and their output.
 */
export function referencesIn(text: string): readonly string[] {
  const prose = proseOf(text);
  const targets = Array.from(prose.matchAll(/\]\(<?([^()<>\s]{1,300})>?/g), ([, target]) => target ?? "");
  return [...new Set([...spansIn(text), ...targets])].filter((one) => one !== "");
}

/** The code spans of an answer, without those in fenced code. */
export function spansIn(text: string): readonly string[] {
  return Array.from(proseOf(text).matchAll(/`([^`\n]{1,300})`/g), ([, span]) => span?.trim() ?? "");
}

/**
 * What else in an answer has a folder in it and could be a path: words of its prose, of commands in code spans and of
 * fenced code. Addresses and what a link or a span names as a whole are none.
 */
export function mentionsIn(text: string): readonly string[] {
  const named = new Set(referencesIn(text));
  const all = runsOf(text.slice(0, MAX_LENGTH))
    .map((run) => run.text)
    .join("\n");
  const tokens = all.replace(/\]\([^()\s]{1,300}/g, " ").split(/[\s`"'<>(),;|=\]*]+/);
  const paths = tokens
    .filter((token) => token.length < 300 && token.includes("/") && !token.includes("://"))
    .map((token) => token.replace(/[.:!?]+$/, ""));
  return [...new Set(paths)].filter((path) => !named.has(path));
}

/** A reference as a path of the repository, without `./`, a line number or an anchor; null when it cannot be one. */
export function asPath(reference: string): string | null {
  const bare = reference
    .replace(/^\.?\/(?=[^/])/, (start) => (start === "./" ? "" : start))
    .replace(/[#?].*$/, "")
    .replace(/:\d+(?:[:-]\d+)?$/, "");
  // A way up, a scheme, a place on a machine, a variable, a pattern or a command with words is no path of ours.
  if (!/^[\p{L}\p{N}_.@[\]()+-][\p{L}\p{N}_.@[\]()+/-]*$/u.test(bare)) return null;
  if (bare.startsWith("-") || bare.split("/").some((part) => part === ".." || part === "")) return null;
  return bare;
}

const MAX_LENGTH = 20_000;

function proseOf(text: string): string {
  return runsOf(text.slice(0, MAX_LENGTH))
    .filter((run) => !run.isCode)
    .map((run) => run.text)
    .join("\n");
}
