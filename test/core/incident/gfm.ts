import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** A Markdown text as GitHub reads it: with tables, bare addresses, task lists and footnotes. */
export function gfmNodes(markdown: string): readonly Nodes[] {
  return nodesBelow(
    fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
    false,
  );
}

/**
 * What in a text would do something on GitHub that no text of ours does: words that mention, refer or close, HTML,
 * images, footnotes, and links that lead away from `home`. A text in a link or in code is neither.
 */
export function activeOn(home: string, markdown: string): readonly string[] {
  return gfmNodes(markdown).flatMap((node) => {
    switch (node.type) {
      case "text":
        return /@\w|#\d|GH-\d|https?:\/\/|www\./.test(node.value) ? [`text ${node.value}`] : [];
      case "html":
        return isOurs(node.value) ? [] : [`html ${node.value}`];
      case "link":
        return node.url.startsWith(`${home}/`) ? [] : [`link ${node.url}`];
      case "image":
      case "imageReference":
      case "linkReference":
      case "definition":
      case "footnoteReference":
      case "footnoteDefinition":
        return [node.type];
      default:
        return [];
    }
  });
}

/** The shape of a text: its blocks, its headings in words, its tables by rows and cells, its boxes to tick. */
export function shapeOf(markdown: string): readonly string[] {
  return gfmNodes(markdown).flatMap((node) => {
    switch (node.type) {
      case "heading":
        return [`h${node.depth} ${textOf(node)}`];
      case "tableRow":
        return [`row of ${node.children.length}`];
      case "listItem":
        return [`item ${node.checked ?? ""}`];
      case "code":
        return [`code ${node.lang ?? ""}`];
      case "html":
        // Code in a cell is written so where it has a pipe in it.
        return /^<\/?code>$/.test(node.value) ? [] : [`html ${node.value.replace(/sha256=\w+/, "")}`];
      case "text":
      case "break":
      case "inlineCode":
      case "emphasis":
      case "strong":
      case "link":
        return [];
      default:
        return [node.type];
    }
  });
}

/**
 * What stands on the page that a text becomes and does more than show text: any tag but those of plain Markdown and of
 * ours, any attribute but a link's that leads below `home`. HTML in the text is passed on to the page as it stands.
 */
export function strangeTags(home: string, markdown: string): readonly string[] {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return (html.match(/<[^>]*>/g) ?? []).filter((tag) => {
    const link = /^<a href="([^"]*)">$/.exec(tag)?.[1];
    if (link !== undefined) return !link.startsWith(`${home}/`);
    return !plainTag.test(tag) && !markers.test(tag);
  });
}

const plainTag =
  /^<(?:\/?(?:a|p|h[1-6]|table|thead|tbody|tr|th|td|ul|ol|li|strong|em|code|pre|blockquote|details|summary|sub)|br \/|hr \/|code class="language-(?:mermaid|sh|text)"|input type="checkbox" disabled=""(?: checked="")? \/)>$/;

export function headingsOf(markdown: string): readonly string[] {
  return gfmNodes(markdown).flatMap((node) => (node.type === "heading" ? [textOf(node)] : []));
}

const markers =
  /^<!-- rollback-ready:(?:(?:postmortem|near-miss|incident-audit):v1 key=\S* |fill id=[a-z-]+ |section:(?:begin id=[a-z-]+ sha256=[0-9a-f]{16}|end id=[a-z-]+) )-->$/;

function isOurs(html: string): boolean {
  return html
    .split("\n")
    .every(
      (line) =>
        markers.test(line) ||
        /^<\/?(?:code|sub|details)>$/.test(line) ||
        /^<details><summary>[\w' ]+<\/summary>$/.test(line),
    );
}

// What stands in a link is its label: nothing there is taken for a mention or an address once more.
function nodesBelow(node: Nodes, isInLink: boolean): readonly Nodes[] {
  if (isInLink && node.type === "text") return [];
  if (!("children" in node)) return [node];
  const below = isInLink || node.type === "link";
  return [node, ...node.children.flatMap((child) => nodesBelow(child as Nodes, below))];
}

function textOf(node: Nodes): string {
  if ("value" in node) return String(node.value);
  return "children" in node ? node.children.map((child) => textOf(child as Nodes)).join("") : "";
}
