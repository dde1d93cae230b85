import { describe, expect, it } from "vitest";
import { Check } from "../../../../src/core/gate/check.ts";
import { settleMs } from "../../../../src/core/gate/values/settle.ts";

const metric = {
  kind: "metric",
  name: "m",
  request: { url: "https://m.example/" },
  value: "$.v",
  "at-most": 1,
};

describe("the time that a check's values need", () => {
  it.each([
    [{ ...metric, settle: "2m" }, 120_000],
    [metric, 0],
    [{ name: "h", url: "https://shop.example/" }, 0],
  ])("of %j is %i ms", (written, ms) => {
    expect(settleMs(Check.parse(written))).toBe(ms);
  });
});
