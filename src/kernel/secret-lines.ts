import { z } from "zod";
import type { FieldIssueParams } from "./fields.ts";

const write =
  "lines of `NAME=value`, or `NAME<<END`, the lines of the value, and `END`; each name of letters, digits and `_`, once";

/**
 * Named secrets, one a line. A value of several lines (a key in PEM form) stands between `NAME<<END` and `END`. What is
 * refused is never quoted: it may hold a secret.
 */
export function secretLines(): z.ZodType<ReadonlyMap<string, string>, string> {
  return z.string().transform((raw, context) => {
    const read = readLines(raw.split(/\r?\n/));
    if (typeof read !== "string") return read;
    const params: FieldIssueParams = { write };
    context.addIssue({ code: "custom", message: read, params, input: "" });
    return z.NEVER;
  });
}

function readLines(lines: readonly string[]): ReadonlyMap<string, string> | string {
  const values = new Map<string, string>();
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? "").trim();
    if (line === "" || line.startsWith("#")) continue;
    const [, name, mark, rest = ""] = /^([A-Za-z_][A-Za-z0-9_]*)(=|<<)(.*)$/.exec(line) ?? [];
    if (name === undefined) return `has in line ${at + 1} no \`NAME=\``;
    if (values.has(name)) return `gives \`${name}\` twice`;
    if (mark === "=") {
      values.set(name, rest.trim());
      continue;
    }
    const end = lines.findIndex((one, index) => index > at && one.trim() === rest.trim());
    if (rest.trim() === "" || end < 0) return `does not end \`${name}\`, which begins in line ${at + 1}`;
    values.set(name, lines.slice(at + 1, end).join("\n"));
    at = end;
  }
  return values;
}
