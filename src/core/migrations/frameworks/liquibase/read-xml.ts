import { SaxesParser } from "saxes";
import type { ChangelogNode } from "./changelog-node.ts";

/** `root` is what was read up to the end, or to where it broke. */
export interface XmlReading {
  readonly root: ChangelogNode | null;
  readonly brokenAt: number | null;
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly children: ChangelogNode[];
  readonly texts: string[];
  textLine: number | null;
}

const MAX_LENGTH = 1_048_576;
const MAX_DEPTH = 64;

/** Reads XML into nodes by local names. Nothing outside of the text is read; an entity that it declares is an error. */
export function readXml(text: string): XmlReading {
  if (text.length > MAX_LENGTH) return { root: null, brokenAt: 1 };
  const parser = new SaxesParser({ position: true });
  const open: Open[] = [];
  let root: ChangelogNode | null = null;
  let brokenAt: number | null = null;
  let attributes: ChangelogNode[] = [];
  let tagLine = 1;

  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element === undefined) return;
    element.textLine ??= parser.line - lineBreaks(piece);
    element.texts.push(piece);
  };
  const close = (): void => {
    const element = open.pop();
    if (element === undefined) return;
    const node = closed(element);
    const parent = open.at(-1);
    if (parent === undefined) root ??= node;
    else parent.children.push(node);
  };

  parser.on("error", () => {
    brokenAt ??= parser.line;
  });
  parser.on("opentagstart", () => {
    tagLine = parser.line;
    attributes = [];
  });
  parser.on("attribute", ({ name, value }) => {
    // `xmlns:…`, `xsi:…` and the like say nothing about the database.
    if (name.includes(":") || name === "xmlns") return;
    attributes.push({ name, line: parser.line, children: [], text: value, textLine: parser.line });
  });
  parser.on("opentag", ({ name }) => {
    if (open.length >= MAX_DEPTH) brokenAt ??= parser.line;
    const local = name.slice(name.indexOf(":") + 1);
    open.push({ name: local, line: tagLine, children: attributes, texts: [], textLine: null });
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  // What stands behind a comment keeps its line.
  parser.on("comment", (comment) => addText("\n".repeat(lineBreaks(comment))));
  parser.on("closetag", close);
  try {
    parser.write(text).close();
  } catch {
    brokenAt ??= parser.line;
  }
  while (open.length > 0) close();
  return { root, brokenAt };
}

function closed({ name, line, children, texts, textLine }: Open): ChangelogNode {
  const text = texts.join("");
  const isBlank = text.trim() === "";
  return { name, line, children, text: isBlank ? null : text, textLine: textLine ?? line };
}

function lineBreaks(text: string): number {
  return text.split("\n").length - 1;
}
