import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { boundNames, isName } from "./bound-names.ts";
import { isComment, namedChildren, textOf } from "./nodes.ts";

/** What a token of the code names in the same file: what is declared there under it, every part of it. */
export type Declared = (token: string, leaf: SyntaxNode) => SyntaxNode | readonly SyntaxNode[] | undefined;

/** What is read in place of a node, such as nothing for what serves only the other direction; null for itself. */
export type Instead = (node: SyntaxNode) => readonly SyntaxNode[] | null;

/**
 * What stays the same while only comments, layout and the names of a piece of code's own values change: its tokens, and
 * those of whatever it names that is `declared` in the same file. `parameters` are the function's where the code does
 * not hold their list.
 */
export function codeFingerprint(
  code: SyntaxNode | readonly SyntaxNode[],
  text: string,
  declared: Declared,
  instead: Instead = () => null,
  parameters: readonly SyntaxNode[] = [],
): string {
  const seen = new Set<SyntaxNode>([code].flat());
  const tokens: string[] = [];
  const bound = new Set(parameters.filter(isName).map((name) => textOf(name, text)));
  const places = new Map<string, number>();
  const visit = (node: SyntaxNode): void => {
    if (isComment(node)) return;
    const parts = instead(node);
    if (parts !== null) parts.forEach(visit);
    else if (node.children.length === 0 || node.type === "variable_name") readLeaf(node);
    else if (node.type === "pair" || node.type === "array_creation_expression") {
      for (const child of node.children) {
        const same = child.isNamed || instead(child) !== null ? undefined : SAME_SIGNS.get(child.type);
        if (same === undefined) visit(child);
        else if (same !== "") tokens.push(same);
      }
    }
    // Where parentheses may be left out, they are layout too.
    else if (ARGUMENTS.has(node.type) && namedChildren(node).length > 0) {
      tokens.push("(");
      for (const child of node.children) if (child.isNamed || !/^[()]$/.test(child.type)) visit(child);
      tokens.push(")");
    } else if (isPlainString(node, text)) {
      for (const child of node.children) {
        if (child.isNamed) visit(child);
        else tokens.push('"');
      }
    } else node.children.forEach(visit);
  };
  const readLeaf = (leaf: SyntaxNode): void => {
    const token = text.slice(leaf.start, leaf.end).trim().split(/\s+/).join(" ");
    if (isLayout(leaf, token)) return;
    if (isName(leaf) && bound.has(token)) {
      const place = places.get(token) ?? places.size;
      places.set(token, place);
      tokens.push(`#${place}`);
    } else tokens.push(...spelled(leaf, token));
    // A set gives what is added to it while it is walked.
    for (const named of [declared(token, leaf) ?? []].flat()) seen.add(named);
  };
  for (const part of seen) {
    for (const name of boundNames(part, text)) bound.add(name);
    visit(part);
  }
  return tokens.join(" ");
}

// Grammars differ in which ends of lines and commas they keep; none of them means anything.
function isLayout({ isNamed, type, start, end }: SyntaxNode, token: string): boolean {
  if (isNamed) return type === "empty_statement" || start === end;
  return token === "" || token === "," || token === ";";
}

// `array()` is `[]`, and `:a => b` is `a: b`.
const SAME_SIGNS: ReadonlyMap<string, string> = new Map([
  ["array", ""],
  ["(", "["],
  [")", "]"],
  [":", "=>"],
]);

// A symbol is a text; how a value of one's own is declared says nothing about what is done with it.
function spelled({ type, isNamed }: SyntaxNode, token: string): readonly string[] {
  if (!isNamed) return type === "var" || type === "const" ? ["let"] : [token];
  const isSymbol = type === "simple_symbol" || type === "hash_key_symbol";
  return isSymbol ? ['"', token.replace(/^:/, ""), '"'] : [token];
}

const ARGUMENTS = new Set(["argument_list", "arguments"]);

// Formatters change one kind of quotes into the other, which says the same where nothing is escaped.
function isPlainString(node: SyntaxNode, text: string): boolean {
  const isString = node.type === "string" || node.type === "encapsed_string";
  return isString && /^(["'])[^\\"']*\1$/.test(textOf(node, text));
}
