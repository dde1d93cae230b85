import { describe, expect, it } from "vitest";
import type { GateEvidence } from "../../../../src/core/gate/evidence.ts";
import type { Sample } from "../../../../src/core/gate/sample.ts";
import { nearMissOf, nearMissSignature } from "../../../../src/core/incident/near-miss/near-miss.ts";
import { badSample, checkEvidenceWith, evidenceWith } from "../incident-example.ts";

const passed = { kind: "pass", reason: "healthy", detail: "web: 1 of 13 bad" } as const;

describe("what nearly was an incident", () => {
  it("is a gate that could not decide, with the checks that saw something bad", () => {
    const verdict = { kind: "inconclusive", reason: "too-few-samples", detail: "3 of 13 samples" } as const;

    expect(of(evidenceWith({ verdict }))).toEqual({
      kind: "undecided",
      why: "The gate could not decide, so nobody knows whether this release is well.",
      checks: ["web"],
    });
  });

  it("is a gate that only observed and would have rolled back", () => {
    expect(of(evidenceWith({ shadow: true }))?.kind).toBe("shadow");
  });

  it("is one that passed after a check had come within a third of its threshold", () => {
    const limit = (most: number) => passing(1, { judging: { by: "failure-limit", limit: most } });

    // One bad answer of the two that would have failed it, and of the six.
    expect(of(limit(0), [badSample()])?.kind).toBe("flap");
    expect(of(limit(5), [badSample()])).toBeNull();
  });

  it("is a deploy that a person let in against a rule, when it went well", () => {
    expect(nearMissOf({ gate: passing(0), samples: [], isOverridden: true })).toEqual({
      kind: "override",
      why: "The deploy was let in by a person's word, against a rule of the policy.",
      checks: [],
    });
  });

  it("is a failure that a person's word kept in service", () => {
    expect(nearMissOf({ gate: evidenceWith({}), samples: [], isOverridden: false, isKept: true })).toEqual({
      kind: "override",
      why: "The gate failed, and a person's word kept the release in service.",
      checks: ["web"],
    });
  });

  it.each<[string, Partial<GateEvidence>]>([
    ["a gate that passed without a bad answer", { verdict: passed }],
    ["a failure, which is an incident", {}],
    ["a gate that could not ask", { verdict: { kind: "error", reason: "probe-broken", detail: "" } }],
    ["a newer deployment", { verdict: { kind: "superseded", reason: "newer-deployment", detail: "" } }],
    ["a cancelled job", { verdict: { kind: "cancelled", reason: "job-cancelled", detail: "" } }],
  ])("is not %s", (_, parts) => {
    const checks = parts.verdict === passed ? [checkEvidenceWith({ bad: 0 })] : [checkEvidenceWith()];

    expect(of(evidenceWith({ checks, ...parts }))).toBeNull();
  });
});

describe("the signature of a near miss", () => {
  const sha256 = (text: string): string => text.padEnd(64, "0");

  it("is the same for the same checks of an environment, whatever the release", () => {
    const near = { kind: "flap", why: "a", checks: ["web"] } as const;

    expect(nearMissSignature(near, "production", sha256)).toBe(
      nearMissSignature({ ...near, why: "b" }, "production", sha256),
    );
    expect(nearMissSignature(near, "staging", (text) => `${text.length}`)).not.toBe(
      nearMissSignature(near, "production", (text) => `${text.length}`),
    );
  });
});

function of(gate: GateEvidence, samples: readonly Sample[] = []) {
  return nearMissOf({ gate, samples, isOverridden: false });
}

function passing(bad: number, parts: Parameters<typeof checkEvidenceWith>[0] = {}): GateEvidence {
  return evidenceWith({ verdict: passed, checks: [checkEvidenceWith({ good: 12, bad, ...parts })] });
}
