import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { notAsked } from "../../../src/dev/ask-github/not-asked.ts";
import type { Source } from "../../../src/dev/ask-github/rule.ts";
import { rules } from "../../../src/dev/ask-github/rules/index.ts";

const root = join(import.meta.dirname, "../../..");
const asked = rules.flatMap(({ source }) => source);
const sources: readonly Source[] = [...asked, ...notAsked.flatMap(({ source }) => source)];

describe("the word `unverified`", () => {
  it("stands nowhere without a rule that GitHub is asked about, or a reason why not", () => {
    const marks = marksBelow(["src", ".github/decisions", "actions"]);
    const unnamed = marks.filter(
      ({ file, words }) => !sources.some((one) => one.file === file && words.includes(one.says)),
    );

    expect(marks.length).toBeGreaterThan(80);
    expect(unnamed.map(({ file, words }) => `${file}: ${words.slice(0, 80)}`)).toEqual([]);
  });

  it.each(sources)("$file: $says", ({ file, says }) => {
    expect(plain(readFileSync(join(root, file), "utf8"))).toContain(says);
  });
});

describe("what is not asked", () => {
  it("has a reason each time, and no rule as well", () => {
    const both = notAsked
      .flatMap(({ source }) => source)
      .filter((one) => asked.some(({ file, says }) => file === one.file && says === one.says));

    expect(both).toEqual([]);
    expect(notAsked.filter(({ why }) => !/^[A-Z].+\.$/.test(why))).toEqual([]);
  });
});

interface Mark {
  readonly file: string;
  /** From a little before the word up to the next one. */
  readonly words: string;
}

function marksBelow(folders: readonly string[]): readonly Mark[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((file) => /\.(ts|md)$/.test(file) && !file.startsWith("src/dev/ask-github/"))
      .flatMap((file) => marksIn(file, readFileSync(join(root, file), "utf8"))),
  );
}

// The word is an outcome of a rollback, too: there it stands in quotes or is a key, and no colon or full stop ends it.
function marksIn(file: string, text: string): readonly Mark[] {
  const comments = file.endsWith(".md") ? text : onlyComments(text);
  const parts = plain(comments).split(/(?=\bunverified\b)/i);
  return parts.flatMap((words, index) =>
    /^unverified(?: on a real (?:account|project|server))?(?:\*\*)?[:.)]/i.test(words)
      ? [{ file, words: (parts[index - 1] ?? "").slice(-20) + words }]
      : [],
  );
}

function onlyComments(text: string): string {
  return text
    .split("\n")
    .filter((line) => /^\s*(?:\/\/|\/?\*)|\s\/\/ /.test(line))
    .join("\n");
}

function plain(text: string): string {
  return text.replaceAll(/^\s*(?:\/\/|\/\*\*|\*(?!\*)\/?)\s?/gm, "").replaceAll(/\s+/g, " ");
}
