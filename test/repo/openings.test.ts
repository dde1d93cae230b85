import { expect, test } from "vitest";
import { openings } from "../../src/openings.ts";
import { registry } from "../../src/registry.ts";

test("every action has an opening, and every opening an action", () => {
  expect(Object.keys(openings)).toEqual(Object.keys(registry));
});

test.each(Object.keys(registry))("%s takes the inputs that its opening parses", async (name) => {
  const [action, opening] = await Promise.all([registry[name]?.(), openings[name]?.()]);

  expect(action?.inputs).toBe(opening?.inputs);
});
