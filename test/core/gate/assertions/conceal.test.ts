import fc from "fast-check";
import { expect, test } from "vitest";
import { concealing, shown } from "../../../../src/core/gate/assertions/conceal.ts";

test("no value of six characters or more is in what is shown, wherever it stood", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9]{6,40}$/), fc.string(), fc.string(), (secret, before, after) => {
      const conceal = concealing(() => [`Bearer ${secret}`]);

      expect(shown(`${before}${secret}${after}`, conceal)).not.toContain(secret);
    }),
  );
});

test("no half of a secret is left by the cut", () => {
  const conceal = concealing(() => ["abcdefghijklmnopqrstuvwxyz"]);

  for (let before = 1_470; before <= 1_502; before += 1) {
    expect(shown(`${"-".repeat(before)}abcdefghijklmnopqrstuvwxyz`, conceal)).not.toContain("abc");
  }
});

test("a short value is hidden where it is the whole of what is shown, also as a number", () => {
  const conceal = concealing(() => ["4711", "no"]);

  expect([shown(4711, conceal), shown(4711n, conceal), shown("no", conceal)]).toEqual([
    '`"***"`',
    "***",
    '`"***"`',
  ]);
  expect(shown("there are no 4711", conceal)).toBe('`"there are no 4711"`');
  expect(shown(47, conceal)).toBe("`47`");
});

test("a value as it stands in a URL is hidden as well, and short words are left", () => {
  const conceal = concealing(() => ["a b/c&d=efghij klmnop", "true"]);

  expect(conceal("?x=a%20b%2Fc%26d%3Defghij%20klmnop is true")).toBe("?x=*** is true");
});

test("the list is worked out once, and not before it is needed", () => {
  let asked = 0;
  const conceal = concealing(() => {
    asked += 1;
    return ["secret-word"];
  });

  expect(asked).toBe(0);
  conceal("a");
  conceal("b");
  expect(asked).toBe(1);
});

test("control characters come out as their escapes", () => {
  expect(shown("a\n::set-output\u001b[2J", (text) => text)).toBe('`"a\\n::set-output\\u001b[2J"`');
});
