import { expect, test } from "vitest";
import { shortReason } from "../../../src/core/gate/short-reason.ts";

test("a reason keeps what follows a long quotation, which is cut", () => {
  const reason = shortReason(`\`$.a\` is \`"${"x".repeat(2_000)}"\`, wanted \`"ok"\``);

  expect(reason).toMatch(/^`\$\.a` is `"x{150,}…`, wanted `"ok"`$/);
  expect(reason.length).toBeLessThan(200);
});

test("a reason is 500 characters at most, whatever is in it, and no character is halved", () => {
  for (const text of ["x".repeat(4_000), "`a` ".repeat(1_000), "`".repeat(999), `x${"🙂".repeat(2_000)}`]) {
    const reason = shortReason(text);

    expect(Array.from(reason).length).toBeLessThanOrEqual(500);
    expect(reason.isWellFormed()).toBe(true);
  }
});

test("a short reason stays as it is", () => {
  expect(shortReason("503, wanted 200")).toBe("503, wanted 200");
  expect(shortReason("")).toBe("");
});
