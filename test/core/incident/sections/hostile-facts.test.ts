import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { type PeopleWords, wordsOf } from "../../../../src/core/incident/commands/people-words.ts";
import { impactOf } from "../../../../src/core/incident/facts/impact-of.ts";
import { gateReviewOf } from "../../../../src/core/incident/reviews/gate-review-of.ts";
import { planReviewsOf } from "../../../../src/core/incident/reviews/plan-reviews-of.ts";
import { stepReviewsOf } from "../../../../src/core/incident/reviews/step-reviews-of.ts";
import { evidenceSection } from "../../../../src/core/incident/sections/evidence.ts";
import { gateSection } from "../../../../src/core/incident/sections/gate.ts";
import { impactSection } from "../../../../src/core/incident/sections/impact.ts";
import { keyTimesSection } from "../../../../src/core/incident/sections/key-times.ts";
import { planAndGateReviewSection } from "../../../../src/core/incident/sections/plan-and-gate-review.ts";
import { releasedSection } from "../../../../src/core/incident/sections/released.ts";
import { rollbackStepsSection } from "../../../../src/core/incident/sections/rollback-steps.ts";
import type { Section } from "../../../../src/core/incident/sections/section.ts";
import { summarySection } from "../../../../src/core/incident/sections/summary.ts";
import { timelineSection } from "../../../../src/core/incident/sections/timeline.ts";
import { withPeopleRows } from "../../../../src/core/incident/timeline/people-rows.ts";
import { timeline } from "../../../../src/core/incident/timeline/timeline.ts";
import { manifestWith, releaseOf } from "../../rollback/release-example.ts";
import { changeSetWith, confirmationWith, planned, timesWith } from "../facts-example.ts";
import { at, badSample, checkEvidenceWith, evidenceWith, rollbackWith } from "../incident-example.ts";

const url = "https://github.example/acme/shop";
const hostile = fc
  .array(
    fc.constantFrom(
      "@org/team",
      "@octo",
      "<img src=x onerror=alert(1)>",
      "</details>",
      "<!-- rollback-ready:section:end id=summary -->",
      "-->",
      "![i](http://evil.example/i)",
      "[x](javascript:alert(1))",
      "https://evil.example",
      "www.evil.example",
      "| a | b |",
      "\\|",
      "`",
      "```\n",
      "```mermaid\n",
      "\n## Heading\n",
      "\r\n---\r\n",
      "fixes #1",
      "GH-1",
      "a1b2c3d4e5f6",
      "\u202e",
      "\u2028",
      "😀",
      "word",
      "checkout redeploy 4 min",
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""));

