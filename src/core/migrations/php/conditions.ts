import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { type Flow, GOES_ON, type Outcome } from "../recorded/outcome.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import type { PhpValue } from "./value.ts";
import type { PhpFrame, PhpWalk } from "./walk.ts";

/** Runs an `if` with its other branches: both count as done. `guard` where all that follows is under a condition. */
export function runIf<H>(
  node: SyntaxNode,
  frame: PhpFrame<H>,
  walk: PhpWalk<H>,
): { readonly flow: Flow; readonly guard: PhpValue<H> | null } {
  const [condition, body] = [fieldOf(node, "condition"), fieldOf(node, "body")];
  if (condition === null || body === null) return { flow: GOES_ON, guard: null };
  const value = walk.evaluate(condition, { ...frame, isValue: true });
  const others = namedChildren(node).filter(
    ({ type }) => type === "else_clause" || type === "else_if_clause",
  );
  const otherwise = (): Flow => runOthers(others, frame, walk);
  if (value.kind === "plain") {
    const isTrue = !["false", "null", "0"].includes(value.text);
    return { flow: isTrue ? walk.run([body], frame) : otherwise(), guard: null };
  }
  const { result: flow, groups } = walk.apart(() =>
    guarded(value, () => walk.run([body], frame), node.line, walk),
  );
  for (const group of groups) walk.add(...group);
  if (others.length === 0) {
    const isEarly =
      flow.kind === "returns" && groups.every(({ length }) => length === 0) && value.kind === "exists";
    return { flow: GOES_ON, guard: isEarly ? opposite(value) : null };
  }
  const second = guarded(opposite(value), otherwise, node.line, walk);
  if (flow.kind === "goes-on" || second.kind === "goes-on") return { flow: GOES_ON, guard: null };
  return { flow: flow.kind === "raises" ? second : flow, guard: null };
}

/**
 * Runs what stands under a condition. One that what is done turns round itself (`if (! hasTable) create`) is answered
 * the other way on rollback, so that a tool that runs it again takes nothing back.
 */
export function guarded<H>(condition: PhpValue<H>, act: () => Flow, line: number, walk: PhpWalk<H>): Flow {
  if (condition.kind !== "exists") return act();
  const { result: flow, groups } = walk.apart(act);
  const isTurned = condition.isAbsent && groups.some((group) => group.some(isDrop));
  if (walk.script.reverting && isTurned) {
    walk.add({ kind: "stays", reason: TURNED, line });
    return flow;
  }
  for (const group of groups) walk.add(...group.map(asGuarded));
  return flow;
}

/** The same question with the other answer wanted. */
export function opposite<H>(value: PhpValue<H>): PhpValue<H> {
  if (value.kind === "exists") return { ...value, isAbsent: !value.isAbsent };
  if (value.kind !== "plain") return value;
  if (value.text === "true") return { kind: "plain", text: "false" };
  return value.text === "false" ? { kind: "plain", text: "true" } : { kind: "unknown" };
}

const TURNED =
  "On rollback this condition is asked again, the answer is the opposite one, and nothing is taken back.";

function runOthers<H>(others: readonly SyntaxNode[], frame: PhpFrame<H>, walk: PhpWalk<H>): Flow {
  const flows = others.map((other) => {
    const condition = fieldOf(other, "condition");
    if (condition !== null) walk.evaluate(condition, { ...frame, isValue: true });
    const body = fieldOf(other, "body");
    return body === null ? GOES_ON : walk.run([body], frame);
  });
  if (others.at(-1)?.type !== "else_clause") return GOES_ON;
  return flows.find(({ kind }) => kind === "goes-on") ?? flows.at(-1) ?? GOES_ON;
}

function isDrop(outcome: Outcome): boolean {
  return outcome.kind === "does" && outcome.operation.kind === "drop";
}

function asGuarded(outcome: Outcome): Outcome {
  if (outcome.kind !== "does" || !("isGuarded" in outcome.operation)) return outcome;
  return { kind: "does", operation: { ...outcome.operation, isGuarded: true } };
}
