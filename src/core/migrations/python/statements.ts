import type { SyntaxNode } from "../../../kernel/parsers.ts";
import type { Operation } from "../operation.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import { bindAssignment, bindDefinition, bindTarget } from "./bindings.ts";
import { readBranches } from "./branches.ts";
import { readExpression } from "./expressions.ts";
import { readLoop } from "./loops.ts";
import type { Scope } from "./scope.ts";
import { type Body, unsure, type Walk } from "./walk.ts";

const QUIET = new Set(
  `pass_statement import_statement import_from_statement future_import_statement global_statement break_statement
  nonlocal_statement continue_statement delete_statement type_alias_statement print_statement`.split(/\s+/),
);

/** What a block of statements does. What stands behind a return or a raise is never reached. */
export function readBlock(block: SyntaxNode, scope: Scope, walk: Walk): Body {
  const operations: Operation[] = [];
  for (const statement of namedChildren(block)) {
    if (!walk.reading.spend(1)) return { operations, end: "returns" };
    const part = readStatement(statement, scope, walk);
    for (const operation of part.operations) operations.push(operation);
    if (part.end !== "goes-on") return { operations, end: part.end };
  }
  return { operations, end: "goes-on" };
}

function readStatement(node: SyntaxNode, scope: Scope, walk: Walk): Body {
  if (QUIET.has(node.type) || bindDefinition(node, scope, walk.reading.file.text)) return goesOn([]);
  switch (node.type) {
    case "expression_statement":
      return goesOn(namedChildren(node).flatMap((child) => readSimple(child, scope, walk)));
    case "return_statement":
      return { operations: readReturn(node, scope, walk), end: "returns" };
    case "raise_statement":
      return { operations: [{ kind: "raise", line: node.line }], end: "raises" };
    case "assert_statement":
      return readAssert(node, scope, walk);
    case "if_statement":
    case "match_statement":
      return readBranches(node, scope, walk, readBlock);
    case "for_statement":
    case "while_statement":
      return readLoop(node, scope, walk, readBlock);
    case "try_statement":
      return readTry(node, scope, walk);
    case "with_statement":
      return readWith(node, scope, walk);
    default:
      return goesOn([{ kind: "opaque", line: node.line }]);
  }
}

function goesOn(operations: readonly Operation[]): Body {
  return { operations, end: operations.some(({ kind }) => kind === "raise") ? "raises" : "goes-on" };
}

function readSimple(node: SyntaxNode, scope: Scope, walk: Walk): readonly Operation[] {
  if (node.type !== "assignment" && node.type !== "augmented_assignment") {
    return readExpression(node, scope, walk);
  }
  const right = fieldOf(node, "right");
  const operations = right === null ? [] : readSimple(right, scope, walk);
  bindAssignment(node, scope, walk.reading.file.text);
  return operations;
}

function readReturn(node: SyntaxNode, scope: Scope, walk: Walk): readonly Operation[] {
  const [value] = namedChildren(node);
  if (value === undefined) return [];
  return [
    ...readExpression(value, scope, walk),
    ...walk.meanings.returned({ node: value, scope }, walk.reading),
  ];
}

function readAssert(node: SyntaxNode, scope: Scope, walk: Walk): Body {
  const [condition] = namedChildren(node);
  if (condition?.type === "false") return goesOn([{ kind: "raise", line: node.line }]);
  return goesOn(condition === undefined ? [] : readExpression(condition, scope, walk));
}

// An error in the body may be caught. What a handler then does, it does instead: it may do anything.
function readTry(node: SyntaxNode, scope: Scope, walk: Walk): Body {
  const clauses = namedChildren(node);
  const isCaught = clauses.some(isHandler);
  const body = fieldOf(node, "body");
  const tried = body === null ? goesOn([]) : readBlock(body, scope, walk);
  const rest = clauses.flatMap((clause): readonly Operation[] => {
    const block = clause.children.find(({ type }) => type === "block");
    if (clause.type === "block" || block === undefined) return [];
    const done = unsure(readBlock(block, scope, walk).operations);
    return isHandler(clause) && done.length > 0 ? [{ kind: "opaque", line: clause.line }] : done;
  });
  if (!isCaught) return { operations: [...tried.operations, ...rest], end: tried.end };
  const end = tried.end === "raises" ? "goes-on" : tried.end;
  return { operations: [...unsure(tried.operations), ...rest], end };
}

function isHandler({ type }: SyntaxNode): boolean {
  return type.startsWith("except");
}

function readWith(node: SyntaxNode, scope: Scope, walk: Walk): Body {
  const clause = node.children.find(({ type }) => type === "with_clause");
  const opened = (clause === undefined ? [] : namedChildren(clause)).flatMap((item) => {
    const value = fieldOf(item, "value") ?? item;
    const [expression, alias] = value.type === "as_pattern" ? namedChildren(value) : [value];
    if (expression === undefined) return [];
    const operations = readExpression(expression, scope, walk);
    bindTarget(alias?.children[0] ?? null, { node: expression, scope }, scope, walk.reading.file.text);
    return operations;
  });
  const body = fieldOf(node, "body");
  const inner = body === null ? goesOn([]) : readBlock(body, scope, walk);
  return { operations: [...opened, ...inner.operations], end: inner.end };
}
