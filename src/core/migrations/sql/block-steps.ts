import type { SqlToken } from "./lexer.ts";
import { isSign, isWord, type SqlStatement } from "./statements.ts";

/** A statement of a PL/pgSQL body; depth 1 is the outermost block, which is always reached. */
export interface Step {
  readonly tokens: SqlStatement;
  readonly depth: number;
  /** Whether it is only reached under a condition, in a loop, or after an error. */
  readonly isConditional: boolean;
  /** Whether it stands directly in an IF or a CASE. */
  readonly isInBranch: boolean;
  /** Whether it stands behind the EXCEPTION of a block. */
  readonly handles: boolean;
}

/**
 * Walks through the statements of a body. One begins after a semicolon or after a word that opens a branch. What stands
 * behind a RETURN that is always reached is never done.
 */
export function readSteps(tokens: readonly SqlToken[]): Step[] {
  const steps: Step[] = [];
  let current: SqlToken[] = [];
  let currentDepth = 0;
  let depth = 0;
  let begins = true;
  let declaring = false;
  // What is open: blocks, branches and loops, and handlers of blocks.
  const open: ("block" | "branch" | "loop" | "handler")[] = [];
  let around: readonly string[] = [];
  const finish = (): void => {
    const [first, ...rest] = current;
    if (first !== undefined) {
      const handles = around.includes("handler");
      const isConditional = handles || around.includes("branch") || around.includes("loop");
      const isInBranch = around.at(-1) === "branch";
      steps.push({ tokens: [first, ...rest], depth: currentDepth, isConditional, isInBranch, handles });
    }
    current = [];
  };
  let expressions = 0;
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    // The branches of a CASE inside of a statement are no statements.
    if (current.length > 0 && isWord(token, "CASE")) expressions += 1;
    if (expressions > 0) {
      if (isWord(token, "END")) expressions -= 1;
      current.push(token);
      continue;
    }
    const isEnd = isSign(token, ";");
    const endsLabel = isSign(token, ">") && isSign(previous, ">");
    const opens = isEnd || endsLabel || isWord(token, "BEGIN", "THEN", "ELSE", "LOOP");
    if (opens) finish();
    if (begins && isWord(token, "DECLARE")) declaring = true;
    else if (isWord(token, "BEGIN")) {
      if (begins || declaring) {
        depth += 1;
        open.push("block");
      }
      declaring = false;
    } else if (isWord(token, "END")) {
      depth -= 1;
      open.pop();
    } else if (isWord(token, "LOOP", "CASE")) {
      if (!isWord(previous, "END")) {
        depth += 1;
        open.push(isWord(token, "LOOP") ? "loop" : "branch");
      }
    } else if (begins && isWord(token, "IF")) {
      depth += 1;
      open.push("branch");
    } else if (begins && !declaring && !opens) {
      currentDepth = depth;
      if (isWord(token, "EXCEPTION") && open.at(-1) === "block") open[open.length - 1] = "handler";
      around = open.slice(-64);
      current = [token];
    } else if (current.length > 0) current.push(token);
    begins = opens;
  }
  finish();
  const returned = steps.findIndex((step) => !step.isConditional && isWord(step.tokens[0], "RETURN"));
  return returned < 0 ? steps : steps.slice(0, returned);
}
