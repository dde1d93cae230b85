import { describe, expect, it } from "vitest";
import type { Barrier } from "../../../src/core/rollback/barrier.ts";
import { decideTarget, type TargetQuestion } from "../../../src/core/rollback/decide-target.ts";
import type { TargetStanding } from "../../../src/core/rollback/target.ts";
import { good, past, rolledBack } from "./past-example.ts";

const failing = past(30, "f", { release: "v1.3.0", failedGate: true });
const failed = { deployment: 30, sha: "f".repeat(40), release: "v1.3.0" };
const usable: TargetStanding = { kind: "usable" };
const lost: TargetStanding = { kind: "lost", problem: "v1.2.0: artifact app does not resolve (gone)" };
const between: TargetStanding = { kind: "unknown-between", problem: "the way to v1.1.0 cannot be read" };

describe("the target by itself", () => {
  it("is the newest deployment before the failed one that passed our gate", () => {
    const history = [failing, good(20, "b", "v1.2.0"), good(10, "a", "v1.1.0")];

    expect(decide(history, { 20: usable, 10: usable })).toEqual({
      kind: "target",
      deployment: 20,
      passedOver: [],
      overrode: [],
    });
  });

  it("is found behind newer ones that cannot be used, each named with its reason", () => {
    const history = [
      failing,
      past(28, "e", { release: "v1.2.9" }),
      rolledBack(26, "d", "v1.2.8"),
      past(25, "c", { release: "v1.2.7", failedGate: true }),
      good(24, "d", "v1.2.8"),
      good(23, "f", "v1.2.6"),
      good(20, "b", "v1.2.0"),
      good(10, "a", "v1.1.0"),
    ];

    expect(decide(history, { 20: lost, 10: usable })).toEqual({
      kind: "target",
      deployment: 10,
      passedOver: [
        "v1.2.9 never passed the gate",
        "v1.2.8 was itself rolled back",
        "v1.2.7 failed the gate",
        "v1.2.8 is held since deployment 26 was rolled back",
        "v1.2.6 is the commit that failed",
        "v1.2.0: artifact app does not resolve (gone)",
      ],
      overrode: [],
    });
  });

  it("names a reason once, however often the release was deployed", () => {
    const history = [failing, past(22, "b", { release: "v1.2.0" }), past(20, "b", { release: "v1.2.0" })];

    expect(decide(history, {})).toEqual({ kind: "none", passedOver: ["v1.2.0 never passed the gate"] });
  });

  it("may be a deployment that GitHub made and our gate judged", () => {
    const history = [failing, good(20, "b", null, { kind: "foreign" })];

    expect(decide(history, { 20: usable })).toMatchObject({ kind: "target", deployment: 20 });
  });

  it("is never a rollback's deployment, however well it is, and never a foreign one that nobody watched", () => {
    const history = [
      failing,
      past(25, "b", { kind: "rollback", release: "v1.2.0", undoes: 24, verified: true, confirmed: true }),
      past(22, "c", { kind: "foreign", isOurs: false }),
    ];

    expect(decide(history, { 25: usable, 22: usable })).toEqual({ kind: "none", passedOver: [] });
  });

  it("is never of another package", () => {
    const history = [failing, good(25, "b", "api-v1.2.0"), good(20, "a", "v1.1.0")];

    expect(decide(history, { 25: usable, 20: usable })).toMatchObject({ deployment: 20, passedOver: [] });
  });

  it("is none when nothing was ever well there", () => {
    expect(decide([failing], {})).toEqual({ kind: "none", passedOver: [] });
    expect(decide([failing, good(20, "b", "v1.2.0")], { 20: lost })).toMatchObject({ kind: "none" });
  });

  it("is not looked for among the deployments behind the hundredth, and the answer says so", () => {
    const unjudged = Array.from({ length: 100 }, (_, index) => past(299 - index, "b"));
    const history = [{ ...failing, deployment: 300 }, ...unjudged, good(150, "a", "v1.1.0")];

    const decision = decide(history, { 150: usable }, { failed: { ...failed, deployment: 300 } });

    expect(decision).toEqual({
      kind: "none",
      passedOver: ["bbbbbbbbbbbb never passed the gate", "nothing older than deployment 200 was looked at"],
    });
  });

  it("is not said to be none without saying that older deployments were not listed", () => {
    const history = [failing, past(20, "b", { release: "v1.2.0" })];

    expect(decide(history, {}, { isComplete: false })).toEqual({
      kind: "none",
      passedOver: ["v1.2.0 never passed the gate", "nothing older than deployment 20 was looked at"],
    });
    expect(decide([failing], {}, { isComplete: false })).toEqual({
      kind: "none",
      passedOver: ["nothing older than deployment 30 was looked at"],
    });
  });
});

