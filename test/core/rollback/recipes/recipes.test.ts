import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Policy } from "../../../../src/core/policy/policy.ts";
import { ReadBack } from "../../../../src/core/rollback/layers/read-back.ts";
import { recipes } from "../../../../src/core/rollback/recipes/index.ts";
import type { Recipe } from "../../../../src/core/rollback/recipes/recipe.ts";
import { commandsIn, holesOf, textsIn } from "./written-words.ts";

const folder = join(import.meta.dirname, "../../../../src/core/rollback/recipes");
const named = recipes.map((recipe) => ({ id: recipe.id, recipe }));

describe("every recipe", () => {
  it("is in the registry, under the name of its file", () => {
    const files = readdirSync(folder).filter((name) => name !== "index.ts" && name !== "recipe.ts");

    expect(recipes.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it.each(named)("is a policy that can be read ($id)", ({ recipe }) => {
    const { gate, layers } = recipe;
    const production = { rollback: layers, ...(gate === undefined ? {} : { gate: { checks: gate } }) };

    const parsed = Policy.safeParse({ version: 1, environments: { production } });

    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it.each(named)("reads the state back by a check that there is ($id)", ({ recipe }) => {
    const reads = Object.values(recipe.layers).flatMap(({ read }) => (read === undefined ? [] : [read]));

    expect(reads.map((read) => ReadBack.safeParse(read).error?.issues ?? [])).toEqual(reads.map(() => []));
  });

  it.each(named)("asks for nothing that a release does not record ($id)", ({ recipe }) => {
    expect(holesOf(recipe)).toEqual([]);
  });

  it.each(named)("says how the names come into the release that it asks for ($id)", ({ recipe }) => {
    const asked = [...JSON.stringify(recipe.layers).matchAll(/\{(config\.[a-z-]+)\}/g)].map(
      ([, name]) => name,
    );
    const told = (recipe.records ?? []).join(" ");

    expect(asked.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });

  it.each(named)("names bytes, and no tag ($id)", ({ recipe }) => {
    const { traffic: _traffic, ...rest } = recipe.layers;
    const words = textsIn(recipe.layers);

    expect(words.filter((word) => /[:@]latest\b|[:@=/-]\{release\.(?:tag|version)\}/.test(word))).toEqual([]);
    for (const layer of Object.values(rest)) {
      expect(JSON.stringify(layer)).toMatch(/\{artifact\.|\{config\.|\{release\.commit\}/);
    }
  });

  it.each(named)("builds nothing ($id)", ({ recipe }) => {
    const words = commandsIn(recipe).flat();

    expect(words.filter((word) => /^(?:-+)?(?:re)?build$/.test(word))).toEqual([]);
    expect(recipe.files?.map(({ text }) => text).join("\n") ?? "").not.toMatch(/\bbuild\b/);
  });

  it.each(named)("needs no shell for its commands ($id)", ({ recipe }) => {
    const commands = [...commandsIn(recipe.layers), ...commandsIn(recipe.gate)];

    expect(commands.flat().filter((word) => /[|&;<>`\n]|\$[A-Za-z({]/.test(word))).toEqual([]);
    expect(commands.filter(([program = ""]) => /^(?:.*\/)?(?:ba|da|z)?sh$/.test(program))).toEqual([]);
  });

  it.each(named)("brings the files that its commands run, and no other ($id)", ({ recipe }) => {
    const words = commandsIn(recipe.layers).flat();
    const own = (recipe.files ?? []).filter(({ language }) => language === "sh").map(({ path }) => path);
    const run = words.filter((word) => word.startsWith("./ops/")).map((word) => word.slice(2));

    expect(own.filter((path) => !run.includes(path) && !words.includes(path))).toEqual([]);
    expect(run.filter((path) => !own.includes(path))).toEqual([]);
  });

  it.each(named)("says what to have, what to see and what stays ($id)", ({ recipe }) => {
    const { when, reads, needs, notes, stays, sources } = recipe;

    expect([when, reads].filter((text) => !text.endsWith("."))).toEqual([]);
    expect([needs, notes, stays, sources].filter((items) => items.length === 0)).toEqual([]);
    expect(sources.filter((source) => !source.startsWith("https://"))).toEqual([]);
  });
});

describe("the scripts of recipes", () => {
  const scripts = recipes.flatMap(({ files = [] }) => files.filter(({ language }) => language === "sh"));

  it.each(scripts)("stop at the first error, and are read by a POSIX shell ($path)", ({ text }) => {
    const { status, stderr } = spawnSync("sh", ["-n"], { input: text, encoding: "utf8" });

    expect(text).toMatch(/^#!\/bin\/sh\n# .*\n(?:# .*\n)*set -eu\n/);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe("the rules for recipes", () => {
  const redeploy = (word: string): Pick<Recipe, "layers"> => ({
    layers: { redeploy: { command: ["x", word] } },
  });

  it("see a misspelt name, in a command and in what is read back", () => {
    const misspelt = {
      ...redeploy("{artifact.ap}").layers.redeploy,
      read: { contains: "{config.task-def}" },
    };

    expect(holesOf(redeploy("{artifact.app.digest}"))).toEqual([]);
    expect(holesOf({ layers: { redeploy: misspelt } })).toEqual([
      "asks for `{artifact.ap}`, which this release does not have",
      "config.task-def",
    ]);
    expect(holesOf(redeploy("{shares}"))).toEqual(["asks for `{shares}`, which this release does not have"]);
  });
});
