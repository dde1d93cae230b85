import type { Parsers, SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Idiom, Migration } from "../../migration.ts";
import type { PhpClass, PhpFile } from "../../php/file.ts";
import { migrationIn, openPhp } from "../../php/open-migration.ts";
import { outcomesOf } from "../../php/run.ts";
import { phpDownSide, phpUpSide } from "../../php/side.ts";
import type { PhpScript } from "../../php/walk.ts";
import type { Outcome } from "../../recorded/outcome.ts";
import type { Side } from "../../side.ts";
import { fieldOf, nodesOf, textOf } from "../../syntax/nodes.ts";
import { doctrineTool, isAbstractMigration } from "./calls.ts";
import { type DoctrineHandle, SCHEMA } from "./handle.ts";
import { doctrineVersion, isDoctrineName } from "./path.ts";

/** Reads one file; null when it is clearly no migration of Doctrine. */
export function readDoctrineMigration(path: string, text: string | null, parsers: Parsers): Migration | null {
  const opened = openPhp(text, parsers);
  if (opened.kind === "unreadable") {
    if (!isDoctrineName(path)) return null;
    const side: Side = { kind: "unreadable", reason: opened.reason, file: path, line: opened.line };
    return migrationOf(path, "path", side, side);
  }
  const found = migrationIn(opened.file, isAbstractMigration, isDoctrineName(path) ? ["up"] : []);
  if (found === null) return null;
  const { migration, isKnown } = found;
  // An application's own base: its `up` is handed a schema.
  if (!isKnown && !takesSchema(migration, opened.file)) return null;
  const { up, down } = sidesOf(path, opened.file, migration, !isKnown || migration.usesTraits, parsers);
  return migrationOf(path, isKnown ? "configured" : "content", up, down);
}

function sidesOf(
  path: string,
  file: PhpFile,
  migration: PhpClass,
  isHidden: boolean,
  parsers: Parsers,
): { readonly up: Side; readonly down: Side } {
  const run = (direction: "up" | "down"): readonly Outcome[] => {
    const script: PhpScript<DoctrineHandle> = {
      ...{ file, migration, tool: doctrineTool, parsers },
      ...{ direction, reverting: false, doneForwards: new Set<number>() },
    };
    // DbalExecutor::executeMigration runs all three.
    const methods = [`pre${direction}`, direction, `post${direction}`];
    return methods.flatMap((name) => {
      const method = migration.methods.get(name);
      return method === undefined ? [] : outcomesOf(method, [SCHEMA], script);
    });
  };
  const place = (method: SyntaxNode) => ({ path, file, migration, method });
  const [up, down] = [migration.methods.get("up"), migration.methods.get("down")];
  const hidden: Side = { kind: "unreadable", reason: HIDDEN, file: path, line: migration.line };
  const absent: Side = { kind: "absent", reason: NO_DOWN, file: path, line: (up ?? migration).line };
  const done = run("up");
  return {
    up: up === undefined ? hidden : phpUpSide(done, place(up)),
    down: down === undefined ? (isHidden ? hidden : absent) : phpDownSide(run("down"), done, place(down)),
  };
}

function takesSchema({ methods }: PhpClass, { text }: PhpFile): boolean {
  const up = methods.get("up");
  const parameters = up === undefined ? null : fieldOf(up, "parameters");
  if (parameters === null) return false;
  return [...nodesOf(parameters)].some((node) => node.type === "name" && textOf(node, text) === "Schema");
}

const NO_DOWN = "There is no `down`: AbstractMigration's own aborts, and the rollback stops there.";
const HIDDEN = "What it does may be written in a class or trait that it is built on.";

const IDIOM: Idiom = {
  reversal: `public function down(Schema $schema): void
{
    $this->addSql('the statement that takes up back');
}`,
  raising: `public function down(Schema $schema): void
{
    $this->throwIrreversibleMigrationException('The reason.');
}`,
};

function migrationOf(path: string, claim: Migration["claim"], up: Side, down: Side): Migration {
  const version = doctrineVersion(path);
  return { tool: "doctrine", version, path, claim, up, down, reversal: { path }, idiom: IDIOM };
}
