import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setFlags } from "../../../../src/core/rollback/edits/set-flags.ts";

const targeting = '{\n        "if": [{ "in": ["@acme.com", { "var": "email" }] }, "on", null]\n      }';
const flags = `{
  "$schema": "https://flagd.dev/schema/v0/flags.json",
  "flags": {
    "new-checkout": {
      "state": "ENABLED",
      "variants": { "on": true, "off": false },
      "defaultVariant": "on",
      "targeting": ${targeting}
    },
    "theme": { "state": "ENABLED", "variants": {"red": "c05543", "green": "2f5230"}, "defaultVariant": "red" },
    "bare": {
      "variants": { "a": 1, "b": 2 }
    },
    "resting": { "state": "DISABLED", "variants": { "on": true, "off": false }, "defaultVariant": null, "targeting": { } }
  },
  "metadata": { "team":   "shop" }
}
`;

function edit(name: string, wanted: string, text = flags) {
  return setFlags(text, new Map([[name, wanted]]));
}

describe("setting flags of flagd", () => {
  it("a variant wins over the targeting that flagd asks first", () => {
    expect(edit("new-checkout", "off")).toEqual({
      kind: "edited",
      changed: true,
      text: flags.replace('"defaultVariant": "on"', '"defaultVariant": "off"').replace(targeting, "{}"),
    });
  });

  it("targeting alone is reason enough: the default may be right already", () => {
    expect(edit("new-checkout", "on")).toMatchObject({ text: flags.replace(targeting, "{}"), changed: true });
  });

  it("off disables a flag that has no such variant, and its rules stay", () => {
    const line = '"theme": { "state": "ENABLED"';

    expect(edit("theme", "off")).toMatchObject({
      text: flags.replace(line, line.replace("ENABLED", "DISABLED")),
    });
  });

  it("a disabled flag is enabled for its variant, and an almost empty targeting is made empty to the byte", () => {
    const before =
      '"state": "DISABLED", "variants": { "on": true, "off": false }, "defaultVariant": null, "targeting": { }';
    const after =
      '"state": "ENABLED", "variants": { "on": true, "off": false }, "defaultVariant": "off", "targeting": {}';

    expect(edit("resting", "off")).toMatchObject({ text: flags.replace(before, after) });
  });

  it("a flag that leaves state and default to flagd gets both, laid out as its first key is", () => {
    const after = '"bare": {\n      "state": "ENABLED",\n      "defaultVariant": "a",\n      "variants"';

    expect(edit("bare", "a")).toMatchObject({ text: flags.replace('"bare": {\n      "variants"', after) });
  });

  it("flags in a list are found by their keys", () => {
    const text = '{"flags":[{"key":"a","state":"ENABLED","variants":{"x":1,"y":2},"defaultVariant":"x"}]}';

    expect(edit("a", "y", text)).toMatchObject({
      text: text.replace('"defaultVariant":"x"', '"defaultVariant":"y"'),
    });
  });

  it("a definition in YAML keeps its comments", () => {
    const text =
      "flags:\n  a: # of the shop\n    state: ENABLED\n    variants: {on: true, off: false}\n    defaultVariant: on\n";

    expect(edit("a", "off", text)).toMatchObject({ text: text.replace("Variant: on", 'Variant: "off"') });
  });

  it("a flag name with dots is a name", () => {
    const text = flags.replace('"theme"', '"shop.theme[0]"');

    expect(edit("shop.theme[0]", "green", text)).toMatchObject({
      text: text.replace('"defaultVariant": "red"', '"defaultVariant": "green"'),
    });
  });

  it.each([
    ["an unknown flag", "new-chekout", "off", "has no flag `new-chekout`", "Write `new-checkout`."],
    ["an unknown variant", "theme", "gren", "has no variant `gren` of the flag `theme`", "Write `green`."],
    [
      "a variant like none",
      "theme",
      "purple-ish",
      "has no variant `purple-ish` of the flag `theme`",
      "It has `red`, `green`.",
    ],
  ])("%s is refused with what is there", (_what, name, wanted, problem, write) => {
    expect(edit(name, wanted)).toEqual({ kind: "refused", problem, write });
  });

  it.each([
    ["[]", "has no `flags`"],
    ['{"flags":{"a":{"state":"ENABLED"}}}', "has no `variants` for the flag `a`"],
    ['{"flags":{"a":1}}', "has no mapping for the flag `a`"],
    ['{"flags":{"a":{}},"flags":{}}', "has a key twice, at line 1"],
    [
      "flags:\n  a:\n    variants: {on: true}\n    targeting:\n      if: [1]\n",
      "has a `targeting` for the flag `a` that cannot be emptied in place",
    ],
  ])("a definition like %s is refused", (text, problem) => {
    expect(edit("a", "on", text)).toMatchObject({ kind: "refused", problem });
  });

  it("for any flags, setting twice is setting once, flagd would serve the variant, and all other flags are the same", () => {
    const flag = fc.record(
      {
        state: fc.constantFrom("ENABLED", "DISABLED"),
        variants: fc.constant({ on: true, off: false, third: true }),
        defaultVariant: fc.constantFrom("on", "off", null),
        targeting: fc.constantFrom({}, { if: [true, "on"] }),
      },
      { requiredKeys: ["variants"] },
    );
    const definition = fc.dictionary(
      fc.string({ minLength: 1 }).filter((one) => one !== "__proto__"),
      flag,
      { minKeys: 1, maxKeys: 4 },
    );

    fc.assert(
      fc.property(
        definition,
        fc.constantFrom("on", "off", "third"),
        fc.constantFrom(undefined, 2, "\t"),
        fc.nat(),
        (given, wanted, indent, pick) => {
          const names = Object.keys(given);
          const name = names[pick % names.length] ?? "";

          const once = edit(name, wanted, JSON.stringify({ flags: given }, null, indent));
          if (once.kind === "refused") throw new Error(once.problem);

          expect(edit(name, wanted, once.text)).toEqual({ kind: "edited", text: once.text, changed: false });
          const { flags: read } = JSON.parse(once.text);
          expect({ ...read, [name]: 0 }).toEqual({ ...given, [name]: 0 });
          expect(read[name]).toEqual({
            ...given[name],
            state: "ENABLED",
            defaultVariant: wanted,
            ...(given[name]?.targeting === undefined ? {} : { targeting: {} }),
          });
        },
      ),
    );
  });
});
