import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import type { GoFile } from "./go-file.ts";

/** What a name stands for where code is read: its value, and the scope in which that value was written. */
export interface GoBinding {
  readonly node: SyntaxNode;
  readonly scope: GoScope;
}

/** Names of a function; null for one that has more than one value. */
export interface GoScope {
  readonly file: GoFile;
  readonly names: ReadonlyMap<string, GoBinding | null>;
}

export interface GoText {
  readonly text: string;
  readonly line: number;
  /** Whether its lines are lines of the file, as in a raw string. */
  readonly keepsLines: boolean;
}

/** How many expressions may still be looked at: names may stand for each other, and double each time. */
export interface GoBudget {
  left: number;
}

/** The text that an expression is for certain: a literal, a concatenation, a constant; null when only a run tells. */
export function goTextOf(
  node: SyntaxNode,
  scope: GoScope,
  budget: GoBudget = { left: MAX_EXPRESSIONS },
): GoText | null {
  budget.left -= 1;
  if (budget.left < 0) return null;
  const { text } = scope.file;
  switch (node.type) {
    case "raw_string_literal":
      return { text: textOf(node, text).slice(1, -1), line: node.line, keepsLines: true };
    case "interpreted_string_literal":
      return { text: unescaped(textOf(node, text).slice(1, -1)), line: node.line, keepsLines: false };
    case "parenthesized_expression": {
      const [inner] = namedChildren(node);
      return inner === undefined ? null : goTextOf(inner, scope, budget);
    }
    case "binary_expression": {
      const [left, right] = [fieldOf(node, "left"), fieldOf(node, "right")];
      const isSum = node.children.some(({ type }) => type === "+");
      if (left === null || right === null || !isSum) return null;
      const [first, second] = [goTextOf(left, scope, budget), goTextOf(right, scope, budget)];
      return first === null || second === null ? null : { ...first, text: first.text + second.text };
    }
    case "identifier": {
      const bound = valueOfName(textOf(node, text), scope);
      return bound === null ? null : goTextOf(bound.node, bound.scope, budget);
    }
    default:
      return null;
  }
}

/** What a name stands for in a scope, or else in its file. */
export function valueOfName(name: string, scope: GoScope): GoBinding | null {
  const local = scope.names.get(name);
  if (local !== undefined) return local;
  const node = scope.file.values.get(name);
  return node === undefined ? null : { node, scope: { file: scope.file, names: new Map() } };
}

/** The elements of a literal list, or of a name that stands for one; null when it is none. */
export function elementsOf(
  node: SyntaxNode,
  scope: GoScope,
  budget: GoBudget = { left: MAX_NAMES },
): readonly GoBinding[] | null {
  budget.left -= 1;
  if (budget.left < 0) return null;
  if (node.type === "identifier") {
    const bound = valueOfName(textOf(node, scope.file.text), scope);
    return bound === null ? null : elementsOf(bound.node, bound.scope, budget);
  }
  const body = node.type === "composite_literal" ? fieldOf(node, "body") : null;
  if (body === null) return null;
  return namedChildren(body).map((element) => ({ node: namedChildren(element)[0] ?? element, scope }));
}

const MAX_EXPRESSIONS = 1000;
const MAX_NAMES = 32;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function unescaped(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/g, (_, code: string) => {
    if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return ESCAPES[code] ?? code;
  });
}
