import type { z } from "zod";
import type { Shape, Values } from "./define.ts";
import { inputsInvalid, type Problem } from "./errors.ts";
import type { FieldIssueParams } from "./fields.ts";
import { nearest } from "./nearest.ts";
import type { RawInputs } from "./raw-inputs.ts";
import { withoutCredentials } from "./without-credentials.ts";

/** Parses all inputs of an action; throws one error that names every bad, missing and unknown one. */
export function parseInputs<S extends Shape>(shape: S, raw: RawInputs): Values<S> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const seen = raw.get(name);
    const parsed = schema.safeParse(seen);
    if (parsed.success) values[name] = parsed.data;
    else problems.push(explain(name, schema, seen, parsed.error));
  }
  const known = Object.keys(shape);
  for (const name of raw.keys()) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    const write = near === null ? `Known inputs: ${known.join(", ")}.` : `Write \`${near}\`.`;
    problems.push({ subject: `Input \`${name}\``, problem: "is not known.", write });
  }
  if (problems.length > 0) throw inputsInvalid(problems);
  return values as Values<S>;
}

/** True when the action cannot run without this input. */
export function isRequired(schema: z.ZodType): boolean {
  return !schema.safeParse(undefined).success;
}

function explain(name: string, schema: z.ZodType, seen: string | undefined, error: z.ZodError): Problem {
  const subject = `Input \`${name}\``;
  const description = schema.meta()?.description ?? "";
  if (seen === undefined) return { subject, problem: "is missing.", write: `It is: ${description}` };
  const issue = error.issues[0];
  const params =
    issue?.code === "custom" ? (issue.params as Partial<FieldIssueParams> | undefined) : undefined;
  if (params?.write === undefined)
    return { subject, problem: `is \`${withoutCredentials(seen)}\`.`, write: issue?.message ?? description };
  return { subject, problem: `${issue?.message ?? ""}.`, write: `Write ${params.write}.` };
}
