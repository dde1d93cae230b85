import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liquibase } from "../../../../src/core/migrations/frameworks/liquibase.ts";
import { judgeMigrations, pathsToRead } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { patchworkOf, textsOf } from "../../../support/migration-texts.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "db/changelog/7.xml";

const parsers = await loadParsers([]);

describe("liquibase", () => {
  it.each([
    ["src/main/resources/db/changelog/db.changelog-master.yaml", true],
    ["src/main/resources/config/liquibase/changelog/20200101_added_entity.xml", true],
    ["META-INF/jpa-changelog-1.0.XML", true],
    ["db/001.json", true],
    ["services/orders/migrations/3.yml", true],
    ["db/changelog/sql/1.sql", true],
    ["db/sql/1.sql", false],
    ["pom.xml", false],
    ["package.json", false],
    [".changeset/config.json", false],
    [".github/workflows/db-migrate.yml", false],
    ["dbms.xml", false],
    ["CHANGELOG.md", false],
  ])("claims %s: %s", (path, expected) => {
    expect(liquibase.claims(path)).toBe(expected);
  });

  it("takes back by itself what Liquibase takes back by itself", () => {
    const inverted: Readonly<Record<string, string>> = {
      addColumn: '<column name="c" type="int"/>',
      addDefaultValue: "",
      addForeignKeyConstraint: "",
      addLookupTable: "",
      addNotNullConstraint: "",
      addPrimaryKey: "",
      addUniqueConstraint: "",
      createIndex: "",
      createSequence: "",
      createTable: "",
      createView: "SELECT 1",
      dropNotNullConstraint: "",
      renameColumn: "",
      renameSequence: "",
      renameTable: "",
      renameView: "",
    };

    for (const [change, inside] of Object.entries(inverted)) {
      expect([change, verdictOf(`<${change} ${NAMES}>${inside}</${change}>`)?.verdict]).toEqual([
        change,
        "reversible",
      ]);
    }
  });

  it.each([
    "addAutoIncrement",
    "alterSequence",
    "createProcedure",
    "delete",
    "dropAllForeignKeyConstraints",
    "dropColumn",
    "dropDefaultValue",
    "dropForeignKeyConstraint",
    "dropIndex",
    "dropPrimaryKey",
    "dropProcedure",
    "dropSequence",
    "dropTable",
    "dropUniqueConstraint",
    "dropView",
    "executeCommand",
    "insert",
    "loadData",
    "mergeColumns",
    "modifyDataType",
    "setColumnRemarks",
    "setTableRemarks",
    "update",
  ])("says that Liquibase has no inverse of %s", (change) => {
    const verdict = verdictOf(`\n<${change} ${NAMES}/>`);

    expect(verdict).toMatchObject({ verdict: "missing", line: 3 });
    expect(verdict?.reason).toContain(change);
  });

  it("asks for an inverse in the order in which Liquibase does: the last change first", () => {
    expect(verdictOf('<dropTable tableName="a"/>\n<dropTable tableName="b"/>')).toMatchObject({ line: 3 });
  });

  it.each([
    ["<rollback/>", "irreversible-declared"],
    ["<rollback> \n </rollback>", "irreversible-declared"],
    ["<rollback><!-- not needed --></rollback>", "irreversible-declared"],
    ["<rollback><empty/></rollback>", "irreversible-declared"],
    ["<rollback><comment>no</comment></rollback>", "irreversible-declared"],
    ['<rollback><stop message="no"/></rollback>', "irreversible-declared"],
    ["<rollback>SELECT 1;</rollback>", "empty"],
    ["<rollback><output>gone</output></rollback>", "empty"],
    ["<rollback><sql>-- irreversible</sql></rollback>", "empty"],
    ["<rollback>DROP TABLE t;</rollback>", "reversible"],
    ["<rollback><![CDATA[DROP TABLE t;]]></rollback>", "reversible"],
    ["<rollback/><rollback>DROP TABLE t;</rollback>", "reversible"],
    ['<rollback><dropTable tableName="T"/></rollback>', "reversible"],
    ['<rollback><customChange class="x.Y"/></rollback>', "reversible"],
    ['<rollback><dropTable tableName="other"/></rollback>', "missing"],
    ['<rollback changeSetId="9" changeSetAuthor="a"/>', "undecided"],
    ["<rollback>DROP TABLE 't;</rollback>", "undecided"],
  ])("judges %s: %s", (rollback, verdict) => {
    expect(verdictOf(`<createTable tableName="t"/>${rollback}`)).toMatchObject({ verdict });
  });

  it("takes a parameter for the same name on both ways", () => {
    const up = `<sql>CREATE TABLE \${schema}.t (id int);</sql>`;

    expect(verdictOf(`${up}<rollback>DROP TABLE \${schema}.t;</rollback>`)).toMatchObject({
      verdict: "reversible",
    });
    expect(verdictOf(`${up}<rollback>DROP TABLE \${other}.t;</rollback>`)).toMatchObject({
      verdict: "missing",
    });
  });

  it("ends statements where `endDelimiter` does", () => {
    const sql = `<sql endDelimiter="\\nGO">CREATE TABLE t (id int)\nGO\nCREATE TABLE u (id int)\nGO</sql>`;

    expect(verdictOf(`${sql}<rollback>DROP TABLE t; DROP TABLE u;</rollback>`)).toMatchObject({
      verdict: "reversible",
    });
    expect(verdictOf(`${sql}<rollback>DROP TABLE t;</rollback>`)).toMatchObject({ verdict: "missing" });
  });

  it("does not say what a changeSet does whose SQL is rewritten before it runs", () => {
    const rewritten =
      '<modifySql applyToRollback="true"><replace replace="t" with="u"/></modifySql><createTable tableName="t"/>';

    expect(verdictOf(`${rewritten}<rollback>DROP TABLE u;</rollback>`)).toMatchObject({
      verdict: "reversible",
    });
  });

  it("skips what is ignored", () => {
    const text = `<databaseChangeLog><changeSet id="1" author="a" ignore="true"><dropTable tableName="t"/></changeSet></databaseChangeLog>`;

    expect(judge({ [PATH]: text })).toMatchObject([{ verdict: "no-op" }]);
  });

  it("tells changeSets of one name in one file apart", () => {
    const one = '<changeSet id="1" author="a"><createTable tableName="t"/></changeSet>';

    expect(judge({ [PATH]: `<databaseChangeLog>${one}${one}</databaseChangeLog>` })).toMatchObject([
      { version: "a:1" },
      { version: "a:1 (2)" },
    ]);
  });

  it("asks for the SQL files of a changelog, beside it or on its search path, and for no others", () => {
    const text = changelog(`<sqlFile path="a.sql" relativeToChangelogFile="true"/>
      <rollback><sqlFile path="classpath:sql/b.sql"/></rollback>`);
    const files = [{ path: PATH, status: "added" as const }];
    const { head, base } = changeOf(files, {
      [PATH]: text,
      "db/changelog/a.sql": "",
      "a.sql": "",
      "db/sql/b.sql": "",
      "other/sql/b.sql": "",
    });
    const texts = new Map([[PATH, text]]);

    const wanted = pathsToRead({ files, head: { ...head, texts }, base });

    expect(wanted.head.sort()).toEqual(["db/changelog/a.sql", "db/sql/b.sql"]);
  });

  it.each([
    ["beside the changelog", 'path="sql/2.sql" relativeToChangelogFile="true"', "db/changelog/sql/2.sql"],
    ["on its search path", 'path="classpath:db/changelog/2.sql"', "src/db/changelog/2.sql"],
  ])("leaves SQL to nobody else that a changelog runs %s", (_, attributes, script) => {
    const text = changelog(`<sqlFile ${attributes}/><rollback>DROP TABLE f;</rollback>`);

    const found = judge({ [PATH]: text, [script]: "CREATE TABLE f (id int);" });

    expect(found).toMatchObject([{ tool: "liquibase", version: "a:1", verdict: "reversible" }]);
    expect(found).toHaveLength(1);
  });

  it("leaves the SQL of a rollback to nobody else", () => {
    const text = changelog(`<createTable tableName="f"/><rollback>
      <sqlFile path="undo/2.sql" relativeToChangelogFile="true"/></rollback>`);

    const found = judge({ [PATH]: text, "db/changelog/undo/2.sql": "DROP TABLE f;" });

    expect(found.map(({ tool, verdict }) => [tool, verdict])).toEqual([["liquibase", "reversible"]]);
  });

  it("is silent about a changelog that only includes others", () => {
    const text = '<databaseChangeLog><include file="db/changelog/8.xml"/></databaseChangeLog>';

    expect(judge({ [PATH]: text })).toEqual([]);
  });

  it("sees that SQL was edited which a merged changelog runs, and not that it was formatted", () => {
    const text = changelog(`<sqlFile path="sql/2.sql" relativeToChangelogFile="true"/>
      <rollback>DROP TABLE f;</rollback>`);
    const script = "db/changelog/sql/2.sql";
    const edited = (sql: string): readonly string[] => {
      const files = [{ path: script, status: "modified" as const }];
      const head = { [PATH]: text, [script]: sql };
      const change = changeOf(files, head, { [script]: "CREATE TABLE f (id int);" });
      expect(pathsToRead({ ...change, head: { ...change.head, texts: new Map() } }).head).toContain(PATH);
      return judgeMigrations(change, parsers).flatMap(({ findings }) => findings.map(({ rule }) => rule));
    };

    expect(edited("CREATE TABLE f (id bigint);")).toEqual(["edited-after-merge"]);
    expect(edited("-- Why.\nCREATE TABLE f (\n  id int\n);\n")).toEqual([]);
  });

  it("says of an edited changeSet that it was edited, and of one that runs again on a change nothing", () => {
    const edited = (attributes: string): readonly string[] => {
      const text = (name: string): string =>
        `<databaseChangeLog><changeSet id="1" author="a" ${attributes}><createView viewName="v">SELECT ${name}</createView></changeSet></databaseChangeLog>`;
      const files = [{ path: PATH, status: "modified" as const }];
      const change = changeOf(files, { [PATH]: text("b") }, { [PATH]: text("a") });
      return judgeMigrations(change, parsers).flatMap(({ findings }) => findings.map(({ rule }) => rule));
    };

    expect(edited("")).toEqual(["edited-after-merge"]);
    expect(edited('runOnChange="true"')).toEqual([]);
  });

  it("says nothing about a file that could not be read unless its path says Liquibase", () => {
    expect(judge({ "db/data.json": null })).toEqual([]);
    expect(judge({ "db/changelog/data.json": null })).toMatchObject([{ verdict: "undecided" }]);
  });

  it("judges a changelog the same after a comment or a blank line is added between its lines", () => {
    const texts = ["reversible", "missing", "empty", "destructive"].flatMap((name) =>
      textsOf(`liquibase/${name}`, /\.xml$/),
    );
    const added = fc.constantFrom(
      "",
      "  ",
      "<!-- DROP TABLE orders; -->",
      "<!-- <rollback/> -->",
      "<!--\n\n-->",
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), added, fc.nat(), (text, line, place) => {
        const lines = text.split("\n");
        // Not within a tag.
        const places = lines.flatMap((one, index) => (one.trimEnd().endsWith(">") ? [index + 1] : []));
        const changed = lines.toSpliced(places[place % places.length] ?? 1, 0, line).join("\n");

        const [before, after] = [text, changed].map((one) =>
          judge({ [PATH]: one }).map(({ verdict }) => verdict),
        );

        expect(after).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it("never throws", () => {
    const texts = textsOf("liquibase", /\.(?:xml|ya?ml|json)$/);
    const path = fc.constantFrom(PATH, "db/changelog/7.yaml", "db/changelog/7.json");
    fc.assert(
      fc.property(path, patchworkOf(texts), (at, text) => {
        judge({ [at]: text });
        judge({ [at]: `databaseChangeLog:\n${text}` });
      }),
      { numRuns: 150 },
    );
  });
});

const NAMES = [
  'tableName="t" oldTableName="t" newTableName="u" columnName="c" oldColumnName="c" newColumnName="d"',
  'viewName="v" oldViewName="v" newViewName="w" sequenceName="s" oldSequenceName="s" newSequenceName="r"',
  'indexName="i" constraintName="k" baseTableName="t" existingTableName="t" procedureName="p"',
  'column1Name="a" column2Name="b" finalColumnName="f"',
].join(" ");

function changelog(inside: string): string {
  return `<databaseChangeLog><changeSet id="1" author="a">\n${inside}</changeSet></databaseChangeLog>`;
}

function verdictOf(inside: string) {
  return judge({ [PATH]: changelog(inside) })[0];
}

function judge(head: Readonly<Record<string, string | null>>) {
  const files = Object.keys(head).map((path) => ({ path, status: "added" as const }));
  return judgeMigrations(changeOf(files, head), parsers);
}
