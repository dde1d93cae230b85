import { expect, it } from "vitest";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { planTemplatesOf, templateFor } from "../../../src/flows/plan/plan-template.ts";
import { type File, planWorld } from "./plan-world.ts";

const template = (owner: string): string => `## Rollback plan\n\n### Owner\n\n${owner}\n`;

it.each<[string, Record<string, File>, string | null]>([
  ["none", { "README.md": template("a") }, null],
  ["that in .github", { ".github/pull_request_template.md": template("a") }, "a"],
  ["that in the root", { "pull_request_template.md": template("a") }, "a"],
  ["that in docs", { "docs/pull_request_template.md": template("a") }, "a"],
  ["one in capitals", { ".github/PULL_REQUEST_TEMPLATE.md": template("a") }, "a"],
  ["one that is a text", { ".github/pull_request_template.txt": template("a") }, "a"],
  ["none of another folder", { "src/pull_request_template.md": template("a") }, null],
  ["one of several", { ".github/PULL_REQUEST_TEMPLATE/bug.md": template("a") }, "a"],
  ["one of several in docs", { "docs/pull_request_template/bug.txt": template("a") }, "a"],
  ["none below a folder in that of several", { ".github/PULL_REQUEST_TEMPLATE/a/b.md": template("a") }, null],
  ["no picture among several", { ".github/PULL_REQUEST_TEMPLATE/a.png": template("a") }, null],
  ["none without a plan", { ".github/pull_request_template.md": "## What\n" }, null],
  [
    "none that is a link",
    { ".github/pull_request_template.md": { link: "a.md" }, "a.md": template("a") },
    null,
  ],
  [
    "GitHub's first of several",
    {
      "docs/pull_request_template.md": template("docs"),
      "pull_request_template.md": template("root"),
      ".github/pull_request_template.md": template("github"),
    },
    "github",
  ],
  [
    "the first of several with a plan",
    { ".github/pull_request_template.md": "## What\n", "docs/pull_request_template.md": template("docs") },
    "docs",
  ],
])("the template is %s", async (_, files, owner) => {
  const { ports } = planWorld({ trees: { base: files } });

  const [plan] = await planTemplatesOf(ports, await ports.contents.treeOf("base"));

  expect(plan?.fields.owner?.text ?? null).toBe(owner);
});

it("each answer is held against the template that it begins like, and else against the first", () => {
  const templates = [template("The team of the shop"), `${template("Who is on call")}\n### Trigger\n\n5 %\n`];
  const of = (owner: string) =>
    templateFor(parsePlan(template(owner)), templates.map(parsePlan))?.fields.owner?.text;

  expect(["Who is on call", "Who is on call, at night", "The team of the shop", "@mona"].map(of)).toEqual([
    "Who is on call",
    "Who is on call",
    "The team of the shop",
    "The team of the shop",
  ]);
  expect(templateFor(parsePlan(""), templates.map(parsePlan))?.fields.trigger?.text).toBe("5 %");
  expect(templateFor(parsePlan(""), [])).toBeNull();
});
