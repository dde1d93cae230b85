import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWords } from "../../../src/core/rollback/words.ts";

describe("a command in one input", () => {
  it.each([
    ["./deploy", ["./deploy"]],
    ["  ./deploy   {release.tag}\t--wait ", ["./deploy", "{release.tag}", "--wait"]],
    ["curl https://shop.example/deploy?a=1&b=2", ["curl", "https://shop.example/deploy?a=1&b=2"]],
    ['["./deploy", "two words", ""]', ["./deploy", "two words", ""]],
    ['["sh", "-c", "a && b | c > $D"]', ["sh", "-c", "a && b | c > $D"]],
  ])("%j is the words %j", (seen, argv) => {
    expect(readWords(seen)).toEqual({ kind: "words", argv });
  });

  it.each([
    ["./build && ./deploy", "&&"],
    ["./deploy || true", "||"],
    ["./deploy | tee log", "|"],
    ["./build; ./deploy", ";"],
    ["./deploy > log", ">"],
    ["./deploy < in", "<"],
    ["./deploy `id`", "`"],
    ["./deploy $TAG", "$"],
    ["./deploy $(id)", "$"],
    ["./deploy $\u007bTAG}", "$"],
    ['./deploy "two words"', '"'],
    ["./deploy 'two words'", "'"],
    ["./deploy two\\ words", "\\"],
    ["./serve &", "&"],
    ["./serve & ./deploy", "&"],
    ["./serve&", "&"],
  ])("%j is refused, because only a shell understands %j", (seen, sign) => {
    expect(readWords(seen)).toMatchObject({
      kind: "refused",
      problem: `holds \`${sign}\`, which only a shell understands; the command runs without one.`,
    });
  });

  it("of two lines is refused: they would become one command without a word", () => {
    expect(readWords("./build\n./deploy\n")).toMatchObject({
      kind: "refused",
      problem: "has more than one line.",
    });
  });

  it.each(["", "  \n", "[]", '[""]', "[1]", '["a", 1]', '[["a"]]', "[not json", '["a"] b'])(
    "%j is refused with what to write",
    (seen) => {
      expect(readWords(seen)).toMatchObject({ kind: "refused", write: /^Write / });
    },
  );

  it("given as a JSON list keeps every word as it is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.string({ unit: "binary" })), (program, rest) => {
        const argv = [program, ...rest];

        expect(readWords(JSON.stringify(argv))).toEqual({ kind: "words", argv });
      }),
    );
  });
});
