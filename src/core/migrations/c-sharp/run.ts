import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { type Flow, GOES_ON, type Outcome } from "../recorded/outcome.ts";
import { runBody } from "./call.ts";
import { evaluateNode } from "./evaluate.ts";
import { runSteps } from "./statements.ts";
import { type CsValue, UNKNOWN } from "./value.ts";
import type { CsScript, CsWalk } from "./walk.ts";

// Besides those that the length of the text asks for.
const MAX_STEPS = 60_000;
const MAX_LETTERS = 300_000;
// Of expressions within each other, those of methods that are gone into included.
const MAX_DEPTH = 500;

/** What running a method comes to, with these values for its parameters. */
export function outcomesOf<H>(
  method: SyntaxNode,
  args: readonly CsValue<H>[],
  script: CsScript<H>,
): readonly Outcome[] {
  const left = { steps: MAX_STEPS + script.text.length, letters: MAX_LETTERS };
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
  const groups: (readonly Outcome[])[] = [];
  const walk: CsWalk<H> = {
    script,
    add(...outcomes) {
      groups.push(outcomes);
    },
    open() {
      const group: Outcome[] = [];
      groups.push(group);
      return group;
    },
    run: (nodes, frame) => deeper<Flow>(() => runSteps(nodes, frame, walk), GOES_ON, nodes[0]?.line ?? 1),
    evaluate: (node, frame) => deeper<CsValue<H>>(() => evaluateNode(node, frame, walk), UNKNOWN, node.line),
    spend(what, amount, line) {
      left[what] -= amount;
      if (left[what] < 0) exhaustedAt ??= line;
      return left[what] >= 0;
    },
  };
  const returned: { value: CsValue<H> | null } = { value: null };
  const frame = { scope: new Map(), functions: new Map(), following: [], isValue: false, returned };
  const value = runBody(method, args, frame, walk);
  if (exhaustedAt !== null) {
    return [{ kind: "unclear", reason: "It takes too many steps to follow.", line: exhaustedAt }];
  }
  const raise: Outcome[] =
    value.kind === "raises" ? [{ kind: "does", operation: { kind: "raise", line: value.line } }] : [];
  return [...groups.flat(), ...raise];
}
