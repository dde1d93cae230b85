import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangedFile } from "../../../../src/core/migrations/change.ts";
import { FRAMEWORKS } from "../../../../src/core/migrations/frameworks/index.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { ownFiles } from "../../../../src/core/migrations/own-files.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/migrations");
const TOOLS = [
  "golang-migrate",
  "atlas",
  "bun-sql",
  "dbmate",
  "diesel",
  "drizzle",
  "flyway",
  "goose",
  "liquibase-sql",
  "pop",
  "prisma",
  "refinery",
  "sqitch",
  "sqlx",
  "supabase",
  "tern",
  "yoyo-sql",
];
const CREATE = "CREATE TABLE notes (id bigint);\n";
const CARGO = '[dependencies]\nsqlx = "0.8"\nrefinery = "0.8"\ndiesel = "2"\n';

const parsers = await loadParsers();
const cases = TOOLS.flatMap((tool) => readdirSync(join(FIXTURES, tool)).map((name) => load(tool, name)));

type Files = Readonly<Record<string, string>>;

describe("tools with migrations in SQL files", () => {
  it.each(cases)("leave the fixture $tool/$name to its tool alone", ({ tool, head, files }) => {
    expect(ownersOf(head, files)).toEqual([tool]);
  });

  it("leave the fixtures of all other tools alone", () => {
    const others = readdirSync(FIXTURES)
      .filter((tool) => !TOOLS.includes(tool))
      .flatMap((tool) => readdirSync(join(FIXTURES, tool)).map((name) => load(tool, name)));

    const taken = others.flatMap(({ tool, name, head, files }) =>
      ownersOf(head, files).flatMap((owner) =>
        TOOLS.includes(owner) ? [`${tool}/${name} by ${owner}`] : [],
      ),
    );

    expect(others.length).toBeGreaterThan(0);
    expect(taken).toEqual([]);
  });

  it.each<[string, string, Files, string[]]>([
    [
      "a file of dbmate's in a package that uses sqlx",
      "migrations/1_a.sql",
      { "Cargo.toml": CARGO, "migrations/1_a.sql": `-- migrate:up\n${CREATE}-- migrate:down\n` },
      ["dbmate"],
    ],
    [
      "a directory with atlas.sum in a package that uses sqlx",
      "migrations/1_a.sql",
      { "Cargo.toml": CARGO, "migrations/atlas.sum": "", "migrations/1_a.sql": CREATE },
      ["atlas"],
    ],
    [
      "golang-migrate's format in a directory of Atlas'",
      "migrations/1_a.up.sql",
      { "migrations/atlas.sum": "", "migrations/1_a.up.sql": CREATE },
      ["golang-migrate"],
    ],
    [
      "goose's format in a directory of Atlas'",
      "migrations/1_a.sql",
      { "migrations/atlas.sum": "", "migrations/1_a.sql": `-- +goose Up\n${CREATE}` },
      ["goose"],
    ],
    [
      "a file of goose's with a directive of Atlas'",
      "migrations/1_a.sql",
      { "migrations/atlas.sum": "", "migrations/1_a.sql": `-- atlas:nolint\n-- +goose Up\n${CREATE}` },
      ["goose"],
    ],
    [
      "a file of goose's beside tern.conf",
      "migrations/1_a.sql",
      { "migrations/tern.conf": "", "migrations/1_a.sql": `-- +goose Up\n${CREATE}` },
      ["goose"],
    ],
    [
      "a Go module below a package that uses sqlx",
      "svc/migrations/1_a.up.sql",
      { "Cargo.toml": CARGO, "svc/go.mod": "module a", "svc/migrations/1_a.up.sql": CREATE },
      ["golang-migrate"],
    ],
    [
      "a Go module that uses bun and golang-migrate",
      "m/1_a.up.sql",
      {
        "go.mod": "require (\n\tgithub.com/uptrace/bun v1\n\tgithub.com/golang-migrate/migrate/v4 v4\n)",
        "m/1_a.up.sql": CREATE,
      },
      ["golang-migrate"],
    ],
    [
      "a module whose comment names bun",
      "m/1_a.up.sql",
      { "go.mod": "module a // github.com/uptrace/bun\n", "m/1_a.up.sql": CREATE },
      ["golang-migrate"],
    ],
    [
      "flyway.toml in a package that uses refinery",
      "sql/V1__a.sql",
      { "Cargo.toml": CARGO, "flyway.toml": "", "sql/V1__a.sql": CREATE },
      ["flyway"],
    ],
    [
      "versions in a package that uses refinery",
      "sql/V1__a.sql",
      { "Cargo.toml": CARGO, "sql/V1__a.sql": CREATE },
      ["refinery"],
    ],
    ["versions without any configuration", "sql/V1__a.sql", { "sql/V1__a.sql": CREATE }, ["flyway"]],
    [
      "Prisma's folder with a down file",
      "prisma/migrations/1_a/down.sql",
      { "prisma/migrations/1_a/down.sql": "", "prisma/migrations/1_a/migration.sql": CREATE },
      ["prisma"],
    ],
    [
      "Diesel's folder",
      "migrations/1_a/down.sql",
      { "migrations/1_a/down.sql": "", "migrations/1_a/up.sql": CREATE },
      ["diesel"],
    ],
    [
      "Drizzle's down file",
      "drizzle/0001_a.down.sql",
      {
        "drizzle/meta/_journal.json": '{"entries":[{"tag":"0001_a"}]}',
        "drizzle/0001_a.sql": CREATE,
        "drizzle/0001_a.down.sql": "",
      },
      ["drizzle"],
    ],
    ["a plain numbered file of nobody's", "db/001_a.sql", { "db/001_a.sql": CREATE }, []],
    [
      "numbered seeds in a package that does not use sqlx",
      "seeds/001_a.sql",
      { "Cargo.toml": "[dependencies]\n", "seeds/001_a.sql": CREATE },
      [],
    ],
    [
      "a query with a double underscore",
      "models/staging/stg_shop__orders.sql",
      { "models/staging/stg_shop__orders.sql": "SELECT 1" },
      [],
    ],
    [
      "a script that no plan names",
      "deploy/a.sql",
      { "sqitch.plan": "%project=a\n\nb 2024-01-01T12:00:00Z A <a@example.com>\n", "deploy/a.sql": CREATE },
      [],
    ],
    ["a deploy folder without a plan", "deploy/a.sql", { "deploy/a.sql": CREATE }, []],
    [
      "a class that is no migration",
      "src/V2__Parser.java",
      { "src/V2__Parser.java": "class V2__Parser {}" },
      [],
    ],
    [
      "a callback of Flyway's",
      "db/migration/beforeMigrate__a.sql",
      { "db/migration/beforeMigrate__a.sql": CREATE },
      [],
    ],
    [
      "SQL that only names Liquibase",
      "db/changelog/a.sql",
      { "db/changelog/a.sql": `-- not liquibase formatted sql\n${CREATE}` },
      [],
    ],
  ])("give %s to one tool or none", (_, path, head, expected) => {
    const files: ChangedFile[] = [{ path, status: "added" }];

    // What stands in for tools that are not known says nothing about who owns a file.
    expect(ownersOf(head, files).filter((tool) => tool !== "unknown")).toEqual(expected);
  });

  it("do not decide about a file with the marks of two of them", () => {
    const path = "migrations/1_a.sql";
    const text = `-- migrate:up\n${CREATE}-- migrate:down\nDROP TABLE notes;\n-- +goose Up\n`;

    const found = judgeMigrations(changeOf([{ path, status: "added" }], { [path]: text }), parsers);

    expect(found).toMatchObject([{ tool: "dbmate", verdict: "undecided", file: path, line: 1 }]);
  });

  it("judge the same after a comment or a blank line is added after a statement", () => {
    const added = fc.constantFrom("", "  ", "-- irreversible; DROP TABLE a;", "\t", "-- (;");
    fc.assert(
      fc.property(fc.constantFrom(...cases), added, fc.nat(), ({ head, base, files }, line, place) => {
        const before = judgeMigrations(changeOf(files, head, base), parsers);

        const after = judgeMigrations(changeOf(files, withLine(head, files, line, place), base), parsers);

        expect(after.map(({ verdict }) => verdict)).toEqual(before.map(({ verdict }) => verdict));
      }),
      { numRuns: 300 },
    );
  });

  it("never throw, whatever the texts hold", () => {
    const texts = cases.flatMap(({ head }) => Object.values(head));
    const part = fc
      .tuple(fc.constantFrom(...texts), fc.nat(400), fc.nat(400))
      .map(([text, from, to]) => text.slice(Math.min(from, to), Math.max(from, to)));
    const text = fc.option(fc.array(part, { maxLength: 4 }).map((parts) => parts.join("")));
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.array(text, { minLength: 1, maxLength: 4 }),
        (found, others) => {
          const head = Object.fromEntries(
            Object.keys(found.head).map((path, index) => [path, others[index % others.length] ?? null]),
          );

          judgeMigrations(changeOf(found.files, head, found.base), parsers);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function ownersOf(head: Files, files: readonly ChangedFile[]): string[] {
  const change = changeOf(files, head);
  const touched = files.map(({ path }) => path);
  const found = FRAMEWORKS.flatMap((framework) => framework.find(touched, change.head, parsers));
  return [...new Set(ownFiles(found).map(({ tool }) => tool))];
}

// After a line that ends a statement, in a changed file. Inside of what a tool skips or joins, nothing is added.
function withLine(head: Files, files: readonly ChangedFile[], line: string, place: number): Files {
  const spots = files.flatMap(({ path }) => {
    const text = head[path];
    if (text === undefined || !path.endsWith(".sql")) return [];
    return text.split("\n").flatMap((old, index) => (old.endsWith(";") ? [{ path, index: index + 1 }] : []));
  });
  const spot = spots[place % Math.max(spots.length, 1)];
  if (spot === undefined) return head;
  const lines = (head[spot.path] ?? "").split("\n").toSpliced(spot.index, 0, line);
  return { ...head, [spot.path]: lines.join("\n") };
}

function load(tool: string, name: string) {
  const folder = join(FIXTURES, tool, name);
  const expected: { changed: ChangedFile[] } = JSON.parse(
    readFileSync(join(folder, "expected.json"), "utf8"),
  );
  const all = filesBelow(folder);
  const head = Object.fromEntries(
    Object.entries(all).filter(([path]) => path !== "expected.json" && !path.startsWith("base/")),
  );
  return { tool, name, head, base: filesBelow(join(folder, "base")), files: expected.changed };
}

function filesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file)
        .replaceAll("\\", "/")
        .replace(/\.fixture$/, "");
      return [path, readFileSync(file, "utf8")];
    }),
  );
}
