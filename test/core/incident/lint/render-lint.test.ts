import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Missing } from "../../../../src/core/incident/lint/completeness.ts";
import { evidenceWantedText } from "../../../../src/core/incident/lint/render-action-lint.ts";
import { isOnWordingOnly, lintText } from "../../../../src/core/incident/lint/render-lint.ts";
import { activeOn, shapeOf, strangeTags } from "../gfm.ts";
import { hostileText } from "../hostile-record.ts";

const quiet = "pm: quiet";
const missing = (heading: string, parts: Partial<Missing> = {}): Missing => ({
  section: "x",
  heading,
  action: null,
  write: null,
  ...parts,
});

describe("the comment on an issue that was closed half done", () => {
  it("names what is missing, and says more only where the heading does not", () => {
    const text = lintText({
      missing: [
        missing("What users noticed"),
        missing("Actions", {
          action: { title: "Page `all` @mona", issue: 7 },
          write: "lacks an owner (one login).",
        }),
      ],
      blame: [],
      quiet,
    });

    expect(text).toBe(
      [
        "**Opened again: 2 answers are missing.** Write them above, under these headings:",
        "",
        "- **What users noticed**",
        "- **Actions**, #7 ``Page `all` @mona``: lacks an owner (one login).",
        "",
        "Does one not apply? Write why below it, such as `N/A: no users noticed`. Then close this again. If it is not worth it, close it as not planned, or give it the label `pm: quiet`.",
      ].join("\n"),
    );
  });

  it("counts one, and says how many more there are than it lists", () => {
    const one = lintText({ missing: [missing("Detection")], blame: [], quiet });
    const many = lintText({
      missing: Array.from({ length: 40 }, () => missing("Actions")),
      blame: [],
      quiet,
    });

    expect(one).toMatch(/^\*\*Opened again: 1 answer is missing\.\*\* Write it above, under this heading:/);
    expect(many).toContain("\n- and 10 more\n");
  });
});

describe("the remarks on wording", () => {
  const hit = (heading: string, words: string) => ({ heading, words, instead: "What happened?", line: 1 });

  it("stand together by section", () => {
    const text = lintText({
      missing: [],
      blame: [
        hit("Contributing factors", "Bob forgot to"),
        hit("Contributing factors", "@mona"),
        hit("Detection", "you"),
      ],
      quiet,
    });

    expect(text?.split("\n").slice(2)).toEqual([
      "- Contributing factors",
      "  - `Bob forgot to`: What happened?",
      "  - `@mona`: What happened?",
      "- Detection",
      "  - `you`: What happened?",
    ]);
    expect(isOnWordingOnly(text ?? "")).toBe(true);
  });

  it("do not make a comment about wording alone of one that asks for more", () => {
    const text = lintText({ missing: [missing("Detection")], blame: [hit("Detection", "you")], quiet });

    expect(isOnWordingOnly(text ?? "")).toBe(false);
  });
});

it("the comment on an action without evidence has a line to copy", () => {
  expect(
    evidenceWantedText({ why: "Nothing shows that it is done.", write: "evidence: <link>" }, quiet),
  ).toBe(
    [
      "**Opened again.** Nothing shows that it is done. Write such a line here or in the text above, then close it again:",
      "",
      "```",
      "evidence: <link>",
      "```",
      "",
      "A merged pull request (`#12`), a run, a commit or a page counts; for an automated check only the pull request. If it is not worth it any more, close it as not planned, or give it the label `pm: quiet`.",
    ].join("\n"),
  );
});

it("hostile text does nothing in the comment that a harmless word does not do, as GitHub renders it", () => {
  const home = "https://github.example/acme/shop";
  const commentOf = (text: string): string =>
    lintText({
      missing: [
        missing("Actions", { action: { title: text, issue: null }, write: "lacks an owner (one login)." }),
      ],
      blame: [{ heading: "Detection", words: text, instead: "What happened?", line: 1 }],
      quiet: text,
    }) ?? "";
  const clean = shapeOf(commentOf("word"));

  fc.assert(
    fc.property(hostileText, (text) => {
      const comment = commentOf(text);

      expect(activeOn(home, comment)).toEqual([]);
      expect(shapeOf(comment)).toEqual(clean);
      expect(strangeTags(home, comment)).toEqual([]);
      expect(comment.isWellFormed()).toBe(true);
    }),
  );
});
