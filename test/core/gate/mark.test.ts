import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceOf, type Mark, markOf, marksOf, markText, saidAtOf } from "../../../src/core/gate/mark.ts";

const anyMark = fc.constantFrom<Mark>(
  "known-good",
  "gate-failed",
  "rolled-back",
  "verified",
  "unverified",
  "confirmed",
  "unconfirmed",
  "stayed",
  "hold-lifted",
  "layer-done",
);
const us = "github-actions[bot]";

describe("a mark", () => {
  it("is found again in its text, whatever the detail holds", () => {
    fc.assert(
      fc.property(anyMark, fc.string({ unit: "binary", maxLength: 400 }), (mark, detail) => {
        expect(markOf(markText(mark, detail))).toBe(mark);
      }),
    );
  });

  it("fits GitHub's 140 characters on one line, without half a character", () => {
    fc.assert(
      fc.property(anyMark, fc.string({ unit: "grapheme", maxLength: 400 }), (mark, detail) => {
        const text = markText(mark, detail);

        expect([...text].length).toBeLessThanOrEqual(140);
        expect(text).not.toMatch(/[\r\n]/);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });

  it("names its evidence, however long the detail is", () => {
    fc.assert(
      fc.property(anyMark, fc.string({ unit: "grapheme", maxLength: 400 }), (mark, detail) => {
        const text = markText(mark, detail, "0123456789abcdef".repeat(4));

        expect(evidenceOf(text)).toBe("0123456789abcdef");
        expect(markOf(text)).toBe(mark);
        expect([...text].length).toBeLessThanOrEqual(140);
      }),
    );
  });

  it("names no evidence that only its detail names", () => {
    const forged = `web: 2 of 3 bad [evidence ${"a".repeat(16)}]`;

    expect(evidenceOf(markText("known-good", forged))).toBeNull();
    expect(evidenceOf(markText("known-good", forged, "b".repeat(64)))).toBe("b".repeat(16));
    expect(evidenceOf("")).toBeNull();
  });

  it("says when the comment was written that asked for it, however long the detail is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.boolean(), (detail, hasEvidence) => {
        const evidence = hasEvidence ? "0123456789abcdef".repeat(4) : null;
        const text = markText("hold-lifted", detail, evidence, "2026-11-29T11:22:48.900Z");

        expect(saidAtOf(text)).toBe("2026-11-29T11:22:48Z");
        expect(evidenceOf(text)).toBe(hasEvidence ? "0123456789abcdef" : null);
        expect([...text].length).toBeLessThanOrEqual(140);
      }),
    );
  });

  it("says no time that only its detail says, and none that is none", () => {
    const forged = "grace: why [said 2026-11-29T11:22:48Z]";

    expect(saidAtOf(markText("held", forged))).toBeNull();
    expect(saidAtOf(markText("held", forged, "b".repeat(64)))).toBeNull();
    expect(saidAtOf(markText("held", forged, null, "2020-01-01T00:00:00Z"))).toBe("2020-01-01T00:00:00Z");
    expect(markText("held", "grace: why", null, "soon")).toBe("rollback-ready: held: grace: why");
  });

  it("is none when the text only mentions it", () => {
    expect(markOf("not rollback-ready: passed the gate: 13 of 13")).toBeNull();
    expect(markOf("Deployed")).toBeNull();
    expect(markOf("")).toBeNull();
  });
});

describe("the marks on a deployment", () => {
  const good = markText("known-good", "13 of 13 good");
  const failed = markText("gate-failed", "web: 3 of 9 bad");

  it("keep the order of the statuses", () => {
    const statuses = [
      { description: failed, creator: us },
      { description: "Deployed", creator: us },
      { description: good, creator: us },
    ];

    expect(marksOf(statuses, us)).toEqual(["gate-failed", "known-good"]);
  });

  it.each(["mallory", "github-actions", "GitHub-Actions[bot]", ""])(
    "do not count when %s wrote them: nobody else can declare a release good",
    (creator) => {
      expect(marksOf([{ description: good, creator }], us)).toEqual([]);
    },
  );
});
