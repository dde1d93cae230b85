import { describe, expect, it } from "vitest";
import { startOfDay, stretches } from "../../../src/core/deployment/wall-clock.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;

describe("stretches of unchanged clocks", () => {
  it.each([
    ["within a stride", "2026-03-29T01:00:00Z", -90 * 60_000],
    ["at the end of a stride", "2026-03-29T01:00:00Z", -6 * hourMs],
    ["at the beginning", "2026-03-29T01:00:00Z", 0],
    ["at a millisecond of its own", "2026-03-29T01:00:00Z", -1],
  ])("meet at the change itself: %s", (_name, change, offset) => {
    const at = Date.parse(change);
    const from = at + offset;

    const found = [...stretches(from, from + 2 * dayMs, "Europe/Berlin")];

    const ahead = (one: { from: number }) => (one.from < at ? hourMs : 2 * hourMs);
    expect(found.map(({ aheadMs }) => aheadMs)).toEqual(found.map(ahead));
    expect(found.map(({ until }) => until)).toEqual([
      ...found.slice(1).map((one) => one.from),
      from + 2 * dayMs,
    ]);
    expect(found[0]?.from).toBe(from);
    if (offset < 0) expect(found.some((one) => one.from === at)).toBe(true);
  });

  it("are none of an empty span", () => {
    expect([...stretches(5, 5, "UTC")]).toEqual([]);
  });
});

describe("the first instant of a day", () => {
  it.each([
    ["2026-01-31", "UTC", "2026-01-31T00:00:00Z"],
    ["2026-01-31", "Pacific/Kiritimati", "2026-01-30T10:00:00Z"],
    ["2026-01-31", "Pacific/Pago_Pago", "2026-01-31T11:00:00Z"],
    ["2026-01-31", "Asia/Kathmandu", "2026-01-30T18:15:00Z"],
    ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00Z"],
  ])("%s in %s is %s", (date, zone, at) => {
    expect(startOfDay(Date.parse(date) / dayMs, zone)).toBe(Date.parse(at));
  });
});
