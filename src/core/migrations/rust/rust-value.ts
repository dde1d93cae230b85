import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { namedChildren, textOf } from "../syntax/nodes.ts";
import { rustChainOf, unwrapped } from "./rust-chain.ts";
import type { RustFile } from "./rust-file.ts";

/** What names stand for in a function; null for one that has more than one value. */
export interface RustScope {
  readonly file: RustFile;
  readonly names: ReadonlyMap<string, RustBinding | null>;
}

export interface RustBinding {
  readonly node: SyntaxNode;
  readonly scope: RustScope;
}

export interface RustText {
  readonly text: string;
  readonly line: number;
  /** Whether its lines are lines of the file: an escape can make others. */
  readonly keepsLines: boolean;
}

// Names may stand for names.
const MAX_STEPS = 32;
const CONVERSIONS: ReadonlySet<string> = new Set([
  "as_str",
  "clone",
  "into",
  "into_iden",
  "into_table_ref",
  "to_owned",
  "to_string",
]);

/** The text that an expression is for certain; null when only a run tells. */
export function rustTextOf(node: SyntaxNode, scope: RustScope, steps = 0): RustText | null {
  if (steps > MAX_STEPS) return null;
  const { text } = scope.file;
  const value = unwrapped(node);
  if (value.type === "raw_string_literal") {
    const whole = textOf(value, text);
    return {
      text: whole.slice(whole.indexOf('"') + 1, whole.lastIndexOf('"')),
      line: value.line,
      keepsLines: true,
    };
  }
  if (value.type === "string_literal") {
    const written = textOf(value, text).slice(1, -1);
    return { text: unescaped(written), line: value.line, keepsLines: !written.includes("\\n") };
  }
  if (value.type === "identifier") {
    const bound = valueOfName(textOf(value, text), scope);
    return bound === null ? null : rustTextOf(bound.node, bound.scope, steps + 1);
  }
  const chain = rustChainOf(value, text);
  const [first] = chain?.links ?? [];
  if (chain === null || first === undefined) return null;
  if (chain.path === "String::from")
    return first.args[0] === undefined ? null : rustTextOf(first.args[0], scope, steps + 1);
  const isConversion = chain.links.every(({ name }) => CONVERSIONS.has(name));
  return chain.root !== null && isConversion ? rustTextOf(chain.root, scope, steps + 1) : null;
}

/** What a name stands for, in a function or in its file. */
export function valueOfName(name: string, scope: RustScope): RustBinding | null {
  const local = scope.names.get(name);
  if (local !== undefined) return local;
  const node = scope.file.values.get(name);
  return node === undefined ? null : { node, scope: { file: scope.file, names: new Map() } };
}

/** The elements of a literal array or `vec![…]` of literals; null when it is none. */
export function elementsOf(node: SyntaxNode, scope: RustScope, steps = 0): readonly RustBinding[] | null {
  const value = unwrapped(node);
  if (steps > MAX_STEPS) return null;
  if (value.type === "identifier") {
    const bound = valueOfName(textOf(value, scope.file.text), scope);
    return bound === null ? null : elementsOf(bound.node, bound.scope, steps + 1);
  }
  if (value.type !== "array_expression") return null;
  return namedChildren(value).map((element) => ({ node: element, scope }));
}

/** Whether a method only gives its value in another form. */
export function isConversion(name: string): boolean {
  return CONVERSIONS.has(name) || name === "take";
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0" };

// A backslash at the end of a line takes the break and the blanks that follow; the lines are kept here.
function unescaped(text: string): string {
  return text.replace(/\\(\n|u\{[0-9a-fA-F]{1,6}\}|.)/g, (_, code: string) => {
    if (code === "\n") return "\n";
    if (code.length > 1) return " ";
    return ESCAPES[code] ?? code;
  });
}
