import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../../src/kernel/nearest.ts";

const known = ["health-url", "interval", "bake", "allowed-bad", "environment", "token"];

describe("the nearest name", () => {
  it.each([
    ["heath-url", "health-url"],
    ["health_url", "health-url"],
    ["HEALTH-URL", "health-url"],
    ["intervall", "interval"],
    ["enviroment", "environment"],
    ["tokn", "token"],
    ["tkoen", "token"],
  ])("of %s is %s", (seen, expected) => {
    expect(nearest(seen, known)).toBe(expected);
  });

  it.each(["webhook", "x", "completely-different", ""])("of %j is none", (seen) => {
    expect(nearest(seen, known)).toBeNull();
  });

  it("of a short name may differ by one letter, or by two that changed places", () => {
    expect(nearest("gti", ["git", "http"])).toBe("git");
    expect(nearest("gitt", ["git", "http"])).toBe("git");
    expect(nearest("tig", ["git", "http"])).toBeNull();
  });

  it("is none when nothing is known", () => {
    expect(nearest("token", [])).toBeNull();
  });

  it("of a known name is that name, wherever it stands in the list", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(known, { minLength: 1 }), fc.nat(), (names, at) => {
        const name = names[at % names.length] ?? "";

        expect(nearest(name, names)).toBe(name);
      }),
    );
  });

  it("of a name with one wrong letter is that name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...known.filter((name) => name.length > 4)), fc.nat(), (name, at) => {
        const wrong = [...name].with(at % name.length, "~").join("");

        expect(nearest(wrong, known)).toBe(name);
      }),
    );
  });
});
