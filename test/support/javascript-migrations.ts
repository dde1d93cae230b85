import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import type { MigrationFramework } from "../../src/core/migrations/framework.ts";
import { judgeMigrations } from "../../src/core/migrations/index.ts";
import type { Operation } from "../../src/core/migrations/operation.ts";
import type { Parsers, SyntaxNode } from "../../src/kernel/parsers.ts";
import { changeOf } from "./migration-change.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/migrations");

/** A migration of a fixture: its path and its text. */
export interface CodeFixture {
  readonly path: string;
  readonly text: string;
}

/** The migrations in code of a tool's fixtures as they are at the head. */
export function codeFixtures(tool: string): readonly CodeFixture[] {
  return readdirSync(join(FIXTURES, tool)).flatMap((name) => {
    const folder = join(FIXTURES, tool, name);
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /migrations\/[^/]*\.[cm]?[jt]s\.fixture$/.test(path) && !path.startsWith("base"))
      .map((path) => ({
        path: path.replace(/\.fixture$/, ""),
        text: readFileSync(join(folder, path), "utf8"),
      }));
  });
}

/** What is said about one added file, with the files beside it. */
export function judgeCode(
  path: string,
  text: string | null,
  parsers: Parsers,
  beside: Readonly<Record<string, string>> = {},
) {
  return judgeMigrations(changeOf([{ path, status: "added" }], { ...beside, [path]: text }), parsers);
}

/** How sure a tool is of a file; null when it says that the file is not its own. */
export function claimOf(
  framework: MigrationFramework,
  path: string,
  text: string | null,
  parsers: Parsers,
  beside: Readonly<Record<string, string>> = {},
) {
  const [found] = framework.find([path], changeOf([], { ...beside, [path]: text }).head, parsers);
  return found?.claim ?? null;
}

/** What a tool reads in the two directions, each operation in one line: `2 drop table a`. */
export function shownSides(framework: MigrationFramework, path: string, text: string, parsers: Parsers) {
  const [found] = framework.find([path], changeOf([], { [path]: text }).head, parsers);
  const shown = (direction: "up" | "down"): readonly string[] | string => {
    const side = found?.[direction];
    return side?.kind === "operations" ? side.operations.map(show) : (side?.kind ?? "not found");
  };
  return { up: shown("up"), down: shown("down") };
}

/** A comment or a blank line between two statements changes no verdict. */
export function expectCommentsToChangeNothing(fixtures: readonly CodeFixture[], parsers: Parsers): void {
  const comment = fc.constantFrom(
    "",
    "    ",
    "// irreversible",
    "/* exports.down = async () => {}; */",
    "// '",
    "/* ` */",
    "// await knex.schema.dropTable('x');",
    "/* return; throw new Error() */",
  );
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), comment, fc.nat(), ({ path, text }, added, place) => {
      const lines = text.split("\n");
      const starts = statementLines(path, text, parsers);
      const line = starts[place % starts.length] ?? 1;
      const changed = lines.toSpliced(line - 1, 0, added).join("\n");

      const [before, after] = [text, changed].map((one) => judgeCode(path, one, parsers));

      expect(after?.map(({ version, verdict }) => [version, verdict])).toEqual(
        before?.map(({ version, verdict }) => [version, verdict]),
      );
    }),
    { numRuns: 150 },
  );
}

/** Whatever parts of migrations stand behind each other, something may be said about it. */
export function expectNoTextToThrow(fixtures: readonly CodeFixture[], parsers: Parsers): void {
  const piece = fc
    .tuple(fc.constantFrom(...fixtures), fc.nat(), fc.nat())
    .map(([{ text }, from, length]) => text.slice(from % text.length, (from % text.length) + (length % 400)));
  const any = fc.oneof(
    piece,
    fc.string(),
    fc.constantFrom(
      "\n",
      "(",
      "{",
      "`${",
      "exports.up = ",
      "async () => ",
      "...",
      "\\",
      "\0",
      "\ufeff",
      "};",
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), fc.array(any, { maxLength: 8 }), ({ path }, parts) => {
      for (const { line } of judgeCode(path, parts.join(""), parsers)) expect(line).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
}

// The lines on which a statement or a member begins; between it and the one before, nothing else can stand.
function statementLines(path: string, text: string, parsers: Parsers): readonly number[] {
  const reading = parsers.source(/ts$/.test(path) ? "typescript" : "javascript", text);
  if (reading.kind === "unreadable" || reading.brokenAt !== null) return [1];
  const lines = new Set<number>();
  const visit = (node: SyntaxNode): void => {
    const isBlock = ["program", "statement_block", "class_body"].includes(node.type);
    for (const child of node.children) {
      if (isBlock && child.isNamed) lines.add(child.line);
      visit(child);
    }
  };
  visit(reading.root);
  return [...lines];
}

function show(operation: Operation): string {
  const { kind, line } = operation;
  switch (kind) {
    case "create":
      return `${line} create ${operation.what} ${operation.name}${operation.isGuarded ? " guarded" : ""}`;
    case "drop": {
      const marks = `${operation.isGuarded ? " guarded" : ""}${operation.cascades ? " cascades" : ""}`;
      return `${line} drop ${operation.what} ${operation.name}${marks}`;
    }
    case "rename":
      return `${line} rename ${operation.what} ${operation.from} to ${operation.to}`;
    case "alter": {
      const to = operation.to === null ? "" : ` to ${operation.to}`;
      return `${line} alter ${operation.what} ${operation.name} ${operation.aspect}${to}`;
    }
    case "rows": {
      const columns = operation.columns === null ? "" : ` (${operation.columns.join(", ")})`;
      const source = operation.source === null ? "" : ` from ${operation.source}`;
      return `${line} ${operation.how} ${operation.table}${columns}${source}`;
    }
    case "raise":
    case "opaque":
      return `${line} ${kind}`;
    default:
      return operation satisfies never;
  }
}
