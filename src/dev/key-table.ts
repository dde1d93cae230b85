import { z } from "zod";

export type Schema = z.core.$ZodType;

/** A table of the keys of an object schema, but for those that stand elsewhere. */
export function keyTable(schema: Schema, without: readonly string[]): string {
  const rows = Object.entries(shapeOf(schema)).filter(([key]) => !without.includes(key));
  const lines = rows.map(([key, value]) => `| \`${key}\` | ${defaultOf(value)} | ${described(value)} |`);
  return lines.length === 0 ? "" : ["| Key | Default | What it is |", "|---|---|---|", ...lines].join("\n");
}

/** The description of a schema, fit for a cell. */
export function described(schema: Schema | undefined): string {
  const text = schema === undefined ? "" : (descriptionOf(schema) ?? "");
  return text.replaceAll("|", "\\|");
}

function descriptionOf(schema: Schema): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  const inner = innerOf(schema);
  return inner === null ? undefined : descriptionOf(inner);
}

function defaultOf(schema: Schema): string {
  const { def } = known(schema)._zod;
  if (def.type === "default" || def.type === "prefault") {
    const value: unknown = def.defaultValue;
    const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
    return isEmpty ? "" : `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
  }
  if (def.type === "optional") return "";
  const inner = innerOf(schema);
  return inner === null ? "required" : defaultOf(inner);
}

/** The literal that a key such as `kind` must have. */
export function tagOf(schema: Schema, key: string): string {
  const tag = shapeOf(schema)[key];
  if (tag === undefined) return "";
  const { def } = known(tag)._zod;
  if (def.type === "literal") return String(def.values[0]);
  const inner = innerOf(tag);
  return inner === null ? "" : tagOf(z.object({ [key]: inner as z.ZodType }), key);
}

/** The forms of a union, flat; a schema that is none is its only form. */
export function optionsOf(schema: Schema): readonly Schema[] {
  const { def } = known(schema)._zod;
  if (def.type === "union") return def.options.flatMap(optionsOf);
  return [schema];
}

/** The keys of an object schema and their schemas. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { def } = known(schema)._zod;
  if (def.type === "object") return def.shape;
  const inner = innerOf(schema);
  return inner === null ? {} : shapeOf(inner);
}

function innerOf(schema: Schema): Schema | null {
  const { def } = known(schema)._zod;
  switch (def.type) {
    case "optional":
    case "default":
    case "prefault":
    case "readonly":
    case "nullable":
      return def.innerType;
    case "pipe":
      return def.in;
    default:
      return null;
  }
}

// The types that a schema can be, so that a switch over them narrows.
function known(schema: Schema): z.core.$ZodTypes {
  return schema as z.core.$ZodTypes;
}
