import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seaOrm } from "../../../../src/core/migrations/frameworks/sea-orm.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { editsFound } from "../../../support/edits-found.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { patchworkOf, textsOf } from "../../../support/migration-texts.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "migration/src/m20240131_101500_create_post.rs";

const parsers = await loadParsers(["rust"]);

describe("sea-orm", () => {
  it.each([
    [PATH, true, "m20240131_101500_create_post"],
    ["m1.rs", true, "m1"],
    ["crates/migrations/src/first.rs", true, null],
    ["migration/src/lib.rs", true, null],
    ["src/main.rs", false, null],
    ["migration/Cargo.toml", false, null],
  ])("claims %s: %s, as version %s", (path, claimed, version) => {
    expect(seaOrm.claims(path)).toBe(claimed);
    expect(seaOrm.versionOf(path)).toBe(version);
  });

  it("takes the name that a migration gives itself", () => {
    const text = `${file(CREATE, DROP)}\nimpl MigrationName for Migration {\nfn name(&self) -> &str { "first" }\n}`;

    expect(judge(text)).toMatchObject([{ version: "first" }]);
  });

  it.each([
    ["Ok(())", "empty"],
    ["// m.drop_table(…)\nOk(())", "empty"],
    ['println!("DROP TABLE post");\nOk(())', "empty"],
    ["return Ok(());\nm.drop_table(Table::drop().table(Post::Table).to_owned()).await", "empty"],
    ["let stmt = Table::drop().table(Post::Table).to_owned();\nOk(())", "empty"],
    ['if m.has_table("post").await? {}\nOk(())', "empty"],
    ["let db = m.get_connection();\nlet _ = db.clone();\nOk(())", "empty"],
    ['Err(DbErr::Custom("no".into()))', "irreversible-declared"],
    ['return Err(DbErr::Migration("no".to_owned()));', "irreversible-declared"],
    ["todo!()", "irreversible-declared"],
    ['unimplemented!("no");', "irreversible-declared"],
    ["refuse()", "irreversible-declared"],
    ['if x { return Err(DbErr::Custom("no".into())); }\nOk(())', "empty"],
    ["m.drop_table(Table::drop().table(Post::Table).to_owned()).await", "reversible"],
    ["m.drop_table(Table::drop().table(Post::Table).to_owned()).await?;\nOk(())", "reversible"],
    ["let stmt = Table::drop().table(Post::Table).to_owned();\nm.drop_table(stmt).await", "reversible"],
    ['m.drop_table(Table::drop().table(Alias::new("post")).to_owned()).await', "reversible"],
    ['m.drop_table(Table::drop().table(("public", Post::Table)).to_owned()).await', "reversible"],
    ["m.drop_table(Table::drop().table(post::Entity).to_owned()).await", "reversible"],
    ["m.drop_table(Table::drop().table(Other::Table).to_owned()).await", "missing"],
    ['m.get_connection().execute_unprepared("DROP TABLE post").await?;\nOk(())', "reversible"],
    ['m.get_connection().execute_unprepared(r#"DROP TABLE "post""#).await?;\nOk(())', "reversible"],
    ['m.get_connection().execute_unprepared("DROP TABLE other").await?;\nOk(())', "missing"],
    ["m.get_connection().execute_unprepared(DROP_POST).await?;\nOk(())", "reversible"],
    [
      'for t in ["post", "x"] { m.drop_table(Table::drop().table(t).to_owned()).await?; }\nOk(())',
      "reversible",
    ],
    ["let db = m.get_connection();\npost::Entity::delete_many().exec(db).await?;\nOk(())", "reversible"],
    ["undo(m).await", "reversible"],
    ["self.undo(m).await", "reversible"],
    ["other::undo(m).await", "reversible"],
    [
      "m.get_connection().transaction::<_, (), DbErr>(|t| Box::pin(async move { t.execute_unprepared(DROP_POST).await?; Ok(()) })).await?;\nOk(())",
      "reversible",
    ],
    ['m.get_connection().execute_unprepared("DROP TABLE \'post").await?;\nOk(())', "undecided"],
  ])("judges a down of `%s`: %s", (body, verdict) => {
    expect(judge(file(CREATE, body))).toMatchObject([{ verdict }]);
  });

  it.each([
    ["add_column(string(Post::Title))", "drop_column(Post::Title)", "reversible"],
    ["add_column(ColumnDef::new(Post::Title).string())", "drop_column(Post::Renamed)", "missing"],
    ["add_column(ColumnDef::new(Post::Renamed).string())", 'drop_column("other_name")', "reversible"],
    ["rename_column(Post::Title, Post::Id)", "rename_column(Post::Id, Post::Title)", "reversible"],
    ["rename_column(Post::Title, Post::Id)", "rename_column(Post::Title, Post::Id)", "missing"],
    ["modify_column(text(Post::Title))", "modify_column(string(Post::Title))", "reversible"],
    [
      "modify_column(ColumnDef::new(Post::Title).string().not_null())",
      "modify_column(ColumnDef::new(Post::Title).string().null())",
      "reversible",
    ],
    ["drop_column(Post::Title)", "add_column(string(Post::Title))", "destructive"],
    [
      'add_foreign_key(TableForeignKey::new().name("fk"))',
      'drop_foreign_key(Alias::new("fk"))',
      "reversible",
    ],
  ])("judges an alteration by %s and then %s: %s", (up, down, verdict) => {
    const altered = (by: string): string =>
      `m.alter_table(Table::alter().table(Post::Table).${by}.to_owned()).await`;

    expect(judge(file(altered(up), altered(down)))).toMatchObject([{ verdict }]);
  });

  it.each([
    ["string_len(Post::Title, 500)", "string_len(Post::Title, 255)", ["down-narrows-type"]],
    [
      "ColumnDef::new(Post::Title).string_len(500)",
      "ColumnDef::new(Post::Title).string_len(255)",
      ["down-narrows-type"],
    ],
    ["big_integer_null(Post::Id)", "integer_null(Post::Id)", ["down-narrows-type"]],
    ["string_len(Post::Title, 255)", "string_len(Post::Title, 500)", []],
  ])("says of %s and then %s whether values may not fit", (up, down, rules) => {
    const altered = (by: string): string =>
      `m.alter_table(Table::alter().table(Post::Table).modify_column(${by}).to_owned()).await`;

    const [found] = judge(file(altered(up), altered(down)));

    expect(found?.findings.map(({ rule }) => rule)).toEqual(rules);
  });

  it("says nothing about a file of the crate that is no migration", () => {
    const text = "pub struct Migrator;\nimpl MigratorTrait for Migrator {}";

    expect(
      seaOrm.find(["migration/src/lib.rs"], changeOf([], { "migration/src/lib.rs": text }).head, parsers),
    ).toEqual([]);
  });

  it("judges a file the same after a comment or a blank line is added between its lines", () => {
    const texts = ["reversible", "empty", "half-reversal", "per-database", "todo"].flatMap((name) =>
      textsOf(`sea-orm/${name}`, /^m.*\.rs$/),
    );
    const added = fc.constantFrom("", "    ", "// todo!();", "/* Err(DbErr::Custom()) */");
    fc.assert(
      fc.property(fc.constantFrom(...texts), added, fc.nat(), (text, line, place) => {
        const lines = text.split("\n");
        const changed = lines.toSpliced(place % lines.length, 0, line).join("\n");

        const [before, after] = [text, changed].map((one) => judge(one).map(({ verdict }) => verdict));

        expect(after).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["the name that the enum gives a table", 'iden = "other_name"', 'iden = "third_name"', 1],
    ["a text that only the way back uses", '"DROP TABLE post"', '"DROP TABLE IF EXISTS post"', 0],
    ["a comment", "enum Post", "// Why it is so.\nenum Post", 0],
  ])("takes %s for what it is in a merged migration", (_, from, to, edits) => {
    const text = file(CREATE, "m.get_connection().execute_unprepared(DROP_POST).await?;\nOk(())");

    const found = editsFound({ [PATH]: text }, { [PATH]: text.replace(from, to) }, [PATH], parsers);

    expect(text).toContain(from);
    expect(found).toHaveLength(edits);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(patchworkOf(textsOf("sea-orm", /\.rs$/)), (text) => {
        judge(text);
        judge(file(text, text));
      }),
      { numRuns: 100 },
    );
  });
});

const CREATE = "m.create_table(Table::create().table(Post::Table).to_owned()).await";
const DROP = "m.drop_table(Table::drop().table(Post::Table).to_owned()).await";

function file(up: string, down: string): string {
  return `use sea_orm_migration::prelude::*;

const DROP_POST: &str = "DROP TABLE post";

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        ${up}
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        ${down}
    }
}

async fn undo(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager.drop_table(Table::drop().table(Post::Table).to_owned()).await
}

async fn refuse() -> Result<(), DbErr> {
    Err(DbErr::Custom("no".to_owned()))
}

#[derive(DeriveIden)]
enum Post {
    Table,
    Id,
    Title,
    #[sea_orm(iden = "other_name")]
    Renamed,
}
`;
}

function judge(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
