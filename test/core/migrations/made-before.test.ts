import { describe, expect, it } from "vitest";
import type { ChangedFile } from "../../../src/core/migrations/change.ts";
import { judgeMigrations } from "../../../src/core/migrations/index.ts";
import { changeOf } from "../../support/migration-change.ts";
import { loadParsers } from "../../support/parsers.ts";

type Pair = readonly [name: string, up: string, down: string];

const ADD: Pair = ["1_add", "ALTER TABLE orders ADD state text;", "ALTER TABLE orders DROP state;"];
const FILL = "UPDATE orders SET state = 'new';";
const EMPTIED = "UPDATE orders SET state = NULL;";

const parsers = await loadParsers(["python"]);

describe("what an earlier migration of the same change has made holds nothing to lose", () => {
  it.each<[string, Pair[], string[]]>([
    [
      "fills a column that an earlier one adds",
      [ADD, ["2_fill", FILL, EMPTIED]],
      ["reversible", "reversible"],
    ],
    [
      "orders versions as numbers",
      [
        ["9_add", ADD[1], ADD[2]],
        ["10_fill", FILL, EMPTIED],
      ],
      ["reversible", "reversible"],
    ],
    [
      "deletes from a table that an earlier one makes",
      [
        ["1_make", "CREATE TABLE notes (id int);", "DROP TABLE notes;"],
        ["2_seed", "INSERT INTO notes VALUES (1);", "DELETE FROM notes;"],
        ["3_weed", "DELETE FROM public.notes WHERE id = 1;", "INSERT INTO notes VALUES (1);"],
      ],
      ["reversible", "reversible", "reversible"],
    ],
    ["drops what an earlier one adds", [ADD, ["2_drop", ADD[2], ADD[1]]], ["reversible", "reversible"]],
    [
      "narrows what an earlier one adds",
      [
        ADD,
        [
          "2_narrow",
          "ALTER TABLE orders ALTER state TYPE varchar(3);",
          "ALTER TABLE orders ALTER state TYPE text;",
        ],
      ],
      ["reversible", "reversible"],
    ],
    [
      "fills what a later one adds",
      [
        ["1_fill", FILL, EMPTIED],
        ["2_add", ADD[1], ADD[2]],
      ],
      ["destructive", "reversible"],
    ],
    [
      "fills another column too",
      [ADD, ["2_fill", "UPDATE orders SET state = 'new', total = 0;", EMPTIED]],
      ["reversible", "destructive"],
    ],
    [
      "fills the column of another schema",
      [ADD, ["2_fill", "UPDATE app.orders SET state = 'new';", EMPTIED]],
      ["reversible", "destructive"],
    ],
    [
      "fills a table that takes the name of a new one",
      [
        ["1_make", "CREATE TABLE notes (id int);", "DROP TABLE notes;"],
        [
          "2_swap",
          "ALTER TABLE notes RENAME TO spare; ALTER TABLE orders RENAME TO notes;",
          "ALTER TABLE notes RENAME TO orders; ALTER TABLE spare RENAME TO notes;",
        ],
        ["3_fill", "UPDATE notes SET id = 1;", "UPDATE notes SET id = 0;"],
      ],
      ["reversible", "reversible", "destructive"],
    ],
    [
      "fills a table that takes the name of a new one within it",
      [
        ["1_make", "CREATE TABLE notes (id int);", "DROP TABLE notes;"],
        [
          "2_swap",
          "ALTER TABLE notes RENAME TO spare; ALTER TABLE orders RENAME TO notes; UPDATE notes SET id = 1;",
          "ALTER TABLE notes RENAME TO orders; ALTER TABLE spare RENAME TO notes;",
        ],
      ],
      ["reversible", "destructive"],
    ],
    [
      "fills a table that an earlier one makes anew",
      [
        [
          "1_anew",
          "DROP TABLE notes; CREATE TABLE notes (id int);",
          "DROP TABLE notes; CREATE TABLE notes (x int);",
        ],
        ["2_fill", "UPDATE notes SET id = 1;", "UPDATE notes SET id = 0;"],
      ],
      ["destructive", "destructive"],
    ],
  ])("%s", (_, pairs, verdicts) => {
    expect(
      judge(pairs.map((pair) => ({ folder: "db/migrations", pair }))).map(({ verdict }) => verdict),
    ).toEqual(verdicts);
  });

  it("says nothing of rows that stay in such a table, or that fill such a column", () => {
    const pairs: Pair[] = [
      [
        "1_make",
        "CREATE TABLE notes (id int); ALTER TABLE orders ADD state text;",
        "DROP TABLE notes; ALTER TABLE orders DROP state;",
      ],
      ["2_seed", "INSERT INTO notes VALUES (1); ALTER TABLE orders ADD x int;", "ALTER TABLE orders DROP x;"],
      ["3_fill", "UPDATE orders SET state = 'new' WHERE state IS NULL;", EMPTIED],
    ];

    const found = judge(pairs.map((pair) => ({ folder: "db/migrations", pair })));

    expect(found.map(({ findings }) => findings)).toEqual([[], [], []]);
  });

  it("is not in another folder", () => {
    const found = judge([
      { folder: "db/migrations", pair: ADD },
      { folder: "reports/migrations", pair: ["2_fill", FILL, EMPTIED] },
    ]);

    expect(found.map(({ verdict }) => verdict)).toEqual(["reversible", "destructive"]);
  });

  it.each(["modified", "renamed"] as const)("is not in a migration that was %s", (status) => {
    const fill: Pair = ["2_fill", FILL, EMPTIED];
    const edit = ["db/migrations/1_add.up.sql", "db/migrations/1_add.down.sql"].map((path): ChangedFile => {
      const before = path.replace("1_add", "0_add");
      return status === "renamed" ? { path, status, previousPath: before } : { path, status };
    });
    const head = textsOf([ADD, fill]);
    const base = {
      [edit[0]?.previousPath ?? edit[0]?.path ?? ""]: "ALTER TABLE orders ADD other text;",
      [edit[1]?.previousPath ?? edit[1]?.path ?? ""]: ADD[2],
    };
    const added = Object.keys(textsOf([fill])).map((path): ChangedFile => ({ path, status: "added" }));

    const found = judgeMigrations(changeOf([...edit, ...added], head, base), parsers);

    expect(found.find(({ version }) => version === "2")?.verdict).toBe("destructive");
  });

  it("does not excuse a merged migration that is edited", () => {
    const files = Object.keys(textsOf([ADD])).map((path): ChangedFile => ({ path, status: "added" }));
    const fill: Pair = ["2_fill", FILL, EMPTIED];
    const edited: ChangedFile = { path: "db/migrations/2_fill.up.sql", status: "modified" };
    const base = { "db/migrations/2_fill.up.sql": "SELECT 1;" };

    const found = judgeMigrations(changeOf([...files, edited], textsOf([ADD, fill]), base), parsers);

    expect(found.map(({ verdict }) => verdict)).toEqual(["reversible", "destructive"]);
  });

  it.each([
    ["follows it", "aaaaaaaaaaaa", "reversible"],
    ["follows another one", "cccccccccccc", "destructive"],
  ])("is found by the chain of a tool that has one: %s", (_, follows, verdict) => {
    const head = {
      "alembic/versions/aaaaaaaaaaaa_add.py": revision("aaaaaaaaaaaa", "cccccccccccc", ADD[1], ADD[2]),
      "alembic/versions/000000000000_fill.py": revision("000000000000", follows, FILL, EMPTIED),
    };
    const files = Object.keys(head).map((path): ChangedFile => ({ path, status: "added" }));

    const found = judgeMigrations(changeOf(files, head), parsers);

    expect(found.map((one) => [one.version, one.verdict])).toEqual([
      ["000000000000", verdict],
      ["aaaaaaaaaaaa", "reversible"],
    ]);
  });

  it.each([
    ["in the order of a changelog", ["add", "fill"], ["reversible", "reversible"]],
    ["not against it", ["fill", "add"], ["destructive", "reversible"]],
  ])("is found %s, whatever its changes are called", (_, order, verdicts) => {
    const sets: Readonly<Record<string, string>> = {
      add: `--changeset ada:9\n${ADD[1]}\n--rollback ${ADD[2]}\n`,
      fill: `--changeset ada:1\n${FILL}\n--rollback ${EMPTIED}\n`,
    };
    const text = `--liquibase formatted sql\n${order.map((one) => sets[one]).join("\n")}`;
    const files: ChangedFile[] = [{ path: "db/changelog.sql", status: "added" }];

    const found = judgeMigrations(changeOf(files, { "db/changelog.sql": text }), parsers);

    expect(found.map(({ verdict }) => verdict)).toEqual(verdicts);
  });
});

function judge(migrations: readonly { readonly folder: string; readonly pair: Pair }[]) {
  const head = Object.fromEntries(
    migrations.flatMap(({ folder, pair }) => Object.entries(textsOf([pair], folder))),
  );
  const files = Object.keys(head).map((path): ChangedFile => ({ path, status: "added" }));
  const order = migrations.map(({ pair: [name] }) => name.split("_")[0] ?? "");
  return judgeMigrations(changeOf(files, head), parsers).toSorted(
    (a, b) => order.indexOf(a.version) - order.indexOf(b.version),
  );
}

function textsOf(pairs: readonly Pair[], folder = "db/migrations"): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap(([name, up, down]) => [
      [`${folder}/${name}.up.sql`, up],
      [`${folder}/${name}.down.sql`, down],
    ]),
  );
}

function revision(name: string, follows: string, up: string, down: string): string {
  return `from alembic import op

revision = "${name}"
down_revision = "${follows}"


def upgrade():
    op.execute("${up}")


def downgrade():
    op.execute("${down}")
`;
}
