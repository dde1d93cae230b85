import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Snapshot } from "../../change.ts";
import { mayStay } from "../../coverage.ts";
import { isDeclaredInComment } from "../../declared-in-comment.ts";
import type { Claim, Migration } from "../../migration.ts";
import type { Outcome } from "../../recorded/outcome.ts";
import { downSideOf, type Repeats, upSideOf } from "../../recorded/sides.ts";
import { classesOf, type RubyClass, type RubyMethod } from "../../ruby/class.ts";
import { type RubySource, rubySource } from "../../ruby/source.ts";
import type { Side } from "../../side.ts";
import { commentsOf } from "../../syntax/nodes.ts";
import { railsFingerprint } from "./fingerprint.ts";
import type { Script } from "./frame.ts";
import { railsIdiom } from "./idiom.ts";
import { declaredTables } from "./model-tables.ts";
import { isRailsFolder, railsName } from "./path.ts";
import { sidesBesideEachOther } from "./sides-beside-each-other.ts";
import { outcomesOf } from "./walk.ts";

/** Reads one file; null when it is clearly no Rails migration. */
export function readRailsMigration(path: string, snapshot: Snapshot, parsers: Parsers): Migration | null {
  const text = snapshot.texts.get(path) ?? null;
  if (text === null) return unreadable(path, "It could not be read as text.", 1);
  const reading = parsers.source("ruby", text);
  if (reading.kind === "unreadable") return unreadable(path, reading.reason, 1);
  if (reading.brokenAt !== null) return unreadable(path, BROKEN, reading.brokenAt);
  const source = rubySource(reading.root, reading.text);
  const classes = classesOf(source);
  const migration = migrationAmong(classes, path);
  if (migration === null) {
    const isEmpty = classes.length === 0 && !reading.root.children.some(({ type }) => type === "call");
    return isEmpty && isRailsFolder(path) ? unreadable(path, "There is no migration class in it.", 1) : null;
  }
  return readClass(path, migration, source, snapshot, parsers);
}

const BROKEN = "It is not valid Ruby, or newer than this check knows.";

function readClass(
  path: string,
  migration: RubyClass,
  source: RubySource,
  snapshot: Snapshot,
  parsers: Parsers,
): Migration {
  const claim: Claim = isActiveRecord(migration) ? "content" : "path";
  const script = scriptOf(migration, source, parsers, (name, direction) =>
    outcomesOfOther(name, direction, path, snapshot, parsers),
  );
  const { up, down } = methodsOf(migration);
  const change = migration.methods.get("change");
  const at = (method: RubyMethod | undefined) => ({ file: path, line: method?.node.line ?? migration.line });
  const isHidden = migration.mixesIn || !isActiveRecord(migration);
  const hidden: Side = { kind: "unreadable", reason: HIDDEN, ...at(undefined) };
  const done = change ?? up;
  // Once over everything, so that the names of indexes are known wherever they are given.
  for (const method of [done, down]) if (method !== undefined) outcomesOf(method, false, script);
  const upOutcomes = done === undefined ? [] : outcomesOf(done, false, script);
  const read = done === undefined && isHidden ? hidden : upSideOf(upOutcomes, at(done));
  const { up: said, down: back } = sidesBesideEachOther(read, downSide(), script);
  const isPrinted = done !== undefined && said.kind !== "absent";
  return {
    tool: "rails",
    version: railsName(path)?.version ?? "",
    path,
    claim,
    up: isPrinted ? { ...said, fingerprint: railsFingerprint(done, migration, source) } : said,
    down: back,
    reversal: { path },
    idiom: railsIdiom(path, migration.name, migration.parent ?? "ActiveRecord::Migration"),
  };

  function downSide(): Side {
    if (change !== undefined)
      return downSideOf(outcomesOf(change, true, script), upOutcomes, at(change), false, REPEATS);
    if (down !== undefined) {
      const isDeclared = isDeclaredInComment(commentsOf(down.node, source.text));
      return downSideOf(outcomesOf(down, false, script), upOutcomes, at(down), isDeclared, REPEATS);
    }
    if (isHidden) return hidden;
    // Rails rolls back over it as over an empty one: what may stay, such as a comment on a table, asks for none.
    const mayAllStay = read.kind === "operations" && read.operations.every(mayStay);
    if (mayAllStay) return { kind: "operations", operations: [], ...at(up), declares: null };
    return { kind: "absent", reason: NO_DOWN, ...at(up) };
  }
}

