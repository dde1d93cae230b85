import { expect, it } from "vitest";
import { policyLinks } from "../../../src/core/plan/policy-links.ts";

const link = policyLinks(
  "version: 1\n# plans\nplan:\n  require:\n    normal: [owner]\n    high:\n      - escalation\n  exempt:\n    - reason: A\n    -\n      reason: B\n",
  (line) => `https://github.com/acme/shop/blob/abc/.github/rollback.yml#L${line}`,
);

it.each([
  [["plan"], 3],
  [["plan", "require", "normal"], 5],
  [["plan", "require", "high"], 6],
  [["plan", "exempt", 0], 9],
  [["plan", "exempt", 1], 11],
])("%j stands on line %i", (keys, line) => {
  expect(link(keys)).toBe(`https://github.com/acme/shop/blob/abc/.github/rollback.yml#L${line}`);
});

it.each([[["plan", "files"]], [["plan", "require", "low"]], [["plan", "exempt", 2]], [[]]])(
  "%j is not written there",
  (keys) => {
    expect(link(keys)).toBeNull();
  },
);
