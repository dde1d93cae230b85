import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shedOrder } from "../../../../src/core/incident/sections/section.ts";
import { suspectsSection } from "../../../../src/core/incident/sections/suspects.ts";
import { pointsSentence } from "../../../../src/core/incident/suspects/suspect-points.ts";
import { activeIn, tableWidths } from "./machine-markdown.ts";

const context = { repositoryUrl: "https://github.example/acme/shop" };
const changes = { commits: 3 };

function suspect(number: number, subject = `Change ${number}`, reasons: readonly string[] = ["a", "b"]) {
  return { sha: "c".repeat(40), subject, pull: number, reasons, score: 5 };
}

describe("the section of suspects", () => {
  it("shows each change with its score and why, and how scores come about", () => {
    const direct = { ...suspect(1, "Direct"), pull: null, reasons: [], score: 0 };

    const { id, shed, forms } = suspectsSection({ suspects: [suspect(12), direct], changes }, context);

    expect([id, shed]).toEqual(["suspects", shedOrder.commits]);
    expect(forms[0].split("\n")).toEqual([
      "Ranked by what is known of each change, never by who made it. A high place is a place to look first, not a cause.",
      "",
      "| Change | What it is | Score | Why it is here |",
      "| --- | --- | --- | --- |",
      "| [12](https://github.example/acme/shop/pull/12) | Change 12 | 5 | a; b |",
      `| [cccccccccccc](https://github.example/acme/shop/commit/${"c".repeat(40)}) | Direct | 0 | – |`,
      "",
      "<details><summary>How a score comes about</summary>",
      "",
      pointsSentence(),
      "",
      "</details>",
    ]);
    expect(pointsSentence()).toMatch(/^touches what .* \+5, .*only documentation and tests −3\.$/);
  });

  it("gets shorter to five, then to a sentence", () => {
    const suspects = Array.from({ length: 7 }, (_, index) => suspect(index + 1));

    const { forms } = suspectsSection({ suspects, changes }, context);

    expect(forms).toHaveLength(3);
    expect(tableWidths(forms[0])).toHaveLength(9);
    expect(tableWidths(forms[1] ?? "")).toHaveLength(7);
    expect(forms[1]).toContain("2 more suspects in the incident record.");
    expect(forms[2]).toBe("7 suspects: see the incident record.");
  });

  it("says that there may be more than the twenty that are ranked", () => {
    const form = (count: number) =>
      suspectsSection(
        { suspects: Array.from({ length: count }, (_, index) => suspect(index + 1)), changes },
        context,
      ).forms[0];

    expect(form(20)).toContain("\n\nThese are the first 20 of all that lies between.\n\n");
    expect(form(19)).not.toContain("of all that lies between");
  });

  it("says when there are none, and when the commits are not known", () => {
    const forms = (commits: number | null) =>
      suspectsSection({ suspects: [], changes: { commits } }, context).forms;

    expect(forms(0)).toEqual(["Nothing lies between the two releases."]);
    expect(forms(null)).toEqual(["The commits between the two releases could not be listed."]);
    expect(suspectsSection({ suspects: [suspect(1)], changes: { commits: null } }, context).forms[0]).toMatch(
      /\n\nThe commits between the two releases could not be listed\.\n\n/,
    );
  });

  it("leaves the score out where an older record has none", () => {
    const { score: _score, ...old } = suspect(1);

    expect(suspectsSection({ suspects: [old], changes }, context).forms[0]).toContain(
      "| Change 1 | – | a; b |",
    );
  });

  it("lets nothing act that a stranger wrote", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom("@org/team", "<b>", "|", "`", "\n# H", "https://evil.example", "fixes #1"), {
            minLength: 1,
          })
          .map((parts) => parts.join("")),
        (text) => {
          const hostile = { ...suspect(1, text, [text]), sha: text, pull: null };
          const [form] = suspectsSection({ suspects: [hostile], changes }, context).forms;

          expect(activeIn(form)).toMatchObject({
            texts: [],
            html: expect.any(Array),
            links: [],
            headings: 0,
          });
          expect(activeIn(form).html.filter((one) => !/^<\/?code>$|details>/.test(one))).toEqual([]);
          expect(tableWidths(form)).toEqual([6, 6, 6]);
        },
      ),
    );
  });
});
