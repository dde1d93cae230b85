import { type Block, readBlocks } from "../../plan/markdown.ts";
import type { CommandText } from "./command.ts";

/** As long as GitHub takes a comment to be. */
const longest = 65_536;

/**
 * The commands of a comment: a slash and a word at the start of a line, outside code, quotes, lists, HTML and comments. A
 * path such as `/etc/hosts` is none.
 */
export function commandTexts(comment: string): readonly CommandText[] {
  const body = comment.slice(0, longest);
  const source = body.replaceAll(/\r\n?/g, "\n").split("\n");
  const blocks = readBlocks(body);
  return blocks.flatMap((block, index) => {
    if (!isProse(block, source)) return [];
    const commands = commandsIn(block.text);
    const last = commands.at(-1);
    const next = blocks[index + 1];
    if (last === undefined || next?.kind !== "list") return commands;
    return [...commands.slice(0, -1), { ...last, below: [...last.below, ...next.text.split("\n")] }];
  });
}

// A line of `--` below a command makes a heading of it, which nobody meant: mail programs write such a line.
function isProse({ kind, line }: Block, source: readonly string[]): boolean {
  if (kind === "heading") return !/^ {0,3}#/.test(source[line - 1] ?? "");
  return kind === "paragraph";
}

const start = /^ {0,3}\/([A-Za-z][A-Za-z0-9-]{0,30})[:.,!]?(?:\s+(.*))?$/;

function commandsIn(text: string): readonly CommandText[] {
  const found: { name: string; rest: string; below: string[] }[] = [];
  const isInCode = codeIn(text);
  let offset = 0;
  for (const line of text.split("\n")) {
    const [, name, rest = ""] = start.exec(line) ?? [];
    if (name !== undefined && !isInCode(offset))
      found.push({ name: name.toLowerCase(), rest: rest.trim(), below: [] });
    else found.at(-1)?.below.push(line);
    offset += line.length + 1;
  }
  return found;
}

// CommonMark: a code span lasts from a run of backticks to the next run of the same length, also over lines.
function codeIn(text: string): (offset: number) => boolean {
  const nextOfLength = new Map<number, number>();
  const runs: { readonly from: number; readonly close: number | undefined; readonly length: number }[] = [];
  for (const { index: from, 0: run } of [...text.matchAll(/`+/g)].reverse()) {
    runs.push({ from, close: nextOfLength.get(run.length), length: run.length });
    nextOfLength.set(run.length, from);
  }
  const spans: { readonly from: number; readonly to: number }[] = [];
  let end = 0;
  for (const { from, close, length } of runs.reverse()) {
    if (from < end || close === undefined) continue;
    spans.push({ from, to: close });
    end = close + length;
  }
  return (offset) => spans.some((span) => span.from < offset && offset < span.to);
}
