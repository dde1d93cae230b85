import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bunGo } from "../../../../src/core/migrations/frameworks/bun-go.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { patchworkOf, textsOf } from "../../../support/migration-texts.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "migrations/20240131101500_orders.go";

const parsers = await loadParsers(["go"]);

describe("bun in Go", () => {
  it.each([
    [PATH, "20240131101500"],
    ["migrations/1_a.go", "1"],
    ["migrations/1_A.go", null],
    ["migrations/main.go", null],
    ["migrations/1_a_test.go", null],
    ["migrations/1_a.tx.up.sql", null],
  ])("claims %s as version %s", (path, version) => {
    expect(bunGo.claims(path) ? bunGo.versionOf(path) : null).toBe(version);
  });

  it.each([
    [
      "db.NewCreateTable().Model((*Order)(nil)).Exec(ctx)",
      'db.NewDropTable().Table("orders").Exec(ctx)',
      "reversible",
    ],
    [
      "db.NewCreateTable().Model(&Category{}).Exec(ctx)",
      'db.NewRaw("DROP TABLE categories").Exec(ctx)',
      "reversible",
    ],
    ["db.NewCreateTable().Model(new(HTTPBox)).Exec(ctx)", 'db.Exec("DROP TABLE http_boxes")', "reversible"],
    [
      "db.NewCreateTable().Model((*Tagged)(nil)).Exec(ctx)",
      'db.NewDropTable().Table("shop_tags").Exec(ctx)',
      "reversible",
    ],
    [
      "db.NewCreateTable().Model((*Tagged)(nil)).Exec(ctx)",
      'db.NewDropTable().Table("taggeds").Exec(ctx)',
      "missing",
    ],
    [
      'db.NewAddColumn().Table("a").ColumnExpr("note text").Exec(ctx)',
      'db.NewDropColumn().Table("a").Column("note").Exec(ctx)',
      "reversible",
    ],
    [
      'db.NewAddColumn().Table("a").ColumnExpr("note text").Exec(ctx)',
      'db.NewDropColumn().Table("a").Column("other").Exec(ctx)',
      "missing",
    ],
    [
      'db.NewCreateIndex().Table("a").Index("i").Column("b").Exec(ctx)',
      'db.NewDropIndex().Index("i").Exec(ctx)',
      "reversible",
    ],
    ['db.NewDropTable().Table("a").Exec(ctx)', 'db.NewCreateTable().Table("a").Exec(ctx)', "destructive"],
    ['db.NewTruncateTable().Table("a").Exec(ctx)', 'db.NewInsert().Table("a").Exec(ctx)', "destructive"],
    [
      'db.NewUpdate().Table("a").Set("b = 1").Where("c").Exec(ctx)',
      'db.NewUpdate().Table("a").Set("b = 0").Exec(ctx)',
      "destructive",
    ],
    ['db.NewSelect().Table("a").Count(ctx)', 'db.NewSelect().Table("a").Count(ctx)', "no-op"],
    ['db.NewCreateTable().Table("a").Exec(ctx)', 'db.NewSelect().Table("a").Count(ctx)', "empty"],
  ])("judges %s with %s: %s", (up, down, verdict) => {
    expect(
      judge(file(up, `func(ctx context.Context, db *bun.DB) error {\n_, err := ${down}\nreturn err\n}`)),
    ).toMatchObject([{ verdict }]);
  });

  it("is not its own when the file does not use bun", () => {
    const text = file('db.Exec("DROP TABLE a")', "nil").replace(
      "github.com/uptrace/bun",
      "github.com/go-pg/migrations",
    );

    expect(bunGo.find([PATH], changeOf([], { [PATH]: text }).head, parsers)).toEqual([]);
  });

  it.each([
    [
      'up := func(ctx context.Context, db *bun.DB) error {\n\t\t_, err := db.Exec("CREATE TABLE a (id int)")\n\t\treturn err\n\t}',
      "down := func(ctx context.Context, db *bun.DB) error {\n\t\treturn nil\n\t}",
      "empty",
    ],
    [
      'table := "a"\n\tup := func(ctx context.Context, db *bun.DB) error {\n\t\t_, err := db.NewCreateTable().Table(table).Exec(ctx)\n\t\treturn err\n\t}',
      "down := func(ctx context.Context, db *bun.DB) error {\n\t\t_, err := db.NewDropTable().Table(table).Exec(ctx)\n\t\treturn err\n\t}",
      "reversible",
    ],
    [
      'run := func(db *bun.DB, sql string) error {\n\t\t_, err := db.Exec(sql)\n\t\treturn err\n\t}\n\tup := func(ctx context.Context, db *bun.DB) error { return run(db, "CREATE TABLE a (id int)") }',
      'down := func(ctx context.Context, db *bun.DB) error { return run(db, "DROP TABLE a") }',
      "reversible",
    ],
    [
      'up := func(ctx context.Context, db *bun.DB) error {\n\t\tinTx := func(ctx context.Context, tx bun.Tx) error {\n\t\t\t_, err := tx.Exec("CREATE TABLE a (id int)")\n\t\t\treturn err\n\t\t}\n\t\treturn db.RunInTx(ctx, nil, inTx)\n\t}',
      'var down = func(ctx context.Context, db *bun.DB) error { return errors.New("no") }',
      "irreversible-declared",
    ],
    [
      'up := func(ctx context.Context, db *bun.DB) error {\n\t\t_, err := db.Exec("CREATE TABLE a (id int)")\n\t\treturn err\n\t}',
      "down := made()",
      "reversible",
    ],
  ])("reads functions that %s and %s hold", (up, down, verdict) => {
    const registers = "if err := Migrations.Register(up, down); err != nil {\n\t\tpanic(err)\n\t}";
    const text = file("nil, nil", "nil").replace(
      /func init[\s\S]*/,
      `func init() {\n\t${up}\n\t${down}\n\t${registers}\n}\n`,
    );

    expect(judge(text.replace('"context"', '"context"\n\t"errors"'))).toMatchObject([{ verdict }]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(patchworkOf(textsOf("bun-go", /\.go$/)), (text) => {
        judge(text);
      }),
      { numRuns: 100 },
    );
  });
});

function file(up: string, down: string): string {
  return `package migrations

import (
	"context"

	"github.com/uptrace/bun"
)

type Tagged struct {
	bun.BaseModel \`bun:"table:shop_tags"\`
}

func init() {
	Migrations.MustRegister(func(ctx context.Context, db *bun.DB) error {
		_, err := ${up}
		return err
	}, ${down})
}
`;
}

function judge(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
