import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/core/text/canonical-json.ts";
import { naturalKey } from "../../../src/core/text/natural-key.ts";

describe("canonical JSON", () => {
  it("sorts keys at every level, and ends with a line feed", () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(
      '{\n  "a": null,\n  "b": [\n    {\n      "c": 2,\n      "d": 1\n    }\n  ]\n}\n',
    );
  });

  it("does not depend on the order in which keys were written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());

        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });

  it("loses nothing that JSON holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("keeps the order of lists", () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it("takes an absent value and an undefined one for the same", () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
  });

  it("keeps a key called __proto__", () => {
    const value: unknown = JSON.parse('{"__proto__": {"a": 1}}');

    expect(JSON.parse(canonicalJson(value))).toEqual(value);
    expect(canonicalJson(value)).toContain('"__proto__"');
  });
});

describe("a natural key", () => {
  it("tells facts apart that would run together as text", () => {
    const seen = (facts: readonly (string | number)[]): string => {
      let hashed = "";
      naturalKey(facts, (text) => {
        hashed = text;
        return "0".repeat(64);
      });
      return hashed;
    };

    expect(seen(["ab", "c"])).not.toBe(seen(["a", "bc"]));
    expect(seen(["1"])).not.toBe(seen([1]));
  });

  it("is our prefix and sixteen digits of the hash", () => {
    expect(naturalKey(["production", 30], () => "0123456789abcdef".repeat(4))).toBe("rb1:0123456789abcdef");
  });
});
