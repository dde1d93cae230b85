import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pgroll } from "../../../../src/core/migrations/frameworks/pgroll.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { editsFound } from "../../../support/edits-found.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { patchworkOf, textsOf } from "../../../support/migration-texts.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "db/pgroll/07_orders.yaml";

const parsers = await loadParsers([]);

describe("pgroll", () => {
  it.each([
    ["db/pgroll/orders.json", true],
    ["migrations/a.yaml", true],
    ["examples/03_add_column.yml", true],
    ["package.json", false],
    [".github/migrations/1_a.yml", false],
    ["migrations/a.sql", false],
  ])("claims %s: %s", (path, expected) => {
    expect(pgroll.claims(path)).toBe(expected);
  });

  it("names a migration after its file", () => {
    expect(pgroll.versionOf("db/07_orders.json")).toBe("07_orders");
  });

  it.each([
    ["create_table: { name: a, columns: [] }", "reversible"],
    ["rename_table: { from: a, to: b }", "reversible"],
    ["add_column: { table: a, column: { name: b, type: int } }", "reversible"],
    ["rename_column: { table: a, from: b, to: c }", "reversible"],
    ["drop_index: { name: a }", "reversible"],
    ["create_constraint: { table: a, name: b, type: unique, columns: [c] }", "reversible"],
    ["drop_constraint: { table: a, name: b, up: c, down: c }", "reversible"],
    ["rename_constraint: { table: a, from: b, to: c }", "reversible"],
    ["alter_column: { table: a, column: b, name: c }", "reversible"],
    ["alter_column: { table: a, column: b, unique: { name: c }, up: b }", "reversible"],
    ["alter_column: { table: a, column: b, nullable: false, up: b }", "reversible"],
    ["alter_column: { table: a, column: b, nullable: true, down: 0 }", "reversible"],
    ["alter_column: { table: a, column: b, nullable: true }", "missing"],
    ["alter_column: { table: a, column: b, type: text, up: b }", "missing"],
    ["set_replica_identity: { table: a, identity: { type: full } }", "missing"],
    ["drop_table: { name: a }", "destructive"],
    ["drop_column: { table: a, column: b }", "destructive"],
    ['drop_column: { table: a, column: b, down: "" }', "destructive"],
    ['drop_column: { table: a, column: b, down: "1" }', "reversible"],
    ["sql: { up: CREATE EXTENSION a }", "missing"],
    ["sql: { up: CREATE EXTENSION a, onComplete: true }", "missing"],
    ["sql: { up: CREATE EXTENSION a, down: DROP EXTENSION a }", "reversible"],
    ["sql: { up: CREATE EXTENSION a, down: SELECT 1 }", "empty"],
    ["sql: { up: SELECT 1 }", "no-op"],
    ["sql: { up: CREATE EXTENSION a, down: DROP EXTENSION 'a }", "undecided"],
  ])("judges %s: %s", (operation, verdict) => {
    expect(judge(`operations:\n  - ${operation}\n`)).toMatchObject([{ verdict }]);
  });

  it("does not judge an operation that it has never heard of", () => {
    expect(judge("operations:\n  - drop_table: { name: a }\n  - merge_tables: {}\n")).toMatchObject([
      { verdict: "undecided", line: 3 },
    ]);
  });

  it.each([
    "operations: []",
    "operations: 7",
    "- operations:\n  - drop_table: {}",
    "paths:\n  operations: []",
  ])("is not its own: %s", (text) => {
    expect(pgroll.find([PATH], changeOf([], { [PATH]: text }).head, parsers)).toEqual([]);
  });

  it("judges a file the same after a comment or a blank line is added between its lines", () => {
    const texts = textsOf("pgroll", /\.yaml$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom("", "# drop_table"),
        fc.nat(),
        (text, line, place) => {
          const lines = text.split("\n");
          // In a block of SQL it would be SQL.
          const places = lines.flatMap((one, index) => (one.trimStart().startsWith("- ") ? [index] : []));
          const changed = lines.toSpliced(places[place % places.length] ?? 0, 0, line).join("\n");

          const [before, after] = [text, changed].map((one) => judge(one).map(({ verdict }) => verdict));

          expect(after).toEqual(before);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ["the expression that goes back", "phone::bigint", "NULL", 0],
    ["a comment", "operations:", "# Why it is so.\noperations:", 0],
    ["the expression that goes forwards", "phone::text", "''", 1],
    ["the type of a column that is named down", "type: int", "type: bigint", 1],
  ])("takes %s for what it is in a merged migration", (_, from, to, edits) => {
    const text = `operations:
  - create_table:
      name: orders
      columns:
        - { name: down, type: int }
  - alter_column:
      { table: customers, column: phone, type: text, up: "phone::text", down: "phone::bigint" }
`;

    const found = editsFound({ [PATH]: text }, { [PATH]: text.replace(from, to) }, [PATH], parsers);

    expect(text).toContain(from);
    expect(found).toHaveLength(edits);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(patchworkOf(textsOf("pgroll", /\.(?:json|yaml)$/)), (text) => {
        judge(text);
        judge(`operations:\n${text}`);
      }),
      { numRuns: 150 },
    );
  });
});

function judge(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
