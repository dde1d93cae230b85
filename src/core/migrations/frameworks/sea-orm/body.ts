import type { Parsers, SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { rustChainOf } from "../../rust/rust-chain.ts";
import type { RustFile } from "../../rust/rust-file.ts";
import { elementsOf, type RustBinding, type RustScope } from "../../rust/rust-value.ts";
import { fieldOf, namedChildren, textOf } from "../../syntax/nodes.ts";
import { callOperations } from "./call.ts";
import { QUIET_MACROS, RAISING_MACROS } from "./database-calls.ts";
import { withName, withParameters } from "./names.ts";
import type { BodyReading, Within } from "./within.ts";

interface Outcome {
  readonly operations: readonly Operation[];
  /** Whether nothing behind it is reached. */
  readonly ends: boolean;
}

const MAX_CALLS = 2000;
const MAX_LETTERS = 300_000;

/** What a function does to the database, with the functions of its own file that it calls. */
export function readBody(fn: SyntaxNode, file: RustFile, parsers: Parsers): BodyReading {
  const progress: Within["progress"] = { callsLeft: MAX_CALLS, lettersLeft: MAX_LETTERS, unreadable: null };
  const names = new Map<string, RustBinding>();
  const scope = { file, names };
  const connections = new Set<string>();
  const operations = functionOperations(fn, {
    parsers,
    scope,
    connections,
    isReached: true,
    depth: 0,
    progress,
  });
  return progress.unreadable ?? { kind: "operations", operations };
}

/** The operations of a function's body, with its parameters taken for connections unless they have a value. */
export function functionOperations(fn: SyntaxNode, within: Within): readonly Operation[] {
  const body = fieldOf(fn, "body");
  if (body === null) return [];
  const { text } = within.scope.file;
  const parameters = fieldOf(fn, "parameters");
  const patterns =
    parameters === null ? [] : namedChildren(parameters).map((one) => fieldOf(one, "pattern") ?? one);
  const connections = new Set(within.connections);
  for (const pattern of patterns) {
    const name = textOf(pattern, text);
    if (pattern.type === "identifier" && !within.scope.names.has(name)) connections.add(name);
  }
  return blockOf(body, { ...within, connections }).operations;
}

/** The operations of an expression, wherever in it they are. */
export function expressionOperations(node: SyntaxNode, within: Within): readonly Operation[] {
  return expressionOf(node, within).operations;
}

function blockOf(block: SyntaxNode, outer: Within): Outcome {
  const operations: Operation[] = [];
  let within = outer;
  if (block.type !== "block") return expressionOf(block, within);
  const statements = namedChildren(block);
  for (const [index, statement] of statements.entries()) {
    if (statement.type === "let_declaration") within = withName(statement, within);
    const isTail = index === statements.length - 1 && statement.type !== "expression_statement";
    const outcome = statementOf(statement, isTail, within);
    operations.push(...outcome.operations);
    if (outcome.ends) return { operations, ends: true };
  }
  return { operations, ends: false };
}

function statementOf(statement: SyntaxNode, isTail: boolean, within: Within): Outcome {
  if (statement.type.endsWith("_item")) return { operations: [], ends: false };
  const [inner] = statement.type === "expression_statement" ? namedChildren(statement) : [statement];
  if (inner === undefined) return { operations: [], ends: false };
  const { operations, ends } = expressionOf(inner, within);
  if (!isTail || !isError(inner, within.scope)) return { operations, ends };
  return { operations: [...operations, ...raise(inner, within)], ends: true };
}

function expressionOf(node: SyntaxNode, within: Within): Outcome {
  const inside = { ...within, isReached: false };
  switch (node.type) {
    case "block":
      return blockOf(node, within);
    case "return_expression": {
      const [value] = namedChildren(node);
      const before = value === undefined ? [] : expressionOf(value, within).operations;
      const isRaise = value !== undefined && isError(value, within.scope);
      return { operations: isRaise ? [...before, ...raise(node, within)] : before, ends: true };
    }
    case "if_expression":
    case "match_expression":
    case "while_expression":
    case "loop_expression":
      return { operations: branches(node, within, inside), ends: false };
    case "for_expression":
      return { operations: loop(node, within, inside), ends: false };
    case "macro_invocation":
      return macroOf(node, within);
    case "closure_expression": {
      const body = fieldOf(node, "body");
      return {
        operations: body === null ? [] : blockOf(body, withParameters(node, within)).operations,
        ends: false,
      };
    }
    case "call_expression":
      return { operations: callOperations(node, within), ends: false };
    case "async_block":
      return {
        operations: namedChildren(node).flatMap((child) => blockOf(child, within).operations),
        ends: false,
      };
    default: {
      const outcomes = namedChildren(node).map((child) => expressionOf(child, within));
      return {
        operations: outcomes.flatMap(({ operations }) => operations),
        ends: outcomes.some(({ ends }) => ends),
      };
    }
  }
}

// What is asked first is always asked; what follows from it is not always done.
function branches(node: SyntaxNode, within: Within, inside: Within): readonly Operation[] {
  return namedChildren(node).flatMap((child) => {
    const isAsked = child.field === "condition" || child.field === "value";
    return expressionOf(child, isAsked ? within : inside).operations;
  });
}

function loop(node: SyntaxNode, within: Within, inside: Within): readonly Operation[] {
  const [pattern, value, body] = [fieldOf(node, "pattern"), fieldOf(node, "value"), fieldOf(node, "body")];
  if (pattern === null || value === null || body === null) return [];
  const before = expressionOf(value, within).operations;
  const elements = elementsOf(value, within.scope);
  if (elements === null) return [...before, ...blockOf(body, inside).operations];
  const each = elements.flatMap((element) => {
    within.progress.callsLeft -= 1;
    if (within.progress.callsLeft < 0) return [];
    const names = new Map(within.scope.names).set(textOf(pattern, within.scope.file.text), element);
    return blockOf(body, { ...inside, scope: { ...within.scope, names } }).operations;
  });
  const isCut = within.progress.callsLeft < 0;
  return [...before, ...each, ...(isCut ? [{ kind: "opaque", line: node.line } as const] : [])];
}

function macroOf(node: SyntaxNode, within: Within): Outcome {
  const macro = fieldOf(node, "macro");
  const path = macro === null ? "" : textOf(macro, within.scope.file.text);
  const name = path.slice(path.lastIndexOf(":") + 1);
  if (RAISING_MACROS.has(name)) return { operations: raise(node, within), ends: true };
  const isQuiet = QUIET_MACROS.has(name) || name.startsWith("assert") || name.startsWith("include_");
  return { operations: isQuiet ? [] : [{ kind: "opaque", line: node.line }], ends: false };
}

function isError(node: SyntaxNode, { file }: RustScope): boolean {
  const chain = rustChainOf(node, file.text);
  return chain?.path === "Err";
}

function raise({ line }: SyntaxNode, { isReached }: Within): readonly Operation[] {
  return isReached ? [{ kind: "raise", line }] : [];
}
