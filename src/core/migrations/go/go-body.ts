import type { SyntaxNode } from "../../../kernel/parsers.ts";
import type { Operation } from "../operation.ts";
import { fieldOf, isComment, namedChildren, textOf } from "../syntax/nodes.ts";
import { type GoChain, goChainOf } from "./go-call.ts";
import { callsIn } from "./go-calls.ts";
import type { GoFile } from "./go-file.ts";
import { scopeIn } from "./go-function.ts";
import { elementsOf, type GoScope } from "./go-string.ts";
import type { GoFunctionReading, GoProgress, GoReading, GoWithin } from "./go-within.ts";
import { isErrorMade } from "./known-calls.ts";

interface Outcome {
  readonly operations: readonly Operation[];
  /** Whether nothing behind it is reached. */
  readonly ends: boolean;
}

const MAX_CALLS = 2000;
const MAX_LETTERS = 300_000;
const NOTHING: Outcome = { operations: [], ends: false };

/** What a function does to the database, with the functions of its own file that it calls; `scope` is where it stands. */
export function readGoFunction(fn: SyntaxNode, scope: GoScope, reading: GoReading): GoFunctionReading {
  const progress: GoProgress = { callsLeft: MAX_CALLS, lettersLeft: MAX_LETTERS, unreadable: null };
  const operations = goBodyOperations(fn, { ...reading, scope, isReached: true, depth: 0, progress });
  return progress.unreadable ?? { kind: "operations", operations };
}

/** The operations of a body, in the scope of what stands around it. */
export function goBodyOperations(fn: SyntaxNode, within: GoWithin): readonly Operation[] {
  const body = fieldOf(fn, "body");
  if (body === null) return [];
  return blockOf(body, { ...within, scope: scopeIn(body, within.scope) }).operations;
}

function blockOf(block: SyntaxNode, within: GoWithin): Outcome {
  const list = block.children.find(({ type }) => type === "statement_list") ?? block;
  const operations: Operation[] = [];
  for (const statement of namedChildren(list)) {
    const outcome = statementOf(statement, within);
    operations.push(...outcome.operations);
    if (outcome.ends) return { operations, ends: true };
  }
  return { operations, ends: false };
}

function statementOf(statement: SyntaxNode, within: GoWithin): Outcome {
  switch (statement.type) {
    case "block":
      return blockOf(statement, within);
    case "return_statement":
      return { operations: [...callsIn(statement, within), ...raised(statement, within)], ends: true };
    case "if_statement":
    case "expression_switch_statement":
    case "type_switch_statement":
    case "select_statement":
      return { operations: branches(statement, within), ends: false };
    case "for_statement":
      return { operations: loop(statement, { ...within, isReached: false }), ends: false };
    case "function_declaration":
    case "comment":
      return NOTHING;
    default:
      return expressionOf(statement, within);
  }
}

function expressionOf(statement: SyntaxNode, within: GoWithin): Outcome {
  const { text } = within.scope.file;
  const [call] = statement.type === "expression_statement" ? namedChildren(statement) : [];
  const chain = call?.type === "call_expression" ? goChainOf(call, text) : null;
  const isFatal = chain !== null && stopsProcess(chain, within.scope.file);
  if (!isFatal) return { operations: callsIn(statement, within), ends: false };
  return { operations: within.isReached ? [{ kind: "raise", line: statement.line }] : [], ends: true };
}

function stopsProcess({ root, links }: GoChain, { text }: GoFile): boolean {
  const name = links.at(-1)?.name ?? "";
  if (root === null) return name === "panic";
  const owner = textOf(root, text);
  return (owner === "log" && /^(?:Fatal|Panic)/.test(name)) || (owner === "os" && name === "Exit");
}

// An error that is made here, and not handed on from a call, is returned on purpose.
function raised(statement: SyntaxNode, { scope, isReached }: GoWithin): readonly Operation[] {
  const [list] = namedChildren(statement);
  const last = list === undefined ? undefined : namedChildren(list).at(-1);
  if (!isReached || last === undefined || !isErrorMade(last, scope)) return [];
  return [{ kind: "raise", line: statement.line }];
}

// What is asked first is always asked; what follows from it is not always done.
function branches(statement: SyntaxNode, within: GoWithin): readonly Operation[] {
  const inside = { ...within, isReached: false };
  return statement.children.flatMap((child) => {
    if (!child.isNamed || isComment(child)) return [];
    if (child.type === "block" || child.type.endsWith("_case")) return blockOf(child, inside).operations;
    return statementOf(child, child.type === "if_statement" ? inside : within).operations;
  });
}

// The names of a loop over a literal list stand for each of its elements in turn.
function loop(statement: SyntaxNode, within: GoWithin): readonly Operation[] {
  const body = fieldOf(statement, "body");
  if (body === null) return [];
  const range = statement.children.find(({ type }) => type === "range_clause");
  const [left, right] = [fieldOf(range ?? statement, "left"), fieldOf(range ?? statement, "right")];
  const elements = right === null ? null : elementsOf(right, within.scope);
  const name = left === null ? undefined : namedChildren(left)[1];
  const head = namedChildren(statement).filter((child) => child !== body && child !== range);
  const before = [...head, ...(right === null ? [] : [right])].flatMap((node) => callsIn(node, within));
  if (elements === null || name === undefined) return [...before, ...blockOf(body, within).operations];
  const each = elements.flatMap((element) => {
    within.progress.callsLeft -= 1;
    if (within.progress.callsLeft < 0) return [];
    const names = new Map(within.scope.names).set(textOf(name, within.scope.file.text), element);
    return blockOf(body, { ...within, scope: { ...within.scope, names } }).operations;
  });
  const isCut = within.progress.callsLeft < 0;
  return [...before, ...each, ...(isCut ? [{ kind: "opaque", line: statement.line } as const] : [])];
}
