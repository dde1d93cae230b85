import { expect, it } from "vitest";
import { languageOf } from "../../../src/core/migrations/language-of.ts";

it.each([
  ["db/migrate/1_a.rb", "ruby"],
  ["app/migrations/0001_initial.py", "python"],
  ["migrations/1.js", "javascript"],
  ["migrations/1.cjs", "javascript"],
  ["migrations/1.mjs", "javascript"],
  ["migrations/1.jsx", "javascript"],
  ["migrations/1.ts", "typescript"],
  ["migrations/1.cts", "typescript"],
  ["migrations/1.mts", "typescript"],
  ["migrations/1.tsx", "tsx"],
  ["migrations/1.php", "php"],
  ["Migrations/1.cs", "c-sharp"],
  ["priv/repo/migrations/1.exs", "elixir"],
  ["lib/1.ex", "elixir"],
  ["migrations/1.go", "go"],
  ["src/1.rs", "rust"],
  ["MIGRATIONS/1.RB", "ruby"],
  ["a.sql.py", "python"],
  ["1.up.sql", null],
  ["go", null],
  ["db/py", null],
  ["db.rb/file", null],
  ["a.", null],
  ["a.constructor", null],
  ["", null],
])("the language of %s is %s", (path, language) => {
  expect(languageOf(path)).toBe(language);
});
