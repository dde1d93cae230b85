import { expect, it } from "vitest";
import { directorySchemas, schemaDirectory } from "../../../src/core/release/directory-schemas.ts";

it("each directory's schema stands at its newest version, by number and of any length", () => {
  const migrations = [
    file("db/000009_a.up.sql", "9"),
    file("db/000010_b.up.sql", "10"),
    file("db/90071992547409930_c.up.sql", "90071992547409930"),
    file("db/90071992547409931_d.up.sql", "90071992547409931"),
    file("billing/db/000001_e.up.sql", "1"),
    file("000003_f.up.sql", "3"),
  ];

  expect(directorySchemas(migrations)).toEqual([
    { tool: "golang-migrate", directory: ".", version: "3" },
    { tool: "golang-migrate", directory: "billing/db", version: "1" },
    { tool: "golang-migrate", directory: "db", version: "90071992547409931" },
  ]);
});

it("two tools in one directory have a schema each", () => {
  const migrations = [file("db/000002_a.up.sql", "2"), { ...file("db/V3__b.sql", "3"), tool: "flyway" }];

  expect(directorySchemas(migrations).map((one) => [one.tool, one.version])).toEqual([
    ["flyway", "3"],
    ["golang-migrate", "2"],
  ]);
});

it("a chain of names ends at the one that no other follows", () => {
  const chain = [
    { ...file("db/versions/c.py", "1c"), follows: ["9b"] },
    { ...file("db/versions/a.py", "fa"), follows: [] },
    { ...file("db/versions/b.py", "9b"), follows: ["fa"] },
  ];

  expect(directorySchemas(chain).map(({ version }) => version)).toEqual(["1c"]);
  expect(directorySchemas([])).toEqual([]);
});

it("folders that are one migration each are one schema, and so are the folders below Sqitch's scripts", () => {
  const prisma = ["20240101000000_a", "20240201000000_b"].map((version) => ({
    tool: "prisma",
    path: `prisma/migrations/${version}/migration.sql`,
    version,
  }));
  const sqitch = [
    { tool: "sqitch", path: "deploy/orders.sql", version: "orders", follows: ["app/users"] },
    { tool: "sqitch", path: "deploy/app/users.sql", version: "app/users", follows: [] },
  ];

  expect(directorySchemas([...prisma, ...sqitch])).toEqual([
    { tool: "sqitch", directory: "deploy", version: "orders" },
    { tool: "prisma", directory: "prisma/migrations", version: "20240201000000_b" },
  ]);
});

it("what runs again, such as Flyway's repeatable migrations, is no state of a schema that has versions", () => {
  const flyway = (path: string, version: string) => ({ tool: "flyway", path, version });

  expect(
    directorySchemas([
      flyway("sql/V10__a.sql", "10"),
      flyway("sql/V9__b.sql", "9"),
      flyway("sql/R__c.sql", "R__c"),
    ]),
  ).toEqual([{ tool: "flyway", directory: "sql", version: "10" }]);
});

it("the directory of a schema is the same word for each of its migrations", () => {
  expect(
    schemaDirectory({
      tool: "diesel",
      path: "migrations/2024-01-01-000000_a/up.sql",
      version: "20240101000000",
    }),
  ).toBe("migrations");
  expect(
    schemaDirectory({ tool: "diesel", path: "2024-01-01-000000_a/up.sql", version: "20240101000000" }),
  ).toBe(".");
});

function file(path: string, version: string) {
  return { tool: "golang-migrate", path, version };
}