describe("a newer deploy", () => {
  it.each([
    ["a release", past(40, "e", { release: "v1.4.0" })],
    ["a commit without a release", past(40, "e")],
    ["one that GitHub made and we adopted", past(40, "e", { kind: "foreign" })],
    ["one that failed as well", rolledBack(40, "e", "v1.4.0")],
  ])("wins over the old run: %s", (_what, newer) => {
    const history = [newer, failing, good(20, "b", "v1.2.0")];

    expect(decide(history, { 20: usable })).toEqual({ kind: "superseded", by: 40 });
    expect(decide(history, { 20: usable }, { explicit: { release: "v1.2.0", override: true } })).toEqual({
      kind: "superseded",
      by: 40,
    });
  });

  it.each([
    ["a rollback's deployment", past(40, "b", { kind: "rollback", release: "v1.2.0", undoes: 30 })],
    ["one that GitHub made and no step of ours touched", past(40, "e", { kind: "foreign", isOurs: false })],
    ["one of another package", good(40, "e", "api-v1.4.0")],
  ])("is not %s", (_what, newer) => {
    expect(decide([newer, failing, good(20, "b", "v1.2.0")], { 20: usable })).toMatchObject({
      deployment: 20,
    });
  });
});

describe("what is not known yet", () => {
  const history = [
    failing,
    ...["a", "b", "c", "d", "e"].map((digit, index) => good(20 - index, digit, null)),
  ];

  it("is asked for three at a time, the newest first", () => {
    expect(decide(history, {})).toEqual({ kind: "ask", about: [20, 19, 18] });
    expect(decide(history, { 20: lost, 19: lost, 18: lost })).toEqual({ kind: "ask", about: [17, 16] });
  });

  it("is not asked for when a newer one is usable, or the history speaks against it", () => {
    const spokenAgainst = [failing, past(25, "9"), ...history.slice(1)];

    expect(decide(spokenAgainst, { 19: usable })).toEqual({ kind: "ask", about: [20] });
    expect(decide(spokenAgainst, { 20: usable })).toMatchObject({ kind: "target", deployment: 20 });
  });
});

describe("a point of no return", () => {
  const history = [failing, good(20, "b", "v1.2.0"), good(10, "a", "v1.1.0")];

  it("is passed by a target on this side of it", () => {
    expect(decide(history, { 20: usable, 10: barredBy("v1.2.0") })).toMatchObject({ deployment: 20 });
  });

  it("leaves the way forward alone when every release that was well is behind one, and the nearest is named", () => {
    const near = barredBy("v1.3.0");

    expect(decide(history, { 20: near, 10: barredBy("v1.2.0") })).toEqual({
      kind: "roll-forward",
      barrier: near.barrier,
      passedOver: [
        "v1.2.0 is behind a point of no return: `db/2.up.sql` of v1.3.0 has no known way back: it destroys data of which its reversal has no copy",
        "v1.1.0 is behind a point of no return: `db/2.up.sql` of v1.2.0 has no known way back: it destroys data of which its reversal has no copy",
      ],
    });
  });

  it("may be where nothing can be read: then no barrier is named, and it is still no target", () => {
    expect(decide(history, { 20: lost, 10: between })).toEqual({
      kind: "roll-forward",
      barrier: null,
      passedOver: ["v1.2.0: artifact app does not resolve (gone)", "the way to v1.1.0 cannot be read"],
    });
    expect(decide(history, { 20: between, 10: barredBy("v1.2.0") })).toMatchObject({
      kind: "roll-forward",
      barrier: { release: "v1.2.0" },
    });
  });
});

function decide(
  history: TargetQuestion["history"],
  known: Readonly<Record<number, TargetStanding>>,
  more: Partial<TargetQuestion> = {},
): unknown {
  const table = new Map(Object.entries(known).map(([id, standing]) => [Number(id), standing]));
  return decideTarget({ history, failed, known: table, isComplete: true, explicit: null, ...more });
}

function barredBy(release: string): { readonly kind: "barred"; readonly barrier: Barrier } {
  const barrier: Barrier = {
    path: "db/2.up.sql",
    verdict: "destructive",
    reason: "It drops a column.",
    release,
    change: 42,
    plan: null,
  };
  return { kind: "barred", barrier };
}
