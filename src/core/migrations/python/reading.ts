import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import { textOf } from "../syntax/nodes.ts";
import type { PythonFile } from "./file.ts";
import { lookUp, type Value } from "./scope.ts";

// Far more than a migration has; loops and calls that are followed could multiply a short text without it.
const MAX_STEPS = 400_000;
const MAX_HOPS = 16;

/** A file while its code is followed: with a bound, so that no text costs more than its length allows. */
export interface Reading {
  readonly file: PythonFile;
  readonly parsers: Parsers;
  /** False once the bound is reached: what is left is not known. */
  spend(steps: number): boolean;
  isSpent(): boolean;
}

/** Begins to follow the code of a file. */
export function beginReading(file: PythonFile, parsers: Parsers): Reading {
  let left = MAX_STEPS;
  return {
    file,
    parsers,
    spend(steps) {
      left -= steps;
      return left > 0;
    },
    isSpent: () => left <= 0,
  };
}

/** The text of a node as it is written. */
export function written(node: SyntaxNode, { file }: Reading): string {
  return textOf(node, file.text);
}

/** The expression that names, parentheses and `await` stand for, as far as the file tells. */
export function resolve(value: Value, reading: Reading): Value {
  let at = value;
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const next = hop(at, reading);
    if (next === null) return at;
    at = next;
  }
  return at;
}

function hop({ node, scope }: Value, reading: Reading): Value | null {
  if (node.type === "identifier") return lookUp(written(node, reading), scope) ?? null;
  if (node.type !== "parenthesized_expression" && node.type !== "await") return null;
  const inner = node.children.find((child) => child.isNamed && child.type !== "comment");
  return inner === undefined ? null : { node: inner, scope };
}
