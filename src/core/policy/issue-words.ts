import type { z } from "zod";

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "`true` or `false`",
  array: "a list",
  tuple: "a list",
  object: "keys and values",
  record: "keys and values",
};

/** What an issue of a schema asks for, to stand after "Write". */
export function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      // A message that zod did not make is the schema's own.
      return issue.message.startsWith("Invalid input")
        ? (kinds[issue.expected] ?? issue.expected)
        : issue.message;
    case "invalid_value":
      return issue.values.map(literal).join(" or ");
    case "too_small":
      return `at least ${amount(issue.minimum, issue.origin)}`;
    case "too_big":
      return `at most ${amount(issue.maximum, issue.origin)}`;
    case "invalid_union":
      return issue.errors.flatMap((errors) => errors.slice(0, 1).map(wanted)).join(" or ");
    default:
      return issue.message;
  }
}

/** A value as it is written in the file. */
export function literal(value: z.core.util.Primitive): string {
  return `\`${String(value)}\``;
}

function amount(n: number | bigint, origin: string): string {
  const noun = origin === "string" ? " character" : origin === "array" ? " item" : "";
  return `${n}${noun}${noun === "" || n === 1 ? "" : "s"}`;
}
