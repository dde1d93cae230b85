import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Snapshot } from "../../change.ts";
import { isDeclaredInComment } from "../../declared-in-comment.ts";
import { type ElixirFunction, type ElixirModule, modulesOf } from "../../elixir/module.ts";
import { withRedefined } from "../../generated-columns.ts";
import type { Migration } from "../../migration.ts";
import { downSideOf, type Repeats, upSideOf } from "../../recorded/sides.ts";
import { withoutRestated } from "../../restated.ts";
import type { Side } from "../../side.ts";
import { commentsOf } from "../../syntax/nodes.ts";
import { ectoFingerprint } from "./fingerprint.ts";
import { ectoIdiom } from "./idiom.ts";
import { ectoVersion, isEctoFolder } from "./path.ts";
import { outcomesOf } from "./walk.ts";

const NO_DOWN =
  "There is no public `down` and no `change`: on rollback Ecto raises Ecto.MigrationError and stops.";
const HIDDEN = "What it does may be written in a module that it uses.";
const REPEATS: Repeats = {
  rows: "On rollback Ecto does this once more instead of taking it back: a `change` reverses only queued commands.",
  call: "On rollback Ecto runs this once more instead of taking it back, and what it does is not known.",
};

/** Reads one file; null when it is clearly no Ecto migration. */
export function readEctoMigration(path: string, snapshot: Snapshot, parsers: Parsers): Migration | null {
  const text = snapshot.texts.get(path) ?? null;
  if (text === null) return unreadable(path, "It could not be read as text.", 1);
  const reading = parsers.source("elixir", text);
  if (reading.kind === "unreadable") return unreadable(path, reading.reason, 1);
  if (reading.brokenAt !== null) {
    return unreadable(path, "It is not valid Elixir, or newer than this check knows.", reading.brokenAt);
  }
  const modules = modulesOf(reading.root, reading.text);
  const found = modules.find(isEcto) ?? (isEctoFolder(path) ? modules.find(mayMigrate) : undefined);
  if (found !== undefined) return readModule(path, found, reading.text, parsers);
  const isEmpty = modules.length === 0 && isEctoFolder(path);
  return isEmpty ? unreadable(path, "There is no migration module in it.", 1) : null;
}

// Ecto.Migrator: `up/0`, else `change/0`; on the way back `down/0`, else `change/0` reversed. Private ones do not count.
function readModule(path: string, module: ElixirModule, text: string, parsers: Parsers): Migration {
  const script = { text, module, parsers, generated: new Map() };
  const [up, down, change] = ["up/0", "down/0", "change/0"].map((name) => publicOf(module, name));
  const at = (found: ElixirFunction | undefined) => ({ file: path, line: found?.node.line ?? module.line });
  const isHidden = !isEcto(module) || module.uses.length > 1;
  const hidden: Side = { kind: "unreadable", reason: HIDDEN, ...at(undefined) };
  const done = up ?? change;
  const back = down ?? change;
  const ran = done === undefined ? [] : outcomesOf(done, "up", false, script);
  const taken = back === undefined ? [] : outcomesOf(back, "down", down === undefined, script);
  const sides = [upSide(), downSide()] as const;
  const upRead = withRedefined(sides[0], sides[1], script.generated);
  const downRead = withRedefined(sides[1], sides[0], script.generated);
  return {
    tool: "ecto",
    version: ectoVersion(path) ?? "",
    path,
    claim: isEcto(module) ? "content" : "path",
    // What a `change` says of the column before, it says in `from:`.
    up: down === undefined ? upRead : withoutRestated(upRead, downRead),
    down: downRead,
    reversal: { path },
    idiom: ectoIdiom(path, module.name),
  };

  function upSide(): Side {
    if (done === undefined) return isHidden ? hidden : upSideOf(ran, at(done));
    const side = upSideOf(ran, at(done));
    return side.kind === "absent" ? side : { ...side, fingerprint: ectoFingerprint(done, module, text) };
  }

  function downSide(): Side {
    if (back === undefined) {
      return isHidden ? hidden : { kind: "absent", reason: NO_DOWN, ...at(up) };
    }
    const isDeclared = down !== undefined && isDeclaredInComment(commentsOf(down.node, text));
    return downSideOf(taken, ran, at(back), isDeclared, REPEATS);
  }
}

function publicOf({ functions }: ElixirModule, name: string): ElixirFunction | undefined {
  const found = functions.get(name);
  return found?.isPrivate === true ? undefined : found;
}

function isEcto({ uses }: ElixirModule): boolean {
  return uses.includes("Ecto.Migration");
}

function mayMigrate(module: ElixirModule): boolean {
  return module.uses.length > 0 && ["up/0", "down/0", "change/0"].some((name) => module.functions.has(name));
}

function unreadable(path: string, reason: string, line: number): Migration {
  const side: Side = { kind: "unreadable", reason, file: path, line };
  return {
    tool: "ecto",
    version: ectoVersion(path) ?? "",
    path,
    claim: "path",
    up: side,
    down: side,
    reversal: { path },
    idiom: ectoIdiom(path, "TheMigration"),
  };
}
