import { describe, expect, it } from "vitest";
import { closesIssue } from "../../../../src/core/incident/actions/closes-issue.ts";
import { evidenceIn } from "../../../../src/core/incident/actions/evidence.ts";
import { type EvidenceState, judgeEvidence } from "../../../../src/core/incident/actions/judge-evidence.ts";

const home = "https://github.example/acme/shop";
const sha = "c".repeat(40);
const pull = (number: number) => ({ kind: "pull", number }) as const;

describe("what people write as evidence", () => {
  it.each([
    ["evidence: #12", pull(12)],
    [`Evidence: ${home}/pull/12`, pull(12)],
    [`**Evidence:** ${home}/pull/12/files#diff-1`, pull(12)],
    [`- evidence: [the fix](${home}/pull/12)`, pull(12)],
    ["evidence: PR #12", pull(12)],
    ["evidence: merged in #12", pull(12)],
    ["evidence - #12", pull(12)],
    ["- [x] evidence: #12", pull(12)],
    ["evidence: acme/shop#12", pull(12)],
    ["evidence: GH-12", pull(12)],
    ["evidence: [the pull](../pull/12)", pull(12)],
    ["evidence:\n#12", pull(12)],
    ["evidence:\n\n- #12", pull(12)],
    ["## Evidence\n\n#12 was merged", pull(12)],
    [`evidence: ${home}/actions/runs/9/job/3`, { kind: "run", url: `${home}/actions/runs/9/job/3` }],
    [`evidence: ${sha}`, { kind: "commit", sha }],
    ["evidence: `1a2b3c4d5e`", { kind: "commit", sha: "1a2b3c4d5e" }],
    [`evidence: <${home}/commit/${sha}>`, { kind: "commit", sha }],
    [
      `evidence: ${home}/blob/main/docs/drill.md`,
      { kind: "document", url: `${home}/blob/main/docs/drill.md` },
    ],
    [
      "evidence: [drill](/blob/main/docs/drill.md)",
      { kind: "document", url: `${home}/blob/main/docs/drill.md` },
    ],
    ["evidence: see https://wiki.example/drill.", { kind: "document", url: "https://wiki.example/drill" }],
    // Of another repository it says nothing here.
    [
      "evidence: https://github.example/acme/other/pull/12",
      { kind: "document", url: "https://github.example/acme/other/pull/12" },
    ],
    ["evidence: acme/other#12", { kind: "document", url: "https://github.example/acme/other/pull/12" }],
  ])("is read: %s", (text, evidence) => {
    expect(evidenceIn([text], home)).toEqual([evidence]);
  });

  it("may be several in a line", () => {
    expect(evidenceIn(["Evidence: #1 and #2, dashboards attached"], home)).toEqual([pull(1), pull(2)]);
  });

  it.each([
    "evidence: ",
    "evidence: it works now",
    "evidence: <link>",
    "evidence: javascript:alert(1)",
    "evidence: https://a.bc",
    "evidence: decade 20261210",
    "the evidence: #12",
    "We looked into #12.",
    "- [ ] evidence: #12",
    "evidence: later\n#12",
    "## Evidence of failure\n\nnone\n\n## Links\n\n#12",
    "```\nevidence: #12\n```",
    "> evidence: #12",
    "<!-- evidence: #12 -->",
  ])("does not count: %s", (text) => {
    expect(evidenceIn([text], home)).toEqual([]);
  });
});

describe("what shows that an action is done", () => {
  const page = {
    evidence: { kind: "document", url: "https://wiki.example/drill" },
    state: "there",
  } as const;
  const commit = (state: EvidenceState) => ({ evidence: { kind: "commit", sha } as const, state });
  const pulled = (state: EvidenceState, number = 1) => ({ evidence: pull(number), state });

  it("is a merged pull request", () => {
    expect(judgeEvidence("prevent", [pulled("not-merged", 2), pulled("merged")])).toEqual({
      kind: "evidenced",
      evidence: pull(1),
    });
  });

  it("is a document or a commit that is there, but for an automated check", () => {
    expect(judgeEvidence("process", [page])).toEqual({ kind: "evidenced", evidence: page.evidence });
    expect(judgeEvidence("process", [commit("there")])).toMatchObject({ kind: "evidenced" });
    expect(judgeEvidence("automated-check", [page])).toEqual({
      kind: "missing",
      why: "An automated check is shown by the pull request that brought it.",
      write: "evidence: #12",
    });
    expect(judgeEvidence("automated-check", [page, pulled("merged")])).toMatchObject({ kind: "evidenced" });
  });

  it.each([
    [[], "Nothing shows that it is done."],
    [[pulled("not-merged", 2)], "Pull request #2 is not merged."],
    [[pulled("absent", 3)], "There is no pull request #3."],
    [[commit("absent")], "There is no commit cccccccccccc here."],
  ])("is missing otherwise", (seen, why) => {
    expect(judgeEvidence("prevent", seen)).toEqual({ kind: "missing", why, write: "evidence: <link>" });
  });

  it("is not known where GitHub could not be asked, which is neither", () => {
    expect(judgeEvidence("prevent", [pulled("unknown", 4), pulled("not-merged", 2)])).toEqual({
      kind: "unknown",
      why: "Whether pull request #4 is merged is not known.",
    });
    expect(judgeEvidence("prevent", [pulled("unknown", 4), page])).toMatchObject({ kind: "evidenced" });
  });
});

describe("the text of a pull request", () => {
  it.each(["Fixes #6", "closes: #6", "This resolves acme/shop#6.", `Fixed ${home}/issues/6`])(
    "closes an issue: %s",
    (text) => {
      expect(closesIssue(text, 6, home)).toBe(true);
    },
  );

  it.each([
    "Part of #6",
    "Fixes #60",
    "Fixes acme/other#6",
    "`Fixes #6`",
    "```\nFixes #6\n```",
    "<!-- Fixes #6 -->",
    "prefixes #6",
  ])("does not: %s", (text) => {
    expect(closesIssue(text, 6, home)).toBe(false);
  });
});
