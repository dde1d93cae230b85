import { expect, test } from "vitest";
import { createMasker } from "../../../src/rehearsal/runner/masks.ts";

test("a multi-line secret is masked as a whole and line by line", () => {
  const masker = createMasker(["first line\r\n  second line"]);

  expect(masker.mask("a first line b")).toBe("a *** b");
  expect(masker.mask("second line")).toBe("***");
});

test("a secret is masked in base64 at each offset, in a URL, in JSON and in XML", () => {
  const masker = createMasker(['pass word&"x"']);

  expect(masker.mask(encodeURIComponent('pass word&"x"'))).toBe("***");
  expect(masker.mask(JSON.stringify('pass word&"x"'))).toBe('"***"');
  expect(masker.mask("pass word&amp;&quot;x&quot;")).toBe("***");
  expect(masker.mask(Buffer.from('usr:pass word&"x"').toString("base64"))).not.toContain("cGFzcy");
});

test("secrets that overlap or touch become one ***", () => {
  const masker = createMasker(["abcd", "cdef", "ghi"]);

  expect(masker.mask("x abcdef y")).toBe("x *** y");
  expect(masker.mask("abcdghi")).toBe("***");
});

test("an empty or blank value masks nothing", () => {
  const masker = createMasker(["", "  "]);

  expect(masker.mask("a  b")).toBe("a  b");
});
