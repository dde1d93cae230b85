import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { type Flow, GOES_ON, type Outcome } from "../../recorded/outcome.ts";
import { readCall } from "../../ruby/call.ts";
import type { RubyMethod } from "../../ruby/class.ts";
import { partsOf } from "../../ruby/parts.ts";
import { readValue } from "../../ruby/read-value.ts";
import { reachedParts } from "../../ruby/truth.ts";
import { fieldOf, namedChildren, textOf } from "../../syntax/nodes.ts";
import { runCall } from "./calls.ts";
import { earlyReturn, guarded, opposite, runCondition } from "./conditions.ts";
import type { Frame, Script, Walk } from "./frame.ts";

const MAX_STEPS = 20_000;
// Each early return opens a level, and so does each block.
const MAX_DEPTH = 200;

/** What running a method of a migration comes to. `reverting`: as Rails runs a `change` on rollback. */
export function outcomesOf(method: RubyMethod, reverting: boolean, script: Script): readonly Outcome[] {
  let steps = 0;
  let depth = 0;
  let exhaustedAt: number | null = null;
  const walkTo = (groups: Outcome[][]): Walk => {
    const walk: Walk = {
      script,
      add(...outcomes) {
        groups.push([...outcomes]);
      },
      run(nodes, frame) {
        if (depth >= MAX_DEPTH) exhaustedAt = nodes[0]?.line ?? 1;
        if (depth >= MAX_DEPTH) return GOES_ON;
        depth += 1;
        const flow = runAll(nodes, frame, walk);
        depth -= 1;
        return flow;
      },
      spend,
      together(nodes, frame) {
        const own: Outcome[][] = [];
        const flow = walkTo(own).run(nodes, frame);
        groups.push(own.flat());
        return flow;
      },
      revert(nodes, frame) {
        const own: Outcome[][] = [];
        const flow = walkTo(own).run(nodes, { ...frame, reverting: !frame.reverting });
        groups.push(...own.reverse());
        return flow;
      },
      apart(nodes, frame) {
        const own: Outcome[][] = [];
        walkTo(own).run(nodes, frame);
        return own.flat();
      },
    };
    return walk;
  };
  const spend = (taken: number, line: number): boolean => {
    steps += taken;
    if (steps >= MAX_STEPS) exhaustedAt ??= line;
    return steps < MAX_STEPS;
  };
  const groups: Outcome[][] = [];
  const frame: Frame = {
    reverting: false,
    directions: new Map(),
    changed: new Map(),
    scope: new Map(script.migration.constants),
    assigned: new Map(),
    following: [],
    guards: 0,
    isValue: false,
  };
  const walk = walkTo(groups);
  const flow = reverting ? walk.revert(method.body, frame) : walk.run(method.body, frame);
  if (exhaustedAt !== null) {
    return [{ kind: "unclear", reason: "It takes too many steps to follow.", line: exhaustedAt }];
  }
  if (flow.kind === "raises") walk.add({ kind: "does", operation: { kind: "raise", line: flow.line } });
  return groups.flat();
}

function runAll(nodes: readonly SyntaxNode[], frame: Frame, walk: Walk): Flow {
  const rescues = nodes.filter(({ type }) => type === "rescue");
  const steps = nodes.filter((node) => node.isNamed && !ASIDE.has(node.type));
  const flow = runSteps(steps, frame, walk);
  const caught = rescues.map((rescue) => walk.run(partsOf(rescue), frame));
  for (const node of nodes) if (node.type === "ensure") walk.run(node.children, frame);
  const swallowed = rescues.length > 0 && !caught.every(({ kind }) => kind === "raises");
  return flow.kind === "raises" && swallowed ? GOES_ON : flow;
}

function runSteps(steps: readonly SyntaxNode[], frame: Frame, walk: Walk): Flow {
  for (const [index, step] of steps.entries()) {
    if (!walk.spend(1, step.line)) return GOES_ON;
    const guard = earlyReturn(step, frame, walk);
    // What follows a `return if …` stands under the opposite condition.
    if (guard !== null) return guarded(opposite(guard), step, steps.slice(index + 1), frame, walk);
    const flow = runStep(step, frame, walk);
    if (flow.kind !== "goes-on") return flow;
  }
  return GOES_ON;
}

function runStep(node: SyntaxNode, frame: Frame, walk: Walk): Flow {
  const { source } = walk.script;
  switch (node.type) {
    case "call":
    case "identifier":
    case "super": {
      const call = readCall(node, source, frame.scope);
      return call === null ? GOES_ON : runCall(call, frame, walk);
    }
    case "if":
    case "unless":
    case "elsif":
    case "conditional":
    case "if_modifier":
    case "unless_modifier":
      return runCondition(node, frame, walk);
    case "while":
    case "until":
    case "while_modifier":
    case "until_modifier":
    case "binary": {
      for (const part of reachedParts(node, source, frame.scope)) runStep(part, frame, walk);
      return GOES_ON;
    }
    case "return":
    case "next":
    case "break":
      walk.run(namedChildren(node).flatMap(partsOf), { ...frame, isValue: true });
      return { kind: "returns" };
    case "begin":
    case "parenthesized_statements":
      return walk.run(node.children, frame);
    case "rescue_modifier": {
      walk.run(namedChildren(node), frame);
      return GOES_ON;
    }
    case "assignment":
    case "operator_assignment":
      return assign(node, frame, walk);
    case "method":
    case "class":
    case "module":
    case "lambda":
      return GOES_ON;
    default:
      // Something inside may be a call: an operand, a branch of a `case`, the body of a loop.
      for (const child of namedChildren(node)) runStep(child, frame, walk);
      return GOES_ON;
  }
}

function assign(node: SyntaxNode, frame: Frame, walk: Walk): Flow {
  const { source } = walk.script;
  const [left, right] = [fieldOf(node, "left"), fieldOf(node, "right")];
  if (left === null || right === null) return GOES_ON;
  const flow = walk.run(partsOf(right), { ...frame, isValue: true });
  const name = textOf(left, source.text);
  frame.scope.set(name, readValue(right, source, frame.scope));
  const [receiver, method] = [fieldOf(left, "receiver"), fieldOf(left, "method")];
  if (left.type === "call" && receiver !== null && method !== null) {
    const record = textOf(receiver, source.text);
    const attributes = frame.assigned.get(record) ?? [];
    attributes.push(textOf(method, source.text));
    frame.assigned.set(record, attributes);
  }
  return flow;
}

const ASIDE = new Set(["comment", "heredoc_body", "rescue", "ensure", "exceptions", "exception_variable"]);
