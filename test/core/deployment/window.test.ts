import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { windowAt } from "../../../src/core/deployment/window.ts";
import { DeployRules, type DeployWindow } from "../../../src/core/policy/deploy-rules.ts";

describe("a window", () => {
  it.each([
    ["before it", "2026-01-30T07:59:59.999Z", "2026-01-30T08:00:00Z"],
    ["at its first instant", "2026-01-30T08:00:00Z", null],
    ["at its last instant", "2026-01-30T15:59:59.999Z", null],
    ["at its end, on a Friday", "2026-01-30T16:00:00Z", "2026-02-02T08:00:00Z"],
    ["on a day without one", "2026-01-31T12:00:00Z", "2026-02-02T08:00:00Z"],
  ])("of weekdays from 09:00 to 17:00 in Berlin: %s", (_name, now, opensAt) => {
    const windows = read({ days: ["mon", "fri"], from: "09:00", to: "17:00", "time-zone": "Europe/Berlin" });

    expect(opensIn(now, windows)).toBe(opensAt);
  });

  it.each([
    ["in the evening", "2026-01-30T22:00:00Z", null],
    ["after midnight, on a day that is not named", "2026-01-31T01:59:00Z", null],
    ["at its end", "2026-01-31T02:00:00Z", "2026-02-06T22:00:00Z"],
    ["early on the day that is named", "2026-01-30T01:00:00Z", "2026-01-30T22:00:00Z"],
  ])("over midnight belongs to the day it begins on: %s", (_name, now, opensAt) => {
    const windows = read({ days: ["fri"], from: "22:00", to: "02:00" });

    expect(opensIn(now, windows)).toBe(opensAt);
  });

  it("from 00:00 to 24:00 of each day is never closed", () => {
    const windows = read({ from: "00:00", to: "24:00", "time-zone": "America/New_York" });

    expect(opensIn("2026-03-08T06:59:59.999Z", windows)).toBeNull();
    expect(opensIn("2026-03-08T07:00:00Z", windows)).toBeNull();
  });

  it("in an hour that the clocks skip opens on the next day", () => {
    const windows = read({ from: "02:15", to: "02:45", "time-zone": "Europe/Berlin" });

    expect(opensIn("2026-03-28T12:00:00Z", windows)).toBe("2026-03-30T00:15:00Z");
  });

  it("in an hour that the clocks skip opens a week later when it is of one day of the week", () => {
    const windows = read({ days: ["sun"], from: "02:15", to: "02:45", "time-zone": "Europe/Berlin" });

    expect(opensIn("2026-03-22T12:00:00Z", windows)).toBe("2026-04-05T00:15:00Z");
  });

  it("whose beginning the clocks skip opens when they go on", () => {
    const windows = read({ from: "02:30", to: "04:00", "time-zone": "Europe/Berlin" });

    expect(opensIn("2026-03-28T12:00:00Z", windows)).toBe("2026-03-29T01:00:00Z");
  });

  it("in an hour that the clocks repeat is open twice", () => {
    const windows = read({ from: "02:00", to: "02:30", "time-zone": "Europe/Berlin" });

    expect(opensIn("2026-10-25T00:29:00Z", windows)).toBeNull();
    expect(opensIn("2026-10-25T00:30:00Z", windows)).toBe("2026-10-25T01:00:00Z");
    expect(opensIn("2026-10-25T01:29:00Z", windows)).toBeNull();
  });

  it("of a day that the date line took away opens a week later", () => {
    const windows = read({ days: ["fri"], from: "09:00", to: "10:00", "time-zone": "Pacific/Apia" });

    expect(opensIn("2011-12-28T00:00:00Z", windows)).toBe("2012-01-05T19:00:00Z");
  });

  it("of several is the one that opens first, told with its zone", () => {
    const windows = read(
      { from: "09:00", to: "17:00", "time-zone": "America/New_York" },
      { from: "09:00", to: "17:00", "time-zone": "Asia/Kolkata" },
    );

    const state = windowAt(Date.parse("2026-06-01T00:00:00Z"), windows);

    expect(state).toEqual({ kind: "closed", opensAt: "2026-06-01T03:30:00Z", zone: "Asia/Kolkata" });
  });

  it("is nowhere in an empty list, which is never open", () => {
    expect(windowAt(0, [])).toEqual({ kind: "closed", opensAt: null, zone: "UTC" });
  });
});

