import { compareVersions } from "../migrations/compare-versions.ts";
import { groupBy } from "../migrations/group.ts";
import type { MigrationVerdict } from "../migrations/verdict.ts";
import type { DirectorySchema } from "./manifest.ts";

/** Where each schema stands when all these migrations have run: the newest version of each tool and directory. */
export function directorySchemas(
  migrations: readonly Pick<MigrationVerdict, "tool" | "path" | "version" | "verdict">[],
): readonly DirectorySchema[] {
  const real = migrations.filter((one) => one.verdict !== "not-a-migration");
  const states = [...groupBy(real, (one) => JSON.stringify([one.tool, directoryOf(one.path)])).values()];
  return states
    .flatMap((group) => {
      const newest = [...group].sort((a, b) => compareVersions(b.version, a.version))[0];
      if (newest === undefined) return [];
      return [{ tool: newest.tool, directory: directoryOf(newest.path), version: newest.version }];
    })
    .sort((a, b) => compareText(a.directory, b.directory) || compareText(a.tool, b.tool));
}

/** The directory of a path as schemas name it: without a slash at its end, `.` for the root. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : path.slice(0, slash);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
