import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ApiFormat } from "../../../../src/core/plan/api/api-verdict.ts";
import { readApiReport } from "../../../../src/core/plan/api/read-api-report.ts";

// Made by oasdiff 1.37.0 and buf 1.75.0 from small descriptions of a shop.
const folder = join(import.meta.dirname, "../../../fixtures/api-reports");
const fixture = (name: string): string => readFileSync(join(folder, `${name}.txt`), "utf8");

describe("the report of oasdiff", () => {
  it("tells each breaking change with its operation and path", () => {
    expect(readApiReport(fixture("oasdiff-breaking"), null)).toEqual({
      kind: "breaking",
      format: "oasdiff",
      count: 3,
      changes: [
        "DELETE /orders: API path removed without deprecation",
        "GET /orders/{id}: the `query` request parameter `expand` became required",
        "GET /orders/{id}: the response property `note` became optional for the status `200`",
      ],
    });
  });

  it("counts what it warns of, since that may break a client", () => {
    expect(readApiReport(fixture("oasdiff-warning"), null)).toMatchObject({
      kind: "breaking",
      count: 1,
      changes: ["GET /orders/{id}: deleted the `query` request parameter `expand`"],
    });
  });

  it.each(["oasdiff-compatible", "oasdiff-changelog-information"])(
    "is compatible without either: %s",
    (name) => {
      expect(readApiReport(fixture(name), null)).toEqual({ kind: "compatible", format: "oasdiff" });
    },
  );
});

describe("the report of buf", () => {
  it("tells each breaking change with its file", () => {
    expect(readApiReport(fixture("buf-breaking"), null)).toEqual({
      kind: "breaking",
      format: "buf",
      count: 2,
      changes: [
        'b/shop.proto: Field "2" with name "note" on message "Order" changed type from "string" to "int32".',
        'b/shop.proto: Previously present RPC "Drop" on service "Orders" was deleted.',
      ],
    });
  });

  it("is compatible when it is empty, and only when it is said to be of buf", () => {
    const text = fixture("buf-compatible");

    expect(text).toBe("");
    expect(readApiReport(text, "buf")).toEqual({ kind: "compatible", format: "buf" });
    expect(readApiReport(text, null)).toMatchObject({
      kind: "unknown",
      problem: "The API report is empty: so is one of buf that found nothing, and one of a tool that failed.",
    });
  });

  it("is unknown where the files do not compile, which buf reports like breaking changes", () => {
    expect(readApiReport(fixture("buf-broken-files"), null)).toMatchObject({
      kind: "unknown",
      problem: "The API report is of files that do not compile, so buf compared nothing.",
    });
  });
});

describe("a verdict of the team's own", () => {
  it("may name fewer changes than it counts", () => {
    const report = '{ "breaking": 3,\n "changes": ["Query.order is gone"] }';

    expect(readApiReport(report, null)).toEqual({
      kind: "breaking",
      format: "verdict",
      count: 3,
      changes: ["Query.order is gone"],
    });
    expect(readApiReport('{"breaking":0,"changes":[]}', null)).toEqual({
      kind: "compatible",
      format: "verdict",
    });
  });

  it.each([
    ["more changes than it counts", '{"breaking":0,"changes":["a"]}'],
    ["no list", '{"breaking":0}'],
    ["half a change", '{"breaking":0.5,"changes":[]}'],
    ["less than none", '{"breaking":-1,"changes":[]}'],
    ["a number in quotes", '{"breaking":"0","changes":[]}'],
    ["another key", '{"breaking":0,"changes":[],"errors":["x"]}'],
  ])("is unknown with %s", (_what, report) => {
    expect(readApiReport(report, null)).toMatchObject({ kind: "unknown" });
  });
});

describe("any other report", () => {
  it.each<[string, string, ApiFormat | null]>([
    ["empty", "", null],
    ["empty, and of oasdiff", "", "oasdiff"],
    ["empty, and a verdict", " \n", "verdict"],
    ["an error of the tool", 'Error: failed to load base spec from "x"', null],
    ["null, where oasdiff found nothing to say", "null", "oasdiff"],
    ["an object of another tool", '{"kind":"ok"}', null],
    ["a list of something else", '[{"level":"error"}]', null],
    ["an unknown level of oasdiff", '[{"id":"a","text":"b","level":4}]', null],
    ["of buf, and said to be of oasdiff", fixture("buf-breaking"), "oasdiff"],
    ["of oasdiff, and said to be of buf", fixture("oasdiff-compatible"), "buf"],
  ])("is unknown: %s", (_what, report, format) => {
    expect(readApiReport(report, format)).toMatchObject({ kind: "unknown", isByPolicy: false });
  });

  it.each<[string, ApiFormat]>([
    ["oasdiff-breaking", "oasdiff"],
    ["oasdiff-compatible", "oasdiff"],
    ["oasdiff-changelog-information", "oasdiff"],
    ["buf-breaking", "buf"],
  ])("that is cut off anywhere is never compatible: %s", (name, format) => {
    const whole = fixture(name).trim();
    for (let length = 1; length < whole.length; length += 1) {
      const cut = whole.slice(0, length);
      expect(readApiReport(cut, null).kind, cut).not.toBe("compatible");
      expect(readApiReport(cut, format).kind, cut).not.toBe("compatible");
    }
  });

  it("keeps 50 changes, each of 300 characters, and counts all", () => {
    const changes = Array.from({ length: 60 }, () => "x".repeat(400));

    const read = readApiReport(JSON.stringify({ breaking: 60, changes }), null);

    if (read.kind !== "breaking") throw new Error(read.kind);
    expect([read.count, read.changes.length, read.changes[0]?.length]).toEqual([60, 50, 300]);
  });
});
