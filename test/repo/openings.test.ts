import { expect, test } from "vitest";
import { policyPath } from "../../src/core/policy/policy-path.ts";
import { openings } from "../../src/openings.ts";
import { registry } from "../../src/registry.ts";

test("every action has an opening, and every opening an action", () => {
  expect(Object.keys(openings)).toEqual(Object.keys(registry));
});

test.each(Object.keys(registry))("%s masks the inputs that its definition calls secret", async (name) => {
  const action = await registry[name]?.();

  const secrets = Object.entries(action?.inputs ?? {}).flatMap(([input, schema]) =>
    schema.meta()?.["secret"] === true ? [input] : [],
  );

  expect(openings[name]?.secrets.toSorted()).toEqual(secrets.toSorted());
});

test("the policy that is asked for first is the one that the actions read", () => {
  const start = { has: () => false, baseSha: () => null };

  expect(openings["gate"]?.first(start)).toEqual({ kind: "file", path: policyPath, commit: null });
});
