import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { assembleBody } from "../../../../src/core/incident/body/assemble-body.ts";
import { bodyLimits } from "../../../../src/core/incident/body/body-limits.ts";
import { type Section, shedOrder } from "../../../../src/core/incident/sections/section.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("the body of a new issue", () => {
  it("has the head, each section between its markers, and the people's part", () => {
    const { body, leftOut } = assembled([section("summary", ["All well"], "never")]);

    expect(body).toMatch(
      /^HEAD\n\n<!-- rollback-ready:section:begin id=summary sha256=[0-9a-f]{16} -->\n\n## summary\n\nAll well\n\n<!-- rollback-ready:section:end id=summary -->\n\nPEOPLE\n$/,
    );
    expect(leftOut).toEqual([]);
  });

  it("sheds raw logs first, then samples, commits and pull requests, and never the summary", () => {
    const long = "x".repeat(20_000);
    const all = [
      section("summary", [long, "short"], "never"),
      section("changes", [long, "short"], shedOrder.pulls),
      section("suspects", [long, "short"], shedOrder.commits),
      section("gate", [long, "short"], shedOrder.samples),
      section("log", [long, "short"], shedOrder.logs),
    ];
    const left = (count: number): readonly string[] =>
      assembled(all.slice(0, count)).leftOut.map(({ id }) => id);

    expect([2, 3, 4, 5].map(left)).toEqual([
      [],
      ["suspects"],
      ["suspects", "gate"],
      ["suspects", "gate", "log"],
    ]);
  });

  it("keeps the longest forms that fit, and tells the whole of what it shortened", () => {
    const { body, leftOut } = assembled([
      section("gate", ["a".repeat(70_000), "b".repeat(65_000), "c".repeat(50_000), "d"], shedOrder.samples),
    ]);

    expect(body).toContain("c".repeat(50_000));
    expect(leftOut.map(({ id, whole }) => [id, whole?.length])).toEqual([
      ["gate", "## gate\n\n".length + 70_000],
    ]);
  });

  it.each([
    ["two bytes", "é"],
    ["three bytes", "語"],
    ["four bytes and two units", "😀"],
  ])("is within both limits with characters of %s", (_, character) => {
    const { body } = assembled(
      [100_000, 80_000, 60_000, 59_000, 40_000, 29_000, 10_000].map((count) =>
        section(
          `s${"abcdefg"[count % 7]}`,
          [character.repeat(count / character.length), "short"],
          shedOrder.logs,
        ),
      ),
    );

    expect(body.length).toBeLessThanOrEqual(bodyLimits.characters);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(bodyLimits.bytes);
    expect(body).not.toContain("\ufffd");
  });

  it("is too long rather than without its summary", () => {
    const summary = section("summary", ["s".repeat(61_000), "short"], "never");
    const { body } = assembled([summary, section("gate", ["a", "b"], shedOrder.samples)]);

    expect(body).toContain("s".repeat(61_000));
    expect(body).toContain("\n\nb\n\n");
  });
});

function assembled(sections: readonly Section[]) {
  return assembleBody({ head: "HEAD", sections, people: "PEOPLE" }, sha256);
}

function section(id: string, forms: readonly [string, ...string[]], shed: Section["shed"]): Section {
  return { id, heading: id, forms, shed };
}
