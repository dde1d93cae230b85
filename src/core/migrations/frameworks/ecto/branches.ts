import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { ElixirCall } from "../../elixir/call.ts";
import { bodyOf } from "../../elixir/function.ts";
import { readValue } from "../../elixir/read-value.ts";
import { truthOf } from "../../elixir/truth.ts";
import { textIn } from "../../elixir/value.ts";
import { type Flow, GOES_ON } from "../../recorded/outcome.ts";
import { fieldOf, namedChildren, textOf } from "../../syntax/nodes.ts";
import type { Frame, Walk } from "./frame.ts";

/** Runs `if`, `case` and their like: all branches count as done, unless they hang on the direction. */
export function runBranches(call: ElixirCall, frame: Frame, walk: Walk): Flow {
  const { name, args, body, branches } = call;
  const [condition] = args;
  if (name === "if" || name === "unless") {
    const { text } = walk.script;
    const answer =
      condition === undefined ? null : (directionAnswer(condition, frame, text) ?? truthOf(condition, text));
    const otherwise = branches.get("else") ?? [];
    if (answer !== null) return walk.run(answer === (name === "if") ? (body ?? []) : otherwise, frame);
    if (condition !== undefined) walk.run([condition], { ...frame, isValue: true });
    const first = walk.run(body ?? [], frame);
    const second = walk.run(otherwise, frame);
    // What fails wherever a release runs is no way back, whatever a developer's machine does.
    const isOwn = condition !== undefined && OWN_MACHINE.test(textOf(condition, text));
    const ran = isOwn === (name === "unless") ? first : second;
    if (isOwn && ran.kind === "raises") return ran;
    return first.kind === "raises" ? second : GOES_ON;
  }
  if (name === "case" && condition !== undefined && isDirection(condition, walk.script.text)) {
    return walk.run(clauseFor(body ?? [], frame, walk.script.text), frame);
  }
  if (condition !== undefined) walk.run([condition], { ...frame, isValue: true });
  const flow = walk.run(body ?? [], frame);
  for (const branch of branches.values()) walk.run(branch, frame);
  const isCaught = branches.has("rescue") || branches.has("catch");
  return name === "try" && !isCaught ? flow : GOES_ON;
}

const OWN_MACHINE =
  /^Mix\.env(?:\(\))?\s*(?:===?\s*:(?:test|dev)|in\s*\[:(?:test|dev)(?:,\s*:(?:test|dev))?\])$/;

type Direction = Pick<Frame, "direction" | "scope">;

/** What `direction() == :up` comes to: true, false, or null for any other condition. */
export function directionAnswer(condition: SyntaxNode, frame: Direction, text: string): boolean | null {
  const [left, operator, right] = ["left", "operator", "right"].map((field) => fieldOf(condition, field));
  if (condition.type !== "binary_operator" || !left || !operator || !right) return null;
  const sign = textOf(operator, text);
  if (!["==", "===", "!=", "!=="].includes(sign)) return null;
  const other = isDirection(left, text) ? right : isDirection(right, text) ? left : null;
  const asked = other === null ? null : textIn(readValue(other, text, frame.scope));
  return asked === null ? null : (asked === frame.direction) === sign.startsWith("=");
}

/** Whether this is `direction()`. */
export function isDirection(node: SyntaxNode, text: string): boolean {
  return /^direction(?:\(\))?$/.test(textOf(node, text));
}

/** The statements of the clause of a `case direction()` that runs. */
export function clauseFor(
  clauses: readonly SyntaxNode[],
  frame: Direction,
  text: string,
): readonly SyntaxNode[] {
  const found = clauses.find((clause) => {
    const left = fieldOf(clause, "left");
    const pattern = left === null ? undefined : namedChildren(left)[0];
    if (pattern === undefined) return false;
    return pattern.type === "identifier" || textIn(readValue(pattern, text, new Map())) === frame.direction;
  });
  return found === undefined ? [] : bodyOf(found);
}
