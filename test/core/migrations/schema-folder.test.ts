import { expect, it } from "vitest";
import { schemaFolder } from "../../../src/core/migrations/schema-folder.ts";

it.each([
  ["golang-migrate", "db/migrations/000001_a.up.sql", "000001", "db/migrations"],
  ["golang-migrate", "000001_a.up.sql", "000001", ""],
  ["diesel", "migrations/2024-01-02-030405_a/up.sql", "20240102030405", "migrations"],
  ["prisma", "prisma/migrations/20240102030405_a/migration.sql", "20240102030405_a", "prisma/migrations"],
  ["prisma", "20240102030405_a/migration.sql", "20240102030405_a", ""],
  ["golang-migrate", "db/v1/1_a.up.sql", "1", "db/v1"],
  ["django", "app1/migrations/0001_initial.py", "0001_initial", "app1/migrations"],
  ["alembic", "alembic/versions/anything.py", "3f2a", "alembic/versions"],
  ["warehouse", "warehouse/changes/001_a/apply.sql", "001_a", "warehouse/changes"],
  ["sqitch", "db/deploy/users.sql", "users", "db/deploy"],
  ["sqitch", "db/deploy/app/users@v1.sql", "app/users@v1", "db/deploy"],
  ["sqitch", "deploy/app/users.sql", "app/users", "deploy"],
  // Two folders of a tool of a team's own may be two schemas.
  ["ours", "db/billing/001_a.up.sql", "billing/001_a", "db/billing"],
])("the schema of %s at %s (version %s) is that of %j", (tool, path, version, folder) => {
  expect(schemaFolder({ tool, path, version })).toBe(folder);
});
