import { codeFramework } from "../javascript/code-framework.ts";
import { functionSides } from "../javascript/function-sides.ts";
import { exportedIdiom } from "../javascript/idiom.ts";
import { exportsDirection, marksOf } from "../javascript/marks.ts";
import { exportedValue } from "../javascript/members.ts";
import { fileName, stemOf } from "../javascript/migration-path.ts";
import type { FunctionTool } from "../javascript/sides.ts";
import { kyselyDialect } from "./kysely/read-kysely.ts";

const TOOL: FunctionTool = {
  dialect: kyselyDialect,
  parameters: ["db"],
  // kysely/dist/cjs/migration/migrator.js: `if (migration.down)`, and nothing else.
  afterMissing: "Kysely steps over a migration without a down: it runs nothing and reports no failure.",
};

/** Kysely: files that export `up(db: Kysely<…>)` and `down`. */
export const kysely = codeFramework({
  name: "kysely",
  title: "Kysely",
  isConfiguration: (path) => /^kysely\.config\.[cm]?[jt]s$/.test(fileName(path)),
  // A migration's name is that of its file (file-migration-provider.js).
  versionOf: stemOf,
  recognise(program) {
    if (!exportsDirection(program)) return null;
    const marks = marksOf(program, [exportedValue(program, "up"), exportedValue(program, "down")]);
    const { packages, types, used } = marks;
    if (packages.has("kysely") || types.has("Kysely")) return "configured";
    if (["knex", "typeorm", "node-pg-migrate", "sequelize"].some((name) => packages.has(name))) return null;
    return ["insertInto", "updateTable", "deleteFrom", "selectFrom"].some((name) => used.has(name))
      ? "content"
      : null;
  },
  sides(program, path, parsers) {
    return functionSides(program, path, parsers, TOOL);
  },
  idiom(path, program) {
    const example = 'await db.schema.alterTable("<table>").dropColumn("<column>").execute();';
    return exportedIdiom(path, program, { parameter: "db", type: "Kysely<any>", example });
  },
});
