import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeMigrations } from "../../../src/core/migrations/index.ts";
import { HOSTILE_CODE, HOSTILE_SQL } from "../../../src/dev/bench/hostile-shapes.ts";
import type { Parsers } from "../../../src/kernel/parsers.ts";
import { changeOf } from "../../support/migration-change.ts";
import { textsOf } from "../../support/migration-texts.ts";
import { loadParsers } from "../../support/parsers.ts";

const parsers = await loadParsers();

const languages = [
  {
    tool: "golang-migrate",
    ending: /\.sql$/,
    paths: ["db/migrations/000001_a.up.sql", "db/migrations/000001_a.down.sql"],
  },
  { tool: "rails", ending: /\.rb$/, paths: ["db/migrate/20260101000000_a.rb"] },
  { tool: "django", ending: /\.py$/, paths: ["shop/orders/migrations/0002_a.py"] },
  { tool: "alembic", ending: /\.py$/, paths: ["alembic/versions/1975ea83b712_a.py"] },
  { tool: "knex", ending: /\.js\.fixture$/, paths: ["migrations/20260101000000_a.js"] },
  { tool: "typeorm", ending: /\.ts\.fixture$/, paths: ["src/migrations/1795167000000-A.ts"] },
  { tool: "goose-go", ending: /\.go$/, paths: ["internal/migrations/00007_a.go"] },
  { tool: "ecto", ending: /\.exs$/, paths: ["priv/repo/migrations/20260101000000_a.exs"] },
  { tool: "refinery-rust", ending: /\.rs$/, paths: ["src/migrations/V1__a.rs"] },
  { tool: "laravel", ending: /\.php$/, paths: ["database/migrations/2026_01_01_000001_a.php"] },
  { tool: "ef-core", ending: /\.cs$/, paths: ["Shop/Migrations/20260101000000_A.cs"] },
] as const;

// A whole change of one language: each file twice, as it was and as it is. How often its parsers are asked is bounded by
// its files and the tools that look at them, whatever the texts hold.
const mostReadings = 100;

test.each(languages)(
  "a change of $tool with hostile texts is judged in a bounded number of readings",
  ({ tool, ending, paths }) => {
    const texts = textsOf(tool, ending);
    const [own = ""] = texts;
    const shapes = [...HOSTILE_SQL.slice(4, 10), HOSTILE_CODE].map((shape) => shape.of(4096));
    const hostile = shapes.flatMap((text) => [text, own + text, own.slice(0, own.length / 2) + text]);

    for (const text of hostile) {
      const { counted, readings } = counting();

      const verdicts = judgeMigrations(changed(paths, own, text), counted);

      expect(readings()).toBeLessThanOrEqual(mostReadings);
      for (const { path } of verdicts) expect(paths).toContain(path);
    }
  },
);

test.each(languages)(
  "a change of $tool with pieces of migrations in any order is always judged",
  ({ tool, ending, paths }) => {
    const texts = textsOf(tool, ending);
    const piece = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(400))
      .map(([text, at, length]) => text.slice(at % (text.length + 1)).slice(0, length));
    const patchwork = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(""));

    fc.assert(
      fc.property(patchwork, patchwork, (before, after) => {
        const { counted, readings } = counting();

        const verdicts = judgeMigrations(changed(paths, before, after), counted);

        expect(readings()).toBeLessThanOrEqual(mostReadings);
        for (const { path } of verdicts) expect(paths).toContain(path);
      }),
      { numRuns: 25 },
    );
  },
);

function changed(paths: readonly string[], before: string, after: string) {
  const all = (text: string) => Object.fromEntries(paths.map((path) => [path, text]));
  const files = paths.map((path) => ({ path, status: "modified" as const }));
  return changeOf(files, all(after), all(before));
}

function counting(): { counted: Parsers; readings: () => number } {
  let count = 0;
  const counted: Parsers = {
    postgres(text) {
      count += 1;
      return parsers.postgres(text);
    },
    source(language, text) {
      count += 1;
      return parsers.source(language, text);
    },
  };
  return { counted, readings: () => count };
}
