import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPolicy } from "../../src/core/policy/read.ts";
import { recipes } from "../../src/core/rollback/recipes/index.ts";
import { recipePage, recipePolicy } from "../../src/dev/recipe-tables.ts";

const page = readFileSync(join(import.meta.dirname, "../../actions/rollback/RECIPES.md"), "utf8");
const sections = recipes.map(({ id }) => ({ id, text: sectionOf(id) }));

describe("the page of recipes", () => {
  it("is the one that is generated", () => {
    expect(page).toBe(recipePage());
  });

  it.each(sections)(
    "shows the policy of a recipe as it is, on lines that can be read ($id)",
    ({ id, text }) => {
      const [yaml = ""] = blocks(text, "yaml");
      const recipe = recipes.find((one) => one.id === id);

      expect(blocks(text, "yaml")).toHaveLength(1);
      expect(parse(yaml)).toEqual(recipe === undefined ? null : recipePolicy(recipe));
      expect(yaml.split("\n").filter((line) => line.length > 100)).toEqual([]);
    },
  );

  it.each(sections)("shows what can be read as a policy ($id)", ({ text }) => {
    expect(readPolicy(blocks(text, "yaml")[0] ?? "")).toMatchObject({ kind: "policy" });
  });

  it.each(sections)("shows every file of a recipe ($id)", ({ id, text }) => {
    const files = recipes.find((one) => one.id === id)?.files ?? [];

    expect([...blocks(text, "sh"), ...blocks(text, "ruby")]).toEqual(files.map((file) => file.text));
  });

  it("leads to each recipe from its table", () => {
    const anchors = [...page.matchAll(/\]\(#([a-z-]+)\)/g)].map(([, anchor]) => anchor);

    expect(anchors).toEqual(recipes.map(({ id }) => id));
    expect(anchors.filter((anchor) => !page.includes(`<a id="${anchor}"></a>`))).toEqual([]);
  });
});

function sectionOf(id: string): string {
  const from = page.indexOf(`<a id="${id}"></a>`);
  const to = page.indexOf('<a id="', from + 1);
  return page.slice(from, to < 0 ? undefined : to);
}

function blocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, block = ""]) => block,
  );
}
