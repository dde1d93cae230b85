import type { Blockquote, List, Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { lineLabel, unmarked } from "./field-label.ts";

// The parser's time grows with the square of the lines and of the containers opened in one line (a minute for
// 64 KB of `1. 1. 1.`), so both are bounded. What is left out are constructs that no plan is read by.
const MAX_LINES = 2000;
const DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))){12}/;
const UNREAD = [
  "attention",
  "autolink",
  "characterEscape",
  "characterReference",
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
  /** How many characters stand before it on its first line. */
  readonly indent: number;
  /** The source without HTML comments; for a heading its text. */
  readonly text: string;
}

/**
 * The outermost blocks of a Markdown text. A fence, a comment or a quote that holds a heading is one block. Definitions
 * of links and of footnotes are none: they are not shown where they stand, or not at all.
 */
export function readBlocks(body: string): Block[] {
  // Editors of Windows leave a byte order mark, which would keep the first line from being a heading.
  const source = bounded(body.replace(/^\ufeff/, ""));
  const nodes = fromMarkdown(source, { extensions: [{ disable: { null: UNREAD } }] }).children;
  return nodes
    .map((node) => asWritten(node, source))
    .filter((node, at) => node.type !== "definition" && !isOfFootnote(node, nodes[at - 1], source))
    .map((node) => ({
      kind: kindOf(node),
      depth: node.type === "heading" ? node.depth : 0,
      line: node.position?.start.line ?? 1,
      indent: (node.position?.start.column ?? 1) - 1,
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

// A rule directly below lines of text makes a heading of them. Of lines that are answers their author meant none.
function asWritten(node: RootContent, source: string): RootContent {
  if (node.type !== "heading") return node;
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const lines = source.slice(start, end).split("\n");
  if (lines.length === 1 || !lines.some((line) => lineLabel(unmarked(line).text) !== null)) return node;
  return {
    type: "paragraph",
    children: node.children,
    ...(node.position === undefined ? {} : { position: node.position }),
  };
}

// GitHub's footnotes, which this parser does not know: `[^1]: …` with the lines directly below it.
function isOfFootnote(node: RootContent, before: RootContent | undefined, source: string): boolean {
  if (node.type !== "paragraph") return false;
  const isBelowOne =
    before?.type === "definition" &&
    before.label?.startsWith("^") === true &&
    before.position?.end.line === (node.position?.start.line ?? 0) - 1;
  return (
    isBelowOne ||
    /^\[\^[^\][\s]{1,100}\]:/.test(
      source.slice(node.position?.start.offset ?? 0, (node.position?.start.offset ?? 0) + 110),
    )
  );
}

function textOf(node: RootContent, source: string): string {
  const start = node.position?.start.offset ?? 0;
  const raw = source.slice(start, node.position?.end.offset ?? start);
  switch (node.type) {
    case "code":
      return raw;
    case "list":
    case "blockquote":
      return withoutComments(withoutDefinitions(node, source));
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

// The lines of what is taken out stay, so that others keep theirs.
function withoutDefinitions(node: List | Blockquote, source: string): string {
  const kept: string[] = [];
  let from = node.position?.start.offset ?? 0;
  for (const definition of definitionsIn(node)) {
    const [start, end] = [definition.position?.start.offset ?? from, definition.position?.end.offset ?? from];
    kept.push(source.slice(from, start), source.slice(start, end).replace(/[^\n]+/g, ""));
    from = end;
  }
  kept.push(source.slice(from, node.position?.end.offset ?? from));
  return kept.join("");
}

function definitionsIn(node: Nodes): readonly Nodes[] {
  if (node.type === "definition") return [node];
  return "children" in node ? node.children.flatMap(definitionsIn) : [];
}
