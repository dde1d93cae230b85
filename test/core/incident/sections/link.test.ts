import { describe, expect, it } from "vitest";
import {
  commitLink,
  compareLink,
  linkTo,
  recordedLink,
} from "../../../../src/core/incident/sections/link.ts";

const context = { repositoryUrl: "https://github.example/acme/shop" };
const [a, b] = ["a".repeat(40), "b".repeat(40)];

describe("a link", () => {
  it.each([
    "javascript:alert(1)",
    "https://github.example/a b",
    "https://github.example/)",
    'https://github.example/"',
    "https://github.example/<b>",
    "https://github.example/`",
    "//github.example",
  ])("is not made of %s", (url) => {
    expect(linkTo("run", url)).not.toContain("](");
  });

  it("stays whole in a cell", () => {
    expect(linkTo("run", "a|b")).toBe("<code>a&#124;b</code>");
  });

  it("that a record names leads to our server only", () => {
    const link = (url: string): string => recordedLink("run", url, context);

    expect(link("https://github.example/other/repo/actions/runs/1")).toBe(
      "[run](https://github.example/other/repo/actions/runs/1)",
    );
    expect(link("https://github.example.evil.example/x")).toBe("`https://github.example.evil.example/x`");
    expect(link("http://github.example/x")).toBe("`http://github.example/x`");
    expect(recordedLink("run", "https://x.example/", { repositoryUrl: "" })).toBe("`https://x.example/`");
  });

  it("is made of whole commits only", () => {
    expect(commitLink(a, context)).toBe(`[${"a".repeat(12)}](https://github.example/acme/shop/commit/${a})`);
    expect(commitLink("main", context)).toBe("`main`");
    expect(compareLink(a, b, context)).toBe(
      `[compare](https://github.example/acme/shop/compare/${a}...${b})`,
    );
    expect(compareLink("main", b, context)).toBe("");
  });
});
