import type { Snapshot } from "../../core/migrations/change.ts";
import { findMigrations, languagesFor, textsToRead } from "../../core/migrations/index.ts";
import type { Migration } from "../../core/migrations/migration.ts";
import { newestFiles } from "../../core/migrations/newest-files.ts";
import { schemaFolder } from "../../core/migrations/schema-folder.ts";
import { directorySchemas } from "../../core/release/directory-schemas.ts";
import type { DirectorySchema } from "../../core/release/manifest.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type Tree, textsOf } from "../plan/texts-of.ts";

/** Where the schema of each directory stands at a commit, by its newest migrations. */
export async function schemaStates(
  ports: Pick<Ports, "contents" | "grammars">,
  tree: Tree,
): Promise<readonly DirectorySchema[]> {
  const paths = new Set(tree.entries.map((entry) => entry.path));
  const newest = newestFiles(paths);
  if (newest.length === 0) return [];
  const reader = textsOf(ports, tree);
  const snapshot: Snapshot = { paths, complete: tree.complete, texts: reader.texts };
  for (let next = textsToRead(newest, snapshot); next.length > 0; next = textsToRead(newest, snapshot)) {
    await reader.read(next);
  }
  const parsers = await ports.grammars.load(languagesFor(newest, snapshot));
  return directorySchemas(findMigrations(newest, snapshot, parsers).map(inSchemaFolder));
}

// A folder that is one migration's own is gone from the list as soon as there is a newer one: the state is of that above.
function inSchemaFolder(migration: Migration): Migration {
  const folder = schemaFolder(migration.path, migration.version);
  const name = migration.path.slice(migration.path.lastIndexOf("/") + 1);
  return { ...migration, path: folder === "" ? name : `${folder}/${name}` };
}
