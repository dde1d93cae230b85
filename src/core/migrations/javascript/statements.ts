import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { evaluate } from "./evaluate.ts";
import { effectsOf } from "./expressions.ts";
import { itemsOf } from "./items.ts";
import type { Ending, Run } from "./run.ts";
import { bindValue, type Scope } from "./scope.ts";
import { UNKNOWN, type Value } from "./value.ts";
import { visit } from "./visit.ts";

/** Goes through a statement in the order in which it runs, and says how it ends. */
export function walkStatement(node: SyntaxNode, scope: Scope, run: Run): Ending {
  run.program.budget.left -= 1;
  if (run.program.budget.left < 0) return null;
  switch (node.type) {
    case "statement_block":
    case "else_clause":
      return walkAll(namedChildren(node), scope, run);
    case "expression_statement": {
      const [expression] = namedChildren(node);
      return expression === undefined ? null : effectsOf(expression, scope, run, "discarded");
    }
    case "return_statement": {
      const [result] = namedChildren(node);
      const ending = result === undefined ? null : effectsOf(result, scope, run, "used");
      return ending ?? "returned";
    }
    case "throw_statement":
      run.seen.thrownAt ??= node.line;
      return "thrown";
    case "lexical_declaration":
    case "variable_declaration":
      return walkDeclarations(node, scope, run);
    case "if_statement":
      return walkIf(node, scope, run);
    case "try_statement":
      return walkTry(node, scope, run);
    case "for_in_statement":
      return walkForOf(node, scope, run);
    case "for_statement":
    case "while_statement":
    case "do_statement":
    case "labeled_statement":
    case "switch_statement":
      walkParts(node, scope, run);
      return null;
    default:
      return null;
  }
}

function walkAll(statements: readonly SyntaxNode[], scope: Scope, run: Run): Ending {
  const guards = run.seen.guards;
  for (const statement of statements) {
    const ending = walkStatement(statement, scope, run);
    if (ending !== null) {
      run.seen.guards = guards;
      return ending;
    }
    // `if (!(await knex.schema.hasTable("a"))) return;` guards all that follows.
    if (statement.type === "if_statement" && isGuard(statement, scope, run)) run.seen.guards += 1;
  }
  run.seen.guards = guards;
  return null;
}

function walkDeclarations(node: SyntaxNode, scope: Scope, run: Run): Ending {
  for (const declarator of namedChildren(node)) {
    const value = fieldOf(declarator, "value");
    const ending = value === null ? null : effectsOf(value, scope, run, "used");
    if (ending !== null) return ending;
  }
  return null;
}

function walkIf(node: SyntaxNode, scope: Scope, run: Run): Ending {
  const [condition, then, otherwise] = ["condition", "consequence", "alternative"].map((field) =>
    fieldOf(node, field),
  );
  if (condition) {
    const ending = effectsOf(condition, scope, run, "used");
    if (ending !== null) return ending;
    const value = evaluate(condition, scope, run.program);
    if (value.kind === "plain") {
      const taken = value.value ? then : otherwise;
      return taken ? walkStatement(taken, scope, run) : null;
    }
  }
  const { thrownAt } = run.seen;
  if (asksWhetherThere(condition ?? null, scope, run)) run.seen.guards += 1;
  const first = then ? walkStatement(then, scope, run) : null;
  const second = otherwise ? walkStatement(otherwise, scope, run) : null;
  if (asksWhetherThere(condition ?? null, scope, run)) run.seen.guards -= 1;
  if (first === "thrown" && second === "thrown") return "thrown";
  // What fails only at times is no way to say that there is no way back.
  run.seen.thrownAt = thrownAt;
  return first !== null && second !== null ? "returned" : null;
}

function walkTry(node: SyntaxNode, scope: Scope, run: Run): Ending {
  const [body, handler, finalizer] = ["body", "handler", "finalizer"].map((field) => fieldOf(node, field));
  const { thrownAt } = run.seen;
  let ending = body ? walkStatement(body, scope, run) : null;
  if (handler && ending === "thrown") {
    run.seen.thrownAt = thrownAt;
    const caught = fieldOf(handler, "body");
    ending = caught === null ? null : walkStatement(caught, scope, run);
  }
  const last = finalizer ? fieldOf(finalizer, "body") : null;
  const after = last === null ? null : walkStatement(last, scope, run);
  return after ?? ending;
}

// `for (const table of ["a", "b"])` runs once for each; over what is not known, once with a name that is not known.
function walkForOf(node: SyntaxNode, scope: Scope, run: Run): Ending {
  const [left, right, body] = ["left", "right", "body"].map((field) => fieldOf(node, field));
  if (!left || !right || !body) return null;
  const before = effectsOf(right, scope, run, "used");
  if (before !== null) return before;
  const isOf = node.children.some(({ field, type }) => field === "operator" && type === "of");
  const items = isOf ? itemsOf(evaluate(right, scope, run.program), run) : null;
  for (const item of items ?? [UNKNOWN]) {
    const ending = walkStatement(body, bound(left, item, scope, run), run);
    if (items === null) continue;
    if (ending !== null) return ending;
  }
  return null;
}

function bound(left: SyntaxNode, item: Value, scope: Scope, run: Run): Scope {
  const inner: Scope = { parent: scope, names: new Map() };
  bindValue(left, item, inner, run.program.text, (value, path) => (path.length === 0 ? value : UNKNOWN));
  return inner;
}

// Each part may run or not; whether something behind is reached is not decided by them.
function walkParts(node: SyntaxNode, scope: Scope, run: Run): void {
  const { thrownAt } = run.seen;
  for (const child of namedChildren(node)) {
    if (child.type.endsWith("_statement") || child.type === "statement_block") {
      walkStatement(child, scope, run);
    } else if (/^switch_|_clause$/.test(child.type)) walkParts(child, scope, run);
    else if (child.type.endsWith("_declaration")) walkDeclarations(child, scope, run);
    else effectsOf(child, scope, run, "used");
  }
  run.seen.thrownAt = thrownAt;
}

function isGuard(statement: SyntaxNode, scope: Scope, run: Run): boolean {
  const then = fieldOf(statement, "consequence");
  const leaves =
    then?.type === "return_statement" ||
    (then !== null && namedChildren(then).at(-1)?.type === "return_statement");
  return leaves && asksWhetherThere(fieldOf(statement, "condition"), scope, run);
}

const ASKS =
  /^(?:has(?:Table|Column|Schema|Index)|tableExists|describeTable|showAllTables|getTable|getTables)$/;

// In the condition, or in what a name in it was given before.
function asksWhetherThere(condition: SyntaxNode | null, scope: Scope, run: Run): boolean {
  if (condition === null) return false;
  let asks = false;
  visit(condition, (node) => {
    if (node.type === "property_identifier") asks ||= ASKS.test(textOf(node, run.program.text));
    if (node.type === "identifier") {
      const value = evaluate(node, scope, run.program);
      asks ||= value.kind === "chain" && value.links.some(({ name }) => ASKS.test(name));
    }
    return !asks;
  });
  return asks;
}
