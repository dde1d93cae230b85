import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  contentHash,
  markedSection,
  readSectionMarker,
} from "../../../../src/core/incident/body/section-marker.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("the markers of a section", () => {
  it("stand on lines of their own around the content", () => {
    const [begin = "", ...rest] = markedSection("impact", "## Impact\n\nText", sha256).split("\n");

    expect(readSectionMarker(begin)).toEqual({
      kind: "begin",
      id: "impact",
      sha256: sha256("## Impact\n\nText").slice(0, 16),
    });
    expect(rest).toEqual(["", "## Impact", "", "Text", "", "<!-- rollback-ready:section:end id=impact -->"]);
    expect(readSectionMarker(rest.at(-1) ?? "")).toEqual({ kind: "end", id: "impact" });
  });

  it.each([
    ["text before", "x <!-- rollback-ready:section:end id=impact -->"],
    ["indented", "    <!-- rollback-ready:section:end id=impact -->"],
    ["quoted", "> <!-- rollback-ready:section:end id=impact -->"],
    ["no hash", "<!-- rollback-ready:section:begin id=impact -->"],
    ["an odd id", "<!-- rollback-ready:section:end id=Impact! -->"],
    ["another comment", "<!-- rollback-ready:postmortem:v1 key=a -->"],
  ])("are read strictly: %s", (_, line) => {
    expect(readSectionMarker(line)).toBeNull();
  });
});

describe("the hash of a section", () => {
  it("is the same after GitHub's editor changed line breaks and ends of lines", () => {
    const written = contentHash("## Impact\n\n| a |\n| --- |", sha256);

    expect(contentHash("\r\n## Impact  \r\n\r\n| a |\r\n| --- |\r\n\r\n", sha256)).toBe(written);
  });

  it("is another after a person changed a letter or the indent of a line", () => {
    const written = contentHash("- a\n  - b", sha256);

    expect(contentHash("- a\n  - c", sha256)).not.toBe(written);
    expect(contentHash("- a\n- b", sha256)).not.toBe(written);
  });
});
