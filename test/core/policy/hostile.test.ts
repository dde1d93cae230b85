import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../../../src/core/policy/read.ts";

describe("a policy made to break its reader", () => {
  it.each([
    ["flow lists", "[".repeat(20_000)],
    ["block lists", `${"- ".repeat(5_000)}x`],
    ["flow maps", "{a: ".repeat(5_000)],
    ["seventy levels in a policy", `version: 1\nplan: ${"[".repeat(70)}${"]".repeat(70)}\n`],
  ])("by depth (%s) is refused in one sentence", (_name, text) => {
    const messages = messagesOf(text);

    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/nested too deeply.* Keep it under 32 levels\.$/);
  });

  it("by size is refused before it is parsed", () => {
    expect(messagesOf("#".repeat(262_145))).toEqual([
      "Line 1 has 262145 characters. Keep the file under 256 KiB.",
    ]);
  });

  it("by aliases that grow is refused", () => {
    const laughs = `version: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;

    expect(messagesOf(laughs).every((message) => message.includes("is an alias"))).toBe(true);
  });

  it("changes no prototype", () => {
    readPolicy("version: 1\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n");

    expect("polluted" in {}).toBe(false);
  });

  it("never makes it throw, whatever the text is", () => {
    const word = fc.constantFrom(
      ..."version: 1|environments:|gate:|checks:|- |  |\n|\t|{|}|[|]|&a|*a|<<: *a|!!binary x|!!set|%YAML 1.1\n---\n|---|...|'|\"|#|: |? |>|__proto__: |null|1e999|0x1|\u0000|\ufeff".split(
        "|",
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join("")),
    );

    fc.assert(
      fc.property(text, (seen) => {
        const reading = readPolicy(seen);

        if (reading.kind === "refused") expect(reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

function messagesOf(text: string): readonly string[] {
  const reading = readPolicy(text);
  return reading.kind === "policy"
    ? []
    : reading.problems.map(({ subject, problem, write }) => `${subject} ${problem} ${write}`);
}
