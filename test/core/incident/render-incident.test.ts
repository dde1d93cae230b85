import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import type { Sample } from "../../../src/core/gate/sample.ts";
import { assembleBody } from "../../../src/core/incident/body/assemble-body.ts";
import { findSections } from "../../../src/core/incident/body/find-sections.ts";
import { mergeBody } from "../../../src/core/incident/body/merge-body.ts";
import { IncidentRecord } from "../../../src/core/incident/record.ts";
import { type IncidentText, renderIncident } from "../../../src/core/incident/render-incident.ts";
import { parseMarker } from "../../../src/core/text/marker.ts";
import { change, manifestWith, releaseOf } from "../rollback/release-example.ts";
import { activeOn, headingsOf, shapeOf, strangeTags } from "./gfm.ts";
import { hostileText, recordOf, samplesOf } from "./hostile-record.ts";
import { at, badSample, incidentWith } from "./incident-example.ts";

const home = "https://github.example/acme/shop";
const { sha256 } = nodeDigest();

const machine = [
  "Summary",
  "Status",
  "Impact",
  "The way back, planned and done",
  "Key times",
  "Timeline (UTC)",
  "What the gate saw",
  "What was released",
  "What changed",
  "Suspects",
  "Plan and gate in review",
  "Similar incidents",
  "Evidence",
];
const people = [
  "What users noticed",
  "Contributing factors",
  "What went well",
  "What went badly",
  "Where we were lucky",
  "Detection",
  "Surprises",
  "Actions",
  "Summary for customers",
  "Reviewed by",
];