const REPEATS: Repeats = {
  rows: "On rollback Rails does this once more instead of taking it back: a `change` reverses only schema commands.",
  call: "On rollback Rails runs this once more instead of taking it back, and what it does is not known.",
};
const NO_DOWN = "There is no `down`: Rails rolls back over it without a word, and the schema stays as it is.";
const HIDDEN = "What it does may be written in a class or module that it is built on.";

function scriptOf(
  migration: RubyClass,
  source: RubySource,
  parsers: Parsers,
  other: Script["other"],
): Script {
  return {
    source,
    migration,
    tables: declaredTables(source),
    given: new Map(),
    stated: new Set(),
    generated: new Map(),
    parsers,
    other,
  };
}

// The migration that a `revert` names, from its own file.
function outcomesOfOther(
  name: string,
  direction: "up" | "down",
  path: string,
  snapshot: Snapshot,
  parsers: Parsers,
): readonly Outcome[] | null {
  const wanted = (name.split("::").at(-1) ?? name).toLowerCase();
  for (const [other, text] of snapshot.texts) {
    if (other === path || text === null || railsName(other)?.name !== wanted) continue;
    const reading = parsers.source("ruby", text);
    if (reading.kind === "unreadable" || reading.brokenAt !== null) return null;
    const source = rubySource(reading.root, reading.text);
    const migration = migrationAmong(classesOf(source), other);
    if (migration === null) return null;
    const script = scriptOf(migration, source, parsers, () => null);
    const change = migration.methods.get("change");
    if (change !== undefined) return outcomesOf(change, direction === "down", script);
    const method = methodsOf(migration)[direction];
    return method === undefined ? [] : outcomesOf(method, false, script);
  }
  return null;
}

// `change` wins over both. The instance's methods hide those of the class, which old migrations have.
function methodsOf({ methods, ownMethods }: RubyClass): { up?: RubyMethod; down?: RubyMethod } {
  const up = methods.get("up") ?? ownMethods.get("up");
  const down = methods.get("down") ?? ownMethods.get("down");
  return { ...(up === undefined ? {} : { up }), ...(down === undefined ? {} : { down }) };
}

// Rails loads the class that the file is named for.
function migrationAmong(classes: readonly RubyClass[], path: string): RubyClass | null {
  const isNamed = ({ name }: RubyClass): boolean => name.toLowerCase() === railsName(path)?.name;
  const known = classes.filter(isActiveRecord);
  const found = known.find(isNamed) ?? known.at(-1);
  if (found !== undefined) return found;
  if (!isRailsFolder(path)) return null;
  const acts = classes.filter(({ methods }) => ["change", "up", "down"].some((name) => methods.has(name)));
  const own = acts.find(isNamed) ?? acts.at(-1) ?? classes.find(isNamed);
  return own !== undefined && own.extends !== null ? own : null;
}

function isActiveRecord({ extends: parent }: RubyClass): boolean {
  return parent === "ActiveRecord::Migration";
}

function unreadable(path: string, reason: string, line: number): Migration {
  const side: Side = { kind: "unreadable", reason, file: path, line };
  return {
    tool: "rails",
    version: railsName(path)?.version ?? "",
    path,
    claim: "path",
    up: side,
    down: side,
    reversal: { path },
    idiom: railsIdiom(path, "TheMigration", "ActiveRecord::Migration"),
  };
}
