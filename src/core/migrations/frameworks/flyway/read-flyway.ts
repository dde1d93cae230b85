import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Snapshot } from "../../change.ts";
import type { Claim, Idiom, Migration } from "../../migration.ts";
import type { Operation } from "../../operation.ts";
import { readPair } from "../../read-pair.ts";
import type { Side } from "../../side.ts";
import { sqlSide } from "../../sql/sql-side.ts";
import { directoryOf, nameOf } from "../../sql-files/paths.ts";
import { nameBraces } from "../../sql-files/placeholders.ts";
import { RAISING } from "../../sql-files/raising.ts";
import { absent, unreadable } from "../../sql-files/sections.ts";
import type { FlywayConfig } from "./flyway-config.ts";
import type { FlywayFile } from "./flyway-name.ts";

/** A version with its scripts in both directions. */
export function readVersioned(
  files: readonly FlywayFile[],
  config: FlywayConfig,
  snapshot: Snapshot,
  parsers: Parsers,
): Migration {
  const of = (kind: FlywayFile["kind"]): string[] =>
    files.flatMap((file) => (file.kind === kind ? [file.path] : [])).sort();
  const version = files[0]?.version ?? "";
  const pair = { version, ups: of("versioned"), downs: of("undo") };
  const path = pair.ups[0] ?? pair.downs[0] ?? "";
  const about = {
    tool: "flyway",
    claim: claimOf(path, config),
    idiom: idiomOf(path, config),
    afterMissing: "flyway undo stops at a version without an undo script.",
  };
  const migration = readPair(pair, about, withValues([...pair.ups, ...pair.downs], snapshot), parsers);
  const code = new Set(files.flatMap((file) => (file.isCode ? [file.path] : [])));
  const known = (side: Side): Side =>
    code.has(side.file) && side.kind !== "absent" ? unreadable(IS_CODE, side.file, 1) : side;
  return { ...migration, up: known(migration.up), down: known(migration.down) };
}

/**
 * A repeatable migration. Flyway runs the older text again after a revert, which puts back whatever is only a
 * definition, and rows that are put in again; so it needs no reversal as long as it does nothing else.
 */
export function readRepeatable(
  { path, version, isCode }: FlywayFile,
  config: FlywayConfig,
  snapshot: Snapshot,
  parsers: Parsers,
): Migration {
  const text = snapshot.texts.get(path) ?? null;
  const read = isCode
    ? unreadable(IS_CODE, path, 1)
    : sqlSide(text === null ? null : nameBraces(text), { file: path, firstLine: 1 }, parsers);
  const isRepeated = read.kind === "operations" && read.operations.every(isPutBackByRunning);
  return {
    tool: "flyway",
    version,
    path,
    claim: claimOf(path, config),
    up: isRepeated ? absent(REPEATED, path, 1) : read,
    down: absent("Flyway never takes a repeatable migration back.", path, 1),
    reversal: null,
    idiom: {
      reversal: `In ${path} only what can run again and again, such as CREATE OR REPLACE VIEW. What changes tables or
removes rows belongs into a version of its own, with its undo script.`,
      raising: "A repeatable migration cannot say that there is no way back: make it a version of its own.",
    },
  };
}

/** A baseline, which never meets a database that has something to lose. */
export function readBaseline({ path, version }: FlywayFile, config: FlywayConfig): Migration {
  const reason = "A baseline: Flyway runs it only on a database that has no migration yet.";
  return {
    tool: "flyway",
    version: `B${version}`,
    path,
    claim: claimOf(path, config),
    up: absent(reason, path, 1),
    down: absent(reason, path, 1),
    reversal: null,
    idiom: idiomOf(path, config),
  };
}

const IS_CODE = "It is a program, not SQL: what it does is not read.";
const REPEATED =
  "A repeatable migration: after a revert Flyway runs the text from before again, which puts its definitions back.";

const DEFINITIONS = ["view", "materialized-view", "function", "trigger", "policy", "privilege", "comment"];

function isPutBackByRunning(operation: Operation): boolean {
  if (operation.kind === "rows") return operation.how === "insert";
  return "what" in operation && operation.kind !== "rename" && DEFINITIONS.includes(operation.what);
}

function claimOf(path: string, { isFound }: FlywayConfig): Claim {
  return isFound || path.includes("db/migration/") ? "configured" : "path";
}

function withValues(paths: readonly string[], snapshot: Snapshot): Snapshot {
  const texts = paths.map((path): [string, string | null] => {
    const text = snapshot.texts.get(path) ?? null;
    return [path, text === null ? null : nameBraces(text)];
  });
  return { ...snapshot, texts: new Map(texts) };
}

function idiomOf(path: string, { prefixes }: FlywayConfig): Idiom {
  const { versioned, undo } = prefixes;
  const name = nameOf(path);
  const undoName = name.startsWith(versioned) ? `${undo}${name.slice(versioned.length)}` : name;
  return {
    reversal: `${directoryOf(path)}${undoName.replace(/\.(?:java|kt|groovy)$/, ".sql")}, with the statements that take the version back.
flyway undo runs it (Flyway Teams and Enterprise). With Community run the file with the database's own client, and
delete the version's row in flyway_schema_history in the same transaction.`,
    raising: RAISING,
  };
}
