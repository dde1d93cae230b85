import { clip } from "../text/visible.ts";

const longestSpan = 160;
const longestReason = 500;

/** A reason that holds no secret any more, short enough for pages: what it quotes in code spans is cut first. */
export function shortReason(reason: string): string {
  const short = reason.replace(/`[^`]*`/g, (span) =>
    span.length <= longestSpan ? span : `${clip(span, longestSpan - 1)}\``,
  );
  return clip(short, longestReason);
}
