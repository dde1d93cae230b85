import { describe, expect, it } from "vitest";
import { fitRecipe } from "../../../../src/core/init/fit-recipe.ts";
import { platforms } from "../../../../src/core/init/platforms/index.ts";
import type { StepWords } from "../../../../src/core/init/platforms/platform.ts";
import { shellCommands } from "../../../../src/core/init/shell-commands.ts";
import { readPolicy } from "../../../../src/core/policy/read.ts";
import { yamlText } from "../../../../src/core/text/yaml-text.ts";
import { type PlatformStep, platformSteps } from "../../../support/platform-steps.ts";

function words(step: PlatformStep): StepWords {
  return "run" in step
    ? { action: null, commands: shellCommands(step.run) }
    : { action: { name: step.uses, with: step.with }, commands: [] };
}
const run = (script: string): StepWords => words({ run: script });
const uses = (name: string, given: Readonly<Record<string, string>> = {}): StepWords =>
  words({ uses: name, with: given });

const told = platformSteps.map(([id, step, names]) => [id, words(step), names] as const);

describe("platforms", () => {
  it.each(told)("%s is known by what a step does, with the names that it tells", (id, step, names) => {
    const known = platforms.find((one) => one.recognise(step) !== null);

    expect([known?.recipe.id, known?.recognise(step)]).toEqual([id, names]);
  });

  it("are each known by something above", () => {
    expect(new Set(platforms.map(({ recipe }) => recipe.id))).toEqual(new Set(told.map(([id]) => id)));
  });

  it.each([
    [run("kubectl get pods")],
    [run("docker push ghcr.io/acme/shop")],
    [run("git push origin main")],
    [run("helm lint chart")],
    [run("aws s3 ls")],
    [uses("actions/checkout")],
  ])("are not taken for what they are not: %j", (step) => {
    expect(platforms.filter((one) => one.recognise(step) !== null)).toEqual([]);
  });

  it("take no name that a recipe or a shell would read as its own", () => {
    const step = run("fly deploy --app '{artifact.app}'\n");
    const other = uses("akhileshns/heroku-deploy", { heroku_app_name: "a; rm -rf /" });

    expect(platforms.map((one) => one.recognise(step)).filter(Boolean)).toEqual([{}]);
    expect(platforms.map((one) => one.recognise(other)).filter(Boolean)).toEqual([{}]);
  });
});

describe.each(platforms.map((one) => [one.recipe.id, one] as const))("the recipe of %s", (_id, platform) => {
  const told = Object.entries(platform.needs).filter(([, { samples }]) => samples.length > 0);
  const all = Object.fromEntries(told.map(([key]) => [key, `my-${key}`]));
  const open = Object.values(platform.needs).filter(({ usual }) => usual === undefined);

  it.each(told.map(([key]) => key))("has the sample of `%s`, which its name takes the place of", (key) => {
    const { layers, gate } = fitRecipe(platform, { [key]: "a-name-of-mine" });

    expect(JSON.stringify([layers, gate])).toContain("a-name-of-mine");
  });

  it("has all its names in place, and is a policy that is read", () => {
    const { layers, gate } = fitRecipe(platform, all);
    const environment = { ...(gate.length === 0 ? {} : { gate: { checks: gate } }), rollback: layers };

    const reading = readPolicy(yamlText({ version: 1, environments: { production: environment } }));

    expect(reading).toMatchObject({ kind: "policy" });
  });

  it("keeps no sample where all its names are known", () => {
    const { layers, gate } = fitRecipe(platform, all);

    const isWhole = open.every(({ samples }) => samples.length > 0);
    expect(/"shop|shop"|\/shop\b/.test(JSON.stringify([layers, gate]))).toBe(!isWhole);
  });

  it("asks for the names that nothing tells", () => {
    expect(fitRecipe(platform, {}).open).toEqual(open);
    expect(fitRecipe(platform, all).open).toEqual(open.filter(({ samples }) => samples.length === 0));
  });
});
