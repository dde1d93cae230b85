import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { parametersOf } from "./file.ts";
import { type CsValue, UNKNOWN } from "./value.ts";
import type { CsCall, CsFrame, CsWalk } from "./walk.ts";

const MAX_DEPTH = 32;

/** Whether code may be gone into from here: not into what is being run already, and not too deep. */
export function mayFollow<H>(node: SyntaxNode, { following }: CsFrame<H>): boolean {
  return following.length < MAX_DEPTH && !following.includes(node);
}

/** Runs a call: as the tool knows it, as the same class tells it, or else as something that is not known. */
export function runCall<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): CsValue<H> {
  const call = readCall(node, frame, walk);
  if (call === null) return UNKNOWN;
  if (call.receiver.kind === "raises") return call.receiver;
  const own = walk.script.tool.call(call, frame, walk);
  if (own !== null) return own;
  if (call.name === "nameof") return call.args[0] ?? UNKNOWN;
  const followed = follow(call, frame, walk);
  if (followed !== null) return followed;
  const lambdas = [...call.args, ...call.named.values()].filter((value) => value.kind === "lambda");
  // Whether and how often it calls them is not known.
  for (const { node: lambda } of lambdas) runBody(lambda, [], frame, walk);
  const isAsked = frame.isValue && (ASKING.test(call.name) || !isHanded(call));
  if (!isAsked && lambdas.length === 0 && !isQuiet(call)) {
    walk.add({ kind: "does", operation: { kind: "opaque", line: call.line } });
  }
  return UNKNOWN;
}

/** Runs the body of a method, a function or a lambda, with these values for its parameters. */
export function runBody<H>(
  declared: SyntaxNode,
  args: readonly CsValue<H>[],
  frame: CsFrame<H>,
  walk: CsWalk<H>,
): CsValue<H> {
  const body = fieldOf(declared, "body");
  if (body === null || !mayFollow(declared, frame)) return UNKNOWN;
  if (!walk.spend("steps", frame.scope.size, declared.line)) return UNKNOWN;
  const scope = declared.type === "method_declaration" ? new Map<string, CsValue<H>>() : new Map(frame.scope);
  parametersOf(declared, walk.script.text).forEach(({ name }, index) => {
    scope.set(name, args[index] ?? UNKNOWN);
  });
  const returned: { value: CsValue<H> | null } = { value: null };
  const functions = new Map(frame.functions);
  const own = { scope, functions, following: [...frame.following, declared], isValue: false, returned };
  if (body.type === "arrow_expression_clause") {
    const [only] = namedChildren(body);
    return only === undefined ? UNKNOWN : walk.evaluate(only, own);
  }
  if (body.type !== "block") return walk.evaluate(body, own);
  const flow = walk.run(namedChildren(body), own);
  if (flow.kind === "raises") return flow;
  // Where its end is reached too, it is not known whether it returns.
  return flow.kind === "returns" ? (returned.value ?? UNKNOWN) : UNKNOWN;
}

function follow<H>(call: CsCall<H>, frame: CsFrame<H>, walk: CsWalk<H>): CsValue<H> | null {
  if (call.receiver.kind !== "this") return null;
  const declared = frame.functions.get(call.name) ?? walk.script.migration.methods.get(call.name)?.at(-1);
  if (declared === undefined) return null;
  const names = parametersOf(declared, walk.script.text).map(({ name }) => name);
  const args = names.map((name, index) => call.named.get(name) ?? call.args[index] ?? UNKNOWN);
  const value = runBody(declared, args, frame, walk);
  return value.kind === "raises" ? { kind: "raises", line: call.line } : value;
}

function readCall<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): CsCall<H> | null {
  const { text } = walk.script;
  const target = fieldOf(node, "function");
  const list = fieldOf(node, "arguments");
  if (target === null) {
    for (const child of namedChildren(node)) walk.evaluate(child, frame);
    return null;
  }
  const isMember = target.type === "member_access_expression";
  const holder = isMember ? fieldOf(target, "expression") : null;
  const named = isMember ? fieldOf(target, "name") : target;
  if (named === null) return null;
  // `AddColumn<string>`.
  const own = named.type === "generic_name" ? namedChildren(named)[0] : named;
  const receiver: CsValue<H> =
    holder === null ? { kind: "this" } : walk.evaluate(holder, { ...frame, isValue: true });
  const args: CsValue<H>[] = [];
  const names = new Map<string, CsValue<H>>();
  for (const argument of list === null ? [] : namedChildren(list)) {
    const name = fieldOf(argument, "name");
    const value = namedChildren(argument).findLast(({ field }) => field !== "name");
    if (value === undefined) continue;
    const given = walk.evaluate(value, { ...frame, isValue: true });
    if (name === null) args.push(given);
    else names.set(textOf(name, text), given);
  }
  return { receiver, name: own === undefined ? "" : textOf(own, text), args, named: names, line: named.line };
}

// `Helpers.DropAll(migrationBuilder)` may do anything, also where its value is kept.
function isHanded<H>({ args, named }: CsCall<H>): boolean {
  return [...args, ...named.values()].some(({ kind }) => kind === "handle");
}

const ASKING = /^(?:Is|Has|Can|Should|Get|Equals|nameof)/;
const QUIET = /^(?:Console|Debug|Trace|Log|_?logger|Logger|ArgumentNullException|Environment|Thread|Task)$/;

function isQuiet<H>({ receiver, name }: CsCall<H>): boolean {
  if (receiver.kind === "unknown" && receiver.name !== null && QUIET.test(receiver.name)) return true;
  return (
    /^(?:Log\w*|WriteLine|Write|Add|AddRange|Append\w*|Sort|Trim|ToString)$/.test(name) &&
    receiver.kind !== "this"
  );
}
