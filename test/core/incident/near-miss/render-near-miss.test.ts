import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeDigest } from "../../../../src/adapters/digest.ts";
import { assembleBody } from "../../../../src/core/incident/body/assemble-body.ts";
import { type NearMiss, nearMissKinds } from "../../../../src/core/incident/near-miss/near-miss.ts";
import {
  nearMissAgain,
  renderNearMiss,
  type ShownNearMiss,
} from "../../../../src/core/incident/near-miss/render-near-miss.ts";
import { parseMarker } from "../../../../src/core/text/marker.ts";
import { activeOn, shapeOf, strangeTags } from "../gfm.ts";
import { hostileText, recordOf, samplesOf } from "../hostile-record.ts";
import { at, badSample, checkEvidenceWith, evidenceWith } from "../incident-example.ts";
import { indexed } from "../indexed-example.ts";

const context = { repositoryUrl: "https://github.example/acme/shop" };
const day = 86_400_000;
const flap: NearMiss = {
  kind: "flap",
  why: "The gate passed, after a check had come close to a rollback.",
  checks: ["web"],
};
const gate = evidenceWith({
  verdict: { kind: "pass", reason: "healthy", detail: "web: 2 of 13 bad" },
  checks: [
    checkEvidenceWith({
      good: 11,
      bad: 2,
      judging: { by: "failure-limit", limit: 2 },
      gauge: { statistic: 2, threshold: 3, unit: "bad" },
    }),
  ],
});
const shown: ShownNearMiss = {
  key: "rb1:key",
  nearMiss: flap,
  deployment: 31,
  from: { tag: "v1.1.0", commit: "b".repeat(40), manifest: null },
  gate,
  samples: { samples: [badSample(), badSample()], unreadable: 0 },
  override: null,
  before: [],
  windowMs: 7 * day,
  previous: null,
};

describe("the issue of a near miss", () => {
  it("names the check, the environment and how often, and no release in its title", () => {
    const title = (parts: Partial<ShownNearMiss>) => renderNearMiss({ ...shown, ...parts }, context).title;

    expect(title({})).toBe("Near miss: web nearly failed in production");
    expect(title({ before: [indexed(1)] })).toBe("Near miss: web nearly failed in production (2 times)");
    expect(title({ nearMiss: { ...flap, checks: ["a", "b", "c"] } })).toBe(
      "Near miss: a, b and 1 more nearly failed in production",
    );
    expect(title({ nearMiss: { ...flap, kind: "override", checks: [] } })).toBe(
      "Near miss: a rule was overridden in production",
    );
  });

  it("says how near it came, once, and lists each time with the link of its run", () => {
    const run = "https://github.example/acme/shop/actions/runs/8";
    const earlier = indexed(7, { run, isNearMiss: true });

    const { sections, people } = renderNearMiss({ ...shown, before: [earlier] }, context);

    expect(sections.map(({ id }) => id)).toEqual(["near-miss", "gate"]);
    expect(sections[0]?.forms).toEqual([
      [
        "The gate passed, after a check had come close to a rollback. `web`: 2 of 13 bad, 3 would have rolled it back.",
        "Seen **2 times** within 7 d:",
        [
          "- 2026-11-20 10:00:10 UTC: `v1.1.0`, deployment 31 ([run](https://github.example/acme/shop/actions/runs/9))",
          `- 2026-11-01 00:00:07 UTC: \`v1.0.7\`, deployment 7 ([run](${run}))`,
        ].join("\n"),
      ].join("\n\n"),
    ]);
    expect(people.match(/^## .*/gm)).toEqual([
      "## What would prevent it",
      "## What almost happened",
      "## What stopped it",
    ]);
  });

  it("links the closed issue about the same, and no run of another server", () => {
    const earlier = indexed(7, { run: "https://evil.example/runs/8" });

    const [what] = renderNearMiss({ ...shown, before: [earlier], previous: 5 }, context).sections;

    expect(what?.forms[0]).toContain(
      "The same was told in [#5](https://github.example/acme/shop/issues/5), which is closed.",
    );
    expect(what?.forms[0]).toContain("deployment 7 (`https://evil.example/runs/8`)");
  });

  it("shows ten times of many, and counts the rest", () => {
    const before = Array.from({ length: 14 }, (_, index) => indexed(index + 1));

    const [what] = renderNearMiss({ ...shown, before }, context).sections;

    expect(what?.forms[0]?.match(/^- .*/gm)).toHaveLength(11);
    expect(what?.forms[0]).toContain("\n- 5 more");
  });

  it("speaks of more than one time only where there were", () => {
    expect(renderNearMiss(shown, context).head).toContain("> Opened by rollback-ready. Nothing was");
    expect(renderNearMiss(shown, context).sections[0]?.forms[0]).toContain("Seen once:");
    expect(renderNearMiss({ ...shown, before: [indexed(1)] }, context).head).toContain("seen more than once");
  });
});

