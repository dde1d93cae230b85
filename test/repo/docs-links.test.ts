import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { brokenLinks } from "../support/pages/broken-links.ts";
import { headingSlugs, linksOf } from "../support/pages/links.ts";
import { pagesOf } from "../support/workflow-yaml/pages.ts";

const root = join(import.meta.dirname, "../..");
const paths = pagesOf(root);
const pages = new Map(paths.map((path) => [path, linksOf(readFileSync(join(root, path), "utf8"))]));
const exists = (path: string) => existsSync(join(root, path));

describe("links of the pages", () => {
  it.each(paths)("all lead somewhere: %s", (path) => {
    expect(brokenLinks(path, { pages, exists })).toEqual([]);
  });

  it("are read at all", () => {
    const links = [...pages.values()].flatMap((page) => page.links);

    expect(links.length).toBeGreaterThan(100);
  });

  it("lead to every page, from some page; to decisions at least by their folder", () => {
    const linked = [...pages].flatMap(([path, { links }]) =>
      links.map(({ target }) => posix.join(posix.dirname(path), target.replace(/#.*/, ""))),
    );

    const alone = paths.filter((path) => !linked.includes(path));
    expect(alone.filter((path) => !path.startsWith(".github/decisions/"))).toEqual([]);
  });
});

describe("a link that leads nowhere is found:", () => {
  const small = {
    pages: new Map([
      [
        "docs/other.md",
        linksOf("# Other page\n\n## Is `it` there?\n\n## Is it there\n\n<a id='by-hand'></a>"),
      ],
      ["README.md", linksOf("# Here")],
    ]),
    exists: (path: string) => ["docs/other.md", "docs", "README.md", "docs/page.md"].includes(path),
  };

  it.each([
    ["[a](gone.md)", "line 1: gone.md is not there"],
    ["![a](gone.png)", "line 1: gone.png is not there"],
    ["[a]\n\n[a]: gone.md", "line 3: gone.md is not there"],
    ["<img src='gone.png'>", "line 1: gone.png is not there"],
    ["[a](other.md#gone)", "line 1: other.md#gone has no such heading"],
    ["[a](#gone)", "line 1: #gone has no such heading"],
    ["[a](../../outside.md)", "line 1: ../../outside.md leads out"],
    ["[a](/README.md)", "line 1: /README.md leads out"],
    [
      "[a](https://github.com/rollback-ready/suite/blob/v1/gone.md)",
      "line 1: https://github.com/rollback-ready/suite/blob/v1/gone.md is not there",
    ],
  ])("%s", (markdown, problem) => {
    const withIt = new Map([...small.pages, ["docs/page.md", linksOf(markdown)]]);

    expect(brokenLinks("docs/page.md", { ...small, pages: withIt })).toEqual([problem]);
  });

  it.each([
    "[a](other.md)",
    "[a](other.md#other-page)",
    "[a](other.md#is-it-there)",
    "[a](other.md#is-it-there-1)",
    "[a](other.md#by-hand)",
    "[a](../README.md#here)",
    "[a](../docs/)",
    "# Top\n\n[a](#top)",
    "[a](https://elsewhere.example/gone.md#gone)",
    "[a](mailto:octocat@shop.example)",
    "`[a](gone.md)`",
    "```\n[a](gone.md)\n```",
  ])("and none else: %s", (markdown) => {
    const withIt = new Map([...small.pages, ["docs/page.md", linksOf(markdown)]]);

    expect(brokenLinks("docs/page.md", { ...small, pages: withIt })).toEqual([]);
  });
});

describe("the names of headings", () => {
  it.each([
    ["Forks, Dependabot, read-only tokens", "forks-dependabot-read-only-tokens"],
    ["Where is …", "where-is-"],
    ["13. Format: policy file", "13-format-policy-file"],
    ["`preset: argo-rollout`", "preset-argo-rollout"],
    ["A  B_c", "a--b_c"],
  ])("are as GitHub makes them: %s", (heading, slug) => {
    expect(headingSlugs([heading.replaceAll("`", "")])).toEqual([slug]);
  });
});
