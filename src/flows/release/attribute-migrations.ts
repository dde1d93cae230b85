import { bringerOf, type TouchedFiles } from "../../core/release/bringer.ts";
import type { MergedChange, ShippedMigration } from "../../core/release/manifest.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Shipped } from "./shipped-migrations.ts";

/** Says of each shipped migration which merged change brought it, by the files that each pull request touched. */
export async function attributeMigrations(
  ports: Pick<Ports, "pulls" | "log">,
  { migrations, changed }: Pick<Shipped, "migrations" | "changed">,
  changes: readonly MergedChange[],
): Promise<readonly ShippedMigration[]> {
  if (migrations.length === 0) return [];
  const touched = await Promise.all(changes.map((change) => touchedBy(ports, change)));
  return migrations.map((migration): ShippedMigration => {
    // Where only the reversal changed, the migration came earlier, and who changed its way back answers for it.
    const isOnlyReversal = migration.reversal !== null && !changed.has(migration.up.path);
    const { path } = isOnlyReversal ? migration.reversal : migration.up;
    const change = bringerOf(path, touched);
    const from = change === null ? "by no pull request that is known" : `by #${change}`;
    ports.log.info(`migration ${path}: ${migration.verdict}, brought ${from}`);
    return { ...migration, change };
  });
}

async function touchedBy(ports: Pick<Ports, "pulls">, change: MergedChange): Promise<TouchedFiles> {
  const { paths, complete } = await ports.pulls.touched(change.number);
  return { change, paths: new Set(paths), complete };
}
