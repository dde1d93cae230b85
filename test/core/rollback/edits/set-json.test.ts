import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonEdit, setJson } from "../../../../src/core/rollback/edits/set-json.ts";

const document = {
  name: "checkout",
  enabled: true,
  rules: [{ share: 10 }, { share: 20 }],
  nested: { enabled: true, other: null },
};

function edited(value: unknown, ...edits: readonly unknown[]) {
  return setJson(
    value,
    edits.map((edit) => JsonEdit.parse(edit)),
  );
}

describe("a change to a JSON document", () => {
  it.each([
    ["one place", { path: "$.enabled", value: false }, { ...document, enabled: false }],
    [
      "every place that its path leads to",
      { path: "$.rules[*].share", value: 0 },
      { ...document, rules: [{ share: 0 }, { share: 0 }] },
    ],
    ["one of a list", { path: "$.rules[1]", value: "x" }, { ...document, rules: [{ share: 10 }, "x"] }],
    [
      "places at any depth",
      { path: "$..enabled", value: false },
      { ...document, enabled: false, nested: { enabled: false, other: null } },
    ],
    ["the whole", { path: "$", value: [1] }, [1]],
    [
      "keys of an object, beside its others",
      { path: "$.nested", merge: { enabled: false, added: { a: 1 } } },
      { ...document, nested: { enabled: false, other: null, added: { a: 1 } } },
    ],
    ["nothing, where it may lead nowhere", { path: "$.missing", value: 1, optional: true }, document],
  ])("sets %s", (_, edit, wanted) => {
    const result = edited(document, edit);

    expect(result).toEqual({
      kind: "edited",
      document: wanted,
      isChanged: JSON.stringify(wanted) !== JSON.stringify(document),
    });
  });

  it("sees what those before it have made", () => {
    const result = edited({}, { path: "$", merge: { a: { b: 1 } } }, { path: "$.a.b", value: 2 });

    expect(result).toEqual({ kind: "edited", document: { a: { b: 2 } }, isChanged: true });
  });

  it("leaves what was read as it was", () => {
    const read = { a: { b: 1 } };

    edited(read, { path: "$.a.b", value: 2 });

    expect(read).toEqual({ a: { b: 1 } });
  });

  it("keeps a key that is named like a prototype", () => {
    const read: unknown = JSON.parse('{"__proto__": {"a": 1}, "b": 1}');

    const result = edited(read, { path: "$.b", value: 2 });

    expect(JSON.stringify(result.kind === "edited" && result.document)).toBe('{"__proto__":{"a":1},"b":2}');
  });

  it.each([
    [
      "a place that is not there",
      document,
      { path: "$.missing", value: 1 },
      "there is nothing at `$.missing`",
    ],
    ["keys for what is no object", document, { path: "$.rules", merge: { a: 1 } }, "`$.rules` is no object"],
    [
      "an integer that JSON readers round",
      JSON.parse('{"id": 9007199254740993, "on": true}'),
      { path: "$.on", value: false },
      "what was read holds a number that cannot be written back as it stands",
    ],
    [
      "a number that is none for a double",
      JSON.parse('[{"on": 1e999}]'),
      { path: "$[0].on", value: 1 },
      "what was read holds a number that cannot be written back as it stands",
    ],
  ])("is refused for %s", (_, read, edit, problem) => {
    expect(edited(read, edit)).toEqual({ kind: "refused", problem });
  });

  it.each([
    { path: "$.a" },
    { path: "$.a", value: 1, merge: { b: 1 } },
    { path: "a", value: 1 },
    { path: "$.a", value: 1, else: 1 },
  ])("wants a path and either a value or keys: %j", (edit) => {
    expect(JsonEdit.safeParse(edit).success).toBe(false);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
        const edit = { path: "$.a", value: value === undefined ? null : value };
        const first = edited({ a: other, b: other }, edit);
        if (first.kind === "refused") return;

        const second = edited(JSON.parse(JSON.stringify(first.document)), edit);

        expect(second.kind === "refused" || !second.isChanged).toBe(true);
      }),
    );
  });
});
