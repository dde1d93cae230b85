import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { type Flow, GOES_ON } from "../recorded/outcome.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import { guarded, runIf } from "./conditions.ts";
import { runForeach } from "./foreach.ts";
import { type PhpValue, UNKNOWN } from "./value.ts";
import type { PhpFrame, PhpWalk } from "./walk.ts";

/** Runs statements one after the other, up to the one behind which nothing is reached. */
export function runSteps<H>(
  nodes: readonly SyntaxNode[],
  frame: PhpFrame<H>,
  walk: PhpWalk<H>,
  isGuarded = false,
): Flow {
  for (const [index, node] of nodes.entries()) {
    if (!walk.spend("steps", 1, node.line)) return GOES_ON;
    const { flow, guard } = runStep(node, frame, walk);
    // `if (Schema::hasTable('notes')) { return; }`: what follows is as if under the opposite condition.
    if (guard !== null && !isGuarded) {
      const rest = nodes.slice(index + 1);
      return guarded(guard, () => runSteps(rest, frame, walk, true), node.line, walk);
    }
    if (flow.kind !== "goes-on") return flow;
  }
  return GOES_ON;
}

interface Done<H> {
  readonly flow: Flow;
  readonly guard: PhpValue<H> | null;
}

function runStep<H>(node: SyntaxNode, frame: PhpFrame<H>, walk: PhpWalk<H>): Done<H> {
  if (node.type === "if_statement") return runIf(node, frame, walk);
  return { flow: runOther(node, frame, walk), guard: null };
}

function runOther<H>(node: SyntaxNode, frame: PhpFrame<H>, walk: PhpWalk<H>): Flow {
  switch (node.type) {
    case "compound_statement":
    case "colon_block":
      return walk.run(namedChildren(node), frame);
    case "expression_statement": {
      const [inner] = namedChildren(node);
      return inner === undefined ? GOES_ON : flowOf(walk.evaluate(inner, { ...frame, isValue: false }));
    }
    case "return_statement": {
      const [inner] = namedChildren(node);
      const value = inner === undefined ? UNKNOWN : walk.evaluate(inner, { ...frame, isValue: false });
      // Which of several returns it is hangs on what is not known.
      frame.returned.value = frame.returned.value === null ? value : UNKNOWN;
      const flow = flowOf(value);
      return flow.kind === "raises" ? flow : { kind: "returns" };
    }
    case "exit_statement":
    case "break_statement":
    case "continue_statement":
      return { kind: "returns" };
    case "foreach_statement":
      return runForeach(node, frame, walk);
    case "while_statement":
    case "for_statement":
    case "do_statement":
    case "switch_statement":
      runPerhaps(node, frame, walk);
      return GOES_ON;
    case "try_statement":
      return runTry(node, frame, walk);
    case "function_definition":
    case "class_declaration":
    case "echo_statement":
    case "unset_statement":
    case "global_declaration":
      return GOES_ON;
    default:
      for (const child of namedChildren(node)) walk.evaluate(child, { ...frame, isValue: true });
      return GOES_ON;
  }
}

function flowOf<H>(value: PhpValue<H>): Flow {
  return value.kind === "raises" ? { kind: "raises", line: value.line } : GOES_ON;
}

// A condition is always asked; a body is run or not, and its end is not the end of what stands around it.
function runPerhaps<H>(node: SyntaxNode, frame: PhpFrame<H>, walk: PhpWalk<H>): void {
  for (const child of namedChildren(node)) {
    if (/_(?:statement|block)$/.test(child.type)) walk.run([child], frame);
    else walk.evaluate(child, { ...frame, isValue: true });
  }
}

function runTry<H>(node: SyntaxNode, frame: PhpFrame<H>, walk: PhpWalk<H>): Flow {
  const body = fieldOf(node, "body");
  const flow = body === null ? GOES_ON : walk.run([body], frame);
  const clauses = namedChildren(node).filter(({ type }) => type === "catch_clause");
  const caught = clauses.map((clause) => {
    const own = fieldOf(clause, "body");
    return own === null ? GOES_ON : walk.run([own], frame);
  });
  for (const clause of namedChildren(node)) {
    const own = clause.type === "finally_clause" ? fieldOf(clause, "body") : null;
    const last = own === null ? GOES_ON : walk.run([own], frame);
    if (last.kind !== "goes-on") return last;
  }
  const isSwallowed = clauses.length > 0 && !caught.every(({ kind }) => kind === "raises");
  return flow.kind === "raises" && isSwallowed ? GOES_ON : flow;
}
