import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EarlierIncident, Recurrence } from "../../../../src/core/incident/recurrence/recurrence.ts";
import { shedOrder } from "../../../../src/core/incident/sections/section.ts";
import { similarSection } from "../../../../src/core/incident/sections/similar.ts";
import { activeIn } from "./machine-markdown.ts";

const context = { repositoryUrl: "https://github.example/acme/shop" };

function earlier(issue: number, parts: Partial<EarlierIncident> = {}): EarlierIncident {
  return {
    issue,
    deployment: issue + 1000,
    environment: "production",
    at: "2026-11-01T10:20:30.000Z",
    release: "v1.0.3",
    likeness: "same",
    shared: ["check:web"],
    isNearMiss: false,
    ...parts,
  };
}

function forms(recurrence: Omit<Recurrence, "signature">): readonly string[] {
  return similarSection({ recurrence: { signature: "rbf1:0", ...recurrence } }, context).forms;
}

describe("the section of similar incidents", () => {
  it("says how often it was seen, where, and what is alike in others", () => {
    const recurrence = {
      signature: "rbf1:0",
      count: 3,
      earlier: [
        earlier(12),
        earlier(9, { isNearMiss: true }),
        earlier(7, { likeness: "similar", shared: ["area:src/pay", "check:web"] }),
      ],
    };

    const section = similarSection({ recurrence }, context);

    expect([section.id, section.shed]).toEqual(["similar", shedOrder.rest]);
    expect(section.forms).toEqual([
      [
        "**3rd time** that this failure is seen: the same verdict, checks and answers. Are the actions of the earlier incidents done?",
        "",
        "Before:",
        "",
        "- [#12](https://github.example/acme/shop/issues/12), 2026-11-01, `v1.0.3` in `production`",
        "- [#9](https://github.example/acme/shop/issues/9), 2026-11-01, `v1.0.3` in `production`, a near miss",
        "",
        "Alike, but not the same:",
        "",
        "- [#7](https://github.example/acme/shop/issues/7), 2026-11-01, `v1.0.3` in `production`; in common: `area:src/pay`, `check:web`",
      ].join("\n"),
      "**3rd time** that this failure is seen: the same verdict, checks and answers. Are the actions of the earlier incidents done? See [#12](https://github.example/acme/shop/issues/12), [#9](https://github.example/acme/shop/issues/9), [#7](https://github.example/acme/shop/issues/7).",
    ]);
  });

  it("is a sentence the first time", () => {
    expect(forms({ count: 1, earlier: [] })).toEqual([
      "This failure was not seen in an incident here before.",
    ]);
  });

  it("does not count near misses as incidents", () => {
    expect(forms({ count: 1, earlier: [earlier(9, { isNearMiss: true })] })[0]).toBe(
      "This failure was not seen in an incident here before.\n\nSeen only in near misses:\n\n- [#9](https://github.example/acme/shop/issues/9), 2026-11-01, `v1.0.3` in `production`, a near miss",
    );
  });

  it.each([
    [2, "2nd"],
    [4, "4th"],
    [11, "11th"],
    [12, "12th"],
    [13, "13th"],
    [21, "21st"],
    [22, "22nd"],
    [113, "113th"],
  ])("counts in words: %i is the %s", (count, words) => {
    expect(forms({ count, earlier: [earlier(1)] })[0]).toMatch(new RegExp(`^\\*\\*${words} time\\*\\*`));
  });

  it("lets nothing act that the index holds: whoever may push may write it", () => {
    const text = fc
      .array(fc.constantFrom("@org/team", "<b>", "`", "\n# H", "https://evil.example", "fixes #1", "\n- x"), {
        minLength: 1,
      })
      .map((parts) => parts.join(""));

    fc.assert(
      fc.property(text, (hostile) => {
        const one = { environment: hostile, release: hostile, at: hostile, shared: [hostile] };
        const found = forms({
          count: 2,
          earlier: [earlier(1, one), earlier(2, { ...one, likeness: "similar" })],
        });
        for (const form of found) {
          const active = activeIn(form);
          expect(active).toMatchObject({ html: [], images: [], headings: 0 });
          expect(active.texts.filter((seen) => !/^#\d$/.test(seen))).toEqual([]);
          expect(active.links.every((link) => link.startsWith(`${context.repositoryUrl}/issues/`))).toBe(
            true,
          );
        }
      }),
    );
  });
});
