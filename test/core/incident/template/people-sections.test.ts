import { describe, expect, it } from "vitest";
import {
  nearMissSections,
  type PeopleSection,
  peopleSections,
} from "../../../../src/core/incident/template/people-section.ts";
import { readPeopleSection } from "../../../../src/core/incident/template/read-people-sections.ts";
import { renderPeopleSections } from "../../../../src/core/incident/template/render-people-sections.ts";

const factors = peopleSections.find(({ id }) => id === "contributing-factors") as PeopleSection;
const actions = peopleSections.find(({ id }) => id === "actions") as PeopleSection;
const rendered = renderPeopleSections(peopleSections);

describe("what people are asked", () => {
  it("is empty as it is rendered, for an incident and for a near miss", () => {
    const answers = [...peopleSections, ...nearMissSections].map((one) =>
      readPeopleSection(`${rendered}\n\n${renderPeopleSections(nearMissSections)}\n`, one),
    );

    expect(answers).toEqual(answers.map(() => ({ kind: "empty" })));
  });

  it("names each section once", () => {
    const ids = [...peopleSections, ...nearMissSections].map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it("never asks who", () => {
    for (const { prompt } of [...peopleSections, ...nearMissSections])
      expect(prompt).not.toMatch(/\bwho (did|caused|broke|is to)|\bwhy did\b/i);
  });
});

describe("an answer", () => {
  it.each([
    ["in place of the prompt", "The cache was cold."],
    ["below the prompt", `_${factors.prompt}_\n\nThe cache was cold.`],
    ["in the line that was given", "- F1 (class): code: no timeout"],
    ["under another heading", "### Unterüberschrift\n\nDer Cache war kalt."],
    ["that is a fence", "```\nerror 42\n```"],
    ["that ticks a box", "- [x] Checked with support"],
    ["of one word that is none of the placeholders", "Cache"],
  ])("counts %s", (_, text) => {
    expect(answerTo(text)).toMatchObject({ kind: "filled" });
  });

  it.each([
    ["nothing", ""],
    ["a comment", "<!-- later -->"],
    ["a comment that hides the rest", "<!-- The cache was cold."],
    ["an open box", "- [ ] "],
    ["bullets", "-\n*\n1. "],
    ["a placeholder", "TBD."],
    ["a placeholder in bold", "**TODO**"],
    ["not applicable without a reason", "N/A"],
    ["the prompt twice", `_${factors.prompt}_\n\n${factors.prompt}`],
    ["a heading alone", "# Contributing factors"],
  ])("does not count when it is %s", (_, text) => {
    expect(answerTo(text)).toEqual({ kind: "empty" });
  });

  it("may be that it does not apply, with a reason", () => {
    expect(answerTo("N/A: it was a drill")).toEqual({ kind: "not-applicable", reason: "it was a drill" });
    expect(answerTo("Not applicable, no data is kept")).toEqual({
      kind: "not-applicable",
      reason: "no data is kept",
    });
  });

  it("is found whatever became of the heading, and with the line breaks of an editor", () => {
    const body = rendered
      .replace(`## ${factors.heading}`, "## Mitwirkende Umstände")
      .replace(factors.form[0] ?? "", "- F1 (code): no timeout")
      .replaceAll("\n", "\r\n");

    expect(readPeopleSection(body, factors)).toEqual({ kind: "filled", text: "- F1 (code): no timeout" });
    expect(readPeopleSection(body, actions)).toEqual({ kind: "empty" });
  });

  it("ends where the machine's next section begins", () => {
    const machine = `<!-- rollback-ready:section:begin id=evidence sha256=${"0".repeat(16)} -->\n\nText of the machine`;
    const [before = ""] = rendered.split("<!-- rollback-ready:fill id=went-well -->");

    expect(readPeopleSection(`${before}${machine}`, factors)).toEqual({ kind: "empty" });
  });

  it("is gone when its anchor is", () => {
    expect(readPeopleSection("## Contributing factors\n\nThe cache was cold.", factors)).toEqual({
      kind: "removed",
    });
  });

  it("in the table of actions is any cell that is filled in", () => {
    const filled = rendered.replace(
      "|  |  |  |  |  |  |  |",
      "| Add a timeout | prevent | F1 | ada |  |  |  |",
    );

    expect(readPeopleSection(filled, actions)).toMatchObject({ kind: "filled" });
  });
});

function answerTo(text: string) {
  const [before = "", after = ""] = rendered.split(`_${factors.prompt}_\n\n${factors.form.join("\n")}`);
  return readPeopleSection(`${before}${text}${after}`, factors);
}
