import { describe, expect, it } from "vitest";
import { bringerOf, type TouchedFiles } from "../../../src/core/release/bringer.ts";
import { change } from "../rollback/release-example.ts";

type Answer = "yes" | "no" | "unknown" | null;

describe("the change that brought a migration", () => {
  it("is the one that touched its file", () => {
    expect(bringerOf("a.sql", [touched(1, "yes", "a.sql"), touched(2, "yes", "docs.md")])).toBe(1);
  });

  it("is none when no pull request touched it", () => {
    expect(bringerOf("a.sql", [touched(1, "yes", "docs.md")])).toBeNull();
    expect(bringerOf("a.sql", [])).toBeNull();
  });

  it.each<[Answer, Answer, number]>([
    ["yes", null, 2],
    [null, "yes", 1],
    ["yes", "unknown", 2],
    ["yes", "no", 2],
    ["no", "yes", 1],
    ["unknown", "no", 2],
    ["yes", "yes", 2],
  ])(
    "is, of two that touched it with %s and then %s, the one that promises least",
    (first, second, number) => {
      expect(bringerOf("a.sql", [touched(1, first, "a.sql"), touched(2, second, "a.sql")])).toBe(number);
    },
  );

  it("is not known when another may have touched it among files that are not listed", () => {
    const cut = { ...touched(2, "yes", "b.sql"), complete: false };

    expect(bringerOf("a.sql", [touched(1, "yes", "a.sql"), cut])).toBeNull();
    expect(bringerOf("b.sql", [touched(1, "yes", "a.sql"), cut])).toBe(2);
  });
});

function touched(number: number, answer: Answer, ...paths: readonly string[]): TouchedFiles {
  return { change: change(number, answer), paths: new Set(paths), complete: true };
}
