import type { ObjectKind, Operation } from "./operation.ts";

/** A sentence about an operation that nothing takes back, without any name of the migration. */
export function sayUncovered(operation: Operation): string {
  switch (operation.kind) {
    case "create":
      if (operation.what === "enum-value") {
        return "It adds a value to an enum, and the reversal leaves it there: PostgreSQL cannot drop a value, so the type has to be made anew.";
      }
      return `It creates ${WORDS[operation.what]}, and the reversal does not drop it.`;
    case "drop":
      return `It drops ${WORDS[operation.what]}, and the reversal does not create it again.`;
    case "rename":
      return `It renames ${WORDS[operation.what]}, and the reversal does not rename it back.`;
    case "alter":
      switch (operation.aspect) {
        case "type":
          return "It changes the type of a column, and the reversal does not change it back.";
        case "default":
          return "It changes the default of a column, and the reversal does not change it back.";
        case "not-null-set":
          return "It forbids NULL in a column, and the reversal does not allow it again.";
        case "not-null-dropped":
          return "It allows NULL in a column, and the reversal does not forbid it again.";
        case "other":
          return `It changes ${WORDS[operation.what]}, and the reversal does not change it back.`;
        default:
          return operation.aspect satisfies never;
      }
    case "rows":
      return "It writes rows, and the reversal does nothing to their table.";
    case "raise":
    case "opaque":
      return "It does something that the reversal does not take back.";
    default:
      return operation satisfies never;
  }
}

const WORDS: Readonly<Record<ObjectKind, string>> = {
  database: "a database",
  schema: "a schema",
  table: "a table",
  column: "a column",
  index: "an index",
  constraint: "a constraint",
  view: "a view",
  "materialized-view": "a materialized view",
  sequence: "a sequence",
  type: "a type",
  "enum-value": "a value of an enum",
  function: "a function",
  trigger: "a trigger",
  policy: "a policy",
  extension: "an extension",
  privilege: "a privilege",
  comment: "a comment",
  other: "an object of the database",
};
