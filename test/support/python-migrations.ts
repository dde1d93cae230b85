import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { judgeMigrations } from "../../src/core/migrations/index.ts";
import type { Parsers, SyntaxNode } from "../../src/kernel/parsers.ts";
import { changeOf } from "./migration-change.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/migrations");

/** A migration of a fixture: its path and its text. */
export interface PythonFixture {
  readonly path: string;
  readonly text: string;
}

/** The Python files of a tool's fixtures as they are at the head. */
export function pythonFixtures(tool: string): readonly PythonFixture[] {
  return readdirSync(join(FIXTURES, tool)).flatMap((name) => {
    const folder = join(FIXTURES, tool, name);
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".py") && !path.startsWith("base"))
      .map((path) => ({
        path: relative(folder, join(folder, path)).replaceAll("\\", "/"),
        text: readFileSync(join(folder, path), "utf8"),
      }));
  });
}

/** What is said about one added file, with the files beside it. */
export function judgePython(
  path: string,
  text: string | null,
  parsers: Parsers,
  beside: Readonly<Record<string, string>> = {},
) {
  return judgeMigrations(changeOf([{ path, status: "added" }], { ...beside, [path]: text }), parsers);
}

/** A comment or a blank line between two statements changes no verdict. */
export function expectCommentsToChangeNothing(fixtures: readonly PythonFixture[], parsers: Parsers): void {
  const comment = fc.constantFrom(
    "",
    "    ",
    "# irreversible",
    "        # def downgrade(): pass",
    '# """',
    "# op.drop_table('x')",
    "\t# reverse_code=None",
  );
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), comment, fc.nat(), ({ path, text }, added, place) => {
      const lines = text.split("\n");
      const starts = statementLines(text, parsers);
      const line = starts[place % starts.length] ?? 1;
      const changed = lines.toSpliced(line - 1, 0, added).join("\n");

      const [before, after] = [text, changed].map((one) => judgePython(path, one, parsers));

      expect(after?.map(({ version, verdict }) => [version, verdict])).toEqual(
        before?.map(({ version, verdict }) => [version, verdict]),
      );
    }),
    { numRuns: 300 },
  );
}

/** Whatever parts of migrations stand behind each other, something is said about it. */
export function expectNoTextToThrow(fixtures: readonly PythonFixture[], parsers: Parsers): void {
  const piece = fc
    .tuple(fc.constantFrom(...fixtures), fc.nat(), fc.nat())
    .map(([{ text }, from, length]) => text.slice(from % text.length, (from % text.length) + (length % 400)));
  const any = fc.oneof(
    piece,
    fc.string(),
    fc.constantFrom("\n", "    ", "(", "[", '"""', "f'{", "\\", "\0", "\ufeff"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), fc.array(any, { maxLength: 8 }), ({ path }, parts) => {
      const verdicts = judgePython(path, parts.join(""), parsers);

      for (const { line } of verdicts) expect(line).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
}

// The lines on which a statement begins; between it and the one before, nothing else can stand.
function statementLines(text: string, parsers: Parsers): readonly number[] {
  const reading = parsers.source("python", text);
  if (reading.kind === "unreadable" || reading.brokenAt !== null) return [1];
  const lines = new Set<number>();
  const visit = (node: SyntaxNode): void => {
    const isBlock = node.type === "block" || node.type === "module";
    for (const child of node.children) {
      if (isBlock && child.isNamed) lines.add(child.line);
      visit(child);
    }
  };
  visit(reading.root);
  return [...lines];
}
