import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { callOf } from "../../python/call.ts";
import { readFunction } from "../../python/functions.ts";
import { literalOf } from "../../python/literal.ts";
import { sqlOperations, withoutPercents } from "../../python/literal-sql.ts";
import { opaque } from "../../python/made.ts";
import { resolve, written } from "../../python/reading.ts";
import type { Value } from "../../python/scope.ts";
import type { Meanings } from "../../python/walk.ts";
import { namedChildren } from "../../syntax/nodes.ts";
import { IDIOMS } from "./idiom.ts";
import { DJANGO, DJANGO_TO_STAY } from "./meanings.ts";
import { type App, partOf, type Step, type StepCall } from "./step.ts";

type Action =
  | { readonly kind: "none" | "noop" }
  | { readonly kind: "does"; readonly operations: readonly Operation[] };

/** `RunPython` and `RunSQL`, by django/db/migrations/operations/special.py; null for any other step. */
export function runStep(step: StepCall, app: App): Step | null {
  const { method, node } = step.call;
  const { line } = node;
  if (method === "RunPython") {
    const [code, reverse] = [partOf(step, 0, "code"), partOf(step, 1, "reverse_code")];
    const idiom = IDIOMS.python(code === null ? null : written(code.node, app.reading));
    const back = codeAction(reverse, app);
    const up = codeAction(code, app, back.kind === "noop" ? DJANGO_TO_STAY : DJANGO);
    return runs(up, back, line, { idiom, isCode: true });
  }
  if (method !== "RunSQL") return null;
  const [sql, reverse] = [partOf(step, 0, "sql"), partOf(step, 1, "reverse_sql")];
  return runs(sqlAction(sql, app), sqlAction(reverse, app), line, { idiom: IDIOMS.sql, isCode: false });
}

function runs(
  up: Action,
  down: Action,
  line: number,
  { idiom, isCode }: { idiom: Step["idiom"]; isCode: boolean },
): Step {
  const done = up.kind === "does" ? up.operations : [];
  if (down.kind === "none") {
    const what = isCode ? "`RunPython` has no `reverse_code`" : "`RunSQL` has no `reverse_sql`";
    const irreversible = `${what}: Django stops with IrreversibleError before it takes anything back.`;
    return { line, up: done, down: [], irreversible, idiom };
  }
  const back = down.kind === "does" ? down.operations : leftAlone(done, line);
  return { line, up: done, down: back, irreversible: null, idiom };
}

// `noop` says on purpose that the rows may stay as they are; what the schema gained or lost needs more than that.
function leftAlone(up: readonly Operation[], line: number): readonly Operation[] {
  return up.length === 0 || up.some(needsReversal) ? [] : [opaque(line)];
}

function needsReversal(operation: Operation): boolean {
  switch (operation.kind) {
    case "create":
      return !operation.isGuarded && operation.what !== "privilege" && operation.what !== "comment";
    case "alter":
      return operation.what === "column" && operation.aspect !== "other";
    case "drop":
    case "rename":
      return true;
    case "rows":
    case "opaque":
    case "raise":
      return false;
    default:
      return operation satisfies never;
  }
}

function codeAction(code: Value | null, app: App, meanings: Meanings = DJANGO): Action {
  if (code === null) return { kind: "none" };
  const fn = resolve(code, app.reading);
  const { line } = code.node;
  if (isNoop(fn.node, app)) return { kind: "noop" };
  if (fn.node.type === "call") {
    // `partial(move, "a", "b")` runs `move`.
    const call = callOf(fn.node, app.reading);
    const [inner] = call.positional;
    if (call.method === "partial" && inner !== undefined)
      return codeAction({ node: inner, scope: fn.scope }, app, meanings);
  }
  if (fn.node.type !== "function_definition" && fn.node.type !== "lambda") {
    return { kind: "does", operations: [opaque(line)] };
  }
  const operations = readFunction(fn, app.reading, meanings);
  // `lambda apps, schema_editor: None` is how `noop` was written before Django had one.
  return fn.node.type === "lambda" && operations.length === 0
    ? { kind: "noop" }
    : { kind: "does", operations };
}

function sqlAction(sql: Value | null, app: App): Action {
  if (sql === null) return { kind: "none" };
  const { node, scope } = resolve(sql, app.reading);
  if (isNoop(node, app)) return { kind: "noop" };
  if (node.type !== "list" && node.type !== "tuple") {
    const isEmpty = literalOf({ node, scope }, app.reading)?.text === "";
    if (isEmpty) return { kind: "noop" };
    const known = sqlOperations({ node, scope }, app.reading);
    return { kind: "does", operations: known ?? [opaque(node.line)] };
  }
  const operations = namedChildren(node).flatMap((element) => listed({ node: element, scope }, app));
  return { kind: "does", operations };
}

// An element of a list is a statement, or a pair of one and its values.
function listed(element: Value, app: App): readonly Operation[] {
  const { node, scope } = resolve(element, app.reading);
  const [statement] = node.type === "tuple" || node.type === "list" ? namedChildren(node) : [];
  const known =
    statement === undefined
      ? sqlOperations({ node, scope }, app.reading)
      : sqlOperations({ node: statement, scope }, app.reading, withoutPercents);
  return known ?? [opaque(node.line)];
}

function isNoop(node: SyntaxNode, { reading }: App): boolean {
  return (
    (node.type === "attribute" || node.type === "identifier") && /(?:^|\.)noop$/.test(written(node, reading))
  );
}
