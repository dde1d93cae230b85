import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBecomeJson, readJson } from "../../../src/core/gate/json-text.ts";

describe("JSON of a stranger", () => {
  it("is what JSON.parse says, for every JSON value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 10 }), (value) => {
        const text = JSON.stringify(value);

        expect(readJson(text)).toMatchObject({ kind: "json", value: JSON.parse(text) });
      }),
    );
  });

  it("is refused in words for every text that JSON.parse throws at, and never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const isJson = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();

        expect(readJson(text).kind).toBe(isJson ? "json" : "not-json");
      }),
    );
  });

  it.each([
    ["a MiB of open brackets", "[".repeat(1_048_576)],
    ["half a MiB of whole lists", `${"[".repeat(524_288)}${"]".repeat(524_288)}`],
    ["65 lists", `${"[".repeat(65)}${"]".repeat(65)}`],
    ["65 objects", `${'{"a":'.repeat(65)}1${"}".repeat(65)}`],
  ])("nested too deeply is refused and does not end the process: %s", (_name, text) => {
    expect(readJson(text)).toEqual({ kind: "not-json", problem: "is JSON nested more than 64 deep" });
  });

  it("may be nested 64 deep, and hold any number of brackets in its texts", () => {
    expect(readJson(`${"[".repeat(64)}${"]".repeat(64)}`).kind).toBe("json");
    expect(readJson(JSON.stringify({ a: `${"[{".repeat(1_000)}\\"[` })).kind).toBe("json");
  });

  it("may have the key `__proto__`, which is a key like any other", () => {
    const read = readJson('{"__proto__":{"isAdmin":true}}');

    expect(read.kind).toBe("json");
    expect(Object.prototype).not.toHaveProperty("isAdmin");
    expect(read.kind === "json" && Object.hasOwn(Object(read.value), "__proto__")).toBe(true);
  });

  it("can be read again with the digits of integers that a double cannot hold, and of those alone", () => {
    const read = readJson(
      '{"a":9007199254740993,"b":-9007199254740993,"c":9007199254740991,"d":"9007199254740993","e":1e400,"f":0.5}',
    );

    expect(read.kind === "json" ? read.exact() : null).toEqual({
      a: 9_007_199_254_740_993n,
      b: -9_007_199_254_740_993n,
      c: 9_007_199_254_740_991,
      d: "9007199254740993",
      e: Number.POSITIVE_INFINITY,
      f: 0.5,
    });
  });

  it("is read again once, however many such integers are asked for", () => {
    const read = readJson('{"a":9007199254740993}');
    const exact = read.kind === "json" ? [read.exact(), read.exact()] : [];

    expect(exact[0]).toBe(exact[1]);
  });

  it("that is a page says so, and says nothing of other text", () => {
    expect(readJson("  <!DOCTYPE html><html>token=abc")).toEqual({
      kind: "not-json",
      problem: 'is not JSON (it begins with "<!DOCTYPE")',
    });
    expect(readJson("token=abc")).toEqual({ kind: "not-json", problem: "is not JSON" });
    expect(readJson(" \n")).toEqual({ kind: "not-json", problem: "is empty" });
  });
});

describe("a text that goes on", () => {
  it("may become JSON for every beginning of JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
        const text = JSON.stringify(value);

        expect(mayBecomeJson(text.slice(0, at % (text.length + 1)))).toBe(true);
      }),
    );
  });

  it.each(["<html>", "error", "OK", "x"])("cannot become JSON when it begins with %s", (text) => {
    expect(mayBecomeJson(text)).toBe(false);
  });
});
