import { describe, expect, it } from "vitest";
import { durationsOf } from "../../../../src/core/incident/facts/durations-of.ts";
import { timesWith } from "../facts-example.ts";
import { at } from "../incident-example.ts";

describe("the durations", () => {
  it("have the names of the field, each between its two moments", () => {
    const times = timesWith({ acknowledged: at(40), firstNotice: at(20), allClear: at(59) });

    const seconds = Object.fromEntries(durationsOf(times).map((one) => [one.name, one.seconds]));

    expect(seconds).toEqual({
      "time to detect": 5,
      "time to acknowledge": 30,
      "time to decide": 1,
      "rollback, execution": 2,
      "rollback, end to end": 7,
      "technical recovery": 12,
      "time to first notice": 10,
      "communication latency, first notice": 15,
      "time to resolve": 53,
      "communication latency, all-clear": 1,
    });
  });

  it("are not known without both moments", () => {
    const seconds = secondsOf({ verified: null });

    expect([seconds["rollback, end to end"], seconds["technical recovery"]]).toEqual([null, null]);
    expect(seconds["time to detect"]).toBe(5);
  });

  it("are never negative: not known the wrong way round, nought within what clocks differ", () => {
    expect(secondsOf({ detected: at(1) })["time to detect"]).toBeNull();
    expect(secondsOf({ detected: at(4) })["time to detect"]).toBe(0);
  });
});

function secondsOf(parts: Parameters<typeof timesWith>[0]): Readonly<Record<string, number | null>> {
  return Object.fromEntries(durationsOf(timesWith(parts)).map(({ name, seconds }) => [name, seconds]));
}
