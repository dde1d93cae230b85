import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { readCall } from "../../elixir/call.ts";
import { paramsOf } from "../../elixir/function.ts";
import type { ElixirFunction } from "../../elixir/module.ts";
import { readValue } from "../../elixir/read-value.ts";
import { isCutShort } from "../../elixir/truth.ts";
import { type Flow, GOES_ON, type Outcome } from "../../recorded/outcome.ts";
import { fieldOf, namedChildren, textOf } from "../../syntax/nodes.ts";
import { runCall } from "./calls.ts";
import type { Frame, Script, Walk } from "./frame.ts";

const MAX_STEPS = 20_000;
const TOO_MUCH = "It takes too many steps to follow.";

/** What running a function of a migration comes to. `backward`: as Ecto runs a `change` on rollback. */
export function outcomesOf(
  found: ElixirFunction,
  direction: "up" | "down",
  backward: boolean,
  script: Script,
): readonly Outcome[] {
  let steps = 0;
  let exhaustedAt: number | null = null;
  const walkTo = (groups: Outcome[][]): Walk => {
    const walk: Walk = {
      script,
      add(...outcomes) {
        groups.push([...outcomes]);
      },
      run(nodes, frame) {
        for (const node of nodes) {
          steps += 1;
          if (steps === MAX_STEPS) exhaustedAt = node.line;
          if (steps >= MAX_STEPS) return GOES_ON;
          const flow = runStep(node, frame, walk);
          if (flow.kind !== "goes-on") return flow;
        }
        return GOES_ON;
      },
      together(nodes, frame) {
        const own: Outcome[][] = [];
        const flow = walkTo(own).run(nodes, frame);
        groups.push(own.flat());
        return flow;
      },
    };
    return walk;
  };
  const groups: Outcome[][] = [];
  const walk = walkTo(groups);
  const scope = new Map(script.module.attributes);
  const frame: Frame = { backward, direction, changes: null, scope, following: [], isValue: false };
  const flow = walk.run(found.body, frame);
  for (const branch of found.branches.values()) walk.run(branch, frame);
  if (exhaustedAt !== null) return [{ kind: "unclear", reason: TOO_MUCH, line: exhaustedAt }];
  // The queue is emptied from its end.
  if (backward) groups.reverse();
  const isRescued = found.branches.has("rescue") || found.branches.has("catch");
  if (flow.kind === "raises" && !isRescued) {
    walk.add({ kind: "does", operation: { kind: "raise", line: flow.line } });
  }
  return groups.flat();
}

function runStep(node: SyntaxNode, frame: Frame, walk: Walk): Flow {
  const { text } = walk.script;
  switch (node.type) {
    case "call": {
      const call = readCall(node, text);
      return call === null ? GOES_ON : runCall(call, [], frame, walk);
    }
    case "binary_operator":
      return runOperator(node, frame, walk);
    case "stab_clause": {
      const scope = new Map(frame.scope);
      for (const param of paramsOf(node, text)) scope.delete(param);
      const right = fieldOf(node, "right");
      if (right !== null) walk.run(namedChildren(right), { ...frame, scope });
      return GOES_ON;
    }
    case "anonymous_function":
    case "unary_operator":
    case "string":
    case "sigil":
      return GOES_ON;
    default:
      for (const child of namedChildren(node)) runStep(child, frame, walk);
      return GOES_ON;
  }
}

function runOperator(node: SyntaxNode, frame: Frame, walk: Walk): Flow {
  const { text } = walk.script;
  const [left, operator, right] = ["left", "operator", "right"].map((field) => fieldOf(node, field));
  if (!left || !operator || !right) return GOES_ON;
  const sign = textOf(operator, text);
  if (sign === "|>") {
    // The value of the left side is the first argument of the right one.
    walk.run([left], { ...frame, isValue: true });
    const call = readCall(right, text);
    return call === null ? GOES_ON : runCall(call, [left], frame, walk);
  }
  if (isCutShort(node, text)) return GOES_ON;
  const flow = walk.run([right], sign === "=" ? { ...frame, isValue: true } : frame);
  if (sign !== "=") {
    walk.run([left], frame);
    return GOES_ON;
  }
  frame.scope.set(textOf(left, text), readValue(right, text, frame.scope));
  return flow;
}
