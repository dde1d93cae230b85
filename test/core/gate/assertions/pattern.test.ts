import { expect, test } from "vitest";
import {
  fitsIn,
  GroupPattern,
  groupIn,
  Pattern,
  patternTests,
} from "../../../../src/core/gate/assertions/pattern.ts";

test.each(["(a+)+$", "(a|aa)*b", "(x*)*y", "(a?){50}a{50}c"])(
  "%s takes time in proportion to a text of 200 kB",
  (pattern) => {
    const begun = performance.now();

    expect(Pattern.safeParse(pattern).success).toBe(true);
    fitsIn(pattern, `${"a".repeat(200_000)}!`);

    expect(performance.now() - begun).toBeLessThan(5_000);
  },
);

test.each(["(?=a)", "(?!a)", "(?<=a)", "(a)\\1", "[", "(x{100}){100}", "a{1001}", ""])(
  "%s is refused, since it cannot run in linear time or is none",
  (pattern) => {
    expect(Pattern.safeParse(pattern).success).toBe(false);
  },
);

test("a pattern fits somewhere or as a whole", () => {
  expect(fitsIn("b+", "abbc")).toBe(true);
  expect(patternTests().fitsIn("b+", "abbc")).toBe(true);
  expect(patternTests().fitsWhole("b+", "abbc")).toBe(false);
  expect(patternTests().fitsWhole("ab+c", "abbc")).toBe(true);
});

test("a pattern that many texts are tried on is read once, also when it cannot be read", () => {
  let read = 0;
  const patterns = patternTests(() => {
    read += 1;
  });

  const fits = Array.from({ length: 1_000 }, (_, at) => patterns.fitsIn("z{1,200}$", at < 10 ? "zz" : "y"));
  const unreadable = Array.from({ length: 1_000 }, () => patterns.fitsWhole("(", "("));

  expect(fits.filter(Boolean)).toHaveLength(10);
  expect(unreadable).not.toContain(true);
  expect(read).toBe(2);
});

test("a pattern that is longer than a policy may write fits nothing", () => {
  expect(patternTests().fitsIn("a?".repeat(501), "a")).toBe(false);
});

test("its one group is what it holds where it first fits", () => {
  expect(groupIn("v(\\d+)", "v12 v13")).toBe("12");
  expect(groupIn("v(\\d+)", "none")).toBeNull();
  expect(groupIn("v(\\d+)?", "v")).toBeNull();
});

test.each(["v1", "(a)(b)"])("%s has not exactly one group", (pattern) => {
  expect(GroupPattern.safeParse(pattern).success).toBe(false);
});
