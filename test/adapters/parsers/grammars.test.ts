import { describe, expect, it } from "vitest";
import type { Language, SyntaxNode } from "../../../src/kernel/parsers.ts";
import { loadParsers } from "../../support/parsers.ts";

const parsers = await loadParsers();

const SAMPLES: readonly (readonly [Language, string, string])[] = [
  ["ruby", "class A < B\n  def down\n    raise X\n  end\nend\n", "method"],
  ["python", "def downgrade():\n    pass\n", "function_definition"],
  ["javascript", "exports.down = (knex) => {};\n", "arrow_function"],
  ["typescript", "export async function down(knex: Knex): Promise<void> {}\n", "function_declaration"],
  ["tsx", "const a = <b/>;\n", "jsx_self_closing_element"],
  ["php", "<?php return new class extends Migration { function down() {} };\n", "method_declaration"],
  ["c-sharp", "class A : Migration { protected override void Down() { } }\n", "method_declaration"],
  ["elixir", "defmodule A do\n  def down, do: :ok\nend\n", "do_block"],
  ["rust", "impl X for Y { async fn down(&self) {} }\n", "function_item"],
  ["go", "package a\n\nfunc down() error { return nil }\n", "function_declaration"],
];

describe("the shipped grammars", () => {
  it.each(SAMPLES)("read %s", (language, text, type) => {
    const reading = parsers.source(language, text);

    expect(reading).toMatchObject({ kind: "tree", brokenAt: null });
    expect(reading.kind === "tree" && types(reading.root)).toContain(type);
  });

  it("place nodes by UTF-16 offsets and by line, and name what a child is", () => {
    const text = '# é 😀\nname = "ü"\n';
    const reading = parsers.source("python", text);

    const strings = reading.kind === "tree" ? all(reading.root).filter(({ type }) => type === "string") : [];
    expect(strings.map(({ start, end, line, field }) => [text.slice(start, end), line, field])).toEqual([
      ['"ü"', 2, "right"],
    ]);
  });

  it("say on which line they lost their way", () => {
    expect(parsers.source("ruby", "class A\n  def x\n  end\n")).toMatchObject({ kind: "tree", brokenAt: 1 });
    expect(parsers.source("php", "<?php\n\n$a = ;\n")).toMatchObject({ kind: "tree", brokenAt: 3 });
  });

  it("refuse what is too long, too deep or too much work, and read the next text all the same", () => {
    expect(parsers.source("go", "a".repeat(262_145))).toMatchObject({ kind: "unreadable" });
    for (const [language] of SAMPLES) {
      for (const hostile of [
        "(",
        "[(",
        '"a',
        "do\n",
        "class A {\n",
        "<<~A\n",
        "end\n",
        "a+",
        "{",
        '#{"',
        "/*",
      ]) {
        parsers.source(language, hostile.repeat(16_384 / hostile.length));
      }
      const sample = SAMPLES.find(([name]) => name === language);
      expect(parsers.source(language, sample?.[1] ?? "")).toMatchObject({ kind: "tree", brokenAt: null });
    }
    expect(parsers.source("python", `${"(".repeat(501)}1${")".repeat(501)}`)).toMatchObject({
      kind: "unreadable",
      reason: "It is nested too deeply to be read.",
    });
    expect(parsers.source("python", `${"# a\n".repeat(1001)}class A:\n  pass\n`)).toMatchObject({
      kind: "unreadable",
    });
    expect(parsers.source("python", `${"# a\n".repeat(999)}class A:\n  pass\n`)).toMatchObject({
      kind: "tree",
    });
  }, 60_000);

  it("give the tree of a text once, however often it is asked for", () => {
    const [first, again] = [0, 1].map(() => parsers.source("ruby", "class Kept\nend\n"));

    expect(again).toBe(first);
  });
});

describe("PostgreSQL's parser", () => {
  it("gives a statement with the line on which it begins, behind comments", () => {
    const text = "-- é\n\n/* a /* b */ ; */\nALTER TABLE t\n  DROP COLUMN c;\n\n-- x\nSELECT 1;\n";

    expect(parsers.postgres(text)).toMatchObject({
      kind: "statements",
      statements: [
        { line: 4, node: { AlterTableStmt: { relation: { relname: "t" } } } },
        { line: 8, node: { SelectStmt: {} } },
      ],
    });
  });

  it("says where it refuses", () => {
    expect(parsers.postgres("SELECT 1;\nDROP TABEL x;")).toMatchObject({
      kind: "refused",
      line: 2,
      message: 'syntax error at or near "TABEL"',
    });
  });

  it("survives what is too much for it", () => {
    const hostile = [
      `SELECT ${"(".repeat(30_000)}1`,
      `SELECT ${"1+".repeat(30_000)}1`,
      "SELECT 1\0; DROP TABLE x",
    ];

    expect(hostile.map((text) => parsers.postgres(text).kind)).toEqual(["refused", "refused", "refused"]);
    expect(parsers.postgres("")).toEqual({ kind: "statements", statements: [] });
    expect(parsers.postgres("-- nothing")).toEqual({ kind: "statements", statements: [] });
  });
});

function all(node: SyntaxNode): SyntaxNode[] {
  return [node, ...node.children.flatMap(all)];
}

function types(node: SyntaxNode): string[] {
  return all(node).map(({ type }) => type);
}
