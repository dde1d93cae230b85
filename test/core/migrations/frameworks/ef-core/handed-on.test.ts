import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../../support/migration-change.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const PATH = "Shop/Migrations/20241120093000_CleanOrders.cs";

const parsers = await loadParsers(["c-sharp"]);

describe("ef-core with a builder that is handed on", () => {
  it.each([
    'migrationBuilder.Operations.Add(new DropTableOperation { Name = "a" });',
    "migrationBuilder.Operations.AddRange(Steps());",
    "var operations = migrationBuilder.Operations;\n        operations.Add(Step());",
    'Action<string> drop = name => migrationBuilder.DropTable(name);\n        drop("a");',
    "Names.ForEach(name => migrationBuilder.DropTable(name));",
    "var done = Helpers.DropAll(migrationBuilder);",
    "Helpers.DropAll(migrationBuilder);",
    "new Cleaner(migrationBuilder).Run();",
  ])("is no empty migration: %s", (line) => {
    expect(judge(line, "")).toMatchObject([{ verdict: "empty" }]);
  });

  it.each([
    'if (migrationBuilder.ActiveProvider == "Npgsql") { Console.WriteLine("a"); }',
    'if (migrationBuilder.IsSqlServer()) { Console.WriteLine("a"); }',
    "var isThere = Helpers.IsPostgres(migrationBuilder);",
  ])("does nothing: %s", (line) => {
    expect(judge(line, "")).toMatchObject([{ verdict: "no-op" }]);
  });
});

describe("ef-core with code that is never run", () => {
  it.each([
    `#if DEBUG\n        ${drop()}\n#endif`,
    `#if false\n        ${drop()}\n#endif`,
    `#if !DEBUG\n        Console.WriteLine("a");\n#else\n        ${drop()}\n#endif`,
    `while (false) { ${drop()} }`,
    `for (; false; ) { ${drop()} }`,
    `if (false && Ready()) { ${drop()} }`,
    `var a = false ? ${drop().slice(0, -1)} : null;`,
    `var a = false && Run(${drop().slice(0, -1)});`,
  ])("takes nothing back: %s", (line) => {
    expect(judge(add(), line)).toMatchObject([{ verdict: "empty" }]);
  });

  it.each([
    `#if !DEBUG\n        ${drop()}\n#endif`,
    `#if DEBUG\n        Console.WriteLine("a");\n#else\n        ${drop()}\n#endif`,
    `#if POSTGRES\n        ${drop()}\n#endif`,
    `if (true || Ready()) { ${drop()} }`,
    `do { ${drop()} } while (false);`,
  ])("takes it back by what is: %s", (line) => {
    expect(judge(add(), line)).toMatchObject([{ verdict: "reversible" }]);
  });

  it.each([
    [
      "#if DEBUG\n        return;\n#else\n        throw new NotSupportedException();\n#endif",
      "irreversible-declared",
    ],
    ["#if DEBUG\n        throw new NotSupportedException();\n#endif", "empty"],
  ])("fails only in what is built for a release: %s", (line, verdict) => {
    expect(judge(add(), line)).toMatchObject([{ verdict }]);
  });
});

function add(): string {
  return 'migrationBuilder.AddColumn<string>(name: "Note", table: "Orders", nullable: true);';
}

function drop(): string {
  return 'migrationBuilder.DropColumn(name: "Note", table: "Orders");';
}

function judge(up: string, down: string) {
  const text = `using Microsoft.EntityFrameworkCore.Migrations;

public partial class CleanOrders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ${up}
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ${down}
    }
}
`;
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
