import { expect, it } from "vitest";
import { Glob, matchesAny } from "../../../src/core/policy/glob.ts";

it.each([
  ["rollback/*.md", "rollback/418.md", true],
  ["rollback/*.md", "rollback/old/418.md", false],
  ["db/**", "db/migrations/1.sql", true],
  ["**/*.sql", "1.sql", true],
  [".github/**", ".github/workflows/ci.yml", true],
  ["*.md", "docs/a.md", false],
  ["db/**", "db", false],
  ["DB/**", "db/1.sql", false],
  ["db/**", "db/.hidden/.x", true],
  ["db/**", "db/a\nb.sql", true],
  ["db/**/*.sql", "db/a\nb/c.sql", true],
  ["docs/*", "docs/a\\b", true],
  ["*.md", "a.md\n", false],
])("%s against %s: %s", (glob, path, expected) => {
  expect(matchesAny([glob])(path)).toBe(expected);
});

it("matches nothing without globs", () => {
  expect(matchesAny([])("a")).toBe(false);
});

it.each(["infra/", "a/b/", "/db/**", "!db/**", "../x", "a/../b", "a\\b", "", "x".repeat(201)])(
  "refuses %j",
  (glob) => {
    expect(Glob.safeParse(glob).success).toBe(false);
  },
);
