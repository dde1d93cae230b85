import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Snapshot } from "../../change.ts";
import { groupBy } from "../../group.ts";
import type { SqlReading } from "../../sql/read-sql.ts";
import { type ChangeSet, changeSetsOf } from "./change-set.ts";
import { readChangelogSql } from "./changelog-sql.ts";
import { type ChangelogReading, readChangelog } from "./read-changelog.ts";

/** What changelogs refer to, each read once however often it is referred to. */
export interface Repository {
  /** The paths with this file name. */
  named(name: string): readonly string[];
  changelog(path: string): ChangelogReading;
  /** Empty where the path is no changelog. */
  changeSets(path: string): readonly ChangeSet[];
  changeSetsNamed(path: string, author: string | null, id: string | null): readonly ChangeSet[];
  /** What SQL does, with lines of its own; `delimiter` is the change's `endDelimiter`. */
  sql(text: string, delimiter: string | null): SqlReading;
  /** Null when it is not at hand. */
  text(path: string | null): string | null;
  /** Takes from what references may cost, since many can name one large thing; false when it is used up. */
  spend(weight: number): boolean;
  readonly parsers: Parsers;
}

/** For what changelogs alone tell: which files they name. */
export const NO_PARSERS: Parsers = {
  source: () => ({ kind: "unreadable", reason: "" }),
  postgres: () => ({ kind: "refused", message: "", line: 1 }),
};

// In letters.
const MAX_WEIGHT = 4_000_000;

/** Opens a snapshot for the reading of its changelogs; `gone` are files that they may still name. */
export function openRepository(
  { paths, texts }: Snapshot,
  gone: ReadonlySet<string>,
  parsers: Parsers,
): Repository {
  let left = MAX_WEIGHT;
  const names = once(() => byName(new Set([...paths, ...gone])));
  const changelog = memory((path): ChangelogReading => {
    const text = texts.get(path) ?? null;
    return text === null ? { kind: "other" } : readChangelog(path, text);
  });
  const changeSets = memory((path): readonly ChangeSet[] => {
    const reading = changelog(path);
    return reading.kind === "changelog" ? changeSetsOf(reading.root) : [];
  });
  const identified = memory((path) => groupBy(changeSets(path), ({ author, id }) => keyOf(author, id)));
  const sql = memory((key): SqlReading => {
    const cut = key.indexOf("\0");
    return readChangelogSql(key.slice(cut + 1), cut < 0 ? null : key.slice(0, cut), parsers);
  });
  return {
    parsers,
    spend: (weight) => {
      left -= weight;
      return left >= 0;
    },
    changeSetsNamed: (path, author, id) => identified(path).get(keyOf(author, id)) ?? [],
    text: (path) => (path === null ? null : (texts.get(path) ?? null)),
    changelog,
    changeSets,
    named: (name) => names().get(name) ?? [],
    sql: (text, delimiter) => sql(delimiter === null ? text : `${delimiter}\0${text}`),
  };
}

function keyOf(author: string | null, id: string | null): string {
  return `${author ?? ""}\n${id ?? ""}`;
}

function memory<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: read(key) };
    known.set(key, found);
    return found.value;
  };
}

function once<T>(make: () => T): () => T {
  const made = memory(make);
  return () => made("");
}

function byName(paths: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  return groupBy([...paths], (path) => path.slice(path.lastIndexOf("/") + 1));
}
