import type { Parsers, SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Migration } from "../../migration.ts";
import type { PhpClass, PhpFile } from "../../php/file.ts";
import { migrationIn, openPhp } from "../../php/open-migration.ts";
import { outcomesOf } from "../../php/run.ts";
import { phpDownSide, phpUpSide } from "../../php/side.ts";
import type { PhpScript } from "../../php/walk.ts";
import type { Outcome } from "../../recorded/outcome.ts";
import type { Side } from "../../side.ts";
import { laravelTool } from "./calls.ts";
import type { LaravelHandle } from "./handle.ts";
import { LARAVEL_IDIOM } from "./idiom.ts";
import { laravelName, laravelVersion } from "./path.ts";

const BASE = /^(?:Illuminate\\Database\\Migrations\\)?Migration$/;

/** Reads one file; null when it is clearly no migration of Laravel. */
export function readLaravelMigration(path: string, text: string | null, parsers: Parsers): Migration | null {
  const opened = openPhp(text, parsers);
  if (opened.kind === "unreadable") {
    const side: Side = { kind: "unreadable", reason: opened.reason, file: path, line: opened.line };
    return migrationOf(path, "path", side, side);
  }
  const found = migrationIn(opened.file, (name) => BASE.test(name), laravelName(path) ? ["up"] : []);
  if (found === null) return null;
  const { migration, isKnown } = found;
  const claim =
    migration.extends?.includes("\\") === true && isKnown ? "configured" : isKnown ? "content" : "path";
  const isHidden = !isKnown || migration.usesTraits;
  const { up, down } = sidesOf(path, opened.file, migration, isHidden, parsers);
  return migrationOf(path, claim, up, down);
}

function sidesOf(
  path: string,
  file: PhpFile,
  migration: PhpClass,
  isHidden: boolean,
  parsers: Parsers,
): { readonly up: Side; readonly down: Side } {
  const script = (direction: "up" | "down"): PhpScript<LaravelHandle> => {
    return {
      file,
      migration,
      tool: laravelTool,
      parsers,
      direction,
      reverting: false,
      doneForwards: new Set(),
    };
  };
  const run = (method: SyntaxNode | undefined, direction: "up" | "down"): readonly Outcome[] =>
    method === undefined ? [] : outcomesOf(method, [], script(direction));
  const [up, down] = [migration.methods.get("up"), migration.methods.get("down")];
  const hidden: Side = { kind: "unreadable", reason: HIDDEN, file: path, line: migration.line };
  const upOutcomes = run(up, "up");
  const nothing: Side = {
    kind: "operations",
    operations: [],
    file: path,
    line: migration.line,
    declares: null,
  };
  const absent: Side = { kind: "absent", reason: NO_DOWN, file: path, line: (up ?? migration).line };
  return {
    up:
      up === undefined
        ? isHidden
          ? hidden
          : nothing
        : phpUpSide(upOutcomes, { path, file, migration, method: up }),
    down:
      down === undefined
        ? isHidden
          ? hidden
          : absent
        : phpDownSide(run(down, "down"), upOutcomes, { path, file, migration, method: down }),
  };
}

// Migrator::runMigration calls a method only where it exists.
const NO_DOWN =
  "There is no `down`: Laravel rolls back over it without a word, and the schema stays as it is.";
const HIDDEN = "What it does may be written in a class or trait that it is built on.";

function migrationOf(path: string, claim: Migration["claim"], up: Side, down: Side): Migration {
  const version = laravelVersion(path);
  return { tool: "laravel", version, path, claim, up, down, reversal: { path }, idiom: LARAVEL_IDIOM };
}
