import { codeFramework } from "../javascript/code-framework.ts";
import { functionSides } from "../javascript/function-sides.ts";
import { exportedIdiom } from "../javascript/idiom.ts";
import { exportsDirection, type Marks, marksOf } from "../javascript/marks.ts";
import { exportedValue } from "../javascript/members.ts";
import { fileName } from "../javascript/migration-path.ts";
import type { FunctionTool } from "../javascript/sides.ts";
import type { Claim } from "../migration.ts";
import { sequelizeDialect } from "./sequelize/read-query-interface.ts";

const TOOL: FunctionTool = {
  dialect: sequelizeDialect,
  parameters: ["queryInterface", "Sequelize"],
  // sequelize-cli runs migrations with umzug 2: "Could not find migration method: down". umzug 3 runs nothing then.
  afterMissing: "sequelize-cli fails when it should undo it; umzug 3 runs nothing and takes it for undone.",
};

/** Sequelize, by its command line or by umzug: files that export `up(queryInterface, Sequelize)` and `down`. */
export const sequelize = codeFramework({
  name: "sequelize",
  title: "Sequelize",
  isConfiguration: (path) => fileName(path) === ".sequelizerc",
  // `sequelize db:migrate:undo --name` takes the name of the file.
  versionOf: fileName,
  recognise(program, path, isInUse) {
    if (!exportsDirection(program)) return null;
    const marks = marksOf(program, [exportedValue(program, "up"), exportedValue(program, "down")]);
    const claim = claimOf(marks);
    if (claim !== "unmarked") return claim;
    // Both directions take nothing, or use nothing of it: only its name and its neighbours tell.
    if (marks.used.size > 0) return null;
    return isInUse ? "content" : /^\d{14}-/.test(fileName(path)) ? "path" : null;
  },
  sides(program, path, parsers) {
    return functionSides(program, path, parsers, TOOL);
  },
  idiom(path, program) {
    const example = 'await queryInterface.removeColumn("<table>", "<column>");';
    return exportedIdiom(path, program, { parameter: "queryInterface", type: "QueryInterface", example });
  },
});

function claimOf({ packages, types, parameters, further, used }: Marks): Claim | "unmarked" | null {
  if (types.has("QueryInterface") || packages.has("sequelize-cli")) return "configured";
  if (["knex", "typeorm", "kysely", "node-pg-migrate"].some((name) => packages.has(name))) return null;
  if (parameters.has("queryInterface")) return "content";
  const isUmzug = parameters.has("context") || packages.has("umzug");
  if ((isUmzug || packages.has("sequelize")) && [...used].some((name) => METHODS.test(name)))
    return "content";
  // Under another name: by what comes with it, or by methods that no other tool has.
  const isOwn = further.has("Sequelize") || further.has("DataTypes");
  return isOwn || [...used].some((name) => OWN_METHODS.test(name)) ? "content" : "unmarked";
}

const METHODS =
  /^(?:(?:create|drop|rename)Table|(?:add|rename|change|remove)Column|bulk\w+|sequelize|context)$/;
const OWN_METHODS = /^(?:bulkInsert|bulkDelete|bulkUpdate|describeTable|showAllTables)$/;
