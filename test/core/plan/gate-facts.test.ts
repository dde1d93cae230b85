import { expect, it } from "vitest";
import { gateFacts } from "../../../src/core/plan/gate-facts.ts";
import { defaultPolicy, Policy } from "../../../src/core/policy/policy.ts";

it("the facts of gates are the checks of each environment, by name and by kind or preset", () => {
  const policy = Policy.parse({
    version: 1,
    environments: {
      production: {
        gate: {
          checks: [
            { name: "health", kind: "http", url: "https://shop.example/health" },
            { name: "errors", preset: "sentry", organization: "acme", project: 7 },
          ],
        },
      },
      staging: {},
    },
  });

  expect(gateFacts(policy)).toEqual([
    {
      environment: "production",
      checks: [
        { name: "health", kind: "http" },
        { name: "errors", kind: "sentry" },
      ],
    },
  ]);
  expect(gateFacts(defaultPolicy())).toEqual([]);
});
