import { describe, expect, it } from "vitest";
import { readConfigKeys } from "../../../src/core/deployment/config-keys.ts";

describe("what prints configuration keys", () => {
  it.each([
    [
      "one a line",
      "DB_URL\r\n\n  shop.search-url \nshop/cache[0]\n",
      ["DB_URL", "shop.search-url", "shop/cache[0]"],
    ],
    ["a JSON list", '["DB_URL", "B"]', ["DB_URL", "B"]],
    ["a JSON object", '{ "DB_URL": "postgres://secret", "B": { "C": 1 } }', ["DB_URL", "B"]],
    ["a key twice", "A\nA\n", ["A"]],
  ])("tells them as %s", (_form, output, keys) => {
    const read = readConfigKeys(output);

    expect(read).toEqual({ kind: "keys", keys: new Set(keys) });
  });

  it.each([
    ["nothing", " \n", "it printed nothing"],
    ["values, too", "A\nDB_URL=postgres://hunter2", "line 2 of what it printed is no name of a key"],
    ["a value of several lines", "A\nBEGIN hunter2\n", "line 2 of what it printed is no name of a key"],
    ["JSON that was cut off", '["A", "B', "what it printed begins like JSON and is none"],
    [
      "a list of something else",
      '["A", {"name": "hunter2"}]',
      "entry 2 of the JSON that it printed is no name of a key",
    ],
    ["an empty list", "[]", "it printed no key"],
    ["an empty object", "{}", "it printed no key"],
    [
      "a key that holds a value",
      '{"A=hunter2": 1}',
      "entry 1 of the JSON that it printed is no name of a key",
    ],
  ])("tells none by printing %s, and not a word of that is shown", (_what, output, problem) => {
    const read = readConfigKeys(output);

    expect(read).toEqual({ kind: "unknown", problem });
    expect(JSON.stringify(read)).not.toContain("hunter2");
  });
});
