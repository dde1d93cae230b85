import { describe, expect, it } from "vitest";
import { measureGateErrors } from "../../../src/dev/bench/gate-errors.ts";

describe("the gate's own rule", () => {
  const runs = 6000;
  const { rows } = measureGateErrors(runs);
  const row = (name: string) => rows.find((one) => one.name.startsWith(name))?.values ?? {};

  it("rolls a healthy service back in less than 0.5 % of the bakes, whatever the bursts", () => {
    const ours = row("ours");

    expect(ours["false %, alone"]).toBeLessThan(0.5);
    expect(ours["false %, bursts of 2"]).toBeLessThan(0.5);
    expect(ours["false %, bursts of 3"]).toBeLessThan(0.5);
  });

  it("finds an outage within 45 s and 10 % bad answers in nine of ten bakes", () => {
    const ours = row("ours");

    expect(ours["outage, worst s"]).toBeLessThanOrEqual(45);
    expect(ours["10 % bad, found %"]).toBeGreaterThan(90);
    expect(ours["10 % bad, mean s"]).toBeLessThan(300);
  });

  it("is beyond none of its limits, and says how it is with blips that last", () => {
    expect(rows[0]?.remark).toBe("");
    expect(rows.at(-1)?.values["false %, alone"]).toBeGreaterThan(0.5);
  });

  it("stands beside rivals that behave as they are known to", () => {
    expect(row("failure limit 0")["false %, alone"]).toBeCloseTo(70, -1);
    expect(row("failure limit 3")["outage, worst s"]).toBeCloseTo(20, 1);
    expect(row("3 in a row")["10 % bad, found %"]).toBeLessThan(15);
    expect(row("CUSUM 6 without")["false %, bursts of 2"]).toBeGreaterThan(10);
  });
});
