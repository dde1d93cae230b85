import { expect, it } from "vitest";
import { areNumbers, isSameVersion, readVersion } from "../../../src/core/rollback/schema-version.ts";

it.each([
  ["20260104000000", "20260104000000"],
  ["  000003 ", "000003"],
  ["1975ea83b712 (head)", "1975ea83b712"],
  ["1975ea83b712 (effective head)", "1975ea83b712"],
  ["Current Version: 003", "003"],
  ["", "0"],
  ["0", "0"],
  ["base", "0"],
  ["NULL", "0"],
  ["None", "0"],
  ["Current Version: none", "0"],
])("of the line %j the version is %s", (line, version) => {
  expect(readVersion(line)).toBe(version);
});

it.each(["3 (dirty)", "(1 row)", "3 | f", "error: no migration", "at version 3", "000"])(
  "the line %j is no version that a release has, and none of its words is taken for one",
  (line) => {
    expect(["0", "3", "1"]).not.toContain(readVersion(line));
  },
);

it.each([
  ["000003", "3", true],
  ["3", "30", false],
  ["0", "", true],
  ["0", "base", true],
  ["0", "1", false],
  ["a3", "A3", false],
  ["1.0", "1", false],
  ["9007199254740993", "9007199254740992", false],
])("%j and %j mean one version: %j", (a, b, same) => {
  expect([isSameVersion(a, b), isSameVersion(b, a)]).toEqual([same, same]);
});

it("versions have an order of their own only when all are made of digits", () => {
  expect(areNumbers(["000010", "9"])).toBe(true);
  expect(areNumbers(["000010", "1975ea83b712"])).toBe(false);
});
