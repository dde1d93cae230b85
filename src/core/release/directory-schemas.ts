import { groupBy } from "../migrations/group.ts";
import type { Migration } from "../migrations/migration.ts";
import { runOrder } from "../migrations/run-order.ts";
import { schemaFolder } from "../migrations/schema-folder.ts";
import type { DirectorySchema } from "./manifest.ts";

type Placed = Pick<Migration, "tool" | "path" | "version">;
type Ordered = Placed & Pick<Migration, "follows" | "knownAs">;

/** Where each schema stands when all these migrations have run: at the last one of each tool and directory. */
export function directorySchemas(migrations: readonly Ordered[]): readonly DirectorySchema[] {
  return [...groupBy(migrations, schemaKey).values()]
    .flatMap((group) => {
      const last = runOrder(withoutRepeatables(group)).at(-1);
      return last === undefined
        ? []
        : [{ tool: last.tool, directory: schemaDirectory(last), version: last.version }];
    })
    .sort((a, b) => compareText(a.directory, b.directory) || compareText(a.tool, b.tool));
}

/** The directory of a migration's schema as manifests name it: without a slash at its end, `.` for the root. */
export function schemaDirectory(migration: Placed): string {
  return schemaFolder(migration) || ".";
}

/** The same for all migrations of one schema, and for no others. */
export function schemaKey(migration: Placed): string {
  return JSON.stringify([migration.tool, schemaDirectory(migration)]);
}

// `R__title` of Flyway's runs again whenever it changes, behind all that have a version: the schema never stands at it.
function withoutRepeatables(group: readonly Ordered[]): readonly Ordered[] {
  const isNumbered = group.some(({ version }) => /^\d/.test(version));
  return isNumbered ? group.filter(({ version }) => !/^[A-Za-z][A-Za-z_-]*__/.test(version)) : group;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
