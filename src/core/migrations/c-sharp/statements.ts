import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { type Flow, GOES_ON } from "../recorded/outcome.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { runDirective } from "./preprocessor.ts";
import { type CsValue, isPlain, UNKNOWN } from "./value.ts";
import type { CsFrame, CsWalk } from "./walk.ts";

/** Runs statements one after the other, up to the one behind which nothing is reached. */
export function runSteps<H>(nodes: readonly SyntaxNode[], frame: CsFrame<H>, walk: CsWalk<H>): Flow {
  const { text } = walk.script;
  // A function may be called above the place where it is declared.
  for (const node of nodes) {
    const name = node.type === "local_function_statement" ? fieldOf(node, "name") : null;
    if (name !== null) frame.functions.set(textOf(name, text), node);
  }
  for (const node of nodes) {
    if (!walk.spend("steps", 1, node.line)) return GOES_ON;
    const flow = runStep(node, frame, walk);
    if (flow.kind !== "goes-on") return flow;
  }
  return GOES_ON;
}

function runStep<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): Flow {
  switch (node.type) {
    case "block":
      return walk.run(namedChildren(node), frame);
    case "expression_statement": {
      const [inner] = namedChildren(node);
      return inner === undefined ? GOES_ON : flowOf(walk.evaluate(inner, { ...frame, isValue: false }));
    }
    case "throw_statement":
      return { kind: "raises", line: node.line };
    case "return_statement": {
      const [inner] = namedChildren(node);
      const value = inner === undefined ? UNKNOWN : walk.evaluate(inner, { ...frame, isValue: false });
      // Which of several returns it is hangs on what is not known.
      frame.returned.value = frame.returned.value === null ? value : UNKNOWN;
      const flow = flowOf(value);
      return flow.kind === "raises" ? flow : { kind: "returns" };
    }
    case "break_statement":
    case "continue_statement":
      return { kind: "returns" };
    case "local_declaration_statement":
      declare(node, frame, walk);
      return GOES_ON;
    case "if_statement":
      return runIf(node, frame, walk);
    case "foreach_statement":
      return runForeach(node, frame, walk);
    case "try_statement":
      return runTry(node, frame, walk);
    case "preproc_if":
    case "preproc_elif":
    case "preproc_else":
      return runDirective(node, frame, walk);
    case "while_statement":
    case "for_statement":
      runLoop(node, frame, walk);
      return GOES_ON;
    case "local_function_statement":
    case "empty_statement":
      return GOES_ON;
    default:
      // A switch, a `using`: what is in it may be run, and its end is not the end of what stands around it.
      runPerhaps(node, frame, { ...frame, isValue: true }, walk);
      return GOES_ON;
  }
}

function runLoop<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): void {
  const value = { ...frame, isValue: true };
  const condition = fieldOf(node, "condition");
  const [first] = namedChildren(node);
  if (node.type === "for_statement" && first !== undefined && first !== condition) {
    runPerhaps({ ...node, children: [first] }, frame, value, walk);
  }
  if (condition !== null && isPlain(walk.evaluate(condition, value), "false")) return;
  const rest = namedChildren(node).filter((child) => child !== condition && child !== first);
  runPerhaps({ ...node, children: rest }, frame, value, walk);
}

function runPerhaps<H>(node: SyntaxNode, frame: CsFrame<H>, value: CsFrame<H>, walk: CsWalk<H>): void {
  for (const child of namedChildren(node)) {
    if (/_statement$|^block$|^preproc_(?:if|elif|else)$/.test(child.type)) walk.run([child], frame);
    else if (/^(?:switch_body|switch_section)$/.test(child.type)) runPerhaps(child, frame, value, walk);
    else if (child.type === "variable_declaration") declare(node, frame, walk);
    else walk.evaluate(child, value);
  }
}

function declare<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): void {
  for (const declaration of namedChildren(node)) {
    for (const declarator of namedChildren(declaration)) {
      if (declarator.type !== "variable_declarator") continue;
      const [name, value] = namedChildren(declarator);
      if (name === undefined) continue;
      const given = value === undefined ? UNKNOWN : walk.evaluate(value, { ...frame, isValue: true });
      frame.scope.set(textOf(name, walk.script.text), given);
    }
  }
}

function flowOf<H>(value: CsValue<H>): Flow {
  return value.kind === "raises" ? { kind: "raises", line: value.line } : GOES_ON;
}

// Both branches count as done; a branch ends the method only where the other one does too.
function runIf<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): Flow {
  const [condition, body] = [fieldOf(node, "condition"), fieldOf(node, "consequence")];
  const other = fieldOf(node, "alternative");
  const asked = condition === null ? UNKNOWN : walk.evaluate(condition, { ...frame, isValue: true });
  if (asked.kind === "plain") {
    const runs = asked.text === "true" ? body : other;
    return runs === null ? GOES_ON : walk.run([runs], frame);
  }
  const first = body === null ? GOES_ON : walk.run([body], frame);
  const second = other === null ? GOES_ON : walk.run([other], frame);
  if (first.kind === "goes-on" || second.kind === "goes-on") return GOES_ON;
  return first.kind === "raises" ? second : first;
}

function runForeach<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): Flow {
  const [left, right, body] = [fieldOf(node, "left"), fieldOf(node, "right"), fieldOf(node, "body")];
  if (left === null || right === null || body === null) return GOES_ON;
  const over = walk.evaluate(right, { ...frame, isValue: true });
  for (const item of over.kind === "list" ? over.items : [UNKNOWN]) {
    if (!walk.spend("steps", 1, node.line)) return GOES_ON;
    frame.scope.set(textOf(left, walk.script.text), item);
    walk.run([body], frame);
  }
  return GOES_ON;
}

function runTry<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): Flow {
  const body = fieldOf(node, "body");
  const flow = body === null ? GOES_ON : walk.run([body], frame);
  const clauses = namedChildren(node).filter(({ type }) => type === "catch_clause");
  const caught = clauses.map((clause) => {
    const own = fieldOf(clause, "body");
    return own === null ? GOES_ON : walk.run([own], frame);
  });
  for (const clause of namedChildren(node)) {
    if (clause.type === "finally_clause") walk.run(namedChildren(clause), frame);
  }
  const isSwallowed = clauses.length > 0 && !caught.every(({ kind }) => kind === "raises");
  return flow.kind === "raises" && isSwallowed ? GOES_ON : flow;
}
