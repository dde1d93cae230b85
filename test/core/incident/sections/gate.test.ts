import { describe, expect, it } from "vitest";
import { noSamples } from "../../../../src/core/incident/facts/kept-samples.ts";
import { gateSection } from "../../../../src/core/incident/sections/gate.ts";
import { shedOrder } from "../../../../src/core/incident/sections/section.ts";
import { at, badSample, evidenceWith } from "../incident-example.ts";

const samples = [5, 10, 15].map((second) => badSample({ at: at(second), afterMs: (second - 5) * 1000 }));

describe("what the gate saw", () => {
  it("loses its samples first, then its plot, then its checks", () => {
    const { forms, shed } = gateSection({ gate: evidenceWith(), samples: { samples, unreadable: 0 } });

    expect(shed).toBe(shedOrder.samples);
    expect(
      forms.map((form) => [
        form.includes("**Not good:**"),
        form.includes("```mermaid"),
        form.includes("| `web` |"),
      ]),
    ).toEqual([
      [true, true, true],
      [false, true, true],
      [false, false, true],
      [false, false, false],
    ]);
  });

  it("begins with the verdict in every form", () => {
    const said = "Verdict **fail** (errors) at 2026-11-20 10:00:10 UTC, 9 s after it began to watch.";

    const { forms } = gateSection({ gate: evidenceWith(), samples: noSamples });

    expect(forms.map((form) => form.startsWith(said))).toEqual([true, true]);
  });

  it("says what is missing of the samples, and what was bad before", () => {
    const [torn] = gateSection({ gate: evidenceWith(), samples: { samples, unreadable: 2 } }).forms;
    const [lost] = gateSection({ gate: evidenceWith({ brokenBefore: ["web"] }), samples: noSamples }).forms;
    const [whole] = gateSection({ gate: evidenceWith(), samples: { samples, unreadable: 0 } }).forms;

    expect(torn).toContain("2 lines of the samples file could not be read.");
    expect(lost).toContain("The samples were not kept; what follows are the gate's counts.");
    expect(lost).toContain("Not well before the deployment already: `web`.");
    expect(whole).not.toMatch(/could not be read|not kept|Not well/);
  });

  it("says that a gate only observed", () => {
    const [text] = gateSection({ gate: evidenceWith({ shadow: true }), samples: noSamples }).forms;

    expect(text).toContain("The gate only observed: nothing was done because of it.");
  });
});
