import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import { isDeclaredInComment } from "../declared-in-comment.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim, Idiom, Migration } from "../migration.ts";
import { openRustFile, type RustFile } from "../rust/rust-file.ts";
import { rustTextOf } from "../rust/rust-value.ts";
import type { Side } from "../side.ts";
import { codeFingerprint } from "../syntax/code-fingerprint.ts";
import { commentsOf, fieldOf, namedChildren, nodesOf } from "../syntax/nodes.ts";
import { readBody } from "./sea-orm/body.ts";

// What `sea-orm-cli migrate generate` writes, and what else lies in a crate of migrations.
const NUMBERED = /^m\d[^/]*\.rs$/;
const IN_CRATE = /(?:^|\/)[^/]*migrat[^/]*\/(?:.*\/)?[^/]+\.rs$/i;

const IDIOM: Idiom = {
  reversal: `async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
    manager.get_connection().execute_unprepared("the statements that take up back").await?;
    Ok(())
}`,
  raising: `async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
    Err(DbErr::Custom("irreversible: the reason".to_owned()))
}`,
};

/** sea-orm: Rust files with an `impl MigrationTrait`. */
export const seaOrm: MigrationFramework = {
  name: "sea-orm",
  title: "SeaORM",
  languages: ["rust"],

  claims(path: string): boolean {
    return NUMBERED.test(nameOf(path)) || IN_CRATE.test(path);
  },

  // DeriveMigrationName: the name of the file's module.
  versionOf(path: string): string | null {
    return NUMBERED.test(nameOf(path)) ? stemOf(path) : null;
  },

  reads(touched: readonly string[], { paths }: Snapshot): readonly string[] {
    return touched.filter((path) => seaOrm.claims(path) && paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return seaOrm.reads(touched, snapshot).flatMap((path) => {
      const text = snapshot.texts.get(path) ?? null;
      const reason = "It could not be read as text.";
      if (text === null) return NUMBERED.test(nameOf(path)) ? [unreadable(path, 1, reason, "path")] : [];
      return migrationIn(path, text, parsers);
    });
  },
};

function migrationIn(path: string, text: string, parsers: Parsers): readonly Migration[] {
  const reading = parsers.source("rust", text);
  if (reading.kind === "unreadable") {
    return NUMBERED.test(nameOf(path)) ? [unreadable(path, 1, reading.reason, "path")] : [];
  }
  const file = openRustFile(reading.root, text);
  const trait = file.impls.find((one) => one.trait === "MigrationTrait");
  if (
    reading.brokenAt !== null &&
    (trait !== undefined || (NUMBERED.test(nameOf(path)) && namesTrait(file)))
  ) {
    return [unreadable(path, reading.brokenAt, "It is not valid Rust from here on.", "configured")];
  }
  if (trait === undefined) return [];
  const up = sideOf(trait.functions.get("up"), "up", trait.line, path, file, parsers);
  const down = sideOf(trait.functions.get("down"), "down", trait.line, path, file, parsers);
  return [migration(path, givenName(file) ?? stemOf(path), "configured", up, down)];
}

// Where the text is broken its `impl` may not be seen as one.
function namesTrait({ root, text }: RustFile): boolean {
  return [...nodesOf(root)].some(({ type, start, end }) => {
    return type.endsWith("identifier") && text.slice(start, end) === "MigrationTrait";
  });
}

function sideOf(
  fn: SyntaxNode | undefined,
  name: string,
  line: number,
  path: string,
  file: RustFile,
  parsers: Parsers,
): Side {
  if (fn === undefined && name === "down") {
    const reason = "There is no `down`: MigrationTrait's own fails, and the rollback stops there.";
    return { kind: "absent", reason, file: path, line };
  }
  if (fn === undefined) {
    return {
      kind: "unreadable",
      reason: "MigrationTrait demands an `up`, and there is none.",
      file: path,
      line,
    };
  }
  const reading = readBody(fn, file, parsers);
  // `up` and `down` are no names that code refers to.
  const fingerprint = codeFingerprint(fn, file.text, (token) => {
    if (token === "up" || token === "down") return undefined;
    return file.functions.get(token) ?? file.values.get(token) ?? namesOfType(token, file);
  });
  if (reading.kind === "unreadable") return { ...reading, file: path, fingerprint };
  const declares = isDeclaredInComment(commentsOf(fn, file.text)) ? "comment" : null;
  return {
    kind: "operations",
    operations: reading.operations,
    file: path,
    line: fn.line,
    declares,
    fingerprint,
  };
}

// What tables and columns are called: the attributes of an enum and its variants, and an `impl Iden` of it.
function namesOfType(type: string, { types, impls }: RustFile): readonly SyntaxNode[] {
  const declared = types.get(type);
  const attributes = [...(declared?.attributes ?? []), ...[...(declared?.variants.values() ?? [])].flat()];
  const own = impls.filter((one) => one.type === type && one.trait !== "MigrationTrait");
  const functions = own.flatMap((one) => [...one.functions.values()]);
  return [...attributes, ...functions];
}

// `impl MigrationName for Migration { fn name(&self) -> &str { "m…" } }` instead of the derived one.
function givenName(file: RustFile): string | null {
  const named = file.impls.find(({ trait }) => trait === "MigrationName")?.functions.get("name");
  const body = named === undefined ? null : fieldOf(named, "body");
  const last = body === null ? undefined : namedChildren(body).at(-1);
  return last === undefined ? null : (rustTextOf(last, { file, names: new Map() })?.text ?? null);
}

function unreadable(path: string, line: number, reason: string, claim: Claim): Migration {
  const side: Side = { kind: "unreadable", reason, file: path, line };
  return migration(path, stemOf(path), claim, side, side);
}

function migration(path: string, version: string, claim: Claim, up: Side, down: Side): Migration {
  const reversal = down.kind === "operations" ? { path } : null;
  return { tool: "sea-orm", version, path, claim, up, down, reversal, idiom: IDIOM };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.rs$/, "");
}
