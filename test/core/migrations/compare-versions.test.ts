import { expect, it } from "vitest";
import { compareVersions } from "../../../src/core/migrations/compare-versions.ts";

it.each([
  ["000009", "10", -1],
  ["90071992547409930", "90071992547409931", -1],
  ["0002_add_notes", "0010_drop", -1],
  ["1.9.2", "1.10", -1],
  ["1", "1.1", -1],
  ["2026_11_20_093000_a", "2026_11_20_093000_b", -1],
  ["0001", "1", 0],
])("orders %s before %s", (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order);
  expect(Math.sign(compareVersions(b, a))).toBe(order === 0 ? 0 : -order);
});
