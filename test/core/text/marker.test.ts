import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marker, markersIn, parseMarker } from "../../../src/core/text/marker.ts";

describe("marker", () => {
  it("is an HTML comment with its kind and key", () => {
    expect(marker({ kind: "plan-check", key: "prod/eu#7" })).toBe(
      "<!-- rollback-ready:plan-check:v1 key=prod%2Feu%237 -->",
    );
  });

  it("gives back any key, in a comment that ends once", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (key) => {
        const line = marker({ kind: "incident", key });

        expect(parseMarker(`${line}\r\nmore`)).toEqual({ kind: "incident", key });
        expect(line.slice(4, -3)).not.toMatch(/--|>/);
      }),
    );
  });
});

describe("parseMarker", () => {
  it.each([
    ["no marker", "text"],
    ["a marker on the second line", "x\n<!-- rollback-ready:incident:v1 key=a -->"],
    ["text before it", "x <!-- rollback-ready:incident:v1 key=a -->"],
    ["a newer version", "<!-- rollback-ready:incident:v2 key=a -->"],
    ["a key that is not encoded", "<!-- rollback-ready:incident:v1 key=a b -->"],
    ["a broken encoding", "<!-- rollback-ready:incident:v1 key=%E0 -->"],
  ])("finds nothing in %s", (_, body) => {
    expect(parseMarker(body)).toBeNull();
  });

  it.each([
    ["a blank line", "\r\n"],
    ["a blank", " "],
    ["a byte order mark", "\ufeff"],
  ])("heeds the marker below %s", (_, head) => {
    expect(parseMarker(`${head}${marker({ kind: "incident", key: "a" })}\nmore`)).toEqual({
      kind: "incident",
      key: "a",
    });
  });
});

describe("markersIn", () => {
  const own = marker({ kind: "incident", key: "a" });
  const other = marker({ kind: "plan-check", key: "b" });

  it("finds each that stands on a line of its own, whatever stands above", () => {
    expect(markersIn(`UPDATE: fixed\r\n\r\n${own}\r\ntext\n  ${other}`)).toEqual([
      { kind: "incident", key: "a" },
      { kind: "plan-check", key: "b" },
    ]);
  });

  it.each([
    ["a fence", `\`\`\`\n${own}\n\`\`\``],
    ["a fence that is not closed", `~~~ html\n${own}`],
    ["a fence with a shorter one in it", `\`\`\`\`\n\`\`\`\n${own}\n\`\`\`\`\n`],
    ["a quote", `> ${own}`],
    ["a line of text", `see ${own}`],
    ["indented code", `    ${own}`],
  ])("finds none in %s", (_, body) => {
    expect(markersIn(body)).toEqual([]);
  });

  it("finds one after a fence that was closed", () => {
    expect(markersIn(`\`\`\`\n${other}\n\`\`\`\n${own}`)).toEqual([{ kind: "incident", key: "a" }]);
  });
});
