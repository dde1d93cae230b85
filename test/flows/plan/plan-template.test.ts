import { expect, it } from "vitest";
import { planTemplateOf } from "../../../src/flows/plan/plan-template.ts";
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
  [
    "none below a folder of that name",
    { "pull_request_template/pull_request_template.md": template("a") },
    null,
  ],
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

  const plan = await planTemplateOf(ports, await ports.contents.treeOf("base"));

  expect(plan?.fields.owner?.text ?? null).toBe(owner);
});
