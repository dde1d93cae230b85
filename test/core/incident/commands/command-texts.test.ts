import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandTexts } from "../../../../src/core/incident/commands/command-texts.ts";

function namesIn(comment: string): readonly string[] {
  return commandTexts(comment).map(({ name }) => name);
}

describe("a command in a comment", () => {
  it.each<[string, string, readonly string[]]>([
    ["stands at the start of a line", "/ack", ["ack"]],
    ["stands between other lines", "I am here\n/ack\nand look", ["ack"]],
    ["may be indented by three spaces", "   /ack", ["ack"]],
    ["may be written in capitals", "/ACK", ["ack"]],
    ["may end as a sentence does", "/ack!", ["ack"]],
    [
      "may stand beside others",
      "/ack\n/severity sev2\r\n\r\n/status reviewed",
      ["ack", "severity", "status"],
    ],
    ["may stand above the line that mail programs write", "/ack\n-- \nAda", ["ack"]],
    ["may stand behind a hidden remark", "<!-- remark -->\n\n/ack", ["ack"]],
  ])("%s", (_, comment, names) => {
    expect(namesIn(comment)).toEqual(names);
  });

  it.each<[string, string]>([
    ["in the middle of a line", "please /ack"],
    ["in a fence", "```\n/ack\n```"],
    ["in a fence that is never closed", "```\n/ack"],
    ["in indented code", "    /ack"],
    ["in a code span over lines", "see `a\n/ack\nb` there"],
    ["in a quote", "> /ack"],
    ["in the lazy line of a quote", "> thanks\n/ack"],
    ["in a list", "- /ack"],
    ["in a heading", "# /ack"],
    ["in an HTML comment", "<!--\n/ack\n-->"],
    ["in an HTML comment inside of a text", "so <!--\n/ack\n--> it is"],
    ["in an HTML comment that is never closed", "<!-- \n\n/ack"],
    ["in an HTML block", "<div>\n/ack\n</div>"],
    ["in a footnote", "[^1]: remark\n/ack"],
    ["as a path", "/etc/hosts is wrong"],
    ["as a path of two words", "/api/orders"],
    ["behind a character that nobody sees", "\u200b/ack"],
    ["with another slash", "//ack"],
    ["with the slash of another script", "⁄ack"],
  ])("does not count %s", (_, comment) => {
    expect(namesIn(comment)).toEqual([]);
  });

  it("has what follows on its line, and the lines below up to the next command", () => {
    expect(commandTexts("/action Do it | a\nowner: ada\n/ack\n\nowner: bob")).toEqual([
      { name: "action", rest: "Do it | a", below: ["owner: ada"] },
      { name: "ack", rest: "", below: [] },
    ]);
  });

  it("takes a list directly after it for its lines", () => {
    expect(commandTexts("/action Do it\n- owner: ada\n- due: 2w")).toEqual([
      { name: "action", rest: "Do it", below: ["- owner: ada", "- due: 2w"] },
    ]);
  });

  it("is found in time in any text", () => {
    const nasty = ["`", "``", "/ack", "\n", ">", "- ", "<!--", "-->", "```", "    ", "a", "|", "\r\n", "1. "];
    const texts = fc.array(fc.constantFrom(...nasty), { maxLength: 300 }).map((parts) => parts.join(""));

    fc.assert(
      fc.property(texts, (comment) => {
        for (const { name, rest } of commandTexts(comment)) {
          expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
          expect(rest).not.toContain("\n");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is found in the longest comment, whatever is in it", () => {
    const long = (part: string) => part.repeat(Math.ceil(65_536 / part.length));

    for (const part of ["`a``b", "/ack\n", "> ", "1. ", "<!--", "[^1]: ", "/a\n```\n"]) {
      expect(() => commandTexts(long(part))).not.toThrow();
    }
  });
});
