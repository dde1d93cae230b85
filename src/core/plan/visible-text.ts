import { runsOf } from "./fences.ts";

/**
 * What of an answer is words on the page: without HTML tags and their summaries, images, processing instructions and
 * letters that have no shape; code stays as it is. What is in `<…>` and no tag of HTML stays too, as it may be a blank to
 * fill in.
 */
export function visibleText(text: string): string {
  return runsOf(text)
    .map((run) => (run.isCode ? `\`\`\`\n${run.text}\n\`\`\`` : shown(run.text)))
    .join("\n");
}

function shown(prose: string): string {
  return withoutInstructions(prose).replace(HIDDEN, (found) => {
    if (found.startsWith("`")) return found;
    return ENTITIES[found.toLowerCase()] ?? " ";
  });
}

// CommonMark: such a block begins a line, and ends the text where nothing ends it.
function withoutInstructions(prose: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let open = prose.search(/^ {0,3}<\?/m); open >= 0; open = indexAtLine(prose, from)) {
    kept.push(prose.slice(from, open));
    const close = prose.indexOf("?>", open);
    if (close < 0) return kept.join("");
    from = close + 2;
  }
  kept.push(prose.slice(from));
  return kept.join("");
}

function indexAtLine(prose: string, from: number): number {
  return prose.indexOf("\n<?", from);
}

const TAGS =
  "a|abbr|article|aside|audio|b|bdi|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|ol|p|picture|pre|q|rp|rt|ruby|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|video|wbr";
const HIDDEN = new RegExp(
  [
    "`[^`\\n]*`",
    "!\\[[^\\]\\n]{0,300}\\](?:\\([^()\\n]{0,600}\\)|\\[[^\\]\\n]{0,100}\\])?",
    "<summary\\b[^<>]{0,200}>[^<]{0,300}</summary\\s*>",
    `</?(?:${TAGS})\\b[^<>]{0,600}>`,
    "&(?:[a-z]{2,10}|#\\d{1,7}|#x[\\da-f]{1,6});",
    // Letters by their class, and blank on the page.
    "[\\u115f\\u1160\\u3164\\uffa0\\u2800]",
  ].join("|"),
  "gi",
);
const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };
