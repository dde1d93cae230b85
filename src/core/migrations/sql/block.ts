import type { Operation } from "../operation.ts";
import { readSteps, type Step } from "./block-steps.ts";
import { hasConstantCondition } from "./constant-condition.ts";
import { lexSql } from "./lexer.ts";
import { unquote } from "./read-name.ts";
import { madeForSession } from "./session-tables.ts";
import { isSign, isWord, type SqlStatement, splitStatements } from "./statements.ts";
import { unknownCalls } from "./tokens/look.ts";
import { readStatement } from "./tokens/read-statement.ts";

/**
 * What a PL/pgSQL `DO` block does: its own statements, and those of a literal that it executes. It raises when an error
 * stands where it is always reached and nothing catches it. Null where only running it would tell, and `unclear` where
 * it is written so that what it shows may never be done.
 */
export function blockOperations(statement: SqlStatement): readonly Operation[] | "unclear" | null {
  const language = statement.findIndex((token) => isWord(token, "LANGUAGE"));
  const isPlpgsql = language < 0 || /^['"]?plpgsql['"]?$/i.test(statement[language + 1]?.text ?? "");
  const source = statement.find(
    (token, index) => token.kind === "string" && !isWord(statement[index - 1], "LANGUAGE"),
  );
  return source === undefined || !isPlpgsql ? null : bodyOperations(contentOf(source.text), source.line);
}

/** What the body of a block does, whose first line is `firstLine`. */
export function bodyOperations(body: string, firstLine: number): readonly Operation[] | "unclear" | null {
  const lexed = lexSql(body, "postgresql");
  if (lexed.kind === "unreadable") return null;
  const steps = readSteps(lexed.tokens);
  const isHandled = steps.some((step) => step.depth === 1 && isWord(step.tokens[0], "EXCEPTION"));
  const raising = steps.find((step) => step.depth === 1 && !step.isConditional && isRaise(step));
  // What was done before it is undone with it.
  if (raising !== undefined && isHandled) return [];
  if (raising !== undefined) return [{ kind: "raise", line: raising.tokens[0].line + firstLine - 1 }];
  const done = steps.flatMap((step) =>
    stepOperations(step).map((operation) => {
      const placed = { ...operation, line: step.tokens[0].line + firstLine - 1 };
      const isConditional = step.isConditional || step.depth > 1 || isHandled;
      const canBeGuarded = placed.kind === "create" || placed.kind === "drop";
      return isConditional && canBeGuarded ? { ...placed, isGuarded: true } : placed;
    }),
  );
  const hides =
    hasConstantCondition(lexed.tokens) || steps.some((step) => mayHide(step)) || undoesInside(steps);
  return hides && done.length > 0 ? "unclear" : done;
}

const HARMLESS_LEVELS = ["DEBUG", "LOG", "INFO", "NOTICE", "WARNING"];
const SILENT =
  `NULL RETURN ASSERT EXCEPTION WHEN ELSE ELSIF RAISE FOR FOREACH WHILE EXIT CONTINUE GET OPEN FETCH CLOSE
MOVE COMMIT`.split(/\s+/);

function isRaise({ tokens }: Step): boolean {
  const [first, next] = tokens;
  const dividesByZero = tokens.some((token, at) => isSign(token, "/") && tokens[at + 1]?.text === "0");
  return dividesByZero || (isWord(first, "RAISE") && !isWord(next, ...HARMLESS_LEVELS));
}

// What stands in a handler is only done after an error; what stands behind an EXIT without a condition never is.
function mayHide({ tokens, handles, isInBranch }: Step): boolean {
  if (isWord(tokens[0], "EXIT", "CONTINUE"))
    return !isInBranch && !tokens.some((token) => isWord(token, "WHEN"));
  // It takes back what the block has done so far.
  if (isWord(tokens[0], "ROLLBACK")) return true;
  return handles && stepOperations({ tokens }).some(({ kind }) => kind !== "raise" && kind !== "opaque");
}

// A block in the block that fails for certain, and catches it.
function undoesInside(steps: readonly Step[]): boolean {
  const catches = steps.some((step) => step.depth > 1 && isWord(step.tokens[0], "EXCEPTION"));
  return catches && steps.some((step) => step.depth > 1 && !step.isConditional && isRaise(step));
}

function stepOperations({ tokens }: Pick<Step, "tokens">): readonly Operation[] {
  const [first, second, third] = tokens;
  if (first.kind === "sign" || first.kind === "end" || isWord(first, ...SILENT)) return [];
  const assigns = isSign(second, "=") || (isSign(second, ":") && isSign(third, "="));
  if (assigns || isWord(first, "PERFORM", "SELECT", "IF")) {
    return unknownCalls(tokens).length > 0 ? [opaque(tokens)] : [];
  }
  if (!isWord(first, "EXECUTE")) return statementOperations(tokens);
  if (second?.kind !== "string" || (third !== undefined && !isWord(third, "USING", "INTO")))
    return [opaque(tokens)];
  const lexed = lexSql(contentOf(second.text), "postgresql");
  const split = lexed.kind === "unreadable" ? lexed : splitStatements(lexed.tokens);
  if (split.kind === "unreadable") return [opaque(tokens)];
  return split.statements.flatMap((one) => {
    // A block in a block is not followed: it could go on without end.
    return isWord(one[0], "DO") ? [opaque(tokens)] : statementOperations(one);
  });
}

// The mark of a table of the session first, so that what the block does to it is known.
function statementOperations(statement: SqlStatement): readonly Operation[] {
  const { operations, temporary } = readStatement(statement, "postgresql");
  return temporary === null ? operations : [madeForSession(temporary, statement[0].line), ...operations];
}

function opaque(tokens: SqlStatement): Operation {
  const mentions = tokens.flatMap(({ kind, text }) => {
    if (kind === "word") return [text.toLowerCase()];
    return kind === "string" || kind === "name" ? [unquote(text).slice(0, 200)] : [];
  });
  return { kind: "opaque", mentions, line: tokens[0].line };
}

function contentOf(quoted: string): string {
  if (!quoted.startsWith("$")) return unquote(quoted);
  const tag = quoted.indexOf("$", 1) + 1;
  return quoted.slice(tag, -tag);
}
