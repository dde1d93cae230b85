import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownersOf, parseCodeOwners } from "../../../../src/core/incident/changes/codeowners.ts";

function ownersAt(text: string, path: string): readonly string[] | null {
  const read = parseCodeOwners(text);
  return read.kind === "rules" ? (ownersOf(read.rules)(path)?.owners ?? null) : null;
}

describe("a pattern of CODEOWNERS", () => {
  // From the example of GitHub's page "About code owners".
  it.each([
    ["*", "README.md", true],
    ["*", "a/b/c.ts", true],
    ["*.js", "main.js", true],
    ["*.js", "web/src/main.js", true],
    ["*.js", "web/src/main.json", false],
    ["/build/logs/", "build/logs/a.log", true],
    ["/build/logs/", "build/logs/deep/a.log", true],
    ["/build/logs/", "src/build/logs/a.log", false],
    ["/build/logs/", "build/logs", false],
    ["docs/*", "docs/getting-started.md", true],
    ["docs/*", "docs/build-app/troubleshooting.md", false],
    ["docs/*", "web/docs/getting-started.md", false],
    ["apps/", "apps/a.ts", true],
    ["apps/", "web/apps/deep/a.ts", true],
    ["apps/", "web/apps", false],
    ["/docs/", "docs/a/b.md", true],
    ["/docs/", "web/docs/b.md", false],
    ["/scripts/", "scripts/run.sh", true],
    ["**/logs", "build/logs/a", true],
    ["**/logs", "deeply/nested/logs/a", true],
    ["**/logs", "logs", true],
    ["**/logs", "deeply/nested/logs.txt", false],
    ["/apps/github", "apps/github/a.ts", true],
    ["/apps/github", "apps/github", true],
    ["/apps/github", "apps/github.ts", false],
  ])("%s and %s: %s", (pattern, path, matches) => {
    expect(ownersAt(`${pattern} @a`, path)).toEqual(matches ? ["@a"] : null);
  });

  // As .gitignore has it, where GitHub says nothing else.
  it.each([
    ["docs", "web/docs/a.md", true],
    ["docs/api", "web/docs/api/a.md", false],
    ["a/**/b", "a/b", true],
    ["a/**/b", "a/x/y/b/c", true],
    ["a/**/b", "a/x/y/c", false],
    ["a/**", "a", false],
    ["a/**", "a/x", true],
    ["a/**/**/b", "a/x/b", true],
    ["**", "a/b", true],
    ["/", "a/b", false],
    ["/*", "a", true],
    ["/*", "a/b", false],
    ["/*/", "a/b", true],
    ["*.test.*", "a/b.test.ts", true],
    ["a?c", "abc", true],
    ["a?c", "a/c", false],
    ["src/*/index.ts", "src/a/index.ts", true],
    ["src/*/index.ts", "src/a/b/index.ts", false],
    ["SRC/", "src/a.ts", false],
    ["a\\*b", "a*b", true],
    ["a\\*b", "axb", false],
    [".github/", ".github/workflows/ci.yml", true],
  ])("%s and %s: %s", (pattern, path, matches) => {
    expect(ownersAt(`${pattern} @a`, path)).toEqual(matches ? ["@a"] : null);
  });

  it("takes time by the length of path and pattern, not by their combinations", () => {
    const path = `${"a/".repeat(400)}${"a".repeat(400)}`;

    expect(ownersAt(`${"**/a*a*/".repeat(40)}*a*a*a*a*b @a`, path)).toBeNull();
  });

  it("that is a plain path matches itself and what is below, and nothing else", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9._-]{0,5}$/);
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));

    fc.assert(
      fc.property(path, path, (one, other) => {
        const isOwn = other === one || other.startsWith(`${one}/`);

        expect(ownersAt(`/${one} @a`, other)).toEqual(isOwn ? ["@a"] : null);
      }),
    );
  });
});

