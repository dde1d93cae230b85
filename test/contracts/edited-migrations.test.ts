import { describe, expect, it } from "vitest";
import { FRAMEWORKS } from "../../src/core/migrations/frameworks/index.ts";
import type { MigrationFinding } from "../../src/core/migrations/verdict.ts";
import { editsFound } from "../support/edits-found.ts";
import { EDITS, type Edit, NOT_READ } from "../support/migration-edits.ts";
import { casesOf, loadCase } from "../support/migration-fixture.ts";
import { loadParsers } from "../support/parsers.ts";

const parsers = await loadParsers();
const TOOLS = FRAMEWORKS.map(({ name }) => name);

describe.each(TOOLS)("%s", (tool) => {
  const rows = EDITS.filter((row) => row.tool === tool);

  it("has its row among the edits, or says why nothing of it is read", () => {
    expect(rows.length > 0 || NOT_READ.has(tool)).toBe(true);
  });

  it.each(rows)("is seen to be edited when $up.from is $up.to in $name", ({ name, file, up }) => {
    const found = editsIn(tool, name, [{ file, ...up }]);

    expect(found.map(({ file: path }) => path)).toEqual([file]);
    expect(["error", "warning"]).toContain(found[0]?.level);
  });

  it.each(rows.filter(({ down }) => typeof down !== "string"))(
    "is not edited when only the reversal of $name is",
    ({ name, file, down }) => {
      if (typeof down === "string") throw new Error(down);

      expect(editsIn(tool, name, [{ file, ...down }])).toEqual([]);
    },
  );

  it.each(rows)(
    "is not edited by a comment or a blank line amid the up of $name",
    ({ name, file, ...row }) => {
      const line = lineWith(row.comment ?? row.up.from, textOf(tool, name, file));

      for (const added of ["", commentIn(file)]) {
        if (added !== null)
          expect(editsIn(tool, name, [{ file, from: line, to: `${added}\n${line}` }])).toEqual([]);
      }
    },
  );

  const reversible = casesOf(tool).filter((name) =>
    loadCase(tool, name).expected.verdicts.some(({ verdict }) => verdict === "reversible"),
  );

  it.each(reversible)(
    "is not edited by a comment, a blank line or an end of line after the case %s",
    (name) => {
      const { head, expected } = loadCase(tool, name);
      const files = expected.changed.flatMap(({ path }) => (head[path] === undefined ? [] : [path]));

      for (const file of files) {
        for (const added of ["\n", "\n\n", commentIn(file)]) {
          if (added === null) continue;
          const text = `${head[file]?.trimEnd()}\n${added}\n`;
          expect([file, editsFound(head, { ...head, [file]: text }, [file], parsers)]).toEqual([file, []]);
        }
      }
    },
  );
});

it("has edits only of tools that there are", () => {
  expect(TOOLS).toEqual(expect.arrayContaining([...EDITS.map(({ tool }) => tool), ...NOT_READ.keys()]));
});

function editsIn(
  tool: string,
  name: string,
  edits: readonly (Edit & { readonly file: string })[],
): readonly MigrationFinding[] {
  const { head } = loadCase(tool, name);
  const after = { ...head };
  for (const { file, from, to } of edits) {
    const before = textOf(tool, name, file);
    expect(before).toContain(from);
    after[file] = before.replace(from, () => to);
  }
  return editsFound(
    head,
    after,
    edits.map(({ file }) => file),
    parsers,
  );
}

function textOf(tool: string, name: string, file: string): string {
  const text = loadCase(tool, name).head[file];
  if (text === undefined) throw new Error(`${tool}/${name} has no file ${file}.`);
  return text;
}

function lineWith(part: string, text: string): string {
  const line = text.split("\n").find((one) => one.includes(part.split("\n")[0] ?? part));
  if (line === undefined) throw new Error(`No line has ${part}.`);
  return line;
}

// Null where the format has no comments.
function commentIn(file: string): string | null {
  const end = file.slice(file.lastIndexOf(".") + 1);
  if (end === "json") return null;
  if (end === "xml") return "<!-- Why it is so. -->";
  if (end === "sql") return "-- Why it is so.";
  return ["rb", "py", "exs", "ex", "yaml", "yml", "toml"].includes(end)
    ? "# Why it is so."
    : "// Why it is so.";
}