describe("windows around a change of the clocks", () => {
  const changes = [
    ["Europe/Berlin", "2026-03-29T01:00:00Z"],
    ["Europe/Berlin", "2026-10-25T01:00:00Z"],
    ["America/New_York", "2026-03-08T07:00:00Z"],
    ["America/New_York", "2026-11-01T06:00:00Z"],
    ["Asia/Kolkata", "2026-06-01T00:00:00Z"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["Pacific/Apia", "2021-04-03T14:00:00Z"],
    ["Australia/Lord_Howe", "2026-04-04T15:00:00Z"],
    ["Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
  ] as const;

  it.each(changes)("of %s at %s agree with a look at the clock in each minute", (zone, change) => {
    const start = Date.parse(change) - 2 * dayMs;
    const clock = shownInEachMinute(start, 20, zone);
    const minute = fc.oneof(
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 90, max: 210 }),
      fc.constantFrom(0, 1439),
    );
    const window = fc
      .record({
        days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 }),
        from: minute,
        to: fc.oneof(minute, fc.constant(1440)),
        "time-zone": fc.constant(zone),
      })
      .filter(({ from, to }) => from !== to);
    const windows = fc.array(window, { minLength: 1, maxLength: 3 });
    // Mostly within some hours of the change, which is two days after the start.
    const at = fc.oneof(
      fc.integer({ min: 2 * dayMs - 4 * 3_600_000, max: 2 * dayMs + 4 * 3_600_000 }),
      fc.integer({ min: 0, max: 4 * dayMs }),
    );

    fc.assert(
      fc.property(windows, at, (some, sinceStart) => {
        const index = Math.floor(sinceStart / 60_000);
        const first = clock.findIndex(
          (shown, minute) => minute >= index && some.some((one) => isShownIn(shown, one)),
        );

        const state = windowAt(start + sinceStart, some);

        expect(first).toBeGreaterThanOrEqual(0);
        if (first === index) expect(state.kind).toBe("open");
        else {
          const opensAt = `${new Date(start + first * 60_000).toISOString().slice(0, 19)}Z`;
          expect(state).toMatchObject({ kind: "closed", opensAt });
        }
      }),
      { numRuns: 150 },
    );
  });
});

const dayMs = 86_400_000;
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

interface Shown {
  readonly weekday: number;
  readonly minute: number;
}

function shownInEachMinute(start: number, days: number, timeZone: string): readonly Shown[] {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return Array.from({ length: days * 1440 }, (_, index) => {
    const [, weekday = "", hour, minute] =
      /^(\w+) (\d\d):(\d\d)$/.exec(format.format(start + index * 60_000)) ?? [];
    return {
      weekday: weekdays.map(String).indexOf(weekday.toLowerCase()),
      minute: Number(hour) * 60 + Number(minute),
    };
  });
}

function isShownIn({ weekday, minute }: Shown, { days, from, to }: DeployWindow): boolean {
  const isToday = days.some((day) => day === weekdays[weekday]);
  if (from < to) return isToday && from <= minute && minute < to;
  const isYesterday = days.some((day) => day === weekdays[(weekday + 6) % 7]);
  return (isToday && from <= minute) || (isYesterday && minute < to);
}

function read(...windows: readonly unknown[]): readonly DeployWindow[] {
  return DeployRules.parse({ windows }).windows ?? [];
}

function opensIn(now: string, windows: readonly DeployWindow[]): string | null {
  const state = windowAt(Date.parse(now), windows);
  return state.kind === "open" ? null : state.opensAt;
}
