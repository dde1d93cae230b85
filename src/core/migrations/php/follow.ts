import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { type PhpValue, UNKNOWN } from "./value.ts";
import type { PhpCall, PhpFrame, PhpWalk } from "./walk.ts";

const MAX_DEPTH = 32;

/** Whether code may be gone into from here: not into what is being run already, and not too deep. */
export function mayFollow<H>(node: SyntaxNode, { following }: PhpFrame<H>): boolean {
  return following.length < MAX_DEPTH && !following.includes(node);
}

/** Runs a method of the migration's class or a function of its file; null when the call is of something else. */
export function follow<H>(call: PhpCall<H>, frame: PhpFrame<H>, walk: PhpWalk<H>): PhpValue<H> | null {
  if (call.receiver.kind === "closure") return walk.runClosure(call.receiver, call.args, frame);
  const declared = declaredOf(call, walk);
  if (declared === null) return null;
  if (!mayFollow(declared, frame)) return null;
  const body = fieldOf(declared, "body");
  if (body === null) return null;
  const scope = new Map<string, PhpValue<H>>();
  const { text } = walk.script.file;
  parametersOf(declared, text).forEach(({ name, fallback }, index) => {
    const given = call.named.get(name) ?? call.args[index];
    scope.set(name, given ?? (fallback === null ? UNKNOWN : walk.evaluate(fallback, frame)));
  });
  const returned: { value: PhpValue<H> | null } = { value: null };
  const following = [...frame.following, declared];
  const flow = walk.run(namedChildren(body), { scope, following, isValue: false, returned });
  if (flow.kind === "raises") return { kind: "raises", line: call.line };
  // Where its end is reached too, it is not known whether it returns.
  return flow.kind === "returns" ? (returned.value ?? UNKNOWN) : UNKNOWN;
}

/** The parameters of a function, with what they are where nothing is given for them. */
export function parametersOf(
  declared: SyntaxNode,
  text: string,
): readonly { readonly name: string; readonly fallback: SyntaxNode | null }[] {
  const list = fieldOf(declared, "parameters");
  return (list === null ? [] : namedChildren(list)).flatMap((parameter) => {
    const name = fieldOf(parameter, "name");
    if (name === null) return [];
    return { name: textOf(name, text).replace(/^\$/, ""), fallback: fieldOf(parameter, "default_value") };
  });
}

function declaredOf<H>({ kind, receiver, name }: PhpCall<H>, walk: PhpWalk<H>): SyntaxNode | null {
  const { file, migration } = walk.script;
  const own = name.toLowerCase();
  const isOwn =
    receiver.kind === "this" ||
    (kind === "static" && receiver.kind === "class" && receiver.name === migration.name);
  if (isOwn) return migration.methods.get(own) ?? null;
  return kind === "function" ? (file.functions.get(own) ?? null) : null;
}
