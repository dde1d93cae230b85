import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { comment, commentedYaml, scalar, yamlLines } from "../../../src/core/init/yaml-lines.ts";

// What YAML has a meaning for, close together.
const awkward = fc.string({
  unit: fc.constantFrom(..."[]{},:#\"'\\-?&*!|>%@` \t\n\r", ", ", ": ", "  ", "ab", "é", "x"),
  maxLength: 60,
});
const value = fc.dictionary(
  fc.stringMatching(/^[a-z-]{1,12}$/),
  fc.oneof(
    fc.array(fc.oneof(fc.string({ unit: "binary" }), awkward), { maxLength: 30 }),
    fc.string({ unit: "binary" }),
    awkward,
    fc.integer(),
  ),
  { minKeys: 1, maxKeys: 4, noNullPrototype: true },
);

describe("lines of YAML", () => {
  it("say what they were made of, whatever it holds", () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(parse(yamlLines(one, 4).join("\n"))).toEqual(one);
      }),
    );
  });

  it("say the same once the # is taken away", () => {
    fc.assert(
      fc.property(value, (one) => {
        const lines = commentedYaml(one, 2).flatMap((line) => line.split("\n"));
        expect(parse(lines.map((line) => line.replace(/^ {2}# /, "  ")).join("\n"))).toEqual(one);
      }),
    );
  });

  it("have a command on one line, and go on in the next where it is long", () => {
    const command = [
      "aws",
      "ecs",
      "update-service",
      "--cluster",
      "production",
      "--service",
      "shop",
      "--task-definition",
      "{config.task-definition}",
    ];

    expect(yamlLines({ command }, 6)).toEqual([
      "      command: [aws, ecs, update-service, --cluster, production,",
      '        --service, shop, --task-definition, "{config.task-definition}"]',
    ]);
  });

  it.each([
    ["production", "production"],
    ["a: b", '"a: b"'],
    ["yes\nno", '"yes\\nno"'],
    ["1", '"1"'],
    ["# x", '"# x"'],
  ])("write %j as %s", (text, wanted) => {
    expect(scalar(text)).toBe(wanted);
    expect(parse(scalar(text))).toBe(text);
  });

  it("break sentences at spaces", () => {
    expect(comment(`${"word ".repeat(25)}end`, 2)).toEqual([
      `  # ${"word ".repeat(15).trim()}`,
      `  # ${"word ".repeat(10)}end`,
    ]);
  });
});
