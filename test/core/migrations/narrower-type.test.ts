import { describe, expect, it } from "vitest";
import { isSameType, losesIn } from "../../../src/core/migrations/narrower-type.ts";

describe("losesIn", () => {
  it.each([
    ["bigint", "int4"],
    ["integer", "smallint"],
    ["numeric(10,2)", "integer"],
    ["numeric(10,2)", "numeric(8,2)"],
    ["numeric(10,2)", "numeric(10,0)"],
    ["numeric", "numeric(10,2)"],
    ["double precision", "real"],
    ["float8", "int8"],
    ["text", "varchar(20)"],
    ["varchar(50)", "varchar(20)"],
    ["VARCHAR(50)", "char(20)"],
    ["longtext", "text"],
    ["text", "integer"],
    ["varchar(5)", "boolean"],
    ["timestamptz", "date"],
    ["datetime", "date"],
    ["integer", "boolean"],
    ["nvarchar(max)", "nvarchar(50)"],
  ])("sees that %s does not fit into %s", (from, to) => {
    expect(losesIn(from, to)).toBe(true);
  });

  it.each([
    ["int4", "bigint"],
    ["int(11)", "int(10)"],
    ["integer", "numeric(12,2)"],
    ["numeric(10,2)", "numeric(12,2)"],
    ["numeric(10,2)", "numeric"],
    ["varchar(20)", "varchar(50)"],
    ["varchar(20)", "text"],
    ["text", "varchar"],
    ["varchar", "text"],
    ["integer", "text"],
    ["date", "timestamptz"],
    ["timestamp", "timestamptz"],
    ["tinyint(1)", "boolean"],
    ["boolean", "integer"],
    ["mood", "text"],
    ["text", "mood"],
    ["jsonb", "json"],
    ["", ""],
    ["character varying(20)", "varchar(20)"],
  ])("takes %s to fit into %s", (from, to) => {
    expect(losesIn(from, to)).toBe(false);
  });
});

describe("isSameType", () => {
  it.each<[string, string, boolean]>([
    ["bigint", "int8", true],
    ["int", "integer", true],
    ["character varying (20)", "varchar(20)", true],
    ["numeric(10,2)", "DECIMAL(10, 2)", true],
    ["timestamptz", "timestamp with time zone", true],
    ["varchar(20)", "varchar(30)", false],
    ["char(2)", "varchar(2)", false],
    ["text", "text collate C", false],
    ["mood", "mood", true],
    ["mood", "moods", false],
  ])("of %s and %s says %s", (a, b, same) => {
    expect(isSameType(a, b)).toBe(same);
  });
});
