import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";
import { ACCEPTED_PAIRS } from "./accepted-pairs.ts";
import { DISHONEST_PAIRS } from "./dishonest-pairs.ts";
import { REFUSED_PAIRS } from "./refused-pairs.ts";
import { UNUSUAL_PAIRS } from "./unusual-pairs.ts";

const UP = "db/1_a.up.sql";
const DOWN = "db/1_a.down.sql";

const parsers = await loadParsers([]);

describe("pairs of SQL files as they are written", () => {
  it.each([...ACCEPTED_PAIRS, ...UNUSUAL_PAIRS])("accepts $name", ({ up, down, verdict, findings = [] }) => {
    const found = judge(up, down);

    expect({
      verdict: found?.verdict,
      rules: found?.findings.map(({ rule }) => rule),
      why: found?.reason,
    }).toEqual({
      verdict,
      rules: findings,
      why: found?.reason,
    });
  });

  it.each([...REFUSED_PAIRS, ...DISHONEST_PAIRS])("refuses $name: $verdict", ({ up, down, verdict }) => {
    const found = judge(up, down);

    expect({ verdict: found?.verdict, why: found?.reason }).toEqual({ verdict, why: found?.reason });
    expect(found?.reason).toMatch(/^[A-Z].*\.$/);
    expect([UP, DOWN]).toContain(found?.file);
    expect(found?.line).toBeLessThanOrEqual((found?.file === UP ? up : down).split("\n").length);
  });

  it("holds enough of both", () => {
    expect(ACCEPTED_PAIRS.length).toBeGreaterThanOrEqual(60);
    expect(REFUSED_PAIRS.length).toBeGreaterThanOrEqual(60);
    expect(DISHONEST_PAIRS.length).toBeGreaterThanOrEqual(40);
  });
});

function judge(up: string, down: string) {
  const files = [UP, DOWN].map((path) => ({ path, status: "added" as const }));
  return judgeMigrations(changeOf(files, { [UP]: up, [DOWN]: down }), parsers)[0];
}
