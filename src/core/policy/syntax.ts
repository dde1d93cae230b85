import { type Document, isScalar, LineCounter, visit, type YAMLError } from "yaml";
import { withoutCredentials } from "../../kernel/without-credentials.ts";
import type { Complaint } from "./explain.ts";

/** What the YAML of a file breaks, in the words of who wrote it: the slips that are likely in a policy are known by name. */
export function explainSyntax(
  errors: readonly YAMLError[],
  document: Document.Parsed,
  text: string,
): readonly Complaint[] {
  const seen = new Set<number>();
  const twice = errors.some(({ code }) => code === "DUPLICATE_KEY") ? keysTwice(document, text) : new Map();
  return errors.flatMap((error) => {
    const complaint = known(error, twice, text) ?? plain(error);
    // One slip can break two rules of YAML.
    if (seen.has(error.pos[0]) || seen.has(complaint.offset)) return [];
    seen.add(error.pos[0]).add(complaint.offset);
    return [complaint];
  });
}

/** A value that begins with `*` and stands for nothing that was named before: meant is a glob. */
export function unquotedGlob(offset: number, source: string): Complaint {
  const written = shown(`*${source}`);
  return {
    offset,
    problem: `\`${written}\` begins with \`*\`, which YAML keeps for aliases.`,
    write: `Put it in quotes: \`'${written}'\`.`,
  };
}

function plain({ pos, message }: YAMLError): Complaint {
  return { offset: pos[0], problem: `${message}.`, write: "Write plain YAML 1.2." };
}

function known(error: YAMLError, twice: ReadonlyMap<number, Complaint>, text: string): Complaint | null {
  const offset = error.pos[0];
  switch (error.code) {
    case "MULTIPLE_DOCS":
      return {
        offset,
        problem: "holds several documents.",
        write: "Write one document without `---` in it.",
      };
    case "BAD_SCALAR_START":
      return reservedStart(offset, text);
    case "MISSING_CHAR":
      return bracketsInside(offset, text);
    case "DUPLICATE_KEY":
      return twice.get(offset) ?? null;
    case "BLOCK_AS_IMPLICIT_KEY":
      return indentedTooDeep(offset, text) ?? colonInside(offset);
    case "MULTILINE_IMPLICIT_KEY":
      return colonMissing(offset, text);
    case "TAB_AS_INDENT":
      return { offset, problem: "is indented by a tab.", write: "Write spaces in its place." };
    case "BAD_INDENT":
      return badIndent(error);
    default:
      return null;
  }
}

function reservedStart(offset: number, text: string): Complaint {
  const written = shown(/^[^\s,\]}#]*/.exec(text.slice(offset, offset + 200))?.[0] ?? "");
  const first = written.slice(0, 1);
  const isLogin = /^@[A-Za-z0-9_-]+$/.test(written);
  return {
    offset,
    problem: `\`${written}\` begins with ${first === "`" ? "a backtick" : `\`${first}\``}, which YAML keeps for itself.`,
    write: isLogin ? `Write \`${written.slice(1)}\`.` : `Put it in quotes: \`'${written}'\`.`,
  };
}

// `[dependabot[bot]]`: the inner bracket opens a list.
function bracketsInside(offset: number, text: string): Complaint | null {
  const before = /[^\s,[\]{}]+$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0];
  const after = /^\[[^\s,[\]{}]*\]/.exec(text.slice(offset, offset + 200))?.[0];
  if (before === undefined || after === undefined) return null;
  const written = shown(`${before}${after}`);
  return {
    offset: offset - before.length,
    problem: `\`${written}\` has brackets, which begin a list.`,
    write: `Put it in quotes: \`'${written}'\`.`,
  };
}

// By where the later of the two begins, all in one walk.
function keysTwice(document: Document.Parsed, text: string): ReadonlyMap<number, Complaint> {
  const found = new Map<number, Complaint>();
  const lineOf = lineIndex(text);
  visit(document, {
    Map: (_key, node) => {
      const first = new Map<string, number>();
      for (const { key } of node.items) {
        if (!isScalar(key) || !key.range) continue;
        const [name, offset] = [String(key.value), key.range[0]];
        const before = first.get(name);
        if (before === undefined) {
          first.set(name, offset);
          continue;
        }
        const problem = `\`${shown(name)}\` is there twice: here, and in line ${lineOf(before)}.`;
        found.set(offset, { offset, problem, write: "Write it once." });
      }
    },
  });
  return found;
}

function lineIndex(text: string): (offset: number) => number {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return (offset) => lines.linePos(offset).line;
}

// Of a line that is looked back on.
const LONGEST = 1000;

// `version: 1`, and below it a key that is indented.
function indentedTooDeep(offset: number, text: string): Complaint | null {
  const near = text.slice(Math.max(0, offset - LONGEST), offset);
  const start = offset - near.length + near.lastIndexOf("\n") + 1;
  const [line = "", next = ""] = text.slice(start, start + 2 * LONGEST).split("\n");
  const indent = /^[ -]*/.exec(line)?.[0].length ?? 0;
  const deeper = /^ */.exec(next)?.[0].length ?? 0;
  if (deeper <= indent || !/^[ -]*[^\s:]+:\s+\S/.test(line) || !/^ *[^\s:]+:(?:\s|$)/.test(next)) return null;
  return {
    offset: start + line.length + 1 + deeper,
    problem: "is indented below a line that has a value already.",
    write: `Begin it in column ${indent + 1}.`,
  };
}

function colonInside(offset: number): Complaint {
  return { offset, problem: "has a second colon.", write: "Put the value in quotes." };
}

function colonMissing(offset: number, text: string): Complaint | null {
  const word = /^[A-Za-z][\w-]*(?=[ \t]*\r?\n)/.exec(text.slice(offset, offset + 200))?.[0];
  if (word === undefined) return null;
  return {
    offset,
    problem: `\`${shown(word)}\` has no colon behind it, and keys below it.`,
    write: `Write \`${word}:\`.`,
  };
}

function badIndent({ pos, message }: YAMLError): Complaint {
  const end = /end with a ([\]}])/.exec(message)?.[1];
  if (end !== undefined) {
    const what = end === "]" ? "list" : "map";
    return {
      offset: pos[0],
      problem: `comes before the ${what} above has ended.`,
      write: `Close it with \`${end}\`.`,
    };
  }
  return {
    offset: pos[0],
    problem: "is indented as no other key is.",
    write: "Begin it in the same column as the keys beside it.",
  };
}

function shown(text: string): string {
  return withoutCredentials(text).slice(0, 60);
}
