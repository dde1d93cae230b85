import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { efCore } from "../../../../src/core/migrations/frameworks/ef-core.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { patchworkOf, textsOf } from "../../../support/migration-texts.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "src/Shop/Migrations/20241120093000_AddNote.cs";
const parsers = await loadParsers(["c-sharp"]);

describe("ef-core", () => {
  it.each([
    [PATH, true, "20241120093000_AddNote"],
    ["20241120093000_AddNote.Designer.cs", false, null],
    ["Migrations/20241120093000_ShopContextModelSnapshot.cs", false, null],
    ["Migrations/ShopContextModelSnapshot.cs", false, null],
    ["Migrations/AddNote.cs", false, null],
  ])("claims %s: %s, as version %s", (path, claimed, version) => {
    expect(efCore.claims(path)).toBe(claimed);
    expect(efCore.versionOf(path)).toBe(version);
  });

  it.each([
    ["FluentMigrator's", "[Migration(20241120093000)] class A : Migration { public override void Up() {} }"],
    ["a routine", "class A : IMigrationRoutine { public void Perform() {} }"],
    ["a partial of another name", "partial class A { void BuildTargetModel(ModelBuilder b) {} }"],
  ])("leaves %s alone", (_, text) => {
    expect(efCore.find([PATH], changeOf([], { [PATH]: text }).head, parsers)).toEqual([]);
  });

  it.each([
    ['m.DropTable(name: "Notes");', "reversible"],
    ['m.DropTable("Notes");', "reversible"],
    ['m.DropTable(name: "Other");', "missing"],
    ['m.DropTable(name: "Notes", schema: "dbo");', "reversible"],
    ["m.DropTable(Name);", "reversible"],
    ["m.DropTable(nameof(Notes));", "reversible"],
    ['m.Sql("DROP TABLE Notes");', "reversible"],
    ['m.Sql(@"DROP TABLE ""Notes""");', "reversible"],
    ['m.Sql($"DROP TABLE {Name}");', "reversible"],
    ['m.Sql("""\nDROP TABLE Notes\n""");', "reversible"],
    ['m.Sql("DROP TABLE " + Name);', "reversible"],
    ['m.Sql(File.ReadAllText("down.sql"));', "reversible"],
    ['foreach (var t in new[] { "Notes" }) m.DropTable(t);', "reversible"],
    ["Undo(m);", "reversible"],
    ['if (m.IsSqlServer()) { m.DropTable("Notes"); }', "reversible"],
    ['void Local(MigrationBuilder b) { b.DropTable("Notes"); }\nLocal(m);', "reversible"],
    ["m.DropNotes();", "reversible"],
    ["", "empty"],
    ['// m.DropTable("Notes");', "empty"],
    ['Console.WriteLine("DROP TABLE Notes");', "empty"],
    ['void Local(MigrationBuilder b) { b.DropTable("Notes"); }', "empty"],
    ['return;\nm.DropTable("Notes");', "empty"],
    ["if (m.IsSqlite()) { throw new NotSupportedException(); }", "empty"],
    ["throw new NotSupportedException();", "irreversible-declared"],
    ["base.Down(m);", "irreversible-declared"],
    ["Refuse();", "irreversible-declared"],
    ['m.Sql("DROP TABLE \'Notes");', "undecided"],
  ])("judges a Down of `%s`: %s", (body, verdict) => {
    expect(judge(file('m.CreateTable("Notes", t => new { Id = t.Column<int>() });', body))).toMatchObject([
      { verdict },
    ]);
  });

  it.each([
    ['m.AddColumn<int>("A", "T");', 'm.DropColumn("A", "T");', "reversible"],
    ['m.AddColumn<int>("A", "T");', 'm.DropColumn("T", "A");', "missing"],
    ['m.RenameColumn("A", "T", "B");', 'm.RenameColumn("B", "T", "A");', "reversible"],
    ['m.RenameTable(name: "A", newName: "B");', 'm.RenameTable(name: "B", newName: "A");', "reversible"],
    [
      'm.RenameIndex(name: "A", table: "T", newName: "B");',
      'm.RenameIndex(name: "B", table: "T", newName: "A");',
      "reversible",
    ],
    ['m.CreateIndex("IX", "T", "A");', 'm.DropIndex("IX", "T");', "reversible"],
    ['m.AddForeignKey("FK", "T", "A", "U");', 'm.DropForeignKey("FK", "T");', "reversible"],
    ['m.AddForeignKey("FK", "T", "A", "U");', 'm.DropForeignKey("FK2", "T");', "missing"],
    [
      'm.AlterColumn<int>("A", "T", nullable: true, oldClrType: typeof(int));',
      'm.AlterColumn<int>("A", "T", nullable: false, oldClrType: typeof(int), oldNullable: true);',
      "reversible",
    ],
    [
      'm.AlterColumn<int>("A", "T", nullable: true, oldClrType: typeof(int));',
      'm.AddColumn<int>("B", "T");',
      "missing",
    ],
    ['m.CreateSequence<int>("S");', 'm.DropSequence("S");', "reversible"],
    ['m.InsertData("T", "Id", 1);', 'm.DeleteData("T", "Id", 1);', "reversible"],
    ['m.UpdateData("T", "Id", 1, "N", "b");', 'm.UpdateData("T", "Id", 1, "N", "a");', "reversible"],
    ['m.UpdateData("T", "Id", 1, "N", "b");', "m.Sql(\"UPDATE T SET N = 'a'\");", "destructive"],
    ['m.EnsureSchema("s");', "", "no-op"],
    ['m.AlterDatabase().Annotation("MySql:CharSet", "utf8mb4");', "", "no-op"],
    [
      'm.AlterDatabase().Annotation("Npgsql:Enum:s", "a");',
      'm.AlterDatabase().OldAnnotation("Npgsql:Enum:s", "a");',
      "reversible",
    ],
  ])("judges `%s` taken back by `%s`: %s", (up, down, verdict) => {
    expect(judge(file(up, down))).toMatchObject([{ verdict }]);
  });

  it("names the line of a statement in a verbatim string", () => {
    expect(
      judge(file('m.Sql(@"\nSELECT 1;\nDROP TABLE Orders");', 'm.CreateTable("Orders", t => new {});')),
    ).toMatchObject([{ verdict: "destructive", line: 12 }]);
  });

  it("reads a file with a byte order mark and a namespace of the whole file", () => {
    const text = `\ufeff${file('m.AddColumn<int>("A", "T");', 'm.DropColumn("A", "T");')
      .replace("{", ";")
      .replace(/\}\s*$/, "")}`;

    expect(judge(text)).toMatchObject([{ verdict: "reversible", line: 12 }]);
  });

  it("judges a file the same after a comment or a blank line is added between its lines", () => {
    const texts = ["reversible", "empty", "create-table", "seed-data", "irreversible-declared"].flatMap(
      (name) => textsOf(`ef-core/${name}`, /\d_\w+\.cs$/),
    );
    const added = fc.constantFrom("", "    ", '// migrationBuilder.DropTable("T");', "/* throw new E(); */");
    fc.assert(
      fc.property(fc.constantFrom(...texts), added, fc.nat(), (text, line, place) => {
        const lines = text.split("\n");
        const changed = lines.toSpliced(1 + (place % (lines.length - 1)), 0, line).join("\n");

        const [before, after] = [text, changed].map((one) => judge(one).map(({ verdict }) => verdict));

        expect(after).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["a string that doubles", `var s = "x"; ${"s += s; ".repeat(200)}m.Sql(s);`],
    ["a method that calls itself", "void A() { A(); }\nA();"],
    ["a constant of itself", "m.Sql(Loop);"],
  ])("gets to an end with %s", (_, down) => {
    const text = file('m.DropTable("Orders");', down).replace("private int x;", "const string Loop = Loop;");

    expect(judge(text)).toHaveLength(1);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(patchworkOf(textsOf("ef-core", /\d_\w+\.cs$/)), (text) => {
        judge(text);
        judge(file(text, text));
      }),
      { numRuns: 100 },
    );
  });
});

function file(up: string, down: string): string {
  return `namespace Shop.Migrations {
public partial class AddNote : Migration
{
    private const string Name = "Notes";
    private static void Undo(MigrationBuilder b) => b.DropTable(Name);
    private static void Refuse() => throw new InvalidOperationException();
    private int x;

    protected override void Up(MigrationBuilder m) {
        ${up}
    }
    protected override void Down(MigrationBuilder m) {
        ${down}
    }
}
}
`;
}

function judge(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers, [efCore]);
}
