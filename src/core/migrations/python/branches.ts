import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import { readExpression } from "./expressions.ts";
import { forget, type Scope, scopeWithin } from "./scope.ts";
import { truthOf } from "./truth.ts";
import { type Body, unsure, type Walk } from "./walk.ts";

type ReadBlock = (block: SyntaxNode, scope: Scope, walk: Walk) => Body;

interface Branch {
  /** Null for one that is taken when no other is. */
  readonly condition: SyntaxNode | null;
  readonly block: SyntaxNode;
}

/**
 * What `if` or `match` does: what stands in any branch counts as done, an error or a return only when every branch
 * ends so. A branch under `False` is none.
 */
export function readBranches(node: SyntaxNode, scope: Scope, walk: Walk, readBlock: ReadBlock): Body {
  const truth = ({ condition }: Branch): boolean | null =>
    condition === null ? true : truthOf(condition, scope, walk.reading);
  const branches = branchesOf(node).filter((branch) => truth(branch) !== false);
  const always = branches.findIndex((branch) => truth(branch) === true);
  const taken = always < 0 ? branches : branches.slice(0, always + 1);
  const asked = taken.flatMap(({ condition }) =>
    condition === null || condition.type === "case_pattern" ? [] : readExpression(condition, scope, walk),
  );
  const bodies = taken.map(({ block }) => {
    if (taken.length === 1 && always === 0) return readBlock(block, scope, walk);
    const inner = scopeWithin(scope);
    const body = readBlock(block, inner, walk);
    forget(inner, scope);
    return body;
  });
  const [first] = bodies;
  const isSure = always >= 0 && first !== undefined;
  if (isSure && bodies.every(({ end }) => end === "raises")) {
    return { operations: [...asked, ...bodies.flatMap(({ operations }) => operations)], end: "raises" };
  }
  const operations = [...asked, ...bodies.flatMap((body) => unsure(body.operations))];
  return { operations, end: isSure && bodies.every(({ end }) => end !== "goes-on") ? "returns" : "goes-on" };
}

function branchesOf(node: SyntaxNode): readonly Branch[] {
  if (node.type === "match_statement") {
    const body = fieldOf(node, "body");
    return (body === null ? [] : namedChildren(body)).flatMap((clause) => {
      const block = fieldOf(clause, "consequence");
      return block === null ? [] : [{ condition: clause.children[1] ?? clause, block }];
    });
  }
  const own = fieldOf(node, "consequence");
  const rest = node.children.filter(({ type }) => type === "elif_clause" || type === "else_clause");
  const others = rest.flatMap((clause) => {
    const block = fieldOf(clause, "consequence") ?? fieldOf(clause, "body");
    return block === null ? [] : [{ condition: fieldOf(clause, "condition"), block }];
  });
  return own === null ? others : [{ condition: fieldOf(node, "condition"), block: own }, ...others];
}
