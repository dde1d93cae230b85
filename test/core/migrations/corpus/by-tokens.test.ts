import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import type { Parsers } from "../../../../src/kernel/parsers.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";
import { ACCEPTED_PAIRS } from "./accepted-pairs.ts";
import { DISHONEST_PAIRS } from "./dishonest-pairs.ts";
import { REFUSED_PAIRS } from "./refused-pairs.ts";
import { UNUSUAL_PAIRS } from "./unusual-pairs.ts";

const UP = "db/1_a.up.sql";
const DOWN = "db/1_a.down.sql";

const shipped = await loadParsers([]);
// As if no text were PostgreSQL's, so that tokens alone have to do.
const without: Parsers = {
  source: shipped.source,
  postgres: () => ({ kind: "refused", message: "refused by the test", line: 1 }),
};

// Only PostgreSQL's own parser looks into a query that changes rows inside of another one, knows what only PostgreSQL
// has, and is sure that a text is PostgreSQL's, where MySQL would run what stands in a comment.
const ONLY_PARSED = [
  "rows by DELETE in a query",
  "rows by DELETE after EXPLAIN ANALYZE",
  "rows moved by one statement",
  "a sequence that belongs to a column, as a dump has it",
  "a constraint made of an index of another name",
  "triggers switched off while a new column is filled",
  "a comment for one database, a statement for another",
  "cte delete nothing",
  "explain analyze false",
  "rls vs other alter",
  "identity again",
];

describe("the reader by tokens", () => {
  it.each(
    [...ACCEPTED_PAIRS, ...UNUSUAL_PAIRS, ...REFUSED_PAIRS, ...DISHONEST_PAIRS].filter(
      ({ name }) => !ONLY_PARSED.includes(name),
    ),
  )("comes to the same verdict without PostgreSQL's parser: $name", ({ up, down, verdict }) => {
    const files = [UP, DOWN].map((path) => ({ path, status: "added" as const }));

    const [found] = judgeMigrations(changeOf(files, { [UP]: up, [DOWN]: down }), without);

    expect({ verdict: found?.verdict, why: found?.reason }).toEqual({ verdict, why: found?.reason });
  });
});
