import { describe, expect, it } from "vitest";
import { diffLines } from "../../../src/core/init/diff-lines.ts";
import type { Proposed } from "../../../src/core/init/propose.ts";
import { initReport, resultLines, writeQuestion } from "../../../src/core/init/report.ts";
import { coloured, plain } from "../../../src/core/terminal/paint.ts";
import { surveyTeam } from "../../flows/init/survey-team.ts";

const screen = { paint: plain, width: 80 };
const file = (path: string): Proposed["files"][number] => ({
  kind: "new",
  path,
  text: "a\n",
  isExecutable: false,
});
const none: Proposed = { files: [], left: [], questions: [] };

describe("a file that would be written", () => {
  it.each([
    [
      { kind: "new", path: "a.yml", text: "x\n\ny\n", isExecutable: false },
      ["a.yml  (new)", "@@ -0,0 +1,3 @@", "+x", "+", "+y"],
    ],
    [
      { kind: "new", path: "a.sh", text: "x\n", isExecutable: true },
      ["a.sh  (new, executable)", "@@ -0,0 +1,1 @@", "+x"],
    ],
    [
      { kind: "addition", path: "a.md", before: "1\n2\n3\n4\n", added: "\n5\n" },
      ["a.md  (added to)", "@@ -2,3 +2,5 @@", " 2", " 3", " 4", "+", "+5"],
    ],
    [
      { kind: "addition", path: "a.md", before: "1", added: "\n\n2\n" },
      ["a.md  (added to)", "@@ -1,1 +1,3 @@", " 1", "+", "+2"],
    ],
    [
      { kind: "addition", path: "a.md", before: "", added: "1\n" },
      ["a.md  (added to)", "@@ -1,0 +1,1 @@", "+1"],
    ],
    [
      { kind: "addition", path: "a.md", before: "1\r\n", added: "\r\n2\r\n" },
      ["a.md  (added to)", "@@ -1,1 +1,3 @@", " 1", "+", "+2"],
    ],
  ] as const)("is shown as a diff: %j", (proposal, lines) => {
    expect(diffLines(proposal, plain)).toEqual(lines);
  });

  it("is shown in green, without control characters of a person's", () => {
    const lines = diffLines(
      { kind: "addition", path: "a\u001b", before: "\u001b[2Jx\n", added: "y\n" },
      coloured,
    );

    expect(lines).toEqual([
      "\u001b[1ma\\u{001b}  (added to)\u001b[22m",
      "\u001b[2m@@ -1,1 +1,2 @@\u001b[22m",
      " \\u{001b}[2Jx",
      "\u001b[32m+y\u001b[39m",
    ]);
  });
});

describe("the report of init", () => {
  it("says what was found, what is left as it is, and what only the team knows", async () => {
    const survey = await surveyTeam({ "go.mod": "", ".github/workflows/a.yml": "jobs: [" });
    const proposed: Proposed = {
      files: [file("b.yml")],
      left: [{ path: "c.yml", reason: "it is there", isProblem: false }],
      questions: [
        { path: "b.yml", text: "Which one?" },
        {
          path: "b.yml",
          text: "And which other one, of all those that nobody here has thought of in this year?",
        },
      ],
    };

    expect(initReport(survey, proposed, screen)).toBe(`b.yml  (new)
@@ -0,0 +1,1 @@
+a

Found in 2 files, 0 of them workflows
  branch      main
  packages    Go (go.mod)
  migrations  none
  images      none
  deploys     none
  health      none
  unread      .github/workflows/a.yml: line 1 is no YAML

Left as it is
  c.yml: it is there.

What only you know
  b.yml
    - Which one?
    - And which other one, of all those that nobody here has thought of in this
      year?
`);
  });

  it.each([
    ["nothing", none, "set up: nothing is left to write.\n"],
    ["declined", none, "not written: as you said. Run this again when you like.\n"],
    [
      "unasked",
      { ...none, files: [file("a")] },
      "not written: 1 file, because nobody can be asked here. Write it with --yes.\n",
    ],
    ["blocked", none, "not set up: nothing is left that may be written, and something above needs you.\n"],
  ] as const)("ends in a line when the result is %s", (result, proposed, line) => {
    expect(resultLines(result, proposed, screen)).toBe(line);
  });

  it("says what comes next when all is written", () => {
    expect(
      resultLines("written", { ...none, files: [file("a"), file("b")] }, screen),
    ).toBe(`written: 2 files. Look at them, answer what only you know, commit, and open a
    pull request: its plan is checked from the next one on.
  - rollback-ready check says before a push what the check will say.
  - Once merged, require the check “rollback-plan / plan-check” in a ruleset of
    the default branch.
  - rollback-ready doctor says what the repository's settings on GitHub lack.
`);
  });

  it.each([
    [1, "Write this file? [y/N] "],
    [2, "Write these 2 files? [y/N] "],
  ])("asks about %i", (count, question) => {
    const files = Array.from({ length: count }, (_, at) => file(`${at}`));

    expect(writeQuestion({ ...none, files })).toBe(question);
  });
});
