import type { SqlToken } from "../lexer.ts";
import { onlyLooks } from "../looking-functions.ts";
import { isSign, isWord } from "../statements.ts";

/** The names of functions that a piece of a statement calls and that may change something. */
export function unknownCalls(tokens: readonly SqlToken[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    if (!isSign(tokens[index + 1], "(")) return [];
    if (token.kind === "name") return [token.text];
    if (token.kind !== "word" || KEYWORDS.has(token.text) || onlyLooks(token.text)) return [];
    // `FROM a AS b (x, y)`, `WITH a (x) AS (…)`: a list of columns.
    return isWord(tokens[index - 1], "AS", "WITH", "INTO", "TABLE") ? [] : [token.text];
  });
}

const KEYWORDS = new Set(
  `ALL AND ANY AS ARRAY AT BETWEEN BY CASE CAST CONVERT CROSS CUBE DATE DECIMAL CHAR VARCHAR NUMERIC DISTINCT ELSE
  EXCEPT EXISTS EXTRACT FILTER FOR FROM GROUP GROUPING HAVING IF IN INNER INTERSECT INTERVAL IS JOIN KEY LATERAL LEFT LIKE
  LIMIT MATERIALIZED NOT NULLIF OFFSET ON ONLY OR ORDER OVER OVERLAY PARTITION POSITION RETURN RIGHT ROLLUP ROW SELECT
  SET SETS SOME SUBSTRING THEN TIME TIMESTAMP TRIM TRY_CAST UNION USING VALUES WHEN WHERE WINDOW WITH WITHIN`.split(
    /\s+/,
  ),
);
