import { schemaDirectory } from "../release/directory-schemas.ts";
import type { DirectorySchema, ShippedMigration } from "../release/manifest.ts";
import { noVersion } from "./schema-version.ts";

type Reversed = Pick<ShippedMigration, "tool" | "version" | "up">;

/**
 * The version at which the only schema of a release stands, `0` without one; null when several have to be set, those of
 * the migrations to reverse included: one version cannot name them.
 */
export function oneSchemaVersion(
  schemas: readonly DirectorySchema[],
  reverses: readonly Reversed[],
): string | null {
  const reversed = new Set(
    reverses.map(({ tool, version, up: { path } }) =>
      placeOf(tool, schemaDirectory({ tool, path, version })),
    ),
  );
  const places = new Set([...reversed, ...schemas.map((schema) => recordedPlace(schema, reversed))]);
  return places.size > 1 || schemas.length > 1 ? null : (schemas[0]?.version ?? noVersion);
}

// Older manifests name the folder that is one migration's own, where newer ones name the schema's above it. Only next to
// a migration of that schema it is certain which: `db/v1` may be a schema at version 1.
function recordedPlace({ tool, directory, version }: DirectorySchema, reversed: ReadonlySet<string>): string {
  const script = version.slice(version.lastIndexOf("/") + 1);
  const above = ["up", script].map((name) => {
    const path = `${directory === "." ? "" : `${directory}/`}${name}.sql`;
    return placeOf(tool, schemaDirectory({ tool, path, version }));
  });
  return above.find((place) => reversed.has(place)) ?? placeOf(tool, directory);
}

function placeOf(tool: string, directory: string): string {
  return JSON.stringify([tool, directory]);
}
