import { expect, it } from "vitest";
import { z } from "zod";
import { Hooks } from "../../../src/core/policy/hook-rules.ts";
import { layerPresetNames } from "../../../src/core/rollback/layers/presets/index.ts";

it("takes every preset that a layer takes", () => {
  const schema = JSON.stringify(z.toJSONSchema(Hooks, { io: "input" }));

  const taken = layerPresetNames.filter(
    (name) => schema.includes(`"const":"${name}"`) || schema.includes(`"enum":["${name}"`),
  );

  expect(layerPresetNames.length).toBeGreaterThan(5);
  expect(taken).toEqual(layerPresetNames);
});

it("knows a hook by its name, so each has one of its own", () => {
  const hook = { name: "throttle", command: ["./throttle"] };

  const refused = Hooks.safeParse([hook, hook]);

  expect(refused.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [[1, "name"], "a name of its own for each"],
  ]);
});
