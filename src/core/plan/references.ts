/**
 * What an answer points at with a code span or a link: whole spans, then link targets. Fenced code is left out,
 * since what stands in it is commands and their output.
 */
export function referencesIn(text: string): readonly string[] {
  const prose = withoutFences(text.slice(0, MAX_LENGTH));
  const spans = Array.from(prose.matchAll(/`([^`\n]{1,300})`/g), ([, span]) => span?.trim() ?? "");
  const targets = Array.from(prose.matchAll(/\]\(<?([^()<>\s]{1,300})>?/g), ([, target]) => target ?? "");
  return [...new Set([...spans, ...targets])].filter((one) => one !== "");
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

function withoutFences(text: string): string {
  let fence: string | null = null;
  return text
    .split("\n")
    .filter((line) => {
      const [, mark] = /^\s*(?:[-*+]|\d{1,9}[.)])?\s*(`{3,}|~{3,})/.exec(line) ?? [];
      if (fence === null) {
        fence = mark ?? null;
        return mark === undefined;
      }
      if (mark?.startsWith(fence)) fence = null;
      return false;
    })
    .join("\n");
}
