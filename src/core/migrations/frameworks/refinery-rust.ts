import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim, Migration } from "../migration.ts";
import type { Operation } from "../operation.ts";
import { openRustFile, type RustFile } from "../rust/rust-file.ts";
import { rustTextOf } from "../rust/rust-value.ts";
import type { Side } from "../side.ts";
import { readSql } from "../sql/read-sql.ts";
import { codeFingerprint } from "../syntax/code-fingerprint.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";

// refinery-core, src/util.rs. `U` is a migration out of order, never one that undoes.
const FILE = /^[UV](\d+)(?:\.\d+)?__\w+\.rs$/;

/** refinery's Rust files: `V1__title.rs` with `pub fn migration() -> String`, mostly built with barrel. No way back. */
export const refineryRust: MigrationFramework = {
  name: "refinery-rust",
  title: "refinery (Rust)",
  languages: ["rust"],

  claims(path: string): boolean {
    return versionAt(path) !== null;
  },

  versionOf: versionAt,

  reads(touched: readonly string[], { paths }: Snapshot): readonly string[] {
    return touched.filter((path) => refineryRust.claims(path) && paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return refineryRust.reads(touched, snapshot).flatMap((path) => {
      const text = snapshot.texts.get(path) ?? null;
      if (text === null) return [unread(path, "It could not be read as text.", 1)];
      const reading = parsers.source("rust", text);
      if (reading.kind === "unreadable") return [unread(path, reading.reason, 1)];
      const file = openRustFile(reading.root, text);
      const fn = file.functions.get("migration");
      if (fn === undefined) return [];
      if (reading.brokenAt !== null)
        return [unread(path, "It is not valid Rust from here on.", reading.brokenAt)];
      return [migration(path, "content", upSide(fn, path, file, parsers))];
    });
  },
};

// What is returned is SQL: a literal is read, and what a builder makes only a run tells.
function upSide(fn: SyntaxNode, path: string, file: RustFile, parsers: Parsers): Side {
  const body = fieldOf(fn, "body");
  const statements = body === null ? [] : namedChildren(body);
  const [only] = statements;
  const sql =
    only === undefined || statements.length > 1 ? null : rustTextOf(only, { file, names: new Map() });
  const fingerprint = codeFingerprint(fn, file.text, (token) => {
    return file.functions.get(token) ?? file.values.get(token);
  });
  const side = { kind: "operations", file: path, line: fn.line, declares: null, fingerprint } as const;
  if (sql === null) return { ...side, operations: [{ kind: "opaque", line: fn.line }] };
  const reading = readSql(sql.text, parsers);
  if (reading.kind === "unreadable") {
    return { ...reading, line: reading.line + sql.line - 1, file: path, fingerprint };
  }
  const place = (one: Operation): Operation => ({ ...one, line: one.line + sql.line - 1 });
  return { ...side, operations: reading.operations.map(place) };
}

function unread(path: string, reason: string, line: number): Migration {
  return migration(path, "path", { kind: "unreadable", reason, file: path, line });
}

function migration(path: string, claim: Claim, up: Side): Migration {
  const version = versionAt(path) ?? path;
  const reason = "refinery has no way back: it never runs a file to undo another.";
  return {
    tool: "refinery-rust",
    version,
    path,
    claim,
    up,
    down: { kind: "absent", reason, file: path, line: up.line },
    reversal: null,
    idiom: {
      reversal: `refinery cannot go back. Write in the rollback plan what takes version ${version} back: the statements for the
database's own client, together with
DELETE FROM refinery_schema_history WHERE version = ${version};`,
      raising: "Say in the rollback plan that there is no way back, why, and who has agreed.",
    },
  };
}

function versionAt(path: string): string | null {
  const [, digits] = FILE.exec(path.slice(path.lastIndexOf("/") + 1)) ?? [];
  return digits?.replace(/^0+(?=\d)/, "") ?? null;
}
