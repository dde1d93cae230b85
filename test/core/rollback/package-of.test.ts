import { expect, test } from "vitest";
import { packageOf } from "../../../src/core/rollback/package-of.ts";

test.each([
  ["v1.2.3", "v"],
  ["v1.2.3-beta.1", "v"],
  ["api-v1.2.3", "api-v"],
  ["api-v2-v1.0.0", "api-v2-v"],
  ["libs/ui/v0.1.0-rc.2", "libs/ui/v"],
  [null, null],
])("the package of %s is %s", (tag, name) => {
  expect(packageOf(tag)).toBe(name);
});
