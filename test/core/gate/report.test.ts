import { describe, expect, it } from "vitest";
import { gateReport } from "../../../src/core/gate/report.ts";
import { samplesText } from "../../../src/core/gate/sample.ts";
import { badSample, evidenceWith } from "../incident/incident-example.ts";

const release = { tag: "v1.1.0", commit: "b".repeat(40) };

describe("the gate's summary", () => {
  it("tells verdict, checks, how sure it is, and what was bad", () => {
    const evidence = evidenceWith();
    const samples = [badSample(), badSample({ outcome: "good", reason: "", ms: 31.6 })];

    const page = gateReport("production", release, evidence.verdict, evidence, samplesText(samples));

    expect(page).toContain("### ❌ The gate failed: `v1.1.0` in `production`");
    expect(page).toContain("| `web` | `https://shop.example/health` | 1 | 1 | 0 | 32 ms |");
    expect(page).toContain("13 samples planned, 1 bad tolerated");
    expect(page).toContain("| 10:00:05.000 | `web` | bad | status 503, wanted 200 | 12 ms |");
  });

  it("shows ten bad samples and counts the others", () => {
    const evidence = evidenceWith();
    const samples = Array.from({ length: 12 }, () => badSample());

    const page = gateReport("production", release, evidence.verdict, evidence, samplesText(samples));

    expect(page.match(/^\| 10:00:05/gm)).toHaveLength(10);
    expect(page).toContain("2 more are in the samples file.");
  });

  it("names a release without a tag by its commit, and stays short without evidence", () => {
    const verdict = { kind: "superseded", reason: "newer-deployment", detail: "deployment 31" } as const;

    const page = gateReport("production", { ...release, tag: null }, verdict, null, "");

    expect(page).toBe(
      "### ⚪ A newer deployment took over: `bbbbbbbbbbbb` in `production`\n\ndeployment 31.",
    );
  });

  it("takes what a service answered for text", () => {
    const evidence = evidenceWith();
    const samples = [badSample({ reason: "@org/team | <b>x</b>" })];

    const page = gateReport("production", release, evidence.verdict, evidence, samplesText(samples));

    expect(page).not.toMatch(/@org|<b>/);
  });
});
