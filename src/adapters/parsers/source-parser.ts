import type { Parser } from "web-tree-sitter";
import type { Language, SyntaxReading } from "../../kernel/parsers.ts";
import { nestingOf } from "./nesting.ts";
import { grammarPath, treeSitterRuntime } from "./parser-files.ts";
import { copyTree } from "./syntax-tree.ts";

const MAX_LENGTH = 262_144;
const MAX_NESTING = 500;
// Python's grammar looks ahead over all comments that follow each other, from each of them.
const MAX_COMMENT_LINES = 1000;
// The grammar calls back after a hundred steps or so; a long migration takes a few hundred calls.
const MAX_CALLS = 10_000;
// For all texts of a run together: many that are each just bearable must not hold a job for hours.
const MAX_CALLS_IN_ALL = 200_000;

interface Runtime {
  readonly module: typeof import("web-tree-sitter");
  callsLeft: number;
  /** Set once a parser has failed in a way that leaves the memory of all of them in doubt. */
  isBroken: boolean;
}

let runtime: Promise<Runtime> | undefined;

/** Loads the grammar of a language; the answer reads texts of up to 256 KiB in a bounded number of steps. */
export async function openSourceParser(language: Language): Promise<(text: string) => SyntaxReading> {
  const shared = await begin();
  const { Language: Grammar, Parser } = shared.module;
  const parser = new Parser();
  parser.setLanguage(await Grammar.load(grammarPath(language)));
  return (text) => {
    const reason = refusal(text, shared);
    return reason === null ? readWith(parser, text, shared) : { kind: "unreadable", reason };
  };
}

function refusal(text: string, { isBroken, callsLeft }: Runtime): string | null {
  if (text.length > MAX_LENGTH) return "It is longer than 256 KiB.";
  if (isBroken) return "Another file of this change brought its language's parser down.";
  if (callsLeft <= 0) return "The files of this change take too many steps to read.";
  if (nestingOf(text) > MAX_NESTING) return "It is nested too deeply to be read.";
  return hasLongComment(text)
    ? `It has more than ${MAX_COMMENT_LINES} lines of comment one after another.`
    : null;
}

function readWith(parser: Parser, text: string, shared: Runtime): SyntaxReading {
  let calls = 0;
  const progressCallback = (): boolean => {
    calls += 1;
    return calls > MAX_CALLS;
  };
  try {
    const tree = parser.parse(text, null, { progressCallback });
    shared.callsLeft -= calls;
    if (tree === null) {
      parser.reset();
      return { kind: "unreadable", reason: "It takes too many steps to read." };
    }
    const cursor = tree.walk();
    const copied = copyTree(cursor);
    cursor.delete();
    tree.delete();
    if (copied === null) return { kind: "unreadable", reason: "It is nested too deeply to be read." };
    return { kind: "tree", text, ...copied };
  } catch {
    shared.isBroken = true;
    return { kind: "unreadable", reason: "It brought its language's parser down." };
  }
}

function hasLongComment(text: string): boolean {
  let lines = 0;
  for (const line of text.split("\n")) {
    lines = /^\s*#/.test(line) ? lines + 1 : 0;
    if (lines > MAX_COMMENT_LINES) return true;
  }
  return false;
}

// One for the process: the WebAssembly module keeps its own memory.
function begin(): Promise<Runtime> {
  runtime ??= (async () => {
    const module = treeSitterRuntime();
    await module.Parser.init();
    return { module, callsLeft: MAX_CALLS_IN_ALL, isBroken: false };
  })();
  return runtime;
}
