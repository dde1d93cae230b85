export interface YamlBlock {
  readonly page: string;
  /** Line of the page at which the text begins, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Every fenced block of YAML of a page, also those in lists, with their indentation taken off. */
export function yamlBlocks(page: string, markdown: string): readonly YamlBlock[] {
  const fence = /^( *)(`{3,}|~{3,})ya?ml\b[^\n]*\n(.*?)^ *\2 *$/gms;
  return [...markdown.matchAll(fence)].map((match) => {
    const [, indent = "", , text = ""] = match;
    const line = markdown.slice(0, match.index).split("\n").length + 1;
    return { page, line, text: text.replaceAll(new RegExp(`^ {0,${indent.length}}`, "gm"), "") };
  });
}
