import { groupBy } from "../../group.ts";
import type { Pair } from "../../pairs.ts";
import { type PopName, popNameOf } from "./pop-name.ts";

/** The files that one database runs of a version. */
export interface DatabasePair extends Pair {
  /** Whether its up file is for every database, and only some have a down file. */
  readonly isPartlyDown: boolean;
}

interface File extends PopName {
  readonly path: string;
}

/**
 * The pairs of a version, one for each database that has a file of its own, and one for those that have none: pop runs
 * the file for the database where there is one, and the file for all of them otherwise. Only those that a touched file
 * belongs to, or did belong to.
 */
export function databasePairs(paths: readonly string[], touched: readonly string[]): readonly DatabasePair[] {
  const files = filesOf(paths);
  const changed = filesOf(touched);
  const byDialect = groupBy(files, ({ dialect }) => dialect ?? "");
  const shared = byDialect.get("") ?? [];
  const [sharedUps, sharedDowns] = [of("up", shared), of("down", shared)];
  return [...byDialect].flatMap(([dialect, own]): DatabasePair[] => {
    const [ownUps, ownDowns] = [of("up", own), of("down", own)];
    const takesShared = ownUps.length === 0 || ownDowns.length === 0;
    const isTouched = changed.some(
      (file) => (file.dialect ?? "") === dialect || (takesShared && file.dialect === null),
    );
    if (!isTouched) return [];
    const [{ digits } = { digits: "" }] = own;
    const isPartlyDown =
      dialect === "" && ownDowns.length === 0 && of("down", files).length > ownDowns.length;
    return [
      {
        version: dialect === "" ? digits : `${digits}.${dialect}`,
        ups: ownUps.length > 0 ? ownUps : sharedUps,
        downs: ownDowns.length > 0 ? ownDowns : sharedDowns,
        isPartlyDown,
      },
    ];
  });
}

function filesOf(paths: readonly string[]): readonly File[] {
  return paths.flatMap((path) => {
    const name = popNameOf(path);
    return name === null ? [] : [{ ...name, path }];
  });
}

function of(direction: "up" | "down", files: readonly File[]): readonly string[] {
  return files.filter((file) => file.direction === direction).map(({ path }) => path);
}
