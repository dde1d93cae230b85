import { expect, test } from "vitest";
import { median } from "../../../src/dev/bench/median.ts";
import { showResult } from "../../../src/dev/bench/show-result.ts";

test("a result is a table with the names to the left and a remark where a limit is exceeded", () => {
  const columns = ["ms", "bytes"];
  const rows = [
    { name: "gate", values: { ms: 61.25, bytes: 524_118 }, remark: "" },
    { name: "plan-check", values: { ms: 162, bytes: null }, remark: "over the limit of 1.4" },
  ];

  const text = showResult({ title: "Start-up", method: "Median of 15 pairs.", columns, rows });

  expect(text.split("\n")).toEqual([
    "Start-up",
    "Median of 15 pairs.",
    "",
    "              ms    bytes",
    "gate        61.3  524,118",
    "plan-check   162        -  over the limit of 1.4",
    "",
  ]);
});

test.each([
  [[], null],
  [[3], 3],
  [[9, 1, 2], 2],
  [[4, 1, 2, 9], 3],
])("the median of %j is %j", (values, middle) => {
  expect(median(values)).toBe(middle);
});
