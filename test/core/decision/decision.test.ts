import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decidedDetail, decidedMark } from "../../../src/core/decision/decided-mark.ts";
import {
  type Decision,
  decisionRef,
  decisionText,
  readDecision,
} from "../../../src/core/decision/decision.ts";
import { dueEscalation } from "../../../src/core/decision/due-escalation.ts";
import { markText } from "../../../src/core/gate/mark.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const decision: Decision = {
  schema: "rollback-ready/decision/v1",
  environment: "production",
  deployment: 7,
  decision: "rollback",
  how: "comment",
  by: "mona",
  reason: "orders are lost",
  release: null,
  source: "https://github.example/acme/shop/issues/1#issuecomment-5",
  at: "2026-11-20T10:00:00.000Z",
  run: "https://github.example/acme/shop/actions/runs/9",
  nonce: "0123456789abcdef",
};

describe("a decision", () => {
  it("is read back from the note that it is", () => {
    const text = decisionText(decision);

    expect(text.split("\n")[0]).toBe("production: rollback decided by mona (comment), deployment 7");
    expect(readDecision(text, "production", 7)).toEqual(decision);
  });

  it.each([
    ["another environment", decisionText(decision), "staging", 7],
    ["another deployment", decisionText(decision), "production", 8],
    ["no decision", "hello", "production", 7],
    [
      "a decision of another version",
      decisionText(decision).replace("decision/v1", "decision/v2"),
      "production",
      7,
    ],
  ])("is not read from %s", (_what, text, environment, deployment) => {
    expect(readDecision(text, environment, deployment)).toBeNull();
  });

  it("has a ref of its own for each deployment of each environment", () => {
    const refs = [
      decisionRef("production", 7, sha256),
      decisionRef("production", 8, sha256),
      decisionRef("staging", 7, sha256),
    ];

    expect(new Set(refs).size).toBe(3);
    expect(refs[0]).toMatch(/^refs\/rollback-ready\/decisions\/[0-9a-f]{16}$/);
  });
});

describe("the mark of a decision", () => {
  const status = (description: string, creator = "bot") => ({ description, creator });
  const mark = (what: Parameters<typeof decidedDetail>[0]) =>
    status(markText("decided", decidedDetail(what)));

  it.each([
    { decision: "rollback", how: "approval", by: "mona" },
    { decision: "stay", how: "override", by: "octo-cat[bot]" },
    { decision: "stay", how: "timeout", by: null },
  ] as const)("tells %o", (what) => {
    expect(decidedMark([mark(what)], "bot")).toEqual(what);
  });

  it("counts by the oldest, since a decision is made once", () => {
    const [later, first] = [
      mark({ decision: "stay", how: "comment", by: "mona" }),
      mark({ decision: "rollback", how: "timeout", by: null }),
    ];

    expect(decidedMark([later, first], "bot")?.decision).toBe("rollback");
  });

  it.each([
    ["somebody else's", status(markText("decided", "rollback by mona (hand)"), "mallory")],
    ["another mark", status(markText("hold-lifted", "mona: decided: rollback by mona (hand)"))],
    ["of a form that is not known", status(markText("decided", "maybe by mona (hand)"))],
  ])("is none when it is %s", (_what, one) => {
    expect(decidedMark([one], "bot")).toBeNull();
  });
});

it.each([
  [0, [], 300],
  [299, [], 300],
  [300, [0], 600],
  [700, [0, 1], null],
])("after %i ms the steps %j of an escalation are due, and the next is at %s", (now, due, nextMs) => {
  const steps = [300, 600].map((after) => ({ after, mention: ["mona"], labels: [] }));

  expect(dueEscalation(steps, 0, now)).toEqual({ due, nextMs });
});
