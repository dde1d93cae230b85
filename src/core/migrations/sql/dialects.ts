import type { Operation } from "../operation.ts";
import type { CutSql } from "./cut-sql.ts";

/** Whether two dialects see the same text: then nothing depends on which database runs it. */
export function seeTheSame(a: CutSql, b: CutSql): boolean {
  return (
    a.tokens.length === b.tokens.length &&
    a.tokens.every((token, index) => token.text === b.tokens[index]?.text)
  );
}

/** Whether a text has what no database but MySQL and its kin take: backticks, or comments behind `#`. */
export function isForMysql({ tokens, comments }: CutSql): boolean {
  return (
    tokens.some(
      ({ kind, text }) => (kind === "name" && text.startsWith("`")) || (kind === "sign" && text === "#"),
    ) || comments.some((comment) => comment.startsWith("/*!"))
  );
}

/** Whether a text has PostgreSQL's operators `#>`, `#>>`, `#-`, in which MySQL sees a comment. */
export function hasHashOperator({ tokens }: CutSql): boolean {
  const hashes = tokens.flatMap((token, index) =>
    token.text === "#" ? [tokens[index + 1]?.text ?? ""] : [],
  );
  return hashes.length > 0 && hashes.every((next) => [">", "-", "=", "#"].includes(next));
}

/** Whether two readings come to the same: the same things done to the same names, in the same order. */
export function comeToTheSame(a: readonly Operation[], b: readonly Operation[]): boolean {
  return a.length === b.length && a.every((one, index) => essence(one) === essence(b[index]));
}

function essence(operation: Operation | undefined): string {
  if (operation === undefined) return "";
  switch (operation.kind) {
    case "create":
    case "drop":
      return JSON.stringify([operation.kind, operation.what, operation.name]);
    case "alter":
      return JSON.stringify([operation.kind, operation.what, operation.name, operation.aspect]);
    case "rename":
      return JSON.stringify([operation.kind, operation.from, operation.to]);
    case "rows":
      return JSON.stringify([operation.how, operation.table]);
    case "raise":
    case "opaque":
      return operation.kind;
    default:
      return operation satisfies never;
  }
}
