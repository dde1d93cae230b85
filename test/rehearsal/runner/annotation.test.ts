import { expect, test } from "vitest";
import { toAnnotation } from "../../../src/rehearsal/runner/annotation.ts";

function placed(properties: Record<string, string>) {
  const { level: _level, message: _message, ...place } = toAnnotation("error", "m", properties, "/job");
  return place;
}

test("a file inside the workspace is shown relative to it, another as it is", () => {
  expect(placed({ file: "/job/db/a.sql" })).toEqual({ file: "db/a.sql" });
  expect(placed({ file: "/elsewhere/a.sql" })).toEqual({ file: "/elsewhere/a.sql" });
  expect(placed({ file: "db/a.sql" })).toEqual({ file: "db/a.sql" });
});

test("an end without a start is the start too", () => {
  expect(placed({ endline: "4" })).toEqual({ line: 4, endLine: 4 });
});

test("columns are dropped without a line and across several lines", () => {
  expect(placed({ col: "2", endcolumn: "3" })).toEqual({});
  expect(placed({ line: "1", endline: "2", col: "2" })).toEqual({ line: 1, endLine: 2 });
  expect(placed({ line: "1", endline: "1", col: "2", endcolumn: "5" })).toEqual({
    line: 1,
    endLine: 1,
    column: 2,
    endColumn: 5,
  });
});

test("a range that runs backwards is dropped", () => {
  expect(placed({ line: "9", endline: "4" })).toEqual({});
  expect(placed({ line: "9", col: "5", endcolumn: "2" })).toEqual({ line: 9 });
});
