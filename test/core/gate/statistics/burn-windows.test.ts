import { describe, expect, it } from "vitest";
import { burnWindows } from "../../../../src/core/gate/statistics/burn-windows.ts";

const dayMs = 86_400_000;

describe("the burn windows", () => {
  it("are the SRE Workbook's rows once the service was watched for three days", () => {
    const rows = burnWindows({ objective: 0.999, periodMs: 30 * dayMs }, 3 * dayMs);

    expect(rows.map((row) => row.longMs / 3_600_000)).toEqual([1, 6, 24, 72]);
    expect(rows.map((row) => row.shortMs / 60_000)).toEqual([5, 30, 120, 360]);
    expect(rows.map((row) => Number(row.maxShare.toFixed(6)))).toEqual([0.0144, 0.006, 0.003, 0.001]);
  });

  it("burn a little slower over 28 days", () => {
    const rows = burnWindows({ objective: 0.999, periodMs: 28 * dayMs }, 3 * dayMs);
    const rates = rows.map((row) => Number((row.maxShare / 0.001).toFixed(4)));

    expect(rates).toEqual([13.44, 5.6, 2.8, 0.9333]);
  });

  it("reach back to the start at most, and keep the budget: ten minutes of a 30-day period", () => {
    const rows = burnWindows({ objective: 0.999, periodMs: 30 * dayMs }, 600_000);

    expect(rows.map((row) => row.longMs)).toEqual([600_000, 600_000, 600_000, 600_000]);
    expect(rows.map((row) => row.shortMs)).toEqual([60_000, 60_000, 60_000, 60_000]);
    // 1 % of the budget in ten minutes is a burn rate of 43.2.
    expect(rows.map((row) => row.maxShare / 0.001 / (row.budget / 0.01))).toEqual(
      [43.2, 43.2, 43.2, 43.2].map((rate) => expect.closeTo(rate, 9)),
    );
  });

  it("have a short window no longer than the long one in the first minute, and no alarm at the start", () => {
    const [first] = burnWindows({ objective: 0.999, periodMs: 30 * dayMs }, 20_000);
    const [start] = burnWindows({ objective: 0.999, periodMs: 30 * dayMs }, 0);

    expect(first).toMatchObject({ longMs: 20_000, shortMs: 20_000 });
    expect(start?.maxShare).toBe(Infinity);
  });
});
