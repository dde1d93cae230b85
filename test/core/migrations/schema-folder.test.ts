import { expect, it } from "vitest";
import { schemaFolder } from "../../../src/core/migrations/schema-folder.ts";

it.each([
  ["db/migrations/000001_a.up.sql", "000001", "db/migrations"],
  ["000001_a.up.sql", "000001", ""],
  ["migrations/2024-01-02-030405_a/up.sql", "20240102030405", "migrations"],
  ["prisma/migrations/20240102030405_a/migration.sql", "20240102030405_a", "prisma/migrations"],
  ["20240102030405_a/migration.sql", "20240102030405_a", ""],
  ["db/v1/1_a.up.sql", "1", "db/v1"],
  ["app1/migrations/0001_initial.py", "0001_initial", "app1/migrations"],
  ["alembic/versions/anything.py", "3f2a", "alembic/versions"],
])("the schema of %s (version %s) is that of %j", (path, version, folder) => {
  expect(schemaFolder(path, version)).toBe(folder);
});
