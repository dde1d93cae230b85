import { expect, it } from "vitest";
import { tellingWords, wordsOfPaths } from "../../../../src/core/incident/suspects/suspect-words.ts";

it.each<readonly [text: string, words: readonly string[]]>([
  ["checkout-api", ["checkout"]],
  ["https://shop.example/v1/checkouts?shop=1#top", ["checkout"]],
  ["src/CartPrices.ts", ["cart", "price"]],
  ["orderEntries", ["entry", "order"]],
  ["health", []],
  ["/healthz", []],
  ["größe_3", ["größe"]],
  ["db/v2/ok", []],
])("the telling words of %s", (text, words) => {
  expect([...tellingWords(text)].sort()).toEqual(words);
});

it("the telling words of paths are those of all their parts", () => {
  expect([...wordsOfPaths(["src/cart/price.ts", "src/cart/tax.ts"])].sort()).toEqual([
    "cart",
    "price",
    "tax",
  ]);
});
