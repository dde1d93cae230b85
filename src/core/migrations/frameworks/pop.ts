import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import { groupBy } from "../group.ts";
import type { Claim, Migration } from "../migration.ts";
import { type PairedName, pairUp } from "../pairs.ts";
import { readPair } from "../read-pair.ts";
import type { Side } from "../side.ts";
import { goModFile, requiresModule } from "../sql-files/manifests.ts";
import { directoryOf } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";
import { type DatabasePair, databasePairs } from "./pop/database-pairs.ts";
import { type PopName, popNameOf } from "./pop/pop-name.ts";

/** Pop of Buffalo, and Ory's popx: `20240102120000_title.postgres.up.sql` beside its down file, for one database or all. */
export const pop: MigrationFramework = {
  name: "pop",
  title: "Pop (Buffalo)",
  languages: [],

  claims(path: string): boolean {
    return popNameOf(path) !== null;
  },

  versionOf(path: string): string | null {
    return popNameOf(path)?.digits ?? null;
  },

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    return pairUp(touched, snapshot, pairedName).flatMap(({ ups, downs }) => {
      const files = [...ups, ...downs];
      return [...files, ...files.slice(0, 1).flatMap((path) => goModFile(path, snapshot))];
    });
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const claimOf = claims(snapshot);
    const byVersion = groupBy(touched.filter(pop.claims), keyOf);
    return pairUp(touched, snapshot, pairedName).flatMap(({ ups, downs }) => {
      const files = [...ups, ...downs];
      const [path = ""] = files;
      const claim = claimOf(path);
      if (claim === null) return [];
      const pairs = databasePairs(files, byVersion.get(keyOf(path)) ?? []);
      return pairs.map((pair) => migrationOf(pair, claim, snapshot, parsers));
    });
  },
};

function pairedName(path: string): PairedName | null {
  const name = popNameOf(path);
  return name === null ? null : { version: name.digits, direction: name.direction };
}

function keyOf(path: string): string {
  const name = popNameOf(path);
  return `${name?.directory}\n${name?.digits}`;
}

// By a mark in a name of its folder, which only pop looks for, or by the module that the code requires.
function claims(snapshot: Snapshot): (path: string) => Claim | null {
  const names = [...snapshot.paths].flatMap((path) => popNameOf(path) ?? []);
  const marked = new Set(names.filter(({ hasMark }: PopName) => hasMark).map(({ directory }) => directory));
  return (path) => {
    const [goMod = ""] = goModFile(path, snapshot).map((file) => snapshot.texts.get(file) ?? "");
    if (requiresModule(goMod, "github.com/gobuffalo/pop")) return "content";
    if (requiresModule(goMod, "github.com/golang-migrate/migrate")) return null;
    return marked.has(directoryOf(path)) ? "content" : null;
  };
}

function migrationOf(pair: DatabasePair, claim: Claim, snapshot: Snapshot, parsers: Parsers): Migration {
  const path = pair.ups[0] ?? pair.downs[0] ?? "";
  const down = pair.downs[0] ?? path.replace(/\.up\.(\w+)$/, ".down.$1");
  const migration = readPair(
    pair,
    {
      tool: "pop",
      claim,
      afterMissing: "Pop steps back over a version without a down file and runs nothing.",
      idiom: { reversal: `${down}, with the statements that take the up file back.`, raising: RAISING },
    },
    snapshot,
    parsers,
  );
  const [up, back] = [withoutFizz(migration.up), withoutFizz(migration.down)];
  return { ...migration, up, down: pair.isPartlyDown ? partly(path) : back };
}

function withoutFizz(side: Side): Side {
  const { kind, file } = side;
  if (kind === "absent" || !file.endsWith(".fizz")) return side;
  const reason = "It is written in Fizz, which is not judged yet.";
  return { kind: "unreadable", reason, file, line: 1 };
}

function partly(file: string): Side {
  const reason =
    "Only some databases have a down file of their own, and there is none for the others that run this.";
  return { kind: "unreadable", reason, file, line: 1 };
}
