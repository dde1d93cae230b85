import type { SqlToken } from "./lexer.ts";
import { isSign, isWord } from "./statements.ts";

const VALUES = ["TRUE", "FALSE", "NULL", "NOT", "AND", "OR", "IS", "UNKNOWN", "LIKE", "BETWEEN"];
const ENDS =
  `THEN LOOP BEGIN DO DROP CREATE ALTER DELETE UPDATE INSERT TRUNCATE EXEC RETURN GOTO PRINT RAISERROR THROW`.split(
    " ",
  );

/**
 * Whether a condition stands in it that reads nothing, such as `IF 1 = 0`: nobody writes one to have what it guards
 * done, so it is not told which branch is taken.
 */
export function hasConstantCondition(tokens: readonly SqlToken[]): boolean {
  return tokens.some((token, at) => {
    const before = tokens[at - 1];
    // A CASE inside of an expression decides on a value, not on what is done.
    if (isWord(token, "WHEN"))
      return isWord(before, "CASE") && beginsStatement(tokens[at - 2]) && isConstant(tokens, at + 1);
    if (isWord(token, "IF")) return !isWord(before, "END") && isConstant(tokens, at + 1);
    if (isWord(token, "IN")) return isEmptyRange(tokens, at + 1);
    if (isWord(token, "ELSIF", "ELSEIF")) return isConstant(tokens, at + 1);
    return isWord(token, "WHILE", "WHERE") && isConstant(tokens, at + 1) && !isTrue(tokens, at + 1);
  });
}

function isConstant(tokens: readonly SqlToken[], from: number): boolean {
  // A condition without a name is short.
  for (let at = from; at < Math.min(tokens.length, from + 40); at += 1) {
    const token = tokens[at];
    if (token?.kind === "end" || isWord(token, ...ENDS)) return at > from;
    // `(SELECT … WHERE false)`.
    if (isSign(token, ")") && !closesOwn(tokens, from, at)) return at > from;
    if (isSign(token, "@")) return false;
    const isValue = token?.kind === "sign" || token?.kind === "string" || isWord(token, ...VALUES);
    if (!isValue) return false;
  }
  return tokens.length <= from + 40 && tokens.length > from;
}

function beginsStatement(before: SqlToken | undefined): boolean {
  return isSign(before, ";") || isWord(before, "BEGIN", "THEN", "ELSE", "LOOP");
}

// `WHILE true`, and `WHERE 1 = 1` to please a linter.
function isTrue(tokens: readonly SqlToken[], from: number): boolean {
  const [first, second, third, fourth] = tokens.slice(from, from + 4);
  if (isWord(first, "TRUE")) return !isWord(second, "AND", "IS") && !isSign(second, "=");
  const isSame = first?.kind === "sign" && first.text === third?.text && isSign(second, "=");
  return isSame && !isWord(fourth, "AND", "IS");
}

function closesOwn(tokens: readonly SqlToken[], from: number, at: number): boolean {
  let depth = 0;
  for (const token of tokens.slice(from, at)) {
    if (isSign(token, "(")) depth += 1;
    if (isSign(token, ")")) depth -= 1;
  }
  return depth > 0;
}

// FOR i IN 1..0
function isEmptyRange(tokens: readonly SqlToken[], from: number): boolean {
  const end = tokens.slice(from, from + 6).findIndex((token) => isWord(token, "LOOP"));
  const range = tokens
    .slice(from, from + Math.max(0, end))
    .map(({ text }) => text)
    .join("");
  const [, low, high] = /^(\d+)\.\.(\d+)$/.exec(range) ?? [];
  return low !== undefined && Number(low) > Number(high);
}
