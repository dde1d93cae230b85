import { describe, expect, it } from "vitest";
import { decideTarget, type TargetQuestion } from "../../../src/core/rollback/decide-target.ts";
import type { Past } from "../../../src/core/rollback/environment-history.ts";
import type { TargetStanding } from "../../../src/core/rollback/target.ts";
import { good, past, rolledBack } from "./past-example.ts";

const failing = past(30, "f", { release: "v1.3.0", failedGate: true });
const failed = { deployment: 30, sha: "f".repeat(40), release: "v1.3.0" };
const usable: TargetStanding = { kind: "usable" };
const barred: TargetStanding = {
  kind: "barred",
  barrier: {
    path: "db/2.up.sql",
    verdict: "destructive",
    reason: "It drops a column.",
    release: "v1.2.0",
    change: null,
    plan: null,
  },
};
const behind =
  "v1.0.0 is behind a point of no return: `db/2.up.sql` of v1.2.0 has no known way back: it destroys data of which its reversal has no copy";

describe("a target that a person names", () => {
  const history = [failing, good(20, "b", "v1.2.0"), good(10, "a", "v1.0.0")];

  it("is taken without a reason when nothing speaks against it, though a newer one would do", () => {
    expect(named("v1.0.0", history, { 20: usable, 10: usable })).toEqual({
      kind: "target",
      deployment: 10,
      passedOver: [],
      overrode: [],
    });
  });

  it("is asked about before anything is said of it, with or without a reason", () => {
    expect(named("v1.0.0", history, {})).toEqual({ kind: "ask", about: [10] });
    expect(word("v1.0.0", [failing, rolledBack(10, "a", "v1.0.0")], {})).toEqual({
      kind: "ask",
      about: [10],
    });
  });

  it("may be named by its commit, by as many digits as our texts give", () => {
    const untagged = [failing, good(20, "b", null), good(10, "a", "v1.0.0")];

    expect(named("b".repeat(12), untagged, { 20: usable })).toMatchObject({ deployment: 20 });
    expect(named("a".repeat(40), untagged, { 10: usable })).toMatchObject({ deployment: 10 });
    expect(named("bbbbbbb", untagged, { 20: usable })).toMatchObject({ kind: "refused" });
  });

  it.each<[string, Past, string]>([
    ["never passed the gate", past(10, "a", { release: "v1.0.0" }), "v1.0.0 never passed the gate"],
    ["failed it", past(10, "a", { release: "v1.0.0", failedGate: true }), "v1.0.0 failed the gate"],
    ["was rolled back", good(10, "a", "v1.0.0", { rolledBack: true }), "v1.0.0 was itself rolled back"],
  ])("needs a reason when it %s", (_what, one, objection) => {
    expect(named("v1.0.0", [failing, one], { 10: usable })).toEqual({
      kind: "refused",
      problem: objection,
      write: "Give `reason` to return to v1.0.0 all the same.",
    });
    expect(word("v1.0.0", [failing, one], { 10: usable })).toEqual({
      kind: "target",
      deployment: 10,
      passedOver: [],
      overrode: [objection],
    });
  });

  it("needs a reason when it is held, and when it is behind a point of no return, and both are told at once", () => {
    const held = past(15, "a", { release: "v1.0.0", rolledBack: true, isHeld: true });
    const objection = "v1.0.0 is held since deployment 15 was rolled back";

    expect(named("v1.0.0", [failing, held, good(10, "a", "v1.0.0")], { 10: barred })).toEqual({
      kind: "refused",
      problem: `${objection}; ${behind}`,
      write: "Give `reason` to return to v1.0.0 all the same.",
    });
    expect(word("v1.0.0", [failing, held, good(10, "a", "v1.0.0")], { 10: barred })).toEqual({
      kind: "target",
      deployment: 10,
      passedOver: [],
      overrode: [objection, behind],
    });
  });

  it("needs a reason when what lies between cannot be read", () => {
    const between: TargetStanding = { kind: "unknown-between", problem: "the way to v1.0.0 cannot be read" };

    expect(named("v1.0.0", history, { 10: between })).toMatchObject({
      kind: "refused",
      problem: "the way to v1.0.0 cannot be read",
    });
    expect(word("v1.0.0", history, { 10: between })).toMatchObject({
      kind: "target",
      overrode: ["the way to v1.0.0 cannot be read"],
    });
  });

  it("is refused when it is lost, whatever the reason", () => {
    const lost: TargetStanding = { kind: "lost", problem: "v1.0.0: artifact app does not resolve (gone)" };
    const refusal = {
      kind: "refused",
      problem: "v1.0.0: artifact app does not resolve (gone)",
      write: "Name another release, or roll forward with a fix.",
    };

    expect(named("v1.0.0", history, { 10: lost })).toEqual(refusal);
    expect(word("v1.0.0", history, { 10: lost })).toEqual(refusal);
  });

  it.each([
    ["by its tag", "v1.3.0", history],
    ["by its commit", "f".repeat(12), history],
    ["by another tag of its commit", "v1.2.9", [failing, good(25, "f", "v1.2.9")]],
    ["when it was well there before", "v1.3.0", [failing, good(25, "f", "v1.3.0")]],
  ])("is refused when it is the one that failed, named %s, whatever the reason", (_how, name, past) => {
    expect(word(name, past, { 25: usable })).toMatchObject({
      kind: "refused",
      problem: expect.stringMatching(/^v1\.(3\.0|2\.9) is the (release|commit) that failed$/),
      write: "Name a release that ran before it, or leave `release` out.",
    });
  });

  it("is the newest deployment of it that nothing speaks against, else one that passed, else the newest", () => {
    const again = rolledBack(18, "a", "v1.0.0");
    const passed = good(12, "a", "v1.0.0");
    const lifted = good(18, "a", "v1.0.0", { rolledBack: true });

    expect(word("v1.0.0", [failing, lifted, passed], { 12: usable })).toMatchObject({
      deployment: 12,
      overrode: [],
    });
    expect(word("v1.0.0", [failing, again, passed], { 12: usable })).toMatchObject({ deployment: 12 });
    expect(
      word("v1.0.0", [failing, again, past(12, "a", { release: "v1.0.0" })], { 18: usable }),
    ).toMatchObject({
      deployment: 18,
    });
  });

  it("that never ran there is refused with what did, at most five, and the nearest name", () => {
    const many = ["v1.2.5", "v1.2.4", "v1.2.4", "v1.2.3", "v1.2.2", "v1.2.1", "v1.2.0"];
    const ran = [failing, ...many.map((tag, index) => good(20 - index, `${index}`, tag))];

    expect(word("v1.2.40", ran, {})).toEqual({
      kind: "refused",
      problem:
        "`v1.2.40` never ran there; what did, newest first: v1.2.5, v1.2.4, v1.2.3, v1.2.2, v1.2.1 and 1 more",
      write: "Did you mean `v1.2.4`?",
    });
    expect(named("latest", ran, {})).toMatchObject({ write: "Name a release that ran there." });
  });

  it("that never ran there is refused where nothing else ran either", () => {
    expect(named("v1.0.0", [failing], {})).toEqual({
      kind: "refused",
      problem: "`v1.0.0` never ran there, nor did anything else",
      write: "Roll forward with a fix.",
    });
  });

  it("that is not among the deployments looked at is refused with how far was looked", () => {
    expect(named("v0.1.0", history, {}, { isComplete: false })).toMatchObject({
      problem:
        "`v0.1.0` never ran there; what did, newest first: v1.2.0, v1.0.0 (nothing older than deployment 10 was looked at)",
    });
  });

  it("of another package is refused, whatever the reason", () => {
    const mixed = [failing, good(25, "c", "api-v1.2.0"), good(20, "b", "v1.2.0")];

    expect(word("api-v1.2.0", mixed, { 25: usable })).toEqual({
      kind: "refused",
      problem: "`api-v1.2.0` is of another package than v1.3.0",
      write: "Name a release that ran there.",
    });
  });
});

type Known = Readonly<Record<number, TargetStanding>>;

function named(
  release: string,
  history: readonly Past[],
  known: Known,
  more: Partial<TargetQuestion> = {},
): unknown {
  const table = new Map(Object.entries(known).map(([id, standing]) => [Number(id), standing]));
  const explicit = { release, override: false };
  return decideTarget({ history, failed, known: table, isComplete: true, explicit, ...more });
}

function word(release: string, history: readonly Past[], known: Known): unknown {
  return named(release, history, known, { explicit: { release, override: true } });
}
