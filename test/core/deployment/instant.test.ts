import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantText, localText, readDay, readInstant } from "../../../src/core/deployment/instant.ts";

describe("an instant", () => {
  it.each([
    ["2026-01-31T04:00Z", "2026-01-31T04:00:00.000Z"],
    ["2026-01-31T04:00:00Z", "2026-01-31T04:00:00.000Z"],
    ["2026-01-31T04:00:00.250+05:30", "2026-01-30T22:30:00.250Z"],
    ["2024-02-29T00:00:00-03:00", "2024-02-29T03:00:00.000Z"],
    ["2026-01-31T04:00:00.123456789Z", "2026-01-31T04:00:00.123Z"],
  ])("%s names its zone", (seen, same) => {
    expect(readInstant(seen)).toBe(Date.parse(same));
  });

  it.each([
    "2026-01-31T04:00:00",
    "2026-01-31",
    "2026-02-30T04:00:00Z",
    "2026-02-29T04:00:00Z",
    "2026-01-31T24:00:00Z",
    "2026-01-31 04:00:00Z",
    "2026-01-31T04:00:00z",
    "2026-01-31T04:00:00+0100",
    "31 Jan 2026 04:00 UTC",
    "1769832000",
    "",
  ])("%j is none", (seen) => {
    expect(readInstant(seen)).toBeNull();
  });

  it("is read again as it was written, to the second", () => {
    const second = fc.integer({ min: 0, max: 4_102_444_799 });

    fc.assert(
      fc.property(second, (at) => {
        expect(readInstant(instantText(at * 1000))).toBe(at * 1000);
      }),
    );
  });

  it("is told as the clocks of a zone show it", () => {
    const text = localText(Date.parse("2026-01-31T23:05:00Z"), "Europe/Berlin");

    expect(text).toBe("Sun 2026-02-01 00:05 Europe/Berlin");
  });
});

describe("a day", () => {
  it("is counted from the first of 1970", () => {
    expect(readDay("1970-01-01")).toBe(0);
    expect(readDay("2026-01-31")).toBe(Date.parse("2026-01-31T00:00:00Z") / 86_400_000);
  });

  it.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "1969-12-31", "today", ""])(
    "%j is none",
    (seen) => {
      expect(readDay(seen)).toBeNull();
    },
  );
});
