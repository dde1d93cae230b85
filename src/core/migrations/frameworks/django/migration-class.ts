import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { callOf } from "../../python/call.ts";
import { bindAll, type PythonFile } from "../../python/file.ts";
import { nameOf } from "../../python/literal.ts";
import { type Reading, written } from "../../python/reading.ts";
import { type Scope, scopeWithin, type Value } from "../../python/scope.ts";
import { fieldOf, namedChildren, nodesOf } from "../../syntax/nodes.ts";
import { type App, type Step, unknownSteps } from "./step.ts";
import { elementSteps, stepsOf } from "./steps.ts";

/** The class `Migration` of a file, with the names of its body. */
export interface MigrationClass {
  readonly node: SyntaxNode;
  readonly body: SyntaxNode;
  readonly scope: Scope;
}

/** The class that Django loads from a file; null when the file has none. */
export function migrationClass(file: PythonFile): MigrationClass | null {
  const found = file.scope.names.get("Migration");
  if (found?.node.type !== "class_definition") return null;
  const body = fieldOf(found.node, "body");
  if (body === null || fieldOf(found.node, "superclasses") === null) return null;
  const scope = scopeWithin(found.scope);
  bindAll(body, scope, file.text);
  return { node: found.node, body, scope };
}

/** The steps of a migration in order: of `operations`, and of what the class adds to them. */
export function stepsOfClass({ body, scope }: MigrationClass, app: App): readonly Step[] {
  let steps: readonly Step[] = [];
  for (const statement of namedChildren(body)) {
    const [inner] = namedChildren(statement);
    if (statement.type !== "expression_statement" || inner === undefined) {
      if (mentionsOperations(statement, app.reading)) steps = [...steps, unknownSteps(statement.line)];
      continue;
    }
    const [left, right] = [fieldOf(inner, "left"), fieldOf(inner, "right")];
    const isOperations = left !== null && written(left, app.reading) === "operations";
    if (inner.type === "assignment" && isOperations && right !== null) {
      steps = stepsOf({ node: right, scope }, app);
    } else if (inner.type === "augmented_assignment" && isOperations && right !== null) {
      steps = [...steps, ...stepsOf({ node: right, scope }, app)];
    } else if (inner.type === "call") steps = [...steps, ...appended(inner, scope, app)];
  }
  return steps;
}

/** The migrations of the same app that this one follows. */
export function followed(
  { scope }: MigrationClass,
  label: string | null,
  reading: Reading,
): readonly string[] {
  const list = scope.names.get("dependencies");
  if (list === undefined || list === null) return [];
  return namedChildren(list.node).flatMap((pair) => {
    const [app, name] = namedChildren(pair).map((node) => nameOf({ node, scope: list.scope }, reading));
    return app === label && typeof name === "string" && !name.startsWith("__") ? [name] : [];
  });
}

// `operations.append(…)` and `operations.extend([…])`
function appended(node: SyntaxNode, scope: Scope, app: App): readonly Step[] {
  const { fullName, positional } = callOf(node, app.reading);
  const [first] = positional;
  if (first === undefined || !fullName?.startsWith("operations.")) return [];
  const value: Value = { node: first, scope };
  if (fullName === "operations.append") return elementSteps(value, app);
  return fullName === "operations.extend" ? stepsOf(value, app) : [unknownSteps(node.line)];
}

function mentionsOperations(statement: SyntaxNode, reading: Reading): boolean {
  if (statement.type === "function_definition" || statement.type === "decorated_definition") return false;
  return [...nodesOf(statement)].some(
    (node) => node.type === "identifier" && written(node, reading) === "operations",
  );
}
