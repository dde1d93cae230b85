import type { SqlToken } from "../lexer.ts";
import { isSign } from "../statements.ts";

const CONTINUES = ["PRECISION", "VARYING", "UNSIGNED", "WITH", "WITHOUT", "TIME", "ZONE"];

/** A type as written, in lower case: `varchar(10)`, `double precision`; null where none stands. */
export function readType(tokens: readonly SqlToken[], at: number): string | null {
  const first = tokens[at];
  if (first === undefined || first.kind === "sign" || first.kind === "string") return null;
  let text = first.text.toLowerCase();
  let next = at + 1;
  for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
    if (isSign(token, "(")) {
      const close = tokens.slice(next, next + 8).findIndex((one) => isSign(one, ")"));
      // A list of values is a type of its own.
      if (close < 0) return null;
      text += tokens
        .slice(next, next + close + 1)
        .map((one) => one.text)
        .join("");
      next += close + 1;
    } else if (token.kind === "word" && CONTINUES.includes(token.text)) {
      text += ` ${token.text.toLowerCase()}`;
      next += 1;
    } else return text;
  }
  return text;
}
