import { describe, expect, it } from "vitest";
import { evidenceIn, judgeEvidence, type PullState } from "../../../../src/core/incident/actions/evidence.ts";

const home = "https://github.example/acme/shop";
const sha = "c".repeat(40);

describe("a line of evidence", () => {
  it.each([
    ["evidence: #12", { kind: "pull", number: 12 }],
    [`Evidence: ${home}/pull/12`, { kind: "pull", number: 12 }],
    [`**Evidence:** ${home}/pull/12/files#diff-1`, { kind: "pull", number: 12 }],
    [`- evidence: [the fix](${home}/pull/12)`, { kind: "pull", number: 12 }],
    [`evidence: ${home}/actions/runs/9/job/3`, { kind: "run", url: `${home}/actions/runs/9/job/3` }],
    [`evidence: ${sha}`, { kind: "commit", sha }],
    [`evidence: <${home}/commit/${sha}>`, { kind: "commit", sha }],
    [
      `evidence: ${home}/blob/main/docs/drill.md`,
      { kind: "document", url: `${home}/blob/main/docs/drill.md` },
    ],
    ["evidence: https://wiki.example/drill", { kind: "document", url: "https://wiki.example/drill" }],
    // Of another repository it says nothing here.
    [
      "evidence: https://github.example/acme/other/pull/12",
      { kind: "document", url: "https://github.example/acme/other/pull/12" },
    ],
  ])("is read: %s", (text, evidence) => {
    expect(evidenceIn([text], home)).toEqual([evidence]);
  });

  it.each([
    "evidence: ",
    "evidence: it works now",
    "evidence: javascript:alert(1)",
    "the evidence: #12",
    "```\nevidence: #12\n```",
    "> evidence: #12",
    "<!-- evidence: #12 -->",
  ])("does not count: %s", (text) => {
    expect(evidenceIn([text], home)).toEqual([]);
  });
});

describe("what shows that an action is done", () => {
  const states: Readonly<Record<number, PullState>> = {
    1: "merged",
    2: "not-merged",
    3: "absent",
    4: "unknown",
  };
  const stateOf = (number: number): PullState => states[number] ?? "absent";
  const pull = (number: number) => ({ kind: "pull", number }) as const;
  const page = { kind: "document", url: "https://wiki.example/drill" } as const;

  it("is a merged pull request", () => {
    expect(judgeEvidence("prevent", [pull(2), pull(1)], stateOf)).toEqual({
      kind: "evidenced",
      evidence: pull(1),
    });
  });

  it("is a document, but for an automated check", () => {
    expect(judgeEvidence("process", [page], stateOf)).toEqual({ kind: "evidenced", evidence: page });
    expect(judgeEvidence("automated-check", [page], stateOf)).toEqual({
      kind: "missing",
      why: "An automated check is shown by the pull request that brought it.",
      write: "`evidence: #12`, with the number of the merged pull request that brought the check",
    });
    expect(judgeEvidence("automated-check", [page, pull(1)], stateOf)).toEqual({
      kind: "evidenced",
      evidence: pull(1),
    });
  });

  it.each([
    [[], "Nothing shows that it is done."],
    [[pull(2)], "Pull request #2 is not merged."],
    [[pull(3)], "There is no pull request #3."],
  ])("is missing otherwise", (found, why) => {
    expect(judgeEvidence("prevent", found, stateOf)).toMatchObject({ kind: "missing", why });
  });

  it("is not known where GitHub could not be asked, which is neither", () => {
    expect(judgeEvidence("prevent", [pull(4), pull(2)], stateOf)).toMatchObject({ kind: "unknown" });
    expect(judgeEvidence("prevent", [pull(4), page], stateOf)).toMatchObject({ kind: "evidenced" });
  });
});
