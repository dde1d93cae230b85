import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import { isDeclaredInComment } from "../declared-in-comment.ts";
import type { Operation } from "../operation.ts";
import type { Side } from "../side.ts";
import { isComment, textOf } from "../syntax/nodes.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Program } from "./program.ts";
import { type Dialect, enter, type Run } from "./run.ts";
import { type FunctionValue, handle, type Value } from "./value.ts";
import { visit } from "./visit.ts";

/** What a tool says about the functions of its migrations. */
export interface FunctionTool {
  readonly dialect: Dialect;
  /** The names by which the dialect knows the parameters. */
  readonly parameters: readonly string[];
  /** What the tool does without a `down`: a sentence. */
  readonly afterMissing: string;
}

/** A direction of a migration that is a function in a file. */
export function functionSide(
  direction: "up" | "down",
  found: Value,
  { program, parsers, file, line }: { program: Program; parsers: Parsers; file: string; line: number },
  tool: FunctionTool,
): Side {
  if (found.kind === "plain" && (found.value === undefined || found.value === null)) {
    const reason = direction === "up" ? "There is no up." : `There is no down. ${tool.afterMissing}`;
    return { kind: "absent", reason, file, line };
  }
  if (found.kind !== "function") {
    const reason = `The ${direction} is made elsewhere, so what it does cannot be seen here.`;
    const side: Side = { kind: "unreadable", reason, file, line: lineOf(found) ?? line };
    const made = program.exports.byName.get(direction);
    return made === undefined ? side : printed(side, made, program);
  }
  return printed(
    sideOfRun(direction, found, runOf(found, program, parsers, tool), file),
    found.node,
    program,
  );
}

function printed(side: Side, code: SyntaxNode, program: Program): Side {
  return side.kind === "absent" ? side : { ...side, fingerprint: fingerprintOf(code, program) };
}

/** Goes through a function of a migration as its tool reads it. */
export function runOf(
  fn: FunctionValue,
  program: Program,
  parsers: Parsers,
  { dialect, parameters }: Pick<FunctionTool, "dialect" | "parameters">,
): Run {
  const seen = { guards: 0, thrownAt: null, problem: null, neverRunAt: null };
  const run: Run = { program, parsers, dialect, operations: [], entered: [], seen };
  const ending = enter(run, fn, parameters.map(parameter));
  if (ending === "thrown") run.operations.push({ kind: "raise", line: run.seen.thrownAt ?? fn.node.line });
  return run;
}

// Old versions of knex hand over the Promise of their library.
function parameter(name: string): Value {
  return name === "Promise" ? { kind: "chain", root: { kind: "global", name }, links: [] } : handle(name);
}

/** The side that a run through a function gives. */
export function sideOfRun(
  direction: "up" | "down",
  { node }: FunctionValue,
  { operations, seen, program }: Run,
  file: string,
  order: (operations: readonly Operation[]) => readonly Operation[] = (same) => same,
): Side {
  const { line } = node;
  if (program.budget.left < 0) {
    return { kind: "unreadable", reason: "It takes too many steps to read.", file, line };
  }
  if (seen.problem !== null) return { kind: "unreadable", ...seen.problem, file };
  if (seen.neverRunAt !== null && direction === "up") {
    const reason = "A query is built here and neither awaited nor returned, so it never runs.";
    return { kind: "unreadable", reason, file, line: seen.neverRunAt };
  }
  const exported = program.exports.byName.get(direction);
  const comments = [node, ...(exported === undefined ? [] : [exported])].flatMap((one) =>
    commentsAround(one, program),
  );
  const declares = isDeclaredInComment(comments) ? "comment" : null;
  return { kind: "operations", operations: order(operations), file, line, declares };
}

// Those inside of it, and those that stand directly above it.
function commentsAround(node: SyntaxNode, { root, text }: Program): string[] {
  const comments: string[] = [];
  visit(node, (inner) => {
    if (isComment(inner)) comments.push(textOf(inner, text));
    return true;
  });
  const place = root.children.findIndex(({ start, end }) => start <= node.start && node.end <= end);
  for (let at = place - 1; at >= 0; at -= 1) {
    const above = root.children[at];
    if (above === undefined || !isComment(above)) break;
    comments.push(textOf(above, text));
  }
  return comments;
}

function lineOf(value: Value): number | null {
  if (value.kind === "chain") return value.links.at(-1)?.line ?? null;
  return "node" in value ? value.node.line : null;
}
