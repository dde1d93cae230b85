import { compareVersions } from "../migrations/compare-versions.ts";
import { groupBy } from "../migrations/group.ts";
import type { Migration } from "../migrations/migration.ts";
import type { DirectorySchema } from "./manifest.ts";

type Placed = Pick<Migration, "tool" | "path" | "version" | "follows">;

/**
 * Where each schema stands when all these migrations have run: the newest version of each tool and directory, or the
 * one that no other follows where the tool chains them.
 */
export function directorySchemas(migrations: readonly Placed[]): readonly DirectorySchema[] {
  const states = [
    ...groupBy(migrations, (one) => JSON.stringify([one.tool, directoryOf(one.path)])).values(),
  ];
  return states
    .flatMap((group) => {
      const newest = newestOf(group);
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

function newestOf(group: readonly Placed[]): Placed | undefined {
  const followed = new Set(group.flatMap(({ follows }) => follows ?? []));
  const last = group.filter(({ version }) => !followed.has(version));
  return [...last].sort((a, b) => compareVersions(b.version, a.version))[0];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
