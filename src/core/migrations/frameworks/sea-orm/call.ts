import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { type RustChain, type RustLink, rustChainOf, unwrapped } from "../../rust/rust-chain.ts";
import {
  type RustBinding,
  type RustScope,
  type RustText,
  rustTextOf,
  valueOfName,
} from "../../rust/rust-value.ts";
import { readSql } from "../../sql/read-sql.ts";
import { fieldOf, namedChildren, textOf } from "../../syntax/nodes.ts";
import { expressionOperations, functionOperations } from "./body.ts";
import { ASKS, RUNS_SQL, RUNS_STATEMENT } from "./database-calls.ts";
import { statementOperations } from "./statements.ts";
import type { Within } from "./within.ts";

const MAX_DEPTH = 2;

/** What a call does to the database; nothing when no connection is within its reach. */
export function callOperations(call: SyntaxNode, within: Within): readonly Operation[] {
  within.progress.callsLeft -= 1;
  if (within.progress.callsLeft < 0) return [{ kind: "opaque", line: call.line }];
  const { scope } = within;
  const chain = rustChainOf(call, scope.file.text);
  if (chain === null) return namedChildren(call).flatMap((child) => expressionOperations(child, within));
  const run = chain.links.findLast(({ name }) => RUNS_STATEMENT.has(name) || RUNS_SQL.has(name));
  if (run !== undefined && chain.root !== null) return runOperations(run, within);
  // A statement that is built and not yet run.
  if (chain.path !== null && statementOperations(call, scope) !== null) return [];
  const args = chain.links.flatMap((link) => link.args);
  const nested = [...args, ...rootCalls(chain)].flatMap((arg) => expressionOperations(arg, within));
  const own = localFunction(chain, within);
  if (own !== null) return [...nested, ...own];
  const hasClosure = args.some(({ type }) => type === "closure_expression");
  return hasClosure || !reachesConnection(chain, within)
    ? nested
    : [...nested, { kind: "opaque", line: chain.line }];
}

// Such as the block of `{ … }.await`; a name does nothing.
function rootCalls({ root }: RustChain): readonly SyntaxNode[] {
  return root === null || root.type === "identifier" ? [] : [root];
}

function runOperations({ name, args, line }: RustLink, within: Within): readonly Operation[] {
  const [arg] = args;
  const { scope } = within;
  if (arg === undefined) return [{ kind: "opaque", line }];
  const built = statementOperations(builtIn(arg, within), scope);
  if (built !== null) return built;
  const sql = rustTextOf(arg, scope) ?? statementText(arg, scope);
  if (sql !== null) return sqlOperations(sql, within);
  // `create_table(schema.create_table_from_entity(post::Entity))` and the like.
  return name.startsWith("query_") ? [] : [{ kind: "opaque", line }];
}

// `backend.build(&statement)`.
function builtIn(arg: SyntaxNode, { scope }: Within): SyntaxNode {
  const chain = rustChainOf(arg, scope.file.text);
  const build = chain?.root === null ? undefined : chain?.links.find(({ name }) => name === "build");
  return build?.args[0] ?? arg;
}

// `Statement::from_string(backend, "…")` and `Statement::from_sql_and_values(backend, "…", …)`.
function statementText(arg: SyntaxNode, scope: RustScope, steps = 0): RustText | null {
  const value = unwrapped(arg);
  if (value.type === "identifier" && steps < 4) {
    const bound = valueOfName(textOf(value, scope.file.text), scope);
    return bound === null ? null : statementText(bound.node, bound.scope, steps + 1);
  }
  const chain = rustChainOf(value, scope.file.text);
  const [first] = chain?.links ?? [];
  const isStatement = /(?:^|::)Statement::from_(?:string|sql_and_values)$/.test(chain?.path ?? "");
  const sql = first?.args[1];
  return isStatement && sql !== undefined ? rustTextOf(sql, scope) : null;
}

function sqlOperations(
  { text, line, keepsLines }: RustText,
  { parsers, progress }: Within,
): readonly Operation[] {
  progress.lettersLeft -= text.length;
  if (progress.lettersLeft < 0) return [{ kind: "opaque", line }];
  const reading = readSql(text, parsers);
  const placed = (own: number): number => (keepsLines ? own + line - 1 : line);
  if (reading.kind === "unreadable") {
    progress.unreadable ??= { ...reading, line: placed(reading.line) };
    return [];
  }
  return reading.operations.map((operation) => ({ ...operation, line: placed(operation.line) }));
}

// `helper(manager)`, `Self::helper(manager)`, `self.helper(manager)`.
function localFunction({ path, root, links }: RustChain, within: Within): readonly Operation[] | null {
  const { scope, depth } = within;
  const { text, functions } = scope.file;
  const [first] = links;
  const isOwn =
    root === null
      ? !/::/.test(path ?? "") || path?.startsWith("Self::") === true
      : textOf(root, text) === "self";
  const fn = first === undefined || !isOwn ? undefined : functions.get(first.name);
  if (fn === undefined || first === undefined || depth >= MAX_DEPTH) return null;
  const parameters = fieldOf(fn, "parameters");
  const named =
    parameters === null ? [] : namedChildren(parameters).filter(({ type }) => type === "parameter");
  const names = new Map<string, RustBinding>();
  const connections = new Set<string>();
  named.forEach((parameter, index) => {
    const [pattern, node] = [fieldOf(parameter, "pattern"), first.args[index]];
    if (pattern === null || node === undefined) return;
    const name = textOf(pattern, text);
    if (within.connections.has(textOf(unwrapped(node), text))) connections.add(name);
    else names.set(name, { node, scope });
  });
  return functionOperations(fn, {
    ...within,
    scope: { file: scope.file, names },
    connections,
    depth: depth + 1,
  });
}

function reachesConnection({ root, links }: RustChain, { scope, connections }: Within): boolean {
  const { text } = scope.file;
  const isConnection = (node: SyntaxNode): boolean => connections.has(textOf(unwrapped(node), text));
  const isHanded = links.some(({ args, name }) => !ASKS.has(name) && args.some(isConnection));
  const isAsked = root !== null && isConnection(root);
  return isHanded || (isAsked && !links.every(({ name }) => ASKS.has(name)));
}
