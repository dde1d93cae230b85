import { expect, it } from "vitest";
import { answersText, strangerAnswer } from "../../../../src/core/decision/report/command-answers.ts";
import { awaitedText, decidedText } from "../../../../src/core/decision/report/decision-comment.ts";
import { escalationText } from "../../../../src/core/decision/report/escalation-text.ts";

const awaited = {
  environment: "production",
  release: "v1.1.0",
  until: "2026-11-20T10:10:00.000Z",
  onTimeout: "rollback",
  whoMay: "Whoever has the permission `write` or more",
  run: "https://github.example/acme/shop/actions/runs/9",
} as const;

it("says until when a decision is awaited, what comes then, how to decide and who may", () => {
  expect(awaitedText(awaited)).toBe(
    [
      "### ⏳ A decision is awaited until 2026-11-20 10:10:00 UTC",
      "`v1.1.0` failed its gate in `production` and is still running. If nobody has decided by then, `production` is **rolled back**.",
      "- To go back: write `/rollback` or `/rollback -- why` in a comment here, or approve the waiting job of the [run](https://github.example/acme/shop/actions/runs/9).\n- To leave it as it is: `/stay why`.",
      "Whoever has the permission `write` or more may decide by a comment. The first decision counts.",
    ].join("\n\n"),
  );
});

it("says that the release stays where the policy says so", () => {
  expect(awaitedText({ ...awaited, onTimeout: "stay" })).toContain(
    "If nobody has decided by then, `v1.1.0` **stays**.",
  );
});

it("shows a reason as text, whatever is in it", () => {
  const text = decidedText({
    schema: "rollback-ready/decision/v1",
    environment: "production",
    deployment: 7,
    decision: "stay",
    how: "comment",
    by: "mona",
    reason: "ask @octocat <img>",
    release: null,
    source: "https://github.example/acme/shop/issues/1#issuecomment-5",
    at: "2026-11-20T10:00:00.000Z",
    run: "https://github.example/acme/shop/actions/runs/9",
    nonce: "n",
  });

  expect(text).toBe(
    "### ✅ Decided: stay\n\nBy `mona` in [a comment](https://github.example/acme/shop/issues/1#issuecomment-5) at 2026-11-20 10:00:00 UTC ([run](https://github.example/acme/shop/actions/runs/9)): ask @&#8203;octocat &#60;img&#62;",
  );
});

it("calls whom the policy names, and nobody else", () => {
  const facts = { ...awaited, mention: ["mona", "acme/on-call"], release: "v1@octocat" };

  expect(escalationText(facts)).toBe(
    "@mona @acme/on-call Nobody has decided yet about `v1@octocat` in `production`. 2026-11-20 10:10:00 UTC is the last moment; `production` is rolled back then. Write `/rollback` or `/stay why`.",
  );
  expect(escalationText({ ...facts, mention: [], onTimeout: "stay" })).toBe(
    "Nobody has decided yet about `v1@octocat` in `production`. 2026-11-20 10:10:00 UTC is the last moment; `v1@octocat` stays then. Write `/rollback` or `/stay why`.",
  );
});

it("answers each command in a line", () => {
  const answers = [
    { name: "pause", isDone: true, text: "Deployments are paused." },
    { name: "stay", isDone: false, text: "A reason is missing." },
  ] as const;

  expect(answersText("production", answers, "The policy only warns.")).toBe(
    "For `production`:\n\n- `/pause` Deployments are paused.\n- `/stay` was not done. A reason is missing.\n\nThe policy only warns.",
  );
  expect(strangerAnswer("production", "`mona`")).toBe(
    "`mona` may decide about `production`, so nothing was done.",
  );
});
