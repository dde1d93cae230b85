import { expect, test } from "vitest";
import { secretLines } from "../../src/kernel/secret-lines.ts";

test("each line names a secret; blank lines and comments are left out, and a value may hold `=`", () => {
  const read = secretLines().parse("# for Datadog\nAPI_KEY=abc=def\r\n\n  TOKEN = no\n".replace(" = ", "="));

  expect([...read]).toEqual([
    ["API_KEY", "abc=def"],
    ["TOKEN", "no"],
  ]);
});

test("a value of several lines stands between its name and its end", () => {
  const read = secretLines().parse("KEY<<END\n-----BEGIN-----\nab=\n-----END-----\nEND\nOTHER=1");

  expect(read.get("KEY")).toBe("-----BEGIN-----\nab=\n-----END-----");
  expect(read.get("OTHER")).toBe("1");
});

test("an expression that gave nothing is an empty secret, which a check that asks for it refuses", () => {
  expect(secretLines().parse("API_KEY=").get("API_KEY")).toBe("");
});

test.each([
  ["hunter2", "has in line 1 no `NAME=`"],
  ["A=1\nhunter2 x", "has in line 2 no `NAME=`"],
  ["A=1\nA=hunter2", "gives `A` twice"],
  ["KEY<<END\nhunter2", "does not end `KEY`, which begins in line 1"],
  ["KEY<<\nhunter2", "does not end `KEY`, which begins in line 1"],
])("%j is refused without a word of what it holds", (given, message) => {
  const { error } = secretLines().safeParse(given);

  expect(error?.issues[0]?.message).toBe(message);
  expect(JSON.stringify(error)).not.toContain("hunter2");
});
