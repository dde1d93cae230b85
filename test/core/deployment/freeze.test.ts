import { describe, expect, it } from "vitest";
import { freezeAt } from "../../../src/core/deployment/freeze.ts";
import { DeployRules, type Freeze } from "../../../src/core/policy/deploy-rules.ts";

describe("a freeze", () => {
  const feast = { from: "2026-12-24", to: "2026-12-26", "time-zone": "Europe/Berlin", reason: "feast" };

  it.each([
    ["just before its first day", "2026-12-23T22:59:59.999Z", null],
    ["from the first midnight of its zone", "2026-12-23T23:00:00Z", "2026-12-26T23:00:00Z"],
    ["to the end of its last day", "2026-12-26T22:59:59.999Z", "2026-12-26T23:00:00Z"],
    ["not on the day after", "2026-12-26T23:00:00Z", null],
  ])("by dates holds for whole days of its zone: %s", (_name, now, until) => {
    expect(freezeAt(Date.parse(now), read(feast))?.until ?? null).toBe(until);
  });

  it.each([
    ["2026-12-24T16:59:59.999Z", false],
    ["2026-12-24T17:00:00Z", true],
    ["2026-12-25T05:59:59.999Z", true],
    ["2026-12-25T06:00:00Z", false],
  ])("by instants ends before its second one: %s", (now, isFrozen) => {
    const freezes = read({ from: "2026-12-24T18:00+01:00", to: "2026-12-25T06:00:00Z", reason: "sale" });

    expect(freezeAt(Date.parse(now), freezes) !== null).toBe(isFrozen);
  });

  it("of a day whose midnight the clocks skip begins at the first instant of that day", () => {
    const [freeze] = read({
      from: "2026-03-08",
      to: "2026-03-08",
      "time-zone": "America/Havana",
      reason: "x",
    });

    expect(freeze).toMatchObject({
      from: Date.parse("2026-03-08T05:00:00Z"),
      until: Date.parse("2026-03-09T04:00:00Z"),
    });
  });

  it("of a day whose last hour the clocks repeat begins after the second one", () => {
    const [freeze] = read({
      from: "2018-02-18",
      to: "2018-02-18",
      "time-zone": "America/Sao_Paulo",
      reason: "x",
    });

    expect(freeze).toMatchObject({
      from: Date.parse("2018-02-18T03:00:00Z"),
      until: Date.parse("2018-02-19T03:00:00Z"),
    });
  });

  it("of a day that the date line took away holds for no time, and is refused", () => {
    const parsed = DeployRules.safeParse({
      freezes: [{ from: "2011-12-30", to: "2011-12-30", "time-zone": "Pacific/Apia", reason: "x" }],
    });

    expect(parsed.error?.issues).toMatchObject([{ path: ["freezes", 0, "to"] }]);
  });

  it("that another one follows without a gap is told with the end of the last, in that one's zone", () => {
    const freezes = read(
      { from: "2026-12-27T00:00Z", to: "2027-01-02T00:00Z", "time-zone": "Asia/Kolkata", reason: "later" },
      { from: "2026-12-24T00:00Z", to: "2026-12-27T00:00Z", reason: "now" },
      { from: "2027-01-02T00:01Z", to: "2027-01-09T00:00Z", reason: "after a gap" },
    );

    expect(freezeAt(Date.parse("2026-12-25T00:00Z"), freezes)).toEqual({
      reason: "now",
      until: "2027-01-02T00:00:00Z",
      zone: "Asia/Kolkata",
    });
  });

  it("of several in force is told with the reason of the one that ends last", () => {
    const freezes = read(
      { from: "2026-12-24", to: "2026-12-31", reason: "long" },
      { from: "2026-12-25", to: "2026-12-25", reason: "short" },
    );

    expect(freezeAt(Date.parse("2026-12-25T12:00Z"), freezes)).toMatchObject({ reason: "long" });
  });

  it("is nowhere in an empty list", () => {
    expect(freezeAt(0, [])).toBeNull();
  });
});

function read(...freezes: readonly unknown[]): readonly Freeze[] {
  return DeployRules.parse({ freezes }).freezes;
}
