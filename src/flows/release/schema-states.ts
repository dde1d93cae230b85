import type { Snapshot } from "../../core/migrations/change.ts";
import { newestMigrations } from "../../core/migrations/find-newest.ts";
import type { Frameworks } from "../../core/migrations/index.ts";
import type { Migration } from "../../core/migrations/migration.ts";
import { directorySchemas } from "../../core/release/directory-schemas.ts";
import type { DirectorySchema } from "../../core/release/manifest.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type Tree, textsOf } from "../plan/texts-of.ts";

export interface SchemaStates {
  readonly schemas: readonly DirectorySchema[];
  /** What they were found by: of a tool that has its order in texts all migrations, else the newest. */
  readonly known: readonly Migration[];
}

/** Where the schema of each directory stands at a commit, by its newest migrations; those that are ignored are none. */
export async function schemaStates(
  ports: Pick<Ports, "contents" | "grammars">,
  tree: Tree,
  frameworks: Frameworks,
  isIgnored: (path: string) => boolean,
): Promise<SchemaStates> {
  const reader = textsOf(ports, tree);
  const paths = new Set(tree.entries.map((entry) => entry.path));
  const snapshot: Snapshot = { paths, complete: tree.complete, texts: reader.texts };
  const newest = newestMigrations(snapshot, frameworks, isIgnored);
  if (newest.isEmpty) return { schemas: [], known: [] };
  for (let next = newest.pathsToRead(); next.length > 0; next = newest.pathsToRead()) await reader.read(next);
  const known = newest.find(await ports.grammars.load(newest.languages()));
  return { schemas: directorySchemas(known), known };
}