describe("CODEOWNERS", () => {
  it("gives a path to the last rule that matches", () => {
    const text = "* @everyone\n/apps/ @octocat\n*.js @js\n";

    expect(ownersAt(text, "README.md")).toEqual(["@everyone"]);
    expect(ownersAt(text, "apps/a.go")).toEqual(["@octocat"]);
    expect(ownersAt(text, "apps/a.js")).toEqual(["@js"]);
  });

  it("takes ownership away by a rule without owners, which is not the same as no rule", () => {
    const text = "/apps/ @octocat\n/apps/github\n";

    expect(ownersAt(text, "apps/github/a")).toEqual([]);
    expect(ownersAt(text, "README.md")).toBeNull();
  });

  it("has owners by login, team and address, and comments at the start of a line or after a blank", () => {
    const text =
      "# Owners\r\n\r\n  *.go docs@example.com @octo-org/octocats #inline @nobody\r\n#*.go @nobody\r\n";

    expect(ownersAt(text, "a.go")).toEqual(["docs@example.com", "@octo-org/octocats"]);
  });

  it("keeps a blank behind a backslash in the path, and a `#` inside of one", () => {
    expect(ownersAt("/my\\ docs/ @a", "my docs/a.md")).toEqual(["@a"]);
    expect(ownersAt("/c#/ @a", "c#/a.cs")).toEqual(["@a"]);
  });

  it.each([
    "!apps/ @a",
    "app[s]/ @a",
    "\\#apps @a",
    "apps/ octocat",
    "apps/ @a/b/c",
    "apps//x @a",
    "apps/ @",
  ])("skips a line that GitHub cannot use: %s", (line) => {
    const read = parseCodeOwners(`* @everyone\n${line}\n`);

    expect(read.kind === "rules" && read.rules.map(({ pattern }) => pattern.text)).toEqual(["*"]);
  });

  it.each([
    ["-", 2],
    ["\\-", 2],
    ["a ", 1],
    ["# ", 1],
  ])("is read whole however long a line of `%s` is", (piece, rules) => {
    const text = `/apps/ @octocat\n${piece.repeat(2_900_000 / piece.length)}`;

    expect(parseCodeOwners(text)).toMatchObject({ kind: "rules", rules: { length: rules } });
  });

  it("is ignored above 3 MB", () => {
    const rules = "/apps/ @octocat\n#";

    expect(parseCodeOwners(rules.padEnd(3_000_000, "-")).kind).toBe("rules");
    expect(parseCodeOwners(rules.padEnd(3_000_001, "-"))).toEqual({
      kind: "ignored",
      problem: "is over 3 MB, so GitHub ignores it",
    });
  });

  it("looks at a handful of thousands of rules that begin with a wildcard", () => {
    const read = parseCodeOwners(
      Array.from({ length: 3_000 }, (_, index) => `**/part-${index}/**/*.ts @acme/t${index}`).join("\n"),
    );
    let looks = 0;
    const rules = (read.kind === "rules" ? read.rules : []).map(({ pattern, owners }) => ({
      owners,
      get pattern() {
        looks += 1;
        return pattern;
      },
    }));
    const find = ownersOf(rules);
    looks = 0;

    const found = find("src/part-7/x/y.ts");

    expect(found?.owners).toEqual(["@acme/t7"]);
    expect(looks).toBe(1);
  });

  it("finds the same rule as reading all of them from the end", () => {
    const part = fc.constantFrom("a", "b", "*", "**", "c.ts", "*.ts");
    const pattern = fc
      .tuple(
        fc.constantFrom("", "/"),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("", "/"),
      )
      .map(([root, parts, end]) => `${root}${parts.join("/")}${end}`);
    const path = fc.array(fc.constantFrom("a", "b", "c.ts"), { minLength: 1, maxLength: 4 });

    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 8 }), path, (patterns, parts) => {
        const lines = patterns.map((one, index) => `${one} @team/n${index}`);
        const alone = lines.findLast((line) => ownersAt(line, parts.join("/")) !== null);

        expect(ownersAt(lines.join("\n"), parts.join("/"))).toEqual(
          alone === undefined ? null : [alone.split(" ")[1]],
        );
      }),
    );
  });
});
