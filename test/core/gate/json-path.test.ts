import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, exactValue, select } from "../../../src/core/gate/json-path.ts";

describe("a path", () => {
  // The examples of RFC 9535, section 1.5.
  const store = {
    book: [
      { category: "reference", author: "Nigel Rees", price: 8.95 },
      { category: "fiction", author: "Evelyn Waugh", price: 12.99 },
      { category: "fiction", author: "Herman Melville", isbn: "0-553-21311-3", price: 8.99 },
    ],
    bicycle: { color: "red", price: 399 },
  };

  it.each([
    ["$.store.book[*].author", ["Nigel Rees", "Evelyn Waugh", "Herman Melville"]],
    ["$..author", ["Nigel Rees", "Evelyn Waugh", "Herman Melville"]],
    ["$.store.book[-1].author", ["Herman Melville"]],
    ["$.store.book[:2].price", [8.95, 12.99]],
    ["$..book[?@.isbn].price", [8.99]],
    ["$..book[?@.price<10].author", ["Nigel Rees", "Herman Melville"]],
    ["$.store.book[?match(@.category, 'fic.*')].price", [12.99, 8.99]],
    ["$.store.book[?match(@.category, 'fic')].price", []],
    ["$.store.book[?search(@.author, 'el[vy]')].price", [12.99, 8.99]],
    ["$.store.book[?length(@.author)>12].price", [8.99]],
    ["$['store']['bicycle'].color", ["red"]],
    ["$..price", [8.95, 12.99, 8.99, 399]],
    ["$..book[0]['author','price']", ["Nigel Rees", 8.95]],
    ["$..[?@.color].price", [399]],
    ["$..['..']", []],
    ["$.nothing", []],
    ["$.__proto__", []],
    ["$.store.book.length", []],
  ])("%s leads where RFC 9535 says", (path, wanted) => {
    expect(values(path, { store })).toEqual(wanted);
  });

  it.each([
    ["", /./],
    ["status", /./],
    ["$.", /./],
    ["$[?foo(@)]", /no such function/],
    ["$[?@.id == 9007199254740993]", /beyond 2\^53/],
    ["$..a..b", /more than one/],
    ["$[?@..a]", /within a filter/],
    ["$[?count(@..*)>1]", /within a filter/],
    [`$[?${"(".repeat(100_000)}@.a${")".repeat(100_000)}]`, /./],
  ])("that is none is refused in words: %s", (path, words) => {
    expect(compile(path)).toEqual({ kind: "problem", problem: expect.stringMatching(words) });
  });

  it("is refused or understood for every text, and never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(["path", "problem"]).toContain(compile(`$${text}`).kind);
      }),
    );
  });

  it("with a pattern that would hang another engine answers at once", () => {
    const begun = performance.now();

    expect(values("$[?match(@, '(a+)+b')]", ["a".repeat(50_000)])).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it("that leads to more places than can be judged is a problem", () => {
    const many = Array.from({ length: 300_000 }, () => 0);

    expect(selection("$[*]", many)).toEqual({ kind: "problem", problem: "leads to more than 10000 places" });
  });

  it("is followed or refused in words in a document that is as large and deep as can be read", () => {
    const deep = JSON.parse(
      `[${Array.from({ length: 4_000 }, () => "[".repeat(63) + "]".repeat(63)).join()}]`,
    );

    for (const path of ["$..a", "$..[?@.a]", "$..*", "$[*][0][?@.a]"]) {
      expect(["nodes", "problem"]).toContain(selection(path, deep).kind);
    }
  });

  it("tells an integer that was rounded from the digits that stand there, and looks for those alone", () => {
    const [rounded] = nodes("$.a[0]['b.c']", { a: [{ "b.c": 2 ** 53 }] });
    const [small] = nodes("$.a", { a: 1 });
    const unasked = () => {
      throw new Error("asked for");
    };

    expect(rounded && exactValue(rounded, () => ({ a: [{ "b.c": 2n ** 53n + 1n }] }))).toBe(2n ** 53n + 1n);
    expect(rounded && exactValue(rounded, () => ({ a: [] }))).toBeUndefined();
    expect(small && exactValue(small, unasked)).toBe(1);
  });
});

function selection(path: string, document: unknown) {
  const compiled = compile(path);
  if (compiled.kind === "problem") throw new Error(compiled.problem);
  return select(compiled.path, document);
}

function nodes(path: string, document: unknown) {
  const selected = selection(path, document);
  return selected.kind === "nodes" ? selected.nodes : [];
}

function values(path: string, document: unknown): readonly unknown[] {
  return nodes(path, document).map((node) => node.value);
}
