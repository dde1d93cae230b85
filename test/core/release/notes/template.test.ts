import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTemplate } from "../../../../src/core/release/notes/template.ts";

describe("a template of the notes", () => {
  it("is text with places to fill; other braces are text", () => {
    expect(readTemplate("# Shop {version}\r\n\n{changes}\n`{}` {1} {x {}")).toEqual({
      kind: "template",
      template: ["# Shop ", { fill: "version" }, "\n\n", { fill: "changes" }, "\n`{}` {1} {x {}"],
    });
  });

  it.each([
    ["{chnages}", "names `{chnages}`.", "Write `{changes}`."],
    ["{Changes}", "names `{Changes}`.", "Write `{changes}`."],
    ["{date}", "names `{date}`.", "Write one of `{version}`, `{tag}`"],
    ["{changes}{changes}", "has `{changes}` more than once.", "Keep one"],
    ["{tag}".repeat(11), "has `{tag}` more than 10 times.", "Keep 10"],
    [" \n", "is empty.", "`{changes}`"],
    [`{changes}${"x".repeat(10_000)}`, "has 10009 characters.", "10000"],
    ["<!-- rollback-ready:x:v1 key=1 -->{changes}", "holds a marker", "Remove"],
  ])("is refused: %#", (text, problem, write) => {
    expect(readTemplate(text)).toMatchObject({
      kind: "refused",
      problems: [{ problem: expect.stringContaining(problem), write: expect.stringContaining(write) }],
    });
  });

  it("tells all problems at once", () => {
    const reading = readTemplate("{a-b} {changes} {changes} {nothing}");

    expect(reading.kind === "refused" && reading.problems).toHaveLength(3);
  });

  it("keeps every character that is no place to fill", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const reading = readTemplate(`x${text}`);

        if (reading.kind !== "template") return;
        const back = reading.template
          .map((part) => (typeof part === "string" ? part : `{${part.fill}}`))
          .join("");
        expect(back).toBe(`x${text}`.replaceAll("\r\n", "\n"));
      }),
    );
  });
});
