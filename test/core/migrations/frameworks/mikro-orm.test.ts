import { describe, expect, it } from "vitest";
import { mikroOrm } from "../../../../src/core/migrations/frameworks/mikro-orm.ts";
import {
  claimOf,
  codeFixtures,
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  shownSides,
} from "../../../support/javascript-migrations.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "src/migrations/Migration20261120093000.ts";
const IMPORT = "import { Migration } from '@mikro-orm/migrations';\n";

const parsers = await loadParsers();

describe("mikro-orm", () => {
  it.each([
    ["src/migrations/Migration20261120093000.ts", true],
    ["src/migrations/.snapshot-app.json", false],
    ["src/order.entity.ts", false],
  ])("claims %s: %s", (path, expected) => {
    expect(mikroOrm.claims(path)).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    ["the package", `${IMPORT}export class A extends Migration { async up() {} }`, "configured"],
    ["its method", "class A extends Base { async up() { this.addSql('x'); } }", "content"],
    [
      "TypeORM",
      "class A extends Base implements MigrationInterface { async up() { this.addSql('x'); } }",
      null,
    ],
    ["another class", "class A extends Migration { async up() {} }", null],
  ])("is as sure of %s as it may be", (_, text, expected) => {
    expect(claimOf(mikroOrm, PATH, text, parsers)).toBe(expected);
  });

  it.each<[string, readonly string[]]>([
    ["this.addSql('drop table \"a\";')", ["2 drop table a"]],
    ["this.execute('drop table a')", ["2 drop table a"]],
    ["this.addSql(this.getKnex()('a').update({ b: 1 }).toQuery())", ["2 update a (b)"]],
    ["this.addSql(sql)", ["2 opaque"]],
    ["this.getEntityManager().nativeDelete(A, {})", ["2 opaque"]],
    ["this.each()", ["3 drop table a", "3 drop table b"]],
  ])("reads %s", (call, expected) => {
    const text = `${IMPORT}export class A extends Migration { async up() { await ${call}; }\n  each() { for (const name of ['a', 'b']) this.addSql(\`drop table \${name}\`); }\n}`;

    expect(shownSides(mikroOrm, PATH, text, parsers)).toEqual({ up: expected, down: "absent" });
  });

  it("judges the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(codeFixtures("mikro-orm"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(codeFixtures("mikro-orm"), parsers);
  });
});
