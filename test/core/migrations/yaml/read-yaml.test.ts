import { describe, expect, it } from "vitest";
import { readYaml } from "../../../../src/core/migrations/yaml/read-yaml.ts";
import { textAt, valueAt } from "../../../../src/core/migrations/yaml/yaml-node.ts";

describe("YAML with places", () => {
  it("says where each key and each text begins, those of blocks on the line below", () => {
    const { root } = read("a: 1\nb:\n  - c: |\n      x\n      y\n");

    expect(root).toEqual({
      kind: "map",
      line: 1,
      entries: [
        { key: "a", line: 1, value: { kind: "scalar", line: 1, text: "1" } },
        {
          key: "b",
          line: 2,
          value: {
            kind: "list",
            line: 3,
            items: [
              {
                kind: "map",
                line: 3,
                entries: [{ key: "c", line: 3, value: { kind: "scalar", line: 4, text: "x\ny\n" } }],
              },
            ],
          },
        },
      ],
    });
  });

  it("keeps scalars as they are written", () => {
    const { root } = read('{"a": 1.0, "b": true, "c": null, "d": "1.0"}');

    expect(["a", "b", "c", "d"].map((key) => textAt(root, key))).toEqual(["1.0", "true", null, "1.0"]);
  });

  it("follows aliases and merges maps", () => {
    const { root } = read("a: &x { b: 1 }\nc: *x\nd:\n  <<: *x\n  e: 2\n");
    const [c, d] = [valueAt(root, "c"), valueAt(root, "d")];

    expect([c && textAt(c, "b"), d && textAt(d, "b"), d && textAt(d, "e")]).toEqual(["1", "1", "2"]);
  });

  it("says where a text breaks", () => {
    expect(read("a: 1\nb: [\n").brokenAt).toBe(3);
  });

  it.each([
    ["aliases that double each time", doubling(40)],
    ["brackets", "[".repeat(10_000)],
    ["dashes", "- ".repeat(10_000)],
    ["a long text", "a".repeat(600_000)],
  ])("does not read %s without end", (_, text) => {
    expect(readYaml(text).kind).toBe("unreadable");
  });
});

function read(text: string) {
  const reading = readYaml(text);
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  return reading;
}

function doubling(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
  );
  return ["a0: &a0 x", ...lines].join("\n");
}
