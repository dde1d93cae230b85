import { expect, it } from "vitest";
import { FRAMEWORKS } from "../../../src/core/migrations/frameworks/index.ts";
import { TOOL_NAMES } from "../../../src/core/migrations/tool-names.ts";

it("the list of names has every tool that is judged, and no other", () => {
  expect(TOOL_NAMES).toEqual(FRAMEWORKS.map(({ name }) => name).sort());
});
