import { compareVersions } from "./compare-versions.ts";
import { groupBy } from "./group.ts";
import type { Migration } from "./migration.ts";
import { lastPart, withPlainNames } from "./names.ts";
import { netEffect } from "./net-effect.ts";
import type { Operation } from "./operation.ts";
import { type MadeBefore, NOTHING_BEFORE } from "./row-history.ts";
import { schemaFolder } from "./schema-folder.ts";

/**
 * What those of the added migrations have made that certainly run before another one on the same schema: of the same
 * tool and folder, by their chain where the tool chains them, else by version. Nothing is excused by a later migration,
 * or by one whose place is not known.
 */
export function madeBefore(added: readonly Migration[]): (migration: Migration) => MadeBefore {
  const groups = groupBy(added, schemaOf);
  const makers = new Map([...groups].map(([schema, group]) => [schema, makersIn(group)]));
  return (migration) => {
    const schema = schemaOf(migration);
    const found = makers.get(schema);
    if (found === undefined || found.size === 0) return NOTHING_BEFORE;
    let ancestors: ReadonlySet<Migration> | null = null;
    const isEarlier = (maker: Migration): boolean => {
      if (maker === migration) return false;
      if (migration.follows === undefined) return runsBefore(maker, migration, groups.get(schema) ?? []);
      ancestors ??= ancestorsOf(migration, groups.get(schema) ?? []);
      return ancestors.has(maker);
    };
    const isMade = (key: string): boolean => found.get(key)?.some(isEarlier) ?? false;
    return {
      table: (name) => isMade(`table\n${name}`),
      column: (table, column) => isMade(`table\n${table}`) || isMade(`column\n${table}.${column}`),
    };
  };
}

function schemaOf(migration: Migration): string {
  return JSON.stringify([migration.tool, schemaFolder(migration)]);
}

// Tables and columns by name, with what makes them. A name that something else is given later tells nothing.
function makersIn(group: readonly Migration[]): ReadonlyMap<string, readonly Migration[]> {
  if (group.length < 2) return new Map();
  const all = group.map((migration) => ({ migration, done: operationsOf(migration) }));
  const given = new Set(
    all.flatMap(({ done }) =>
      done.flatMap((one) => (one.kind === "rename" && one.to !== null ? [lastPart(one.to)] : [])),
    ),
  );
  const makers = new Map<string, Migration[]>();
  for (const { migration, done } of all) {
    for (const one of netEffect(done)) {
      if (one.kind !== "create" || one.name === null || given.has(lastPart(one.name))) continue;
      if (one.what !== "table" && one.what !== "column") continue;
      const key = `${one.what}\n${one.name}`;
      makers.set(key, [...(makers.get(key) ?? []), migration]);
    }
  }
  return makers;
}

function operationsOf({ up }: Migration): readonly Operation[] {
  return up.kind === "operations" ? up.operations.map(withPlainNames) : [];
}

function runsBefore(maker: Migration, migration: Migration, group: readonly Migration[]): boolean {
  if (maker.follows !== undefined) return false;
  // What a file holds several of is known by names, and runs as it stands there.
  if (migration.knownAs !== undefined) {
    return maker.path === migration.path && group.indexOf(maker) < group.indexOf(migration);
  }
  const [before, after] = [prefixOf(maker.version), prefixOf(migration.version)];
  return before !== null && before === after && compareVersions(maker.version, migration.version) < 0;
}

// What stands before the number of a version, such as `V` or nothing; null for a name or a hash, which have no order.
function prefixOf(version: string): string | null {
  const isHash = /^[0-9a-f]+$/i.test(version) && /[a-f]/i.test(version);
  return isHash ? null : (/^(\D*)\d/.exec(version)?.[1] ?? null);
}

function ancestorsOf(migration: Migration, group: readonly Migration[]): ReadonlySet<Migration> {
  const named = groupBy(group, ({ version }) => version);
  const found = new Set<Migration>();
  const open = [...(migration.follows ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const one of named.get(next) ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      open.push(...(one.follows ?? []));
    }
  }
  found.delete(migration);
  return found;
}
