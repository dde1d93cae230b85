import type { z } from "zod";

type Schema = z.core.$ZodType;
export type Path = readonly (string | number)[];

/** The schemas that may stand at a path, without optionals, defaults and pipes; unions are left whole at its end. */
export function schemasAt(root: Schema, path: Path): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (places, part) => places.flatMap(formsOf).flatMap((form) => below(form, part).map(bare)),
    [bare(root)],
  );
}

/** The forms that a value of this schema may take: the options of a union, of each its own, or the schema itself. */
export function formsOf(schema: Schema): readonly Schema[] {
  const { def } = known(bare(schema))._zod;
  return def.type === "union" ? def.options.flatMap(formsOf) : [bare(schema)];
}

/** The options of a union as they are written; null for another schema. */
export function optionsOf(schema: Schema): readonly Schema[] | null {
  const { def } = known(bare(schema))._zod;
  return def.type === "union" ? def.options : null;
}

/** The keys of an object, or of all forms of a union of objects, in the order in which they are written. */
export function keysOf(schema: Schema): readonly string[] {
  const keys = formsOf(schema).flatMap((form) => Object.keys(shapeOf(form)));
  return [...new Set(keys)];
}

/** The keys of an object that must be given. */
export function requiredKeysOf(schema: Schema): readonly string[] {
  return formsOf(schema).flatMap((form) =>
    Object.entries(shapeOf(form)).flatMap(([key, value]) => (value._zod.optin === undefined ? [key] : [])),
  );
}

/**
 * Where in a schema an object has this key, from the top down; `<name>` stands for one that is chosen. Lists are left out: their
 * items have no name to be told by.
 */
export function placesOfKey(root: Schema, key: string, around: Path = []): readonly Path[] {
  if (around.length >= DEEPEST) return [];
  const found = formsOf(root).flatMap((form) => {
    const own = Object.hasOwn(shapeOf(form), key) && around.length > 0 ? [around] : [];
    const { def } = known(form)._zod;
    const chosen = def.type === "record" ? placesOfKey(def.valueType, key, [...around, "<name>"]) : [];
    const below = Object.entries(shapeOf(form)).flatMap(([name, value]) =>
      placesOfKey(value, key, [...around, name]),
    );
    return [...own, ...chosen, ...below];
  });
  const seen = new Map(found.map((path) => [path.join("."), path]));
  return [...seen.values()];
}

const DEEPEST = 6;

/** A key whose value tells a form from the others, such as `kind`. */
export interface Tag {
  readonly key: string;
  readonly values: readonly z.core.util.Literal[];
  readonly isRequired: boolean;
}

/** The tags of an object. */
export function tagsOf(schema: Schema): readonly Tag[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, value]) => {
    const { def } = known(bare(value))._zod;
    return def.type === "literal"
      ? [{ key, values: def.values, isRequired: value._zod.optin === undefined }]
      : [];
  });
}

function below(schema: Schema, part: string | number): readonly Schema[] {
  const { def } = known(schema)._zod;
  switch (def.type) {
    case "object":
      return Object.hasOwn(def.shape, String(part)) ? [def.shape[String(part)]].flatMap(present) : [];
    case "record":
      return [def.valueType];
    case "array":
      return [def.element];
    case "tuple":
      return [def.items[Number(part)] ?? def.rest].flatMap(present);
    default:
      return [];
  }
}

function bare(schema: Schema): Schema {
  const { def } = known(schema)._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return bare(def.innerType);
    case "pipe":
      return bare(def.in);
    case "lazy":
      return bare(def.getter());
    default:
      return schema;
  }
}

function shapeOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { def } = known(bare(schema))._zod;
  return def.type === "object" ? def.shape : {};
}

function present(schema: Schema | null | undefined): readonly Schema[] {
  return schema === null || schema === undefined ? [] : [schema];
}

// Zod has no other schemas than these; its own type of "any schema" leaves their definitions out.
function known(schema: Schema): z.core.$ZodTypes {
  return schema as z.core.$ZodTypes;
}
