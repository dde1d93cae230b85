import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { classesOf, classMember, heritageOf } from "../javascript/class-members.ts";
import { codeFramework } from "../javascript/code-framework.ts";
import { methodIdiom } from "../javascript/idiom.ts";
import { marksOf } from "../javascript/marks.ts";
import { methodSides } from "../javascript/method-sides.ts";
import { fileName, stemOf } from "../javascript/migration-path.ts";
import type { Program } from "../javascript/program.ts";
import type { FunctionTool } from "../javascript/sides.ts";
import { textOf } from "../syntax/nodes.ts";
import { mikroOrmDialect } from "./mikro-orm/read-migration.ts";

const TOOL: FunctionTool = {
  dialect: mikroOrmDialect,
  parameters: [],
  // @mikro-orm/migrations/Migration.js: down() of the base class.
  afterMissing: 'MikroORM\'s own down then fails: "This migration cannot be reverted".',
};

/** MikroORM: classes that extend its `Migration` and add SQL in `up` and `down`. */
export const mikroOrm = codeFramework({
  name: "mikro-orm",
  title: "MikroORM",
  isConfiguration: (path) => /^mikro-orm(?:\.\w+)?\.config\.[cm]?[jt]s$/.test(fileName(path)),
  // `mikro-orm migration:down --only` takes the name of the file.
  versionOf: stemOf,
  recognise(program) {
    const [first] = migrationClasses(program);
    if (first === undefined) return null;
    const { packages } = marksOf(program, []);
    if (["@mikro-orm/migrations", "@mikro-orm/migrations-mongodb"].some((name) => packages.has(name))) {
      return "configured";
    }
    if (
      packages.has("typeorm") ||
      heritageOf(first, program.text).implemented.includes("MigrationInterface")
    ) {
      return null;
    }
    return textOf(first, program.text).includes("this.addSql(") ? "content" : null;
  },
  sides(program, path, parsers) {
    return methodSides(migrationClasses(program), program, path, parsers, TOOL, ["Migration"]);
  },
  idiom(path) {
    const example = 'this.addSql(\'alter table "<table>" drop column "<column>";\');';
    return methodIdiom(path, { parameter: "", type: "", example });
  },
});

function migrationClasses(program: Program): readonly SyntaxNode[] {
  return classesOf(program.root).filter((node) => {
    const { extended } = heritageOf(node, program.text);
    return extended !== null && (extended === "Migration" || classMember(node, "up", program.text) !== null);
  });
}
