import { describe, expect, it } from "vitest";
import { nameBraces, nameVariables } from "../../../../src/core/migrations/sql-files/placeholders.ts";

const DOLLAR = "$";

describe("placeholders of a tool", () => {
  it.each([
    [`CREATE TABLE ${DOLLAR}{schema}.a`, "CREATE TABLE value_of_schema.a"],
    [`${DOLLAR}{flyway:defaultSchema}.a`, "value_of_flyway_defaultschema.a"],
    ["DO $$ BEGIN END $$", "DO $$ BEGIN END $$"],
    [`${DOLLAR}{a b}`, `${DOLLAR}{a b}`],
  ])("become words in %s", (text, expected) => {
    expect(nameBraces(text)).toBe(expected);
  });

  it.each([
    ["CREATE TABLE $SCHEMA.a", "CREATE TABLE value_of_schema.a"],
    [`CREATE TABLE ${DOLLAR}{SCHEMA:-app}.a`, "CREATE TABLE value_of_schema.a"],
    ["SELECT $1, $$", "SELECT $1, $$"],
  ])("become words in %s, as a shell writes them", (text, expected) => {
    expect(nameVariables(text)).toBe(expected);
  });
});
