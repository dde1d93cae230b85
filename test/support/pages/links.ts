import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

export interface PageLink {
  readonly target: string;
  readonly line: number;
}

export interface LinkedPage {
  readonly links: readonly PageLink[];
  readonly anchors: ReadonlySet<string>;
}

/** Where a page leads (links, images, definitions, HTML) and where it can be led to, as GitHub names its headings. */
export function linksOf(markdown: string): LinkedPage {
  const nodes = flat(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  const links = nodes.flatMap((node) =>
    targetsOf(node).map((target) => ({ target, line: node.position?.start.line ?? 0 })),
  );
  const slugs = headingSlugs(nodes.filter(({ type }) => type === "heading").map(textOf));
  const html = nodes.flatMap((node) => (node.type === "html" ? attributes(node.value, "id|name") : []));
  return { links, anchors: new Set([...slugs, ...html]) };
}

/** GitHub's names of headings: lower case, without punctuation, and a number behind one that was there before. */
export function headingSlugs(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const kept = heading.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "");
    const slug = kept.replaceAll(" ", "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

function targetsOf(node: Nodes): readonly string[] {
  if (node.type === "link" || node.type === "image" || node.type === "definition") return [node.url];
  return node.type === "html" ? attributes(node.value, "href|src|srcset") : [];
}

function attributes(html: string, names: string): string[] {
  const attribute = new RegExp(String.raw`\s(?:${names})=(?:"([^"]*)"|'([^']*)')`, "g");
  return [...html.matchAll(attribute)].map(([, double, single]) => double ?? single ?? "");
}

function textOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function flat(node: Nodes): readonly Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap(flat)] : [node];
}
