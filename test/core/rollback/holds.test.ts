import { describe, expect, it } from "vitest";
import type { Mark } from "../../../src/core/gate/mark.ts";
import { heldBy, isHold } from "../../../src/core/rollback/holds.ts";
import { good, past } from "./past-example.ts";

describe("a deployment", () => {
  it.each<[readonly Mark[], boolean]>([
    [[], false],
    [["gate-failed", "known-good"], false],
    [["rolled-back", "gate-failed"], true],
    [["hold-lifted", "rolled-back", "gate-failed"], false],
    [["rolled-back", "hold-lifted", "rolled-back"], true],
    [["hold-lifted"], false],
    [["stayed", "rolled-back"], true],
    [["held", "known-good"], true],
    [["decided", "held", "hold-lifted", "rolled-back"], true],
    [["hold-lifted", "held", "known-good"], false],
  ])("with the marks %j (newest first) holds its release: %s", (marks, is) => {
    expect(isHold(marks)).toBe(is);
  });
});

describe("a release", () => {
  const held = past(12, "b", { release: "v1.1.0", rolledBack: true, isHeld: true });
  const history = [good(20, "c", "v1.2.0"), held, good(10, "b", "v1.1.0"), good(5, "a", "v1.0.0")];

  it("is held when any deployment of its tag is", () => {
    expect(heldBy(history, { release: "v1.1.0", sha: "b".repeat(40) })).toBe(12);
    expect(heldBy(history, { release: "v1.1.0", sha: "e".repeat(40) })).toBe(12);
  });

  it("is named with the newest deployment that holds it", () => {
    const again = { ...held, deployment: 30 };

    expect(heldBy([again, ...history], { release: "v1.1.0", sha: "b".repeat(40) })).toBe(30);
  });

  it("is not held by another release, even one of the same commit", () => {
    expect(heldBy(history, { release: "v1.0.0", sha: "a".repeat(40) })).toBeNull();
    expect(heldBy(history, { release: "api-v1.1.0", sha: "b".repeat(40) })).toBeNull();
  });

  it("is known by its commit where one of the two has no tag", () => {
    const untagged = { ...held, release: null };

    expect(heldBy(history, { release: null, sha: "b".repeat(40) })).toBe(12);
    expect(heldBy([untagged], { release: "v1.1.0", sha: "b".repeat(40) })).toBe(12);
    expect(heldBy([untagged], { release: null, sha: "a".repeat(40) })).toBeNull();
  });

  it("is not held when nothing ever was", () => {
    expect(heldBy([], { release: "v1.0.0", sha: "a".repeat(40) })).toBeNull();
  });
});
