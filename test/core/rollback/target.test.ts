import { describe, expect, it } from "vitest";
import type { Past } from "../../../src/core/rollback/environment-history.ts";
import {
  failingItself,
  isOfSamePackage,
  nameOf,
  objectionsTo,
  standingObjection,
  type TargetStanding,
} from "../../../src/core/rollback/target.ts";
import { good, past } from "./past-example.ts";

describe("the history of a deployment", () => {
  it("says nothing against one that passed our gate", () => {
    const one = good(20, "a", "v1.0.0");

    expect(objectionsTo(one, [one])).toEqual([]);
  });

  it.each<[string, Past, readonly string[]]>([
    ["was rolled back", good(20, "a", "v1.0.0", { rolledBack: true }), ["v1.0.0 was itself rolled back"]],
    ["failed the gate", good(20, "a", "v1.0.0", { failedGate: true }), ["v1.0.0 failed the gate"]],
    ["never passed it", past(20, "a", { release: "v1.0.0" }), ["v1.0.0 never passed the gate"]],
    ["never passed it and has no tag", past(20, "a"), ["aaaaaaaaaaaa never passed the gate"]],
    [
      "is held itself",
      past(20, "a", { release: "v1.0.0", failedGate: true, rolledBack: true, isHeld: true }),
      [
        "v1.0.0 was itself rolled back",
        "v1.0.0 failed the gate",
        "v1.0.0 is held since deployment 20 was rolled back",
      ],
    ],
  ])("says all that is against one that %s", (_what, one, objections) => {
    expect(objectionsTo(one, [one])).toEqual(objections);
  });

  it("names the deployment that holds its release", () => {
    const one = good(20, "a", "v1.0.0");
    const again = past(25, "a", { release: "v1.0.0", rolledBack: true, isHeld: true });

    expect(objectionsTo(one, [again, one])).toEqual(["v1.0.0 is held since deployment 25 was rolled back"]);
  });
});

describe("a deployment of what failed", () => {
  const failed = { deployment: 30, sha: "f".repeat(40), release: "v1.1.0" };

  it.each([
    ["of its commit", good(20, "f", "v1.0.9"), "v1.0.9 is the commit that failed"],
    ["of its tag, which was moved since", good(20, "a", "v1.1.0"), "v1.1.0 is the release that failed"],
    ["without a tag, of its commit", good(20, "f", null), "ffffffffffff is the commit that failed"],
  ])("is one %s", (_what, one, text) => {
    expect(failingItself(one, failed)).toBe(text);
  });

  it("is none of another commit and tag, and none for want of tags", () => {
    expect(failingItself(good(20, "a", "v1.0.0"), failed)).toBeNull();
    expect(failingItself(good(20, "a", null), { ...failed, release: null })).toBeNull();
  });
});

describe("the standing of a deployment", () => {
  const barrier = {
    path: "db/2.up.sql",
    verdict: "destructive",
    reason: "It drops a column.",
    release: "v1.1.0",
    change: 42,
    plan: null,
  } as const;

  it.each<[TargetStanding, string | null]>([
    [{ kind: "usable" }, null],
    [
      { kind: "barred", barrier },
      "v1.0.0 is behind a point of no return: `db/2.up.sql` of v1.1.0 has no known way back: it destroys data of which its reversal has no copy",
    ],
    [{ kind: "unknown-between", problem: "v1.0.5 cannot be read" }, "v1.0.5 cannot be read"],
    [{ kind: "lost", problem: "v1.0.0: artifact app is gone" }, "v1.0.0: artifact app is gone"],
  ])("$kind says what is against it", (standing, text) => {
    expect(standingObjection(good(20, "a", "v1.0.0"), standing)).toBe(text);
  });
});

describe("a package", () => {
  it.each([
    ["v1.0.0", "v1.1.0", true],
    ["api-v1.0.0", "v1.0.0", false],
    [null, "v1.0.0", true],
    ["api-v1.0.0", null, true],
    [null, null, true],
  ])("may be the same for %s and %s: %s", (one, other, is) => {
    expect(isOfSamePackage(good(1, "a", one), good(2, "b", other))).toBe(is);
  });

  it("is named by tag, or by the first digits of the commit", () => {
    expect(nameOf(good(1, "a", "v1.0.0"))).toBe("v1.0.0");
    expect(nameOf(good(1, "a", null))).toBe("aaaaaaaaaaaa");
  });
});
