import { expect, it } from "vitest";
import { MigrationsLayer } from "../../../src/core/policy/migrations-layer.ts";

it("sets a state or undoes step by step, with a minute for each command", () => {
  const state = { command: ["migrate", "goto", "{schema.version}"] };
  const step = { step: ["dbmate", "rollback"], current: ["./current"], timeout: "5s" };

  expect(MigrationsLayer.parse(state)).toEqual({ ...state, timeout: 60_000 });
  expect(MigrationsLayer.parse(step)).toEqual({ ...step, timeout: 5_000 });
});

it.each([
  ["has neither", {}],
  ["has both", { command: ["a"], step: ["b"], current: ["c"] }],
  ["undoes steps and cannot tell where the schema stands", { step: ["b"] }],
  ["undoes steps with a command for an empty schema", { step: ["b"], current: ["c"], "when-empty": ["d"] }],
  ["has an empty command", { command: [] }],
  ["has a key that nobody knows", { command: ["a"], curent: ["b"] }],
])("is refused when it %s", (_what, layer) => {
  expect(MigrationsLayer.safeParse(layer).success).toBe(false);
});
