import type { Parsers, SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Idiom, Migration } from "../../migration.ts";
import type { PhpClass, PhpFile } from "../../php/file.ts";
import { migrationIn, openPhp } from "../../php/open-migration.ts";
import { outcomesOf } from "../../php/run.ts";
import { phpDownSide, phpUpSide } from "../../php/side.ts";
import type { PhpScript } from "../../php/walk.ts";
import type { Outcome } from "../../recorded/outcome.ts";
import type { Repeats } from "../../recorded/sides.ts";
import type { Side } from "../../side.ts";
import { phinxTool } from "./calls.ts";
import type { PhinxHandle } from "./handle.ts";
import { phinxVersion } from "./path.ts";
import type { MakesTable } from "./save.ts";

const BASE = /^(?:Phinx\\Migration\\|Migrations\\)?(?:AbstractMigration|BaseMigration)$/;

/** Reads one file; null when it is clearly no migration of Phinx. */
export function readPhinxMigration(path: string, text: string | null, parsers: Parsers): Migration | null {
  const opened = openPhp(text, parsers);
  if (opened.kind === "unreadable") {
    const side: Side = { kind: "unreadable", reason: opened.reason, file: path, line: opened.line };
    return migrationOf(path, "path", side, side);
  }
  const found = migrationIn(opened.file, (name) => BASE.test(name), ["change", "up"]);
  if (found === null) return null;
  const { migration, isKnown } = found;
  const isFull = migration.extends?.includes("\\") === true;
  const { up, down } = sidesOf(path, opened.file, migration, !isKnown || migration.usesTraits, parsers);
  return migrationOf(path, isKnown ? (isFull ? "configured" : "content") : "path", up, down);
}

function sidesOf(
  path: string,
  file: PhpFile,
  migration: PhpClass,
  isHidden: boolean,
  parsers: Parsers,
): { readonly up: Side; readonly down: Side } {
  const doneForwards = new Set<number>();
  const run = (method: SyntaxNode, direction: "up" | "down", makes: MakesTable, reverting = false) => {
    const script: PhpScript<PhinxHandle> = {
      ...{ file, migration, tool: phinxTool(makes), parsers, direction, reverting, doneForwards },
    };
    return outcomesOf(method, [], script);
  };
  const place = (method: SyntaxNode) => ({ path, file, migration, method });
  // Environment::executeMigration: a `change` wins over both.
  const change = migration.methods.get("change");
  if (change !== undefined) {
    const makes: MakesTable = (handle) => handle.hasOptions || (isNamedFor(migration, handle) ? null : false);
    const forwards: MakesTable = (handle) => makes(handle) !== false;
    const done = run(change, "up", forwards);
    const undone = run(change, "down", makes, true);
    return { up: phpUpSide(done, place(change)), down: phpDownSide(undone, done, place(change), REPEATS) };
  }
  const [up, down] = [migration.methods.get("up"), migration.methods.get("down")];
  const hidden: Side = { kind: "unreadable", reason: HIDDEN, file: path, line: migration.line };
  const absent: Side = { kind: "absent", reason: NO_DOWN, file: path, line: (up ?? migration).line };
  const undone = down === undefined ? [] : run(down, "down", ({ hasOptions }) => hasOptions);
  // What the way back drops was made here.
  const dropped = droppedTables(undone);
  const makes: MakesTable = ({ table, hasOptions }) => hasOptions || dropped.has(table);
  const done = up === undefined ? [] : run(up, "up", makes);
  return {
    up: up === undefined ? hidden : phpUpSide(done, place(up)),
    down: down === undefined ? (isHidden ? hidden : absent) : phpDownSide(undone, done, place(down)),
  };
}

// `CreateOrderNotes` for the table `order_notes`.
function isNamedFor({ name }: PhpClass, { table }: PhinxHandle): boolean {
  const plain = (table ?? "").replaceAll("_", "").toLowerCase();
  return plain !== "" && new RegExp(`^create${plain.replaceAll(/\W/g, "")}(?:table)?$`, "i").test(name ?? "");
}

function droppedTables(outcomes: readonly Outcome[]): ReadonlySet<string | null> {
  return new Set(
    outcomes.flatMap((outcome) => {
      if (outcome.kind !== "does") return [];
      const { operation } = outcome;
      return operation.kind === "drop" && operation.what === "table" ? [operation.name] : [];
    }),
  );
}

const REPEATS: Repeats = {
  rows: "On rollback Phinx does this once more instead of taking it back: a `change` reverses only what tables record.",
  call: "On rollback Phinx runs this once more instead of taking it back, and what it does is not known.",
};
const NO_DOWN = "There is neither a `change` nor a `down`: Phinx has nothing that it could run on rollback.";
const HIDDEN = "What it does may be written in a class or trait that it is built on.";

const IDIOM: Idiom = {
  reversal: `public function up(): void
{
    // what it does now
}

public function down(): void
{
    $this->table('the_table')->removeColumn('the_column')->update();
}`,
  raising: `public function down(): void
{
    throw new \\RuntimeException('Irreversible: the reason.');
}`,
};

function migrationOf(path: string, claim: Migration["claim"], up: Side, down: Side): Migration {
  const version = phinxVersion(path) ?? "";
  return { tool: "phinx", version, path, claim, up, down, reversal: { path }, idiom: IDIOM };
}
