import { describe, expect, it } from "vitest";
import { checkTable, shortCheckTable } from "../../../../src/core/gate/report/check-table.ts";
import { tallies } from "../../../../src/core/gate/report/tally.ts";
import { checkWith, gateWith, sampleAt } from "./gate-example.ts";

describe("the table of checks", () => {
  it("tells of each what was seen and where its statistic stood", () => {
    const checks = [
      checkWith({ good: 112, bad: 9, dryRun: true, gauge: { statistic: 7.3, threshold: 7, unit: "CUSUM" } }),
    ];

    const text = checkTable(tallies(gateWith({ checks }), [sampleAt(0, { ms: 31.6 })]));

    expect(text).toContain(
      "| `health` (observed) | `https://shop.example/health` | 112 | **9** | 0 | 0 | 32 ms / 32 ms | CUSUM 7.3, fails at 7 |",
    );
  });

  it("folds away what is calm when there are many, and counts what is beyond", () => {
    const checks = Array.from({ length: 1000 }, (_, index) => checkWith({ name: `shop-${index}` }));
    checks[700] = checkWith({ name: "shop-700", bad: 2 });

    const text = checkTable(tallies(gateWith({ checks }), []));

    const [open, closed] = text.split("<details>");
    expect(open?.match(/^\| `shop-/gm)).toHaveLength(10);
    expect(open?.split("\n")[2]).toContain("| `shop-700` |");
    expect(closed).toContain("990 more checks, all good</summary>");
    expect(closed?.match(/^\| `shop-/gm)).toHaveLength(100);
    expect(closed).toContain("890 more checks, all good, in the evidence file.");
  });

  it("says that what it leaves out was not all good", () => {
    const checks = Array.from({ length: 30 }, (_, index) => checkWith({ name: `shop-${index}`, errors: 3 }));

    const text = shortCheckTable(tallies(gateWith({ checks }), []), 20);

    expect(text.match(/^\| `shop-/gm)).toHaveLength(20);
    expect(text).toContain("10 more checks, 10 of them not all good, in the evidence file.");
    expect(text).not.toContain("<details>");
  });
});
