import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim, Idiom, Migration } from "../migration.ts";
import type { Operation } from "../operation.ts";
import type { Side } from "../side.ts";
import { readYaml, type YamlEntry, type YamlNode } from "../yaml/read-yaml.ts";
import { valueAt } from "../yaml/yaml-node.ts";
import { readPgrollOperation } from "./pgroll/operations.ts";

const FORMATS = /\.(?:json|ya?ml)$/i;
const LIKELY = /pgroll|migrat|(?:^|\/)\d+_[^/]*$/i;
const CERTAIN = /pgroll/i;
const HIDDEN = /(?:^|\/)\./;

const IDIOM: Idiom = {
  reversal: `{ "sql": { "up": "…", "down": "the statements that take up back" } }

pgroll rollback works until pgroll complete: keep the old version running, and complete in a later release.`,
  raising: `{ "sql": { "up": "…", "down": "DO $$ BEGIN RAISE EXCEPTION 'irreversible: the reason'; END $$" } }`,
};

/**
 * pgroll: JSON and YAML files with `operations`. It computes the way back of most of them, and goes it only until the
 * migration is completed; that is the window which a rollback has.
 */
export const pgroll: MigrationFramework = {
  name: "pgroll",
  title: "pgroll",
  languages: [],

  claims(path: string): boolean {
    return FORMATS.test(path) && LIKELY.test(path) && !HIDDEN.test(path);
  },

  // The name of the file without its ending is the migration's.
  versionOf: stemOf,

  reads(touched: readonly string[], { paths }: Snapshot): readonly string[] {
    return touched.filter((path) => pgroll.claims(path) && paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return pgroll.reads(touched, snapshot).flatMap((path) => {
      const text = snapshot.texts.get(path) ?? null;
      if (text !== null) return migrationIn(path, text, parsers);
      // Most files whose path would do are something else.
      return CERTAIN.test(path) ? [unreadable(path, 1, "It could not be read as text.", "path")] : [];
    });
  },
};

function migrationIn(path: string, text: string, parsers: Parsers): readonly Migration[] {
  // Only saves work: the tree decides.
  if (!text.includes("operations")) return [];
  const reading = readYaml(text);
  if (reading.kind === "unreadable")
    return CERTAIN.test(path) ? [unreadable(path, 1, reading.reason, "path")] : [];
  const list = valueAt(reading.root, "operations");
  const entries = list === null ? [] : entriesOf(list);
  const known = entries.filter((entry) => readPgrollOperation(entry.key, entry.value, 1, NO_SQL) !== null);
  if (list === null || known.length === 0) return [];
  if (reading.brokenAt !== null) {
    return [unreadable(path, reading.brokenAt, "It is not well-formed from here on.", "configured")];
  }
  return [migration(path, "configured", ...sidesOf(entries, path, list.line, parsers))];
}

// Enough to tell whether pgroll knows an operation.
const NO_SQL: Parsers = {
  source: () => ({ kind: "unreadable", reason: "" }),
  postgres: () => ({ kind: "refused", message: "", line: 1 }),
};

// Each item is a map with the operation's name for its only key.
function entriesOf(list: YamlNode): readonly YamlEntry[] {
  if (list.kind !== "list") return [];
  return list.items.flatMap((item) => (item.kind === "map" ? item.entries : []));
}

function sidesOf(entries: readonly YamlEntry[], file: string, line: number, parsers: Parsers): [Side, Side] {
  const up: Operation[] = [];
  const down: Operation[] = [];
  let absent: Side | null = null;
  const fingerprint = JSON.stringify(entries.map(({ key, value }) => [key, bare(withoutDown(value))]));
  for (const entry of entries) {
    const reading = readPgrollOperation(entry.key, entry.value, entry.line, parsers);
    if (reading === null || reading.kind === "unreadable") {
      const side: Side = { kind: "unreadable", reason: UNKNOWN, line: entry.line, ...reading, file };
      return [{ ...side, fingerprint }, side];
    }
    up.push(...reading.up);
    if (reading.kind === "no-way-back")
      absent ??= { kind: "absent", reason: reading.reason, file, line: entry.line };
    else down.unshift(...reading.down);
  }
  const read = { kind: "operations", file, line, declares: null } as const;
  return [{ ...read, operations: up, fingerprint }, absent ?? { ...read, operations: down }];
}

// The expressions by which pgroll fills what the old version of an application sees.
function withoutDown(operation: YamlNode): YamlNode {
  if (operation.kind !== "map") return operation;
  return { ...operation, entries: operation.entries.filter(({ key }) => key !== "down") };
}

function bare(node: YamlNode): unknown {
  switch (node.kind) {
    case "map":
      return node.entries.map(({ key, value }) => [key, bare(value)]);
    case "list":
      return { items: node.items.map(bare) };
    case "scalar":
      return node.text === null ? null : node.text.trim().split(/\s+/).join(" ");
    default:
      return node satisfies never;
  }
}

const UNKNOWN = "An operation has a name that is not known for one of pgroll.";

function unreadable(path: string, line: number, reason: string, claim: Claim): Migration {
  const side: Side = { kind: "unreadable", reason, file: path, line };
  return migration(path, claim, side, side);
}

function migration(path: string, claim: Claim, up: Side, down: Side): Migration {
  const reversal = down.kind === "operations" ? { path } : null;
  return { tool: "pgroll", version: stemOf(path), path, claim, up, down, reversal, idiom: IDIOM };
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(FORMATS, "");
}