describe("the comment that it was seen again", () => {
  const again = { ...shown, before: [indexed(1)], quietMs: day, quietLabel: "pm: quiet" };

  it("says how near it came to what, and where to stop it", () => {
    expect(nearMissAgain(again, context)).toBe(
      [
        "Seen again, 2 times within 7 d: `v1.1.0` at 2026-11-20 10:00:10 UTC ([run](https://github.example/acme/shop/actions/runs/9)). `web`: 2 of 13 bad, 3 would have rolled it back.",
        "<sub>One such comment in 1 d at most. To hear no more of it, set the label `pm: quiet` or close this as not planned; when people are told stands in the policy at `incidents.near-miss`.</sub>",
      ].join("\n\n"),
    );
  });

  it("of a gate that could not decide has the gate's own words", () => {
    const verdict = { kind: "inconclusive", reason: "too-few-samples", detail: "3 of 13 samples" } as const;
    const undecided = { ...flap, kind: "undecided" } as const;

    expect(
      nearMissAgain(
        { ...again, nearMiss: undecided, gate: evidenceWith({ verdict, endedAt: at(12) }) },
        context,
      ),
    ).toContain("10:00:12 UTC ([run](https://github.example/acme/shop/actions/runs/9)). 3 of 13 samples.");
  });
});

describe("hostile text in a near miss, as GitHub renders it", () => {
  const home = context.repositoryUrl;

  /** A near miss of a kind, all of whose texts are `text`. */
  function hostile(text: string, kind: NearMiss["kind"]): ShownNearMiss {
    const { gate: seen, from } = recordOf(text);
    const { checks } = gate;
    return {
      ...shown,
      nearMiss: { ...flap, kind, checks: [text, text] },
      from,
      gate: { ...seen, checks: checks.map((check) => ({ ...check, name: text, notes: [text] })) },
      samples: { samples: samplesOf(text), unreadable: 0 },
      override: text,
      before: [indexed(7, { release: text, environment: text, run: text, isNearMiss: true })],
      previous: 5,
    };
  }

  it.each(nearMissKinds)("does nothing that a harmless word does not do in its issue: %s", (kind) => {
    const bodyOf = (text: string) =>
      assembleBody(renderNearMiss(hostile(text, kind), context), nodeDigest().sha256).body;
    const clean = shapeOf(bodyOf("word"));

    fc.assert(
      fc.property(hostileText, (text) => {
        const body = bodyOf(text);

        expect(activeOn(home, body)).toEqual([]);
        expect(shapeOf(body)).toEqual(clean);
        expect(strangeTags(home, body)).toEqual([]);
        expect(body.isWellFormed()).toBe(true);
        expect(parseMarker(body)?.kind).toBe("near-miss");
        expect(renderNearMiss(hostile(text, kind), context).title).not.toMatch(/[@<>\p{Cc}\p{Cf}\u2028]/u);
      }),
      { numRuns: 12, examples: [["https://evil.example/x"]] },
    );
  });

  it.each(nearMissKinds)("does nothing either in the comment that it was seen again: %s", (kind) => {
    const commentOf = (text: string) =>
      nearMissAgain({ ...hostile(text, kind), quietMs: day, quietLabel: text }, context);
    const clean = shapeOf(commentOf("word"));

    fc.assert(
      fc.property(hostileText, (text) => {
        const comment = commentOf(text);

        expect(activeOn(home, comment)).toEqual([]);
        expect(shapeOf(comment)).toEqual(clean);
        expect(strangeTags(home, comment)).toEqual([]);
        expect(comment.isWellFormed()).toBe(true);
      }),
      { numRuns: 25, examples: [["https://evil.example/x"]] },
    );
  });
});
