import type { RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

// The parser's time grows with the square of the lines and of the containers opened in one line (a minute for
// 64 KB of `1. 1. 1.`), so both are bounded. What is left out are constructs that no plan is read by.
const MAX_LINES = 2000;
const DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))){12}/;
const UNREAD = [
  "attention",
  "autolink",
  "characterEscape",
  "characterReference",
  "definition",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
];

/** A block of a Markdown text with the lines it stands on, its source, and its heading if it is one. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "list" | "other";
  readonly depth: number;
  readonly line: number;
  /** The source without HTML comments; for a heading its text. */
  readonly text: string;
}

/** The outermost blocks of a Markdown text. A fence, a comment or a quote that holds a heading is one block. */
export function readBlocks(body: string): Block[] {
  const source = bounded(body);
  return fromMarkdown(source, { extensions: [{ disable: { null: UNREAD } }] }).children.map((node) => ({
    kind: kindOf(node),
    depth: node.type === "heading" ? node.depth : 0,
    line: node.position?.start.line ?? 1,
    text: textOf(node, source),
  }));
}

/** Takes HTML comments out of a text; one that is never closed hides the rest, as it does when rendered. */
export function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", from)) {
    kept.push(text.slice(from, open));
    const close = text.indexOf("-->", open + 2);
    if (close < 0) return kept.join("");
    from = close + 3;
  }
  kept.push(text.slice(from));
  return kept.join("");
}

function bounded(body: string): string {
  const lines = body.replaceAll(/\r\n?/g, "\n").split("\n", MAX_LINES);
  return lines.map((line) => (DEEP.test(line) ? line.replace(/[>+*\-.)]/g, "x") : line)).join("\n");
}

function kindOf(node: RootContent): Block["kind"] {
  if (node.type === "heading" || node.type === "paragraph" || node.type === "list") return node.type;
  return "other";
}

function textOf(node: RootContent, source: string): string {
  const start = node.position?.start.offset ?? 0;
  const raw = source.slice(start, node.position?.end.offset ?? start);
  switch (node.type) {
    case "code":
      return raw;
    case "heading":
    case "paragraph":
      return node.children
        .map((child) => {
          const from = child.position?.start.offset ?? 0;
          const part = source.slice(from, child.position?.end.offset ?? from);
          return child.type === "inlineCode" ? part : withoutComments(part);
        })
        .join("");
    default:
      return withoutComments(raw);
  }
}
