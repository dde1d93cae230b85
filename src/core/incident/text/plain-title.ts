import { clip, oneLine, showHidden } from "../../text/visible.ts";

/**
 * Text for a title, which is not rendered as Markdown: mentions, tags, line breaks and characters that nobody sees are
 * what could do harm there.
 */
export function plainTitle(text: string): string {
  return showHidden(clip(oneLine(text), 100)).replace(/[@<>]/g, " ");
}
