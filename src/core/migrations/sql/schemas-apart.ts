import { mapNames, type NamePlace, plainName, plainNameAt, withPlainNames } from "../names.ts";
import type { Operation } from "../operation.ts";

/**
 * How the names of a migration become plain. A name without a schema may be that of any; but where two schemas each
 * have a table or whatever else of one name, each keeps its schema within its own name, so that what is done to one is
 * never taken for what is done to the other.
 */
export function plainNamesOf(
  up: readonly Operation[],
  down: readonly Operation[],
): (operation: Operation) => Operation {
  const twice = namedTwice([up, down]);
  if (twice.size === 0) return withPlainNames;
  return (operation) =>
    mapNames(operation, (name, place) => {
      const parts = partsOf(name, place);
      const schemas = parts === null ? undefined : twice.get(parts.own);
      if (parts === null || schemas === undefined) return plainNameAt(name, place);
      const { own, rest } = parts;
      // One without a schema is that of the default schema, where that is one of them.
      const schema = parts.schema ?? (schemas.has(DEFAULT) ? DEFAULT : null);
      const marked =
        schema === null ? own : schema === DEFAULT ? `${DEFAULT}/${own}` : `${schema}.${schema}/${own}`;
      return [marked, ...rest].join(".");
    });
}

const DEFAULT = "public";

interface Parts {
  /** Null where the name has none. */
  readonly schema: string | null;
  readonly own: string;
  /** What stands within it. */
  readonly rest: readonly string[];
}

// DROP INDEX names the schema of an index and no table: `app.i` is read as the index of a table `app`.
function partsOf(name: string, place: NamePlace): Parts | null {
  if (place === "column" || place === "global") return null;
  const parts = plainQuotes(name).split(".");
  const rest = place === "inner" ? parts.splice(-1) : [];
  const own = parts.pop();
  if (own === undefined) return null;
  // SQL Server may write its database before the schema.
  const schema = parts.at(-1) ?? null;
  return { schema: schema === "dbo" ? DEFAULT : schema, own, rest };
}

// As `plainName`, which takes the default schema away.
function plainQuotes(name: string): string {
  return plainName(`.${name}`).slice(1);
}

// The names that more than one schema has, with the schemas that are written before them.
function namedTwice(sides: readonly (readonly Operation[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const written = new Map<string, Set<string>>();
  const both = new Set<string>();
  for (const side of sides) {
    const seen = new Map<string, Set<string>>();
    for (const operation of side) {
      mapNames(operation, (name, place) => {
        const parts = partsOf(name, place);
        if (parts !== null && parts.schema !== null) add(written, parts.own, parts.schema);
        // Made, or dropped, with a schema and without one in the same direction: those are two.
        if (
          parts !== null &&
          place === "relation" &&
          (operation.kind === "create" || operation.kind === "drop")
        )
          add(seen, `${operation.kind} ${operation.what}\n${parts.own}`, parts.schema ?? DEFAULT);
        return name;
      });
    }
    for (const [key, schemas] of seen) if (schemas.size > 1) both.add(key.slice(key.indexOf("\n") + 1));
  }
  return new Map([...written].filter(([own, schemas]) => schemas.size > 1 || both.has(own)));
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
