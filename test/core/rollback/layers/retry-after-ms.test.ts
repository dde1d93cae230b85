import { describe, expect, it } from "vitest";
import { retryAfterMs } from "../../../../src/core/rollback/layers/retry-after-ms.ts";

const now = Date.parse("2026-03-01T12:00:00Z");

describe("the time that a service asks to wait", () => {
  it.each([
    ["120", 120_000],
    [" 0 ", 0],
    ["Sun, 01 Mar 2026 12:00:30 GMT", 30_000],
    ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
  ])("is read from %j", (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });

  it.each([undefined, "", "soon", "-1", "1.5", "9999999999", "2026-03-01T12:00:30"])(
    "is not told by %j",
    (header) => {
      expect(retryAfterMs(header, now)).toBeNull();
    },
  );
});
