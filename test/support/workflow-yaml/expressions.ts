import { z } from "zod";

/** Every expression below a value of YAML: what stands in `${{ }}`, and each `if` as a whole. Texts in quotes are emptied. */
export function expressionsIn(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") {
    const inside = [...value.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, expression = ""]) => expression);
    const found = key === "if" && inside.length === 0 ? [value] : inside;
    return found.map((expression) =>
      expression.replace(/\['[^']*'\]|'(?:[^']|'')*'/g, (quoted) => (quoted.startsWith("[") ? quoted : "''")),
    );
  }
  if (Array.isArray(value)) return value.flatMap((one: unknown) => expressionsIn(one));
  const mapping = z.record(z.string(), z.unknown()).safeParse(value);
  return mapping.success
    ? Object.entries(mapping.data).flatMap(([name, inner]) => expressionsIn(inner, name))
    : [];
}

/** Each `steps.a.outputs.b` (or `needs`, `jobs`) that an expression names, also in brackets. */
export function outputsNamed(
  expression: string,
  context: "steps" | "needs" | "jobs",
): readonly { readonly owner: string; readonly output: string }[] {
  const word = String.raw`(?:\.([\w-]+)|\['([^']+)'\])`;
  const form = new RegExp(String.raw`(?<![\w.-])${context}${word}\.outputs${word}`, "g");
  return [...expression.matchAll(form)].map(([, dotted, bracketed, output, quoted]) => ({
    owner: dotted ?? bracketed ?? "",
    output: output ?? quoted ?? "",
  }));
}