describe("hostile text in the sections of facts", () => {
  it("is never active, in no form of any section", () => {
    const clean = sectionsOf("word").map(shapesOf);

    fc.assert(
      fc.property(hostile, (text) => {
        const sections = sectionsOf(text);

        expect(sections.map(shapesOf)).toEqual(clean);
        for (const form of sections.flatMap(({ forms }) => forms)) {
          const tree = fromMarkdown(form);
          expect(textsOf(tree).filter((one) => /@\w|https?:\/\/evil|www\.|GH-\d|#\d/.test(one))).toEqual([]);
          expect(valuesOf(tree, "html").filter((one) => !ours.test(one))).toEqual([]);
          expect(valuesOf(tree, "image")).toEqual([]);
          expect(valuesOf(tree, "link").filter((one) => !one.startsWith(url))).toEqual([]);
          expect(form).not.toMatch(/^[ \t]*<!--/m);
          expect(form.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives forms that each are shorter than the one before", () => {
    for (const { id, forms } of sectionsOf("word")) {
      const lengths = forms.map((form) => form.length);

      expect([id, lengths]).toEqual([id, lengths.toSorted((a, b) => b - a)]);
      expect(new Set(lengths).size).toBe(lengths.length);
    }
  });
});

const ours = /^<\/?(?:code|details|summary)>|^<details><summary>The plot's numbers<\/summary>$/;

function sectionsOf(text: string): readonly Section[] {
  const manifest = manifestWith({
    tag: text,
    changes: [
      { ...planned(12, { trigger: text, steps: text, risks: text, "time-to-roll-back": text }), title: text },
    ],
    artifacts: manifestWith().artifacts.map((artifact) => ({ ...artifact, name: text })),
  });
  const [from, to] = [releaseOf(manifest), { ...releaseOf(manifest), commit: text }];
  const samples = {
    samples: [5, 10, 15].map((second) =>
      badSample({
        at: at(second),
        afterMs: second * 1000,
        check: text,
        reason: text,
        target: text,
        version: text,
      }),
    ),
    unreadable: 1,
  };
  const gate = evidenceWith({
    environment: text,
    release: { tag: text, commit: text },
    verdict: { kind: "fail", reason: "errors", detail: text },
    brokenBefore: [text],
    serving: { check: text, wanted: text, seen: text, waitedMs: 100 },
    checks: [checkEvidenceWith({ name: text, target: text, kind: text, rule: text, notes: [text] })],
    samples: { ...evidenceWith().samples, sha256: text },
    run: { ...evidenceWith().run, url: text },
  });
  const [layer] = rollbackWith().layers;
  const rollback = rollbackWith({
    environment: text,
    from,
    to,
    reason: text,
    passedOver: [text],
    barrier: { path: text, release: text, verdict: text, reason: text, change: 12, plan: null },
    word: { by: text, reason: text, overrode: [text] },
    layers: layer === undefined ? [] : [{ ...layer, argv: [text], detail: text, state: text, url: text }],
    recovery: { good: 1, asked: 3, detail: text },
    run: { ...rollbackWith().run, url: text },
  });
  const confirmation = confirmationWith({ detail: text });
  const rows = timeline({
    repositoryUrl: url,
    deployedAt: at(0),
    leaving: [manifest],
    gate,
    rollback,
    samples,
    confirmation,
  });
  const said = { by: text, at: at(58), comment: 1, source: text };
  const people: PeopleWords = {
    ...wordsOf({}),
    acknowledged: said,
    firstNotice: { ...said, time: at(59), where: text },
  };
  const opened = { number: 7, url: text, sections: [], openedAt: at(59) };
  const facts = {
    environment: text,
    deployment: 30,
    from,
    to,
    gate,
    samples,
    rollback,
    confirmation,
    impact: impactOf(gate, samples, rollback),
    times: timesWith({ acknowledged: text }),
    changes: changeSetWith(),
    planReviews: planReviewsOf(manifest.changes, gate, rollback).map((review) => ({
      ...review,
      // What it comes to is another matter.
      foresaw: "no" as const,
    })),
    gateReview: gateReviewOf(gate, rollback, confirmation),
    steps: stepReviewsOf(rollback, []),
    timeline: withPeopleRows(
      { timeline: rows, times: timesWith(), gate, rollback, confirmation, issue: opened },
      people,
    ),
    digests: { "gate-evidence.json": text },
  };
  const context = { repositoryUrl: url };
  return [
    summarySection(facts),
    impactSection(facts),
    keyTimesSection(facts),
    timelineSection(facts, context),
    gateSection(facts),
    releasedSection(facts, context),
    rollbackStepsSection(facts, context),
    planAndGateReviewSection(facts, context),
    evidenceSection(facts, context),
  ];
}

/** Headings, blocks and cells of each form: what a stranger's text must not change. */
function shapesOf({ id, forms }: Section): readonly unknown[] {
  return forms.map((form) => [
    id,
    fromMarkdown(form).children.map(({ type }) => type),
    form
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .map((line) => line.replaceAll("\\|", "").split("|").length),
  ]);
}

function textsOf(node: Nodes): readonly string[] {
  if (node.type === "text") return [node.value];
  return "children" in node ? node.children.flatMap((child) => textsOf(child as Nodes)) : [];
}

function valuesOf(node: Nodes, type: "html" | "image" | "link"): readonly string[] {
  const own =
    node.type === type ? ["url" in node ? node.url : "value" in node ? String(node.value) : ""] : [];
  return "children" in node
    ? [...own, ...node.children.flatMap((child) => valuesOf(child as Nodes, type))]
    : own;
}
