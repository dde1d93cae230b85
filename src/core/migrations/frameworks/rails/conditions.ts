import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { type Flow, GOES_ON } from "../../recorded/outcome.ts";
import { partsOf } from "../../ruby/parts.ts";
import { truthOf } from "../../ruby/truth.ts";
import { fieldOf } from "../../syntax/nodes.ts";
import { isDeployed } from "./environment.ts";
import type { Frame, Walk } from "./frame.ts";
import { type Guard, guardOf, turnsRound } from "./guard.ts";

// What stands under each is gone through twice.
const MAX_GUARDS = 8;

/** Runs an `if` or an `unless` in any of its forms: both branches count as done. */
export function runCondition(node: SyntaxNode, frame: Frame, walk: Walk): Flow {
  const condition = fieldOf(node, "condition");
  if (condition === null) return GOES_ON;
  const isUnless = node.type.startsWith("unless");
  const { source } = walk.script;
  const then = fieldOf(node, "body") ?? fieldOf(node, "consequence");
  const otherwise = fieldOf(node, "alternative");
  const always = truthOf(condition, source, frame.scope);
  if (always !== null) return runBranch(always === isUnless ? otherwise : then, frame, walk);
  const guard = guardOf(condition, isUnless, source, frame.scope);
  if (guard.kind === "reverting") {
    const runs = guard.holds === frame.reverting ? then : otherwise;
    return runs === null ? GOES_ON : walk.run(partsOf(runs), frame);
  }
  walk.run([condition], { ...frame, isValue: true });
  const first = then === null ? GOES_ON : guarded(guard, condition, partsOf(then), frame, walk, true);
  const second =
    otherwise === null
      ? GOES_ON
      : otherwise.type === "elsif"
        ? walk.run([otherwise], frame)
        : guarded(opposite(guard), condition, partsOf(otherwise), frame, walk, true);
  // What fails wherever a release runs is no way back, whatever a developer's machine does.
  const deployed = truthOf(condition, source, frame.scope, (one) => isDeployed(one, source));
  const ran = deployed === null ? null : deployed === isUnless ? second : first;
  if (ran?.kind === "raises") return ran;
  return first.kind === "goes-on" ? GOES_ON : second;
}

function runBranch(branch: SyntaxNode | null, frame: Frame, walk: Walk): Flow {
  if (branch === null) return GOES_ON;
  return walk.run(branch.type === "elsif" ? [branch] : partsOf(branch), frame);
}

/** Runs statements under a condition. One that they turn round themselves keeps Rails from taking them back. */
export function guarded(
  guard: Guard,
  at: SyntaxNode,
  nodes: readonly SyntaxNode[],
  frame: Frame,
  walk: Walk,
  passesFlow = false,
): Flow {
  if (guard.kind === "reverting" && guard.holds !== frame.reverting) return GOES_ON;
  if (frame.guards >= MAX_GUARDS) {
    walk.add({ kind: "unclear", reason: "Its conditions are nested too deeply to follow.", line: at.line });
    return GOES_ON;
  }
  const inner = guard.kind === "exists" ? { ...frame, guards: frame.guards + 1 } : frame;
  const forward = guard.kind === "exists" ? walk.apart(nodes, { ...inner, reverting: false }) : [];
  const operations = forward.flatMap((outcome) => (outcome.kind === "does" ? [outcome.operation] : []));
  if (!turnsRound(guard, operations)) {
    const flow = walk.run(nodes, inner);
    return passesFlow || guard.kind === "reverting" ? flow : GOES_ON;
  }
  if (frame.reverting) {
    // What others may use by then is rightly left.
    if (operations.every((one) => one.kind === "create" && one.what === "extension")) return GOES_ON;
    const reason =
      "On rollback Rails asks this condition again, the answer is the opposite one, and nothing is taken back.";
    walk.add({ kind: "stays", reason, line: at.line });
    return GOES_ON;
  }
  for (const outcome of forward) {
    if (outcome.kind !== "does" || !("isGuarded" in outcome.operation)) walk.add(outcome);
    else walk.add({ kind: "does", operation: { ...outcome.operation, isGuarded: true } });
  }
  return GOES_ON;
}

/** The condition of a step that does nothing but return under one that is known; null for any other step. */
export function earlyReturn(node: SyntaxNode, frame: Frame, walk: Walk): Guard | null {
  const { type } = node;
  if (!["if", "unless", "if_modifier", "unless_modifier"].includes(type)) return null;
  const condition = fieldOf(node, "condition");
  const body = fieldOf(node, "body") ?? fieldOf(node, "consequence");
  if (condition === null || body === null || fieldOf(node, "alternative") !== null) return null;
  const parts = partsOf(body).filter(({ isNamed }) => isNamed);
  if (parts.at(-1)?.type !== "return") return null;
  const guard = guardOf(condition, type.startsWith("unless"), walk.script.source, frame.scope);
  return guard.kind === "other" || parts.length > 1 ? null : guard;
}

/** The same question with the other answer wanted. */
export function opposite(guard: Guard): Guard {
  return guard.kind === "other" ? guard : { ...guard, holds: !guard.holds };
}
