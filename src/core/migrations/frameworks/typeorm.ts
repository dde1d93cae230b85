import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { classesOf, classMember, heritageOf } from "../javascript/class-members.ts";
import { codeFramework } from "../javascript/code-framework.ts";
import { methodIdiom } from "../javascript/idiom.ts";
import { marksOf } from "../javascript/marks.ts";
import { methodSides, methodValue } from "../javascript/method-sides.ts";
import { fileName } from "../javascript/migration-path.ts";
import type { Program } from "../javascript/program.ts";
import type { FunctionTool } from "../javascript/sides.ts";
import { fieldOf, textOf } from "../syntax/nodes.ts";
import { typeormDialect } from "./typeorm/read-query-runner.ts";

const TOOL: FunctionTool = {
  dialect: typeormDialect,
  parameters: ["queryRunner"],
  afterMissing: "TypeORM fails when it should revert it.",
};

/** TypeORM: classes with `up(queryRunner)` and `down(queryRunner)` whose names end in the time they were made. */
export const typeorm = codeFramework({
  name: "typeorm",
  title: "TypeORM",
  isConfiguration: (path) => /^(?:ormconfig|data-?source)\.(?:json|[cm]?[jt]s)$/i.test(fileName(path)),
  // The number by which TypeORM orders migrations: the file's where it has it, else the class's.
  versionOf: (path) => /\d{13}/.exec(fileName(path))?.[0] ?? null,
  versionIn(program) {
    const [first] = migrationClasses(program);
    return first === undefined ? null : (/\d{13}$/.exec(nameOfClass(first, program))?.[0] ?? null);
  },
  recognise(program) {
    const [first] = migrationClasses(program);
    if (first === undefined) return null;
    const { implemented } = heritageOf(first, program.text);
    const functions = ["up", "down"].map((name) => methodValue(first, name, program));
    const { packages, types, parameters } = marksOf(program, functions);
    if (packages.has("@mikro-orm/migrations")) return null;
    if (implemented.includes("MigrationInterface")) return packages.has("typeorm") ? "configured" : "content";
    if (types.has("QueryRunner") || parameters.has("queryRunner")) return "content";
    return /\d{13}$/.test(nameOfClass(first, program)) && packages.has("typeorm") ? "content" : null;
  },
  sides(program, path, parsers) {
    return methodSides(migrationClasses(program), program, path, parsers, TOOL);
  },
  idiom(path) {
    const example = 'await queryRunner.dropColumn("<table>", "<column>");';
    return methodIdiom(path, { parameter: "queryRunner", type: "QueryRunner", example });
  },
});

function migrationClasses(program: Program): readonly SyntaxNode[] {
  return classesOf(program.root).filter((node) => {
    const isMarked = heritageOf(node, program.text).implemented.includes("MigrationInterface");
    return isMarked || classMember(node, "up", program.text) !== null;
  });
}

function nameOfClass(node: SyntaxNode, { text }: Program): string {
  const name = fieldOf(node, "name");
  return name === null ? "" : textOf(name, text);
}
