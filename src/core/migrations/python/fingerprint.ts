import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { isComment } from "../syntax/nodes.ts";
import { type Reading, written } from "./reading.ts";
import { lookUp, type Value } from "./scope.ts";

/**
 * What code says, with the functions and constants of its file that it uses, so that two texts have the same only
 * when they do the same: without comments, docstrings, annotations, layout and the kind of quotes. `skips` leaves out
 * what is not part of this direction.
 */
export function fingerprintOf(
  values: readonly Value[],
  reading: Reading,
  skips: (node: SyntaxNode) => boolean = () => false,
): string {
  const tokens: string[] = [];
  const seen = new Set(values.map(({ node }) => node));
  // Grows while it is walked.
  const open = [...values];
  const visit = (node: SyntaxNode, scope: Value["scope"]): void => {
    if (isComment(node) || isDocstring(node) || node.field === "return_type" || skips(node)) return;
    if (node.type === "string") tokens.push(contentOf(node, reading));
    else if (node.children.length === 0) tokens.push(written(node, reading));
    if (node.type === "string") return;
    if (node.type === "identifier") {
      const bound = lookUp(written(node, reading), scope);
      if (bound && !seen.has(bound.node)) {
        seen.add(bound.node);
        open.push(bound);
      }
    }
    for (const child of node.children) if (!isLayout(node, child)) visit(child, scope);
  };
  for (const { node, scope } of open) {
    tokens.push(";");
    visit(node, scope);
  }
  return tokens.join("\n");
}

function isDocstring({ type, children }: SyntaxNode): boolean {
  return type === "expression_statement" && children.length === 1 && children[0]?.type === "string";
}

const ANNOTATED = ["typed_parameter", "typed_default_parameter", "assignment"];

// Commas, which formatters add and skipped arguments leave, and parentheses around an expression.
function isLayout(parent: SyntaxNode, child: SyntaxNode): boolean {
  if (child.type === ",") return true;
  if (parent.type === "parenthesized_expression") return child.type === "(" || child.type === ")";
  if (child.type === "->" || (child.type === ":" && ANNOTATED.includes(parent.type))) return true;
  return child.field === "type" && parent.type !== "generic_type";
}

// White space in a text is mostly the layout of SQL.
function contentOf(node: SyntaxNode, reading: Reading): string {
  const parts = node.children.map((child) =>
    child.type === "string_start"
      ? written(child, reading)
          .replace(/["']+$/, "")
          .toLowerCase()
      : child.type === "string_end"
        ? ""
        : written(child, reading),
  );
  return `"${parts.join("").replaceAll(/\s+/g, " ")}"`;
}
