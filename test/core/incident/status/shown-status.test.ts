import { describe, expect, it } from "vitest";
import { markedSection } from "../../../../src/core/incident/body/section-marker.ts";
import { wordsOf } from "../../../../src/core/incident/commands/people-words.ts";
import { statusSection } from "../../../../src/core/incident/sections/status.ts";
import { openStatus } from "../../../../src/core/incident/status/open-status.ts";
import { showsClosed } from "../../../../src/core/incident/status/shown-status.ts";
import { incidentWith } from "../incident-example.ts";

const said = { by: "ada", at: "2026-11-20T10:20:00Z", comment: 1, source: "https://x.example" };

function body(parts: Parameters<typeof incidentWith>[0]): string {
  const { heading, forms } = statusSection(incidentWith(parts));
  const section = markedSection("status", `## ${heading}\n\n${forms[0]}`, () => "0".repeat(64));
  return `Head\n\n${section}\n\n| closed | x |\n`;
}

describe("the status in the text of a postmortem", () => {
  it("says that it is closed", () => {
    const nearMiss = { ...said, reason: null };
    const shown = { status: "closed", environment: "prod|eu" } as const;

    expect(showsClosed(body(shown))).toBe(true);
    expect(showsClosed(body(shown).replaceAll("\n", "\r\n"))).toBe(true);
    expect(showsClosed(body({ ...shown, people: { ...wordsOf({}), nearMiss } }))).toBe(true);
  });

  it("does not, whatever else is closed there, and is not known where the section is gone", () => {
    const severity = { level: "sev3", reason: "it | closed | itself" } as const;

    expect(showsClosed(body({ status: "draft", severity, environment: "closed" }))).toBe(false);
    expect(showsClosed("| closed | x |")).toBeNull();
  });
});

it("a postmortem that is open again stands where people said that it does, and is a draft without their word", () => {
  const people = { ...wordsOf({}), status: { ...said, status: "in-review" as const } };

  expect(openStatus({ status: "closed", people })).toBe("in-review");
  expect(openStatus({ status: "closed" })).toBe("draft");
  expect(openStatus({ status: "reviewed", people })).toBe("reviewed");
});
