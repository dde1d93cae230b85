import { expect, it } from "vitest";
import { sentence, wholeSentence } from "../../../src/core/text/sentence.ts";

it.each([
  ["it is wrong", "it is wrong."],
  ["It is wrong.", "It is wrong."],
  ["why?", "why?"],
])("%j ends as a sentence", (text, ended) => {
  expect(sentence(text)).toBe(ended);
});

it.each([
  ["the layer config failed", "The layer config failed."],
  ["a newer one", "A newer one."],
  ["v1.0.0 never passed", "v1.0.0 never passed."],
  ["health: 3 of 3 bad", "health: 3 of 3 bad."],
  ["`app` is gone", "`app` is gone."],
])("%j begins as one, and a name stays as it is written", (text, whole) => {
  expect(wholeSentence(text)).toBe(whole);
});
