import type { SyntaxNode } from "../../../kernel/parsers.ts";
import type { Operation } from "../operation.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import { bindTarget } from "./bindings.ts";
import { type Call, callOf } from "./call.ts";
import { isHarmless } from "./harmless.ts";
import { resolve } from "./reading.ts";
import { type Scope, scopeWithin } from "./scope.ts";
import { reachedParts } from "./truth.ts";
import { unsure, type Walk } from "./walk.ts";

const EXITS = ["sys.exit", "exit", "quit", "os.abort"];
// Parts of these may be left out, or run later or never.
const MAYBE = ["conditional_expression", "boolean_operator"];
const COMPREHENSIONS = [
  "list_comprehension",
  "generator_expression",
  "set_comprehension",
  "dictionary_comprehension",
];
const LATER = ["lambda", "string", "concatenated_string"];

/** What evaluating an expression does to the database, by the calls in it. */
export function readExpression(node: SyntaxNode, scope: Scope, walk: Walk): readonly Operation[] {
  if (LATER.includes(node.type)) return [];
  if (!walk.reading.spend(1)) return [{ kind: "opaque", line: node.line }];
  if (node.type === "call") return readCall(callOf(node, walk.reading), scope, walk);
  if (walk.meanings.handsOn?.(node, scope, walk.reading) === true)
    return [{ kind: "opaque", line: node.line }];
  if (COMPREHENSIONS.includes(node.type)) return unsure(readComprehension(node, scope, walk));
  const parts = reachedParts(node, scope, walk.reading);
  const inner = parts.flatMap((child) => readExpression(child, scope, walk));
  return MAYBE.includes(node.type) ? unsure(inner) : inner;
}

function readCall(call: Call, scope: Scope, walk: Walk): readonly Operation[] {
  const { node, receiver, fullName } = call;
  const known = walk.meanings.call(call, scope, walk.reading);
  if (known !== null) return known;
  if (fullName !== null && EXITS.includes(fullName)) return [{ kind: "raise", line: node.line }];
  const parts = [receiver, ...call.positional, ...call.keywords.values()];
  const inner = parts.flatMap((part) => (part === null ? [] : readPart(part, call, scope, walk)));
  const callee = node.children.find(({ field }) => field === "function");
  if (receiver === null && callee !== undefined) {
    const fn = resolve({ node: callee, scope }, walk.reading);
    if (FUNCTIONS.includes(fn.node.type)) {
      return [...inner, ...walk.follow(fn, call, scope, walk)];
    }
  }
  return isHarmless(call, walk.reading) ? inner : [...inner, { kind: "opaque", line: node.line }];
}

// A function that a call is handed, as in `map(clean, tables)`, may be run with anything. One that only orders or picks
// is asked for a value.
function readPart(part: SyntaxNode, call: Call, scope: Scope, walk: Walk): readonly Operation[] {
  const fn = resolve({ node: part, scope }, walk.reading);
  if (!FUNCTIONS.includes(fn.node.type)) return readExpression(part, scope, walk);
  const done = unsure(walk.follow(fn, { ...call, positional: [], keywords: new Map() }, scope, walk));
  return ASKING.includes(call.method) ? done.filter(({ kind }) => kind !== "opaque") : done;
}

const FUNCTIONS = ["function_definition", "lambda"];
const ASKING = ["sorted", "sort", "min", "max", "filter", "any", "all", "groupby"];

// `[note.delete() for note in Note.objects.all()]`; with names that are not known where the tool does not know them.
function readComprehension(node: SyntaxNode, scope: Scope, walk: Walk): readonly Operation[] {
  const inner = scopeWithin(scope);
  const asked = namedChildren(node).flatMap((clause) => {
    const [left, right] = [fieldOf(clause, "left"), fieldOf(clause, "right")];
    if (clause.type !== "for_in_clause" || left === null || right === null) return [];
    const any = walk.meanings.each?.({ node: right, scope: inner }, walk.reading) ?? null;
    const done = readExpression(right, inner, walk);
    bindTarget(left, left.type === "identifier" ? any : null, inner, walk.reading.file.text);
    return done;
  });
  const rest = namedChildren(node).filter(({ type }) => type !== "for_in_clause");
  return [...asked, ...rest.flatMap((part) => readExpression(part, inner, walk))];
}
