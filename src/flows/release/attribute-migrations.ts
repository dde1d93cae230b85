import { bringerOf, type TouchedFiles } from "../../core/release/bringer.ts";
import type { ShippedMigration } from "../../core/release/manifest.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** A shipped migration before it is known who brought it. */
export type Unattributed = Omit<ShippedMigration, "change">;

/** Says of each shipped migration which merged change brought it, by the files that each pull request touched. */
export function attributeMigrations(
  { log }: Pick<Ports, "log">,
  migrations: readonly Unattributed[],
  changed: ReadonlySet<string>,
  touched: readonly TouchedFiles[],
): readonly ShippedMigration[] {
  return migrations.map((migration): ShippedMigration => {
    // Where only the reversal changed, the migration came earlier, and who changed its way back answers for it.
    const isOnlyReversal = migration.reversal !== null && !changed.has(migration.up.path);
    const { path } = isOnlyReversal ? migration.reversal : migration.up;
    const change = bringerOf(path, touched);
    const from = change === null ? "by no pull request that is known" : `by #${change}`;
    log.info(`migration ${path}: ${migration.verdict}, brought ${from}`);
    return { ...migration, change };
  });
}
