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

  const words = Array.from({ length: 20_000 }, (_, at) => `word ${at}`);
  const numbers = Array.from({ length: 5_000 }, (_, at) => at);
  const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`key ${at}`, at]));
  const nested = JSON.parse(`${"[".repeat(62)}${"]".repeat(62)}`);

  it.each<[string, unknown]>([
    ["$.a[?count($.a[*]) > 0]", { a: numbers }],
    ["$.a[?count($.a[0:5000]) > 0]", { a: numbers }],
    ["$.a[?$.a[?$.a[?@ == -1]]]", { a: numbers }],
    ["$.a[?search($.b, 'x')]", { a: numbers, b: "y".repeat(1_000_000) }],
    ["$.a[?match(@, @)]", { a: words }],
    ["$.a[?@ == $.b]", { a: numbers.map(() => ({})), b: wide }],
    ["$.a[?@ == $.b]", { a: numbers.map(() => [{}]), b: [wide] }],
    ["$.a[?length($.b) < 0]", { a: numbers, b: wide }],
    [`$${"[0,0]".repeat(62)}.a`, nested],
    [`$[?@${"[0,0]".repeat(61)}.a]`, nested],
  ])("%s is given up in words in a document that is made to hang it", (path, document) => {
    const begun = performance.now();

    expect(selection(path, document)).toEqual({
      kind: "problem",
      problem: "could not be followed: the document has too many places for it",
    });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it.each<[string, unknown, number]>([
    ["$[?search(@,'z{1,200}$')]", words, 0],
    ["$[?@.state != 'ok'].name", words.map((name) => ({ name, state: "ok", tags: ["a", "b"] })), 0],
    ["$.a[?@ < $.limit]", { a: numbers, limit: 10, ...wide }, 10],
    ["$..[?@.state == 'bad']", { a: words.map((name) => ({ name, state: "ok" })) }, 0],
  ])("%s is followed in a document with many places, at once", (path, document, count) => {
    const begun = performance.now();

    expect(nodes(path, document)).toHaveLength(count);
    expect(selection(path, document).kind).toBe("nodes");
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it("may be followed any number of times", () => {
    const compiled = compile("$[?@ == 'word 7']");
    if (compiled.kind === "problem") throw new Error(compiled.problem);

    const kinds = Array.from({ length: 60 }, () => select(compiled.path, words).kind);

    expect(new Set(kinds)).toEqual(new Set(["nodes"]));
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