describe("the postmortem issue", () => {
  it("begins with the marker by which it is found again", () => {
    expect(parseMarker(bodyOf(incidentWith()))).toEqual({ kind: "postmortem", key: "production/30" });
  });

  it("names the release that failed where tools that count incidents look first, whatever people wrote", () => {
    const reason = "ada said so: root cause: 2222222 and Root Cause: 3333333";
    const body = bodyOf(incidentWith({ severity: { level: "sev1", reason } }));

    expect(body.match(/root cause: ?(\w*)/gi)).toEqual([`root cause: ${"b".repeat(40)}`]);
    expect(body).toContain("\n\n<sub>root cause: ");
    expect(body.indexOf("root cause: ")).toBeLessThan(body.indexOf("| Severity |"));
  });

  it.each([
    "root cause: 2222222",
    "Root  cause: x",
    "`root cause: 2222222222222222222222222222222222222222`",
  ])("is not mistaken by them for %j, wherever that stands", (text) => {
    const body = bodyOf(recordOf(text), samplesOf(text));

    // Spaces as those tools look for them; the one in the section of the machine is ours.
    expect(body.match(/root +cause:/gi)).toEqual(["root cause:"]);
    expect(body).toContain("<sub>root cause: ");
  });

  it("says in order what the machines know, and asks people for the rest", () => {
    const { title } = render(incidentWith());
    const body = bodyOf(incidentWith());

    expect(title).toBe("Incident: v1.1.0 failed its gate in production");
    expect(headingsOf(body)).toEqual([...machine, ...people]);
    expect(findSections(body, sha256).map(({ isUntouched }) => isUntouched)).toEqual(machine.map(() => true));
  });

  it("says in its first three lines what users saw, what the metrics showed and what changed", () => {
    const [summary] = render(incidentWith()).sections;

    expect(summary?.forms[0].split("\n").map((line) => line.trim())).toEqual([
      expect.stringMatching(/^\*\*What users saw:\*\* 2 of 3 sampled answers were bad \(67 %\)/),
      expect.stringMatching(/^\*\*What the metrics showed:\*\* web: 2 of 3 bad/),
      expect.stringMatching(/^\*\*What changed:\*\* `v1\.1\.0` over `v1\.0\.0` in `production`/),
      expect.stringMatching(/^\*\*Now:\*\* /),
    ]);
  });

  it("is made from a record that can be kept and read back", () => {
    for (const record of [incidentWith(), recordOf("word")]) {
      expect(IncidentRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    }
  });

  it("names nobody as a suspect", () => {
    const { suspects } = incidentWith();

    expect(suspects.flatMap((suspect) => Object.keys(suspect))).not.toContain("author");
  });
});

describe("hostile text in an incident, as GitHub renders it", () => {
  it("does nothing that a harmless word does not do, wherever it stands", () => {
    const clean = shapeOf(bodyOf(recordOf("word"), samplesOf("word")));

    fc.assert(
      fc.property(hostileText, (text) => {
        const body = bodyOf(recordOf(text), samplesOf(text));

        expect(activeOn(home, body)).toEqual([]);
        expect(shapeOf(body)).toEqual(clean);
        expect(strangeTags(home, body)).toEqual([]);
        expect(body.isWellFormed()).toBe(true);
        expect(parseMarker(body)?.kind).toBe("postmortem");
        expect(findSections(body, sha256).map(({ isUntouched }) => isUntouched)).toEqual(
          machine.map(() => true),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("does nothing either when it comes with an update, or stands in a comment", () => {
    const first = bodyOf(incidentWith());
    const known = render(incidentWith()).sections.map(({ id }) => id);
    const ours = (text: string) => render(recordOf(text), samplesOf(text)).sections;
    const clean = shapeOf(mergeBody(first, ours("word"), known, sha256).body);

    fc.assert(
      fc.property(hostileText, (text) => {
        const sections = ours(text);
        const { body } = mergeBody(first, sections, known, sha256);
        const again = mergeBody(body, sections, known, sha256);

        expect(shapeOf(body)).toEqual(clean);
        expect(again.changed).toBe(false);
        for (const form of sections.flatMap(({ forms }) => forms)) expect(activeOn(home, form)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it("gives a title of one line, well formed and short, that mentions nobody", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { title } = render(
          incidentWith({ environment: text, from: releaseOf(manifestWith({ tag: text })) }),
        );

        expect(title).not.toMatch(/[@<>\p{Cc}\p{Cf}\u2028]/u);
        expect(title.isWellFormed()).toBe(true);
      }),
    );
    const long = `x${"😀".repeat(200)}`;
    const { title } = render(
      incidentWith({ environment: long, from: { tag: long, commit: "", manifest: null } }),
    );
    expect(title.isWellFormed()).toBe(true);
    expect([...title].length).toBeLessThanOrEqual(256);
  });
});

describe("an incident that is too long for an issue", () => {
  const timeline = (events: number, word: string) =>
    Array.from({ length: events }, (_, index) => ({ at: at(1), event: `${word} ${index}`, source: null }));

  it("sheds samples and commits first, and keeps the summary and all that people fill in", () => {
    const changes = Array.from({ length: 800 }, (_, index) => change(index + 1, "yes", "Change ".repeat(12)));
    const record = incidentWith({
      timeline: timeline(900, "x".repeat(60)),
      from: releaseOf(manifestWith({ changes })),
    });

    const { body, leftOut } = assembleBody(render(record), sha256);

    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(headingsOf(body)).toEqual([...machine, ...people]);
    expect(leftOut.map(({ id }) => id)).not.toContain("summary");
    expect(body).toContain("**What users saw:** 2 of 3");
  });

  it("is never too long, whatever its size, counted in characters and in bytes of UTF-8", () => {
    fc.assert(
      fc.property(
        fc.nat(900),
        fc.nat(900),
        fc.constantFrom("word", "слово", "言葉", "😀"),
        (events, merged, word) => {
          const changes = Array.from({ length: merged }, (_, index) =>
            change(index + 1, "yes", word.repeat(20)),
          );
          const record = incidentWith({
            timeline: timeline(events, word.repeat(20)),
            from: releaseOf(manifestWith({ changes })),
          });

          const { body } = assembleBody(render(record), sha256);

          expect(body.length).toBeLessThanOrEqual(60_000);
          expect(Buffer.byteLength(body)).toBeLessThanOrEqual(240_000);
          expect(body.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});

function render(record: IncidentRecord, samples: readonly Sample[] = [badSample()]): IncidentText {
  return renderIncident(record, { samples, unreadable: 0 }, { repositoryUrl: home });
}

function bodyOf(record: IncidentRecord, samples?: readonly Sample[]): string {
  return assembleBody(render(record, samples), sha256).body;
}
