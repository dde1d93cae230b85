import { codeFramework } from "../javascript/code-framework.ts";
import { functionSides } from "../javascript/function-sides.ts";
import { exportedIdiom } from "../javascript/idiom.ts";
import { exportsDirection, type Marks, marksOf } from "../javascript/marks.ts";
import { exportedValue } from "../javascript/members.ts";
import { fileName } from "../javascript/migration-path.ts";
import type { FunctionTool } from "../javascript/sides.ts";
import type { Claim } from "../migration.ts";
import { isKnexfile, knexFolders } from "./knex/knexfile.ts";
import { knexDialect } from "./knex/read-knex.ts";

const TOOL: FunctionTool = {
  dialect: knexDialect,
  parameters: ["knex", "Promise"],
  // knex/lib/migrations/migrate/Migrator.js, _validateMigrationStructure.
  afterMissing: "knex refuses to run a migration that does not export both an up and a down.",
};

/** knex: files that export `up(knex)` and `down(knex)`. */
export const knex = codeFramework({
  name: "knex",
  title: "Knex",
  isConfiguration: isKnexfile,
  foldersIn: knexFolders,
  // `knex migrate:down` takes the name of the file.
  versionOf: fileName,
  recognise(program, path, isInUse) {
    if (!exportsDirection(program)) return null;
    const marks = marksOf(program, [exportedValue(program, "up"), exportedValue(program, "down")]);
    const claim = claimOf(marks);
    if (claim !== "unmarked") return claim;
    // Both directions take nothing, or use nothing of it: only its name and its neighbours tell.
    if (marks.used.size > 0) return null;
    return isInUse ? "content" : /^\d{14}_/.test(fileName(path)) ? "path" : null;
  },
  sides(program, path, parsers) {
    return functionSides(program, path, parsers, TOOL);
  },
  idiom(path, program) {
    const example = 'await knex.schema.alterTable("<table>", (table) => table.dropColumn("<column>"));';
    return exportedIdiom(path, program, { parameter: "knex", type: "Knex", example });
  },
});

function claimOf({ packages, types, parameters, used }: Marks): Claim | "unmarked" | null {
  if (packages.has("knex") || types.has("Knex")) return "configured";
  const others = [
    "typeorm",
    "kysely",
    "node-pg-migrate",
    "sequelize",
    "sequelize-cli",
    "mongodb",
    "mongoose",
  ];
  if (others.some((name) => packages.has(name))) return null;
  if (parameters.has("knex")) return "content";
  if (["pgm", "queryInterface", "queryRunner"].some((name) => parameters.has(name))) return null;
  // `db.schema.createTable(…).execute()` is Kysely's, `db.collection(…)` is MongoDB's.
  const isKnexShape = used.has("schema") || (used.has("raw") && !used.has("query")) || used.has("()");
  if (isKnexShape && !["execute", "insertInto", "updateTable", "collection"].some((name) => used.has(name))) {
    return "content";
  }
  return "unmarked";
}
