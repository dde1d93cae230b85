import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeDigest } from "../../../../src/adapters/digest.ts";
import { renderActionIssue } from "../../../../src/core/incident/actions/action-issue.ts";
import type { ActionItem } from "../../../../src/core/incident/actions/action-item.ts";
import { evidenceIn } from "../../../../src/core/incident/actions/evidence.ts";
import { readActionIssue } from "../../../../src/core/incident/actions/read-action-issue.ts";
import { findSections } from "../../../../src/core/incident/body/find-sections.ts";
import { parseMarker } from "../../../../src/core/text/marker.ts";
import { gfmNodes, headingsOf } from "../gfm.ts";
import { actionWith } from "./action-example.ts";

const { sha256 } = nodeDigest();

function render(item: ActionItem) {
  return renderActionIssue(item, 12, sha256);
}

function readBack(title: string, body: string, assignees: readonly string[] = []) {
  return readActionIssue({ number: 13, title, body, state: "open", assignees });
}

describe("the issue of an action", () => {
  it("has a marker, its facts in a section of the machine, and a place for evidence", () => {
    const { title, body } = render(actionWith());

    expect(title).toBe("Alert on slow checkouts");
    expect(parseMarker(body)).toEqual({ kind: "incident-action", key: "rb1:0123456789abcdef" });
    expect(findSections(body, sha256)).toMatchObject([{ id: "action", isUntouched: true }]);
    expect(headingsOf(body)).toEqual(["Action", "Evidence"]);
    expect(body).toContain(
      [
        "- **Incident:** #12",
        "- **Type:** detect",
        "- **Priority:** p1",
        "- **Owner:** ada",
        "- **Due:** 2026-12-10",
        "- **Outcome:** alerts within 2 min",
        "- **Validation:** a drill that slows it",
        "- **Remedies:** F1",
      ].join("\n"),
    );
  });

  it("says in each line that is still empty what goes there", () => {
    const bare = { type: null, owner: null, due: null, outcome: null, validation: null, finding: null };

    expect(render(actionWith(bare)).body).toContain(
      [
        "- **Type:** – (prevent, mitigate, detect, process, automated-check)",
        "- **Priority:** p1",
        "- **Owner:** – (the login of one person)",
        "- **Due:** – (a day, such as 2026-12-10)",
        "- **Outcome:** – (a number with its unit, or what can be seen then)",
        "- **Validation:** – (a test, a drill, a figure)",
        "- **Remedies:** – (a contributing factor, such as F1)",
      ].join("\n"),
    );
  });

  it("names its incident with the title, in which nothing is active", () => {
    const { body } = renderActionIssue(actionWith(), 12, sha256, "Incident: v1.1.0 failed its gate, @all");

    expect(body).toContain("- **Incident:** #12 (Incident: v1.1.0 failed its gate, @&#8203;all)\n");
  });

  it("shows nothing as evidence as long as nobody wrote into it", () => {
    const { body } = render(actionWith());

    expect(evidenceIn([body], "https://github.example/acme/shop")).toEqual([]);
    expect(
      evidenceIn([body.replace("evidence: (link)", "evidence: #7")], "https://github.example/acme/shop"),
    ).toEqual([{ kind: "pull", number: 7 }]);
    expect(evidenceIn([`${body}\nIt came with #7.`], "https://github.example/acme/shop")).toEqual([
      { kind: "pull", number: 7 },
    ]);
  });

  it("is read back as it was written", () => {
    for (const item of [
      actionWith(),
      actionWith({ type: null, owner: null, due: null, outcome: null, validation: null, finding: null }),
      actionWith({ outcome: "`p95` < 300 ms | *all*", validation: "see `drill`" }),
      actionWith({
        outcome: "p99 (all shops) below 300 ms",
        validation: "p99 below 300 ms",
        finding: "F1, F2",
      }),
    ]) {
      const { title, body } = render(item);

      expect(readBack(title, body)).toEqual({
        kind: "action",
        item: { ...item, issue: 13 },
        problems: [],
      });
    }
  });

  it("does nothing on the page, whatever people wrote", () => {
    const parts = [
      "@ada",
      "#1",
      "`",
      "<b>",
      "<!--",
      "-->",
      "\n",
      "https://x.example",
      "|",
      "**",
      "&#35;",
      "evidence: #1",
    ];
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((all) => all.join(""));

    fc.assert(
      fc.property(text, text, text, (outcome, validation, finding) => {
        const { title, body } = render(actionWith({ title: `x ${outcome}`, outcome, validation, finding }));

        expect(title).not.toMatch(/[@<>\n]/);
        const nodes = gfmNodes(body);
        const texts = nodes.flatMap((node) => (node.type === "text" ? [node.value] : []));
        expect(texts.filter((one) => /@\w|https?:/.test(one))).toEqual([]);
        // The incident's own number.
        expect(texts.join(" ").match(/#\d+/g)).toEqual(["#12"]);
        expect(nodes.filter(({ type }) => type === "html")).toHaveLength(4);
        expect(headingsOf(body)).toEqual(["Action", "Evidence"]);
      }),
    );
  });
});

describe("what people changed in the issue of an action", () => {
  const { title, body } = render(actionWith());

  it("counts", () => {
    const edited = body
      .replace("2026-12-10", "2027-01-15")
      .replace("alerts within 2 min", "alerts within 1 min")
      .replace("- **Type:** detect", "Type: prevent")
      .replaceAll("\n", "\r\n");

    expect(readBack("Page on slow checkouts", edited)).toMatchObject({
      kind: "action",
      item: {
        title: "Page on slow checkouts",
        type: "prevent",
        due: "2027-01-15",
        outcome: "alerts within 1 min",
        validation: "a drill that slows it",
      },
      problems: [],
    });
  });

  it.each<[string, readonly string[], string]>([
    ["nobody is assigned", [], "ada"],
    ["the owner is", ["bob", "Ada"], "ada"],
    ["only somebody else is", ["bob"], "bob"],
  ])("is the owner of the text or of the assignment, when %s", (_, assignees, owner) => {
    expect(readBack(title, body, assignees)).toMatchObject({ item: { owner } });
  });

  it("is named where it cannot be read, and counts as missing", () => {
    const edited = body
      .replace("2026-12-10", "next week @ada")
      .replace("**Type:** detect", "**Type:** alerting")
      .replace("**Priority:** p1", "**Priority:** p2");

    expect(readBack(title, edited)).toMatchObject({
      item: { due: null, type: null, priority: "p2" },
      problems: [
        "`Type`: What it says is not a type of action. Write `prevent` or `mitigate` or `detect` or `process` or `automated-check`.",
        "`Due`: The due date is not a day. Write a day such as `2026-12-10`.",
      ],
    });
  });

  it("is not looked for in code and quotes, and the first line of a kind counts", () => {
    const edited = `${body.replace("- **Due:** 2026-12-10\n", "")}\n\`\`\`\nDue: 2026-01-01\n\`\`\`\n> Due: 2026-01-02\n\nDue: 2027-03-01\nDue: 2027-04-01\n`;

    expect(readBack(title, edited)).toMatchObject({ item: { due: "2027-03-01" } });
  });

  it("is nothing where the marker is gone", () => {
    expect(readBack(title, body.slice(5))).toEqual({ kind: "not-an-action" });
  });

  it("is that it is done where the issue is closed", () => {
    const read = readActionIssue({ number: 13, title, body, state: "closed", assignees: [] });

    expect(read).toMatchObject({ item: { state: "done" } });
  });
});
