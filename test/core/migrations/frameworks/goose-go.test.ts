import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gooseGo } from "../../../../src/core/migrations/frameworks/goose-go.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { patchworkOf, textsOf } from "../../../support/migration-texts.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "db/00007_orders.go";

const parsers = await loadParsers(["go"]);

describe("goose in Go", () => {
  it.each([
    ["db/00007_orders.go", "7"],
    ["20240101_a.go", "20240101"],
    ["db/7_a_test.go", null],
    ["db/orders.go", null],
    ["db/7.go", null],
    ["db/7_a.sql", null],
  ])("claims %s as version %s", (path, version) => {
    expect(gooseGo.claims(path) ? gooseGo.versionOf(path) : null).toBe(version);
  });

  it.each([
    ["return nil", "empty"],
    ["// DROP TABLE a\n\treturn nil", "empty"],
    ['log.Println("DROP TABLE a")\n\treturn nil', "empty"],
    ['return nil\n\t_, err := tx.Exec("DROP TABLE a")', "empty"],
    ['_, err := tx.Exec("-- " + "nothing")\n\treturn err', "empty"],
    ['return errors.New("no")', "irreversible-declared"],
    ['return fmt.Errorf("no: %d", 7)', "irreversible-declared"],
    ["return errIrreversible", "irreversible-declared"],
    ["return goose.ErrNoNextVersion", "irreversible-declared"],
    ['panic("no")', "irreversible-declared"],
    ["return refuse()", "irreversible-declared"],
    ['if true {\n\t\treturn errors.New("no")\n\t}\n\treturn nil', "empty"],
    ['_, err := tx.Exec("DROP TABLE a")\n\treturn err', "reversible"],
    ['_, err := tx.Exec(`DROP ` + `TABLE "a"`)\n\treturn err', "reversible"],
    ["_, err := tx.Exec(dropA)\n\treturn err", "reversible"],
    ['q := "DROP TABLE a"\n\t_, err := tx.Exec(q)\n\treturn err', "reversible"],
    ['for _, q := range []string{"DROP TABLE a"} {\n\t\ttx.Exec(q)\n\t}\n\treturn nil', "reversible"],
    ['return run(tx, "DROP TABLE a")', "reversible"],
    ['return run(tx, "DROP TABLE b")', "missing"],
    ['_, err := tx.Exec("DROP TABLE b")\n\treturn err', "missing"],
    ['_, err := tx.Exec(fmt.Sprintf("DROP TABLE %s", name))\n\treturn err', "reversible"],
    ["return models.DropAll(tx)", "reversible"],
    ["_, err := tx.Exec(`DROP TABLE 'a`)\n\treturn err", "undecided"],
    ["return nil nil", "undecided"],
  ])("judges a down of `%s`: %s", (body, verdict) => {
    expect(judge(file(body))).toMatchObject([{ verdict }]);
  });

  it("places what it finds in a raw string on its own line", () => {
    const body = "\n\t_, err := tx.Exec(`\n\n\t\tDROP TABLE 'a`)\n\treturn err";

    expect(judge(file(body))).toMatchObject([{ verdict: "undecided", line: 35 }]);
  });

  it("is not fooled by constants that double each time", () => {
    const names = Array.from({ length: 60 }, (_, index) => `const c${index + 1} = c${index} + c${index}`);

    expect(
      judge(`${file("_, err := tx.Exec(c60)\n\treturn err")}\nconst c0 = "a"\n${names.join("\n")}`),
    ).toMatchObject([{ verdict: "reversible" }]);
  });

  it("reads a file whose last line has no end", () => {
    expect(judge(`${file(DOWN)}const last = "a"`)).toMatchObject([{ verdict: "reversible" }]);
  });

  it("ends with functions that call themselves", () => {
    expect(
      judge(file("return again(tx)\n}\n\nfunc again(tx *sql.Tx) error {\n\tagain(tx)\n\treturn again(tx)")),
    ).toMatchObject([{ verdict: "reversible" }]);
  });

  it("says that an edit of what has run was one, and that a new comment is none", () => {
    const rules = (from: string, to: string): readonly string[] => {
      const change = changeOf(
        [{ path: PATH, status: "modified" }],
        { [PATH]: file(DOWN).replace(from, to) },
        { [PATH]: file(DOWN) },
      );
      return judgeMigrations(change, parsers).flatMap(({ findings }) => findings.map(({ rule }) => rule));
    };

    expect(rules("CREATE TABLE a (id int)", "CREATE TABLE a (id bigint)")).toEqual(["edited-after-merge"]);
    expect(rules("return err", "// why\n\n\treturn err")).toEqual([]);
  });

  it("judges a file the same after a comment or a blank line is added between its lines", () => {
    const texts = ["reversible", "half-reversal", "only-logs", "raises-sometimes"].flatMap((name) =>
      textsOf(`goose-go/${name}`, /\.go$/),
    );
    const added = fc.constantFrom("", "\t", "// DROP TABLE orders", "/* return errors.New() */");
    fc.assert(
      fc.property(fc.constantFrom(...texts), added, fc.nat(), (text, line, place) => {
        const lines = text.split("\n");
        const places = lines.flatMap((_, index) =>
          lines.slice(0, index).join("\n").split("`").length % 2 === 1 ? [index] : [],
        );
        const changed = lines.toSpliced(places[place % places.length] ?? 0, 0, line).join("\n");

        const [before, after] = [text, changed].map((one) => judge(one).map(({ verdict }) => verdict));

        expect(after).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(patchworkOf(textsOf("goose-go", /\.go$/)), (text) => {
        judge(text);
        judge(
          `package a\nimport "github.com/pressly/goose/v3"\nfunc init() { goose.AddMigration(Up, Down) }\n${text}`,
        );
      }),
      { numRuns: 100 },
    );
  });
});

const DOWN = '_, err := tx.Exec("DROP TABLE a")\n\treturn err';

function file(down: string): string {
  return `package migrations

import (
	"database/sql"
	"errors"
	"fmt"
	"log"

	"example.com/shop/models"
	"github.com/pressly/goose/v3"
)

const dropA = "DROP TABLE a"

var errIrreversible = errors.New("irreversible")

func init() {
	goose.AddMigration(up, down)
}

func run(tx *sql.Tx, query string) error {
	_, err := tx.Exec(query)
	return err
}

func up(tx *sql.Tx) error {
	_, err := tx.Exec("CREATE TABLE a (id int)")
	return err
}

func down(tx *sql.Tx) error {
	${down}
}

func refuse() error {
	return errors.New("no")
}
`;
}

function judge(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
