import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** What in a Markdown text would do something: texts that mention or address, HTML, images, and where links lead. */
export function activeIn(markdown: string): {
  readonly texts: readonly string[];
  readonly html: readonly string[];
  readonly images: readonly string[];
  readonly links: readonly string[];
  readonly headings: number;
} {
  const nodes = allNodes(fromMarkdown(markdown));
  return {
    texts: nodes.flatMap((node) =>
      node.type === "text" && /@\w|https?:\/\/|www\.|#\d/.test(node.value) ? [node.value] : [],
    ),
    html: nodes.flatMap((node) => (node.type === "html" ? [node.value] : [])),
    images: nodes.flatMap((node) => (node.type === "image" ? [node.url] : [])),
    links: nodes.flatMap((node) => (node.type === "link" ? [node.url] : [])),
    headings: nodes.filter(({ type }) => type === "heading").length,
  };
}

/** Cells of each row of a table, by the pipes that part them. */
export function tableWidths(markdown: string): readonly number[] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").length);
}

function allNodes(node: Nodes): readonly Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap((child) => allNodes(child as Nodes))] : [node];
}
