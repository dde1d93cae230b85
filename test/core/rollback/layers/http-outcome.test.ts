import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../../../src/core/rollback/layers/http-outcome.ts";
import { reveal } from "../../../../src/core/rollback/layers/sendable.ts";
import type { Answer, NoAnswer } from "../../../../src/kernel/question.ts";
import { plannedHttp, stepSecrets } from "../../../flows/rollback/layers/http-layer.ts";

const facts = { ms: 5, stalledMs: 0 };

function answer(status: number, headers: Readonly<Record<string, string>> = {}, body = ""): Answer {
  const bytes = new TextEncoder().encode(body);
  const rest = { truncated: false, address: null, certificateUntil: null, redirected: 0 };
  return { kind: "http", status, headers, body: bytes, ...rest, ...facts };
}

function unreachable(problem: NoAnswer): Answer {
  return { kind: "unreachable", problem, detail: "why", ...facts };
}

function outcome(
  seen: Answer,
  more: Readonly<Record<string, unknown>> = {},
  judging: { readonly isRead?: boolean; readonly hasEtag?: boolean } = {},
) {
  const [planned] = plannedHttp({ method: "PUT", url: "https://flags.example/api", ...more }).requests;
  if (planned === undefined) throw new Error("one request was expected");
  const revealed = reveal(planned, new Map(Object.entries(stepSecrets)), (text) => text);
  if (revealed.kind === "refused") throw new Error(revealed.problem);
  return outcomeOf(revealed, seen, { isRead: false, hasEtag: false, nowMs: 0, ...judging });
}

const once = { method: "POST" };

describe("what an answer means", () => {
  it.each([
    [200, {}, { kind: "done" }],
    [204, once, { kind: "done" }],
    [202, { success: { status: [200] } }, { kind: "failed", mayBeApplied: true }],
    [304, {}, { kind: "failed", mayBeApplied: false }],
    [400, {}, { kind: "failed", mayBeApplied: false }],
    [401, {}, { kind: "failed", mayBeApplied: false }],
    [408, {}, { kind: "again", mayBeApplied: false }],
    [408, once, { kind: "failed", mayBeApplied: false }],
    [409, {}, { kind: "failed", mayBeApplied: false }],
    [412, {}, { kind: "failed", mayBeApplied: false }],
    [429, {}, { kind: "again", mayBeApplied: false, afterMs: null }],
    [429, once, { kind: "again", mayBeApplied: false, afterMs: null }],
    [500, {}, { kind: "again", mayBeApplied: true }],
    [500, once, { kind: "failed", mayBeApplied: true }],
    [503, once, { kind: "failed", mayBeApplied: true }],
    [503, {}, { kind: "again", mayBeApplied: true, afterMs: null }],
  ])("by status %i with %j", (status, more, wanted) => {
    expect(outcome(answer(status), more)).toMatchObject(wanted);
  });

  it("is that nothing was done where a server says when to come back", () => {
    const seen = answer(503, { "retry-after": "2" });

    expect(outcome(seen, once)).toEqual({
      kind: "again",
      afterMs: 2_000,
      mayBeApplied: false,
      words: "status 503",
    });
  });

  it.each([409, 412])("is that somebody else changed it, by status %i and an etag", (status) => {
    expect(outcome(answer(status), {}, { hasEtag: true })).toMatchObject({ kind: "changed" });
  });

  it("changes nothing when it was only read", () => {
    expect(outcome(answer(500), once, { isRead: true })).toMatchObject({
      kind: "again",
      mayBeApplied: false,
    });
    expect(outcome(unreachable("timeout"), once, { isRead: true })).toMatchObject({
      kind: "again",
      mayBeApplied: false,
    });
    expect(outcome(answer(302), {}, { isRead: true })).toMatchObject({ kind: "failed", mayBeApplied: false });
  });

  it.each([
    ["refused", "again", "again", false],
    ["name", "again", "again", false],
    ["unroutable", "again", "again", false],
    ["reset", "again", "failed", true],
    ["timeout", "again", "failed", true],
    ["protocol", "again", "failed", true],
    ["other", "again", "failed", true],
    ["tls", "failed", "failed", false],
    ["credentials", "failed", "failed", false],
    ["redirect", "failed", "failed", false],
    ["address", "failed", "failed", false],
  ] as const)("of %s is %s, and %s when it is not sent twice", (problem, kind, kindOnce, mayBeApplied) => {
    expect(outcome(unreachable(problem))).toMatchObject({ kind, mayBeApplied });
    expect(outcome(unreachable(problem), once)).toMatchObject({ kind: kindOnce, mayBeApplied });
  });

  it("is a failure when another kind of answer came", () => {
    const strange: Answer = { kind: "dns", records: [], ...facts };

    expect(outcome(strange)).toEqual({
      kind: "failed",
      mayBeApplied: false,
      words: "the answer is of kind dns, wanted http",
    });
  });

  it("is told by the content where that is wanted", () => {
    const success = { status: [200], contains: "accepted" };

    expect(outcome(answer(200, {}, "accepted"), { success })).toMatchObject({ kind: "done" });
    expect(outcome(answer(200, {}, "queued"), { success })).toEqual({
      kind: "failed",
      mayBeApplied: true,
      words: "status 200, but the body does not contain `accepted`",
    });
  });
});
