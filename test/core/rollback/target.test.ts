import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, considerTarget } from "../../../src/core/rollback/target.ts";

const failed = { deployment: 30, sha: "f".repeat(40) };
const good: Candidate = {
  deployment: 20,
  sha: "a".repeat(40),
  release: "v1.0.0",
  knownGood: true,
  failedGate: false,
  rolledBack: false,
};

describe("a deployment to return to", () => {
  it("is one that passed our gate", () => {
    expect(considerTarget(good, failed)).toEqual({ kind: "take" });
  });

  it.each<[string, Partial<Candidate>, string | null]>([
    ["is the failed one itself", { deployment: 30 }, null],
    ["is newer than the failed one", { deployment: 31 }, null],
    ["is of the commit that failed", { sha: failed.sha }, "v1.0.0 is the commit that failed"],
    ["was itself rolled back", { rolledBack: true }, "v1.0.0 was itself rolled back"],
    ["failed the gate", { failedGate: true }, "v1.0.0 failed the gate"],
    ["never passed the gate", { knownGood: false }, "v1.0.0 never passed the gate"],
    [
      "has no release name and never passed",
      { knownGood: false, release: null },
      "aaaaaaaaaaaa never passed the gate",
    ],
  ])("is passed over when it %s", (_name, parts, reason) => {
    expect(considerTarget({ ...good, ...parts }, failed)).toEqual({ kind: "pass-over", reason });
  });

  it("is never one that is not known-good, failed, was rolled back, or is not older", () => {
    const candidates = fc.record({
      deployment: fc.integer({ min: 25, max: 35 }),
      sha: fc.constantFrom("a".repeat(40), failed.sha),
      release: fc.constantFrom("v1.0.0", null),
      knownGood: fc.boolean(),
      failedGate: fc.boolean(),
      rolledBack: fc.boolean(),
    });

    fc.assert(
      fc.property(candidates, (candidate) => {
        const taken = considerTarget(candidate, failed).kind === "take";

        expect(taken).toBe(
          candidate.knownGood &&
            !candidate.failedGate &&
            !candidate.rolledBack &&
            candidate.sha !== failed.sha &&
            candidate.deployment < failed.deployment,
        );
      }),
    );
  });
});
