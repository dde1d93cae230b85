import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { type Flow, GOES_ON, type Outcome } from "../recorded/outcome.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import { evaluateNode } from "./evaluate.ts";
import { mayFollow, parametersOf } from "./follow.ts";
import { runSteps } from "./statements.ts";
import { type PhpValue, UNKNOWN } from "./value.ts";
import type { PhpFrame, PhpScript, PhpWalk } from "./walk.ts";

// Besides those that the length of the text asks for.
const MAX_STEPS = 60_000;
const MAX_LETTERS = 300_000;
// Of expressions within each other, those of methods that are gone into included.
const MAX_DEPTH = 500;

/** What running a method comes to, with these values for its parameters. */
export function outcomesOf<H>(
  method: SyntaxNode,
  args: readonly PhpValue<H>[],
  script: PhpScript<H>,
): readonly Outcome[] {
  const left = { steps: MAX_STEPS + script.file.text.length, letters: MAX_LETTERS };
  let exhaustedAt: number | null = null;
  let depth = 0;
  const deeper = <R>(act: () => R, otherwise: R, line: number): R => {
    if (depth >= MAX_DEPTH) exhaustedAt ??= line;
    if (depth >= MAX_DEPTH) return otherwise;
    depth += 1;
    const result = act();
    depth -= 1;
    return result;
  };
  let groups: (readonly Outcome[])[] = [];
  const walk: PhpWalk<H> = {
    script,
    add(...outcomes) {
      if (outcomes.length > 0) groups.push(outcomes);
    },
    open() {
      const group: Outcome[] = [];
      groups.push(group);
      return group;
    },
    run: (nodes, frame) => deeper<Flow>(() => runSteps(nodes, frame, walk), GOES_ON, nodes[0]?.line ?? 1),
    evaluate: (node, frame) => deeper<PhpValue<H>>(() => evaluateNode(node, frame, walk), UNKNOWN, node.line),
    runClosure: (closure, given, frame) => runClosure(closure, given, frame, walk),
    apart(act) {
      const before = groups;
      groups = [];
      const result = act();
      const own = groups;
      groups = before;
      return { result, groups: own };
    },
    spend(what, amount, line) {
      left[what] -= amount;
      if (left[what] < 0) exhaustedAt ??= line;
      return left[what] >= 0;
    },
  };
  const body = fieldOf(method, "body");
  if (body === null) return [];
  const scope = new Map<string, PhpValue<H>>();
  parametersOf(method, script.file.text).forEach(({ name }, index) => {
    scope.set(name, args[index] ?? UNKNOWN);
  });
  const frame: PhpFrame<H> = { scope, following: [method], isValue: false, returned: { value: null } };
  const flow = walk.run(namedChildren(body), frame);
  if (exhaustedAt !== null) {
    return [{ kind: "unclear", reason: "It takes too many steps to follow.", line: exhaustedAt }];
  }
  // What is recorded is taken back from its end.
  if (script.reverting) groups.reverse();
  const raise: Outcome[] =
    flow.kind === "raises" ? [{ kind: "does", operation: { kind: "raise", line: flow.line } }] : [];
  return [...groups.flat(), ...raise];
}

function runClosure<H>(
  closure: PhpValue<H> | undefined,
  args: readonly PhpValue<H>[],
  frame: PhpFrame<H>,
  walk: PhpWalk<H>,
): PhpValue<H> {
  if (closure?.kind !== "closure") return UNKNOWN;
  const { node } = closure;
  if (!mayFollow(node, frame) || !walk.spend("steps", closure.scope.size, node.line)) return UNKNOWN;
  const body = fieldOf(node, "body");
  if (body === null) return UNKNOWN;
  const scope = new Map(closure.scope);
  parametersOf(node, walk.script.file.text).forEach(({ name }, index) => {
    scope.set(name, args[index] ?? UNKNOWN);
  });
  const returned: { value: PhpValue<H> | null } = { value: null };
  const own: PhpFrame<H> = { scope, following: [...frame.following, node], isValue: false, returned };
  if (node.type === "arrow_function") return walk.evaluate(body, own);
  const flow = walk.run(namedChildren(body), own);
  if (flow.kind === "raises") return flow;
  // Where its end is reached too, it is not known whether it returns.
  return flow.kind === "returns" ? (returned.value ?? UNKNOWN) : UNKNOWN;
}
