import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impactSection } from "../../../../src/core/incident/sections/impact.ts";
import { keyTimesSection } from "../../../../src/core/incident/sections/key-times.ts";
import { timelinePicture } from "../../../../src/core/incident/timeline/picture.ts";
import { confirmationWith, impactWith, timesWith } from "../facts-example.ts";
import { at, rollbackWith } from "../incident-example.ts";

describe("the picture of the timeline", () => {
  it("draws each phase to scale, by times that every reader sees in UTC", () => {
    const confirmation = confirmationWith({ endedAt: at(30) });

    const picture = timelinePicture({ times: timesWith(), rollback: rollbackWith(), confirmation });

    expect(picture.split("\n")).toEqual([
      "```mermaid",
      expect.stringMatching(/^%%\{init: \{"theme":"base",.*"taskTextOutsideColor":"#768390".*\}%%$/),
      "gantt",
      "  accTitle: The phases of the incident to scale",
      "  dateFormat YYYY-MM-DD HH:mm:ss.SSS",
      "  axisFormat %H:%M:%S",
      "  tickInterval 5second",
      "  todayMarker off",
      "  section Impact",
      "  12 s :crit, 2026-11-20 10:00:05.000, 2026-11-20 10:00:17.000",
      "  section Detect",
      "  5 s :2026-11-20 10:00:05.000, 2026-11-20 10:00:10.000",
      "  section Decide",
      "  1 s :2026-11-20 10:00:10.000, 2026-11-20 10:00:11.000",
      "  section Roll back",
      "  redeploy 2 s :2026-11-20 10:00:12.000, 2026-11-20 10:00:14.000",
      "  section Verify",
      "  3 s :2026-11-20 10:00:14.000, 2026-11-20 10:00:17.000",
      "  section Bake",
      "  12 s :done, 2026-11-20 10:00:18.000, 2026-11-20 10:00:30.000",
      "```",
    ]);
  });

  it("gives a length as the key times, the impact and the summary give it", () => {
    const ms = fc.oneof(fc.integer({ min: 0, max: 120_000 }), fc.integer({ min: 0, max: 90_000_000 }));
    fc.assert(
      fc.property(ms, ms, (impactMs, laterMs) => {
        const startMs = Date.parse(at(0));
        const [until, verified] = [startMs + impactMs, startMs + impactMs + laterMs].map((time) =>
          new Date(time).toISOString(),
        );
        const times = timesWith({
          impactStarted: at(0),
          detected: until ?? null,
          decided: verified ?? null,
          mitigated: until ?? null,
          verified: verified ?? null,
        });

        const picture = timelinePicture({ times, rollback: null, confirmation: null });

        const [table] = keyTimesSection({ times }).forms;
        const impact = impactWith({ from: at(0), until: verified ?? null });
        const { forms } = impactSection({ impact, gate: { checks: [], brokenBefore: [] } });
        const drawn = (section: string) =>
          new RegExp(`section ${section}\\n  (.*?) :`).exec(picture)?.[1] ?? "";
        expect(table).toContain(`time to detect: **${drawn("Detect")}**`);
        expect(table).toContain(`time to decide: **${drawn("Decide")}**`);
        expect(table).toContain(`technical recovery: **${drawn("Impact")}**`);
        expect(forms[0]).toContain(`over **${drawn("Impact")}** from`);
      }),
    );
  });

  it("draws a long bake shorter, and says so", () => {
    const confirmation = confirmationWith({ endedAt: "2026-11-20T11:00:18.000Z" });

    const picture = timelinePicture({ times: timesWith(), rollback: rollbackWith(), confirmation });

    expect(picture).toContain(
      "  1 h (drawn shorter) :done, 2026-11-20 10:00:18.000, 2026-11-20 10:00:48.000\n",
    );
  });

  it("puts several layers into one section", () => {
    const [layer] = rollbackWith().layers;
    const layers = layer === undefined ? [] : [layer, { ...layer, layer: "migrations" as const }];

    const picture = timelinePicture({
      times: timesWith(),
      rollback: rollbackWith({ layers }),
      confirmation: null,
    });

    expect(picture.match(/section Roll back/g)).toHaveLength(1);
    expect(picture).toContain("  migrations 2 s :2026");
  });

  it("leaves out a phase that lies the wrong way round, and itself when one phase alone is known", () => {
    const skewed = timelinePicture({
      times: timesWith({ decided: at(9) }),
      rollback: null,
      confirmation: null,
    });
    const alone = timesWith({ verified: null, resolved: null, decided: null });

    expect(skewed).not.toContain("Decide");
    expect(skewed).toContain("Detect");
    expect(timelinePicture({ times: alone, rollback: null, confirmation: null })).toBe("");
  });

  it("has no word that is not ours, whatever the records hold", () => {
    const own =
      /^(?:```mermaid|```|%%\{init: \{"theme":"base"[^`]*\}%%|gantt| {2}accTitle: [A-Za-z ]+| {2}tickInterval \d+(?:second|minute|hour)| {2}dateFormat YYYY-MM-DD HH:mm:ss\.SSS| {2}axisFormat %H:%M:%S| {2}todayMarker off| {2}section [A-Z][a-z ]+| {2}(?:redeploy )?[\d. a-z]+(?: \(drawn shorter\))? :(?:(?:crit|done), )?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3})$/;
    const time = fc.oneof(
      fc.string(),
      fc.nat(59).map((second) => at(second)),
      fc.constant('2026-11-20T10:00:05.000Z"; click'),
    );

    fc.assert(
      fc.property(time, time, time, (from, to, end) => {
        const [layer] = rollbackWith().layers;
        const layers = layer === undefined ? [] : [{ ...layer, startedAt: from, endedAt: to, detail: end }];
        const picture = timelinePicture({
          times: timesWith({ impactStarted: from, verified: to, decided: end }),
          rollback: rollbackWith({ layers }),
          confirmation: confirmationWith({ startedAt: to, endedAt: end }),
        });

        expect(picture.split("\n").filter((line) => line !== "" && !own.test(line))).toEqual([]);
      }),
    );
  });
});
