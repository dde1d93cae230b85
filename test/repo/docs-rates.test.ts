import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Check } from "../../src/core/gate/check.ts";
import { planChecks } from "../../src/core/gate/planned-check.ts";
import { designLines } from "../../src/core/gate/report/design-lines.ts";
import { DurationText } from "../../src/core/policy/duration-text.ts";
import { pagesOf } from "../support/workflow-yaml/pages.ts";

const root = join(import.meta.dirname, "../..");

describe("error rates on the pages", () => {
  const shown = pagesOf(root).flatMap((path) =>
    [
      ...readFileSync(join(root, path), "utf8").matchAll(
        /^gate: 1 check, (\d+) samples each in (.+)\n(?:gate: .*\n)+/gm,
      ),
    ].map(([text, samples, bake = ""]) => ({ path, text, samples: Number(samples), bake })),
  );

  it("stand where people choose a gate, and where one fails", () => {
    expect(new Set(shown.map(({ path }) => path))).toEqual(new Set(["README.md", "actions/gate/README.md"]));
  });

  it.each(shown)(
    "are those that such a gate states: $samples samples in $bake ($path)",
    ({ text, samples, bake }) => {
      const bakeMs = DurationText.parse(bake.replace(" ", "").replace("min", "m"));
      const intervalMs = bakeMs / (samples - 1);
      const check = Check.parse({ name: "health", url: "https://shop.example/health" });

      const planned = planChecks([check], { intervalMs, bakeMs, rule: null });

      const checks = planned.map(({ name, dryRun, rule, planned: count, plan }) => ({
        name,
        dryRun,
        rule: rule.describe,
        planned: count,
        healthyBadShare: plan.healthyBadShare,
        brokenBadShare: plan.brokenBadShare,
        rates: rule.rates,
      }));
      expect(text.trimEnd().split("\n")).toEqual(designLines({ design: { bakeMs, warmUpMs: 0 }, checks }));
    },
  );
});
