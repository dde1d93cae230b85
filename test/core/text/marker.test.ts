import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marker, parseMarker } from "../../../src/core/text/marker.ts";

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
    ["a marker on the second line", "\n<!-- rollback-ready:incident:v1 key=a -->"],
    ["text before it", "x <!-- rollback-ready:incident:v1 key=a -->"],
    ["a newer version", "<!-- rollback-ready:incident:v2 key=a -->"],
    ["a key that is not encoded", "<!-- rollback-ready:incident:v1 key=a b -->"],
    ["a broken encoding", "<!-- rollback-ready:incident:v1 key=%E0 -->"],
  ])("finds nothing in %s", (_, body) => {
    expect(parseMarker(body)).toBeNull();
  });
});
