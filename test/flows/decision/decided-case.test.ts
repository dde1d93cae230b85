import { describe, expect, it } from "vitest";
import { markText } from "../../../src/core/gate/mark.ts";
import { defaultPolicy } from "../../../src/core/policy/policy.ts";
import { decidedCase, untilOf } from "../../../src/flows/decision/decided-case.ts";
import type { DeploymentStatus } from "../../../src/kernel/ports/github.ts";

const now = Date.parse("2026-11-20T12:00:00Z");
const policy = defaultPolicy();

function failedAt(createdAt: string): DeploymentStatus {
  const description = markText("gate-failed", "web: 2 of 3 bad", "a".repeat(64));
  return { state: "failure", description, creator: policy.identity, createdAt, logUrl: "" };
}

function verdictAt(endedAt: string | null, marked: string | null): string {
  const statuses = marked === null ? [] : [failedAt(marked)];
  const about = { environment: "production", deployment: { id: 30 } as never, statuses, release: "v1.1.0" };
  const evidence = endedAt === null ? null : { endedAt };
  const { verdictMs } = decidedCase({ clock: { now: () => now } as never }, policy, about, evidence);
  return new Date(verdictMs).toISOString();
}

describe("when the verdict was given", () => {
  it("is what the evidence says, as long as GitHub's time of its mark fits", () => {
    expect(verdictAt("2026-11-20T10:00:00.250Z", "2026-11-20T10:00:03Z")).toBe("2026-11-20T10:00:00.250Z");
    expect(verdictAt("2026-11-20T10:00:00.250Z", null)).toBe("2026-11-20T10:00:00.250Z");
  });

  it.each([
    ["behind, so that people would have an hour less", "2026-11-20T09:00:00.000Z"],
    ["ahead, so that they would have an hour more", "2026-11-20T11:00:00.000Z"],
    ["broken", "soon"],
  ])("is GitHub's time where the clock of the gate's machine was %s", (_, endedAt) => {
    expect(verdictAt(endedAt, "2026-11-20T10:00:03Z")).toBe("2026-11-20T10:00:03.000Z");
  });

  it("is now where nothing tells it", () => {
    expect(verdictAt(null, null)).toBe("2026-11-20T12:00:00.000Z");
    expect(untilOf({ verdictMs: now, rules: { timeoutMs: 60_000 } as never })).toBe(
      "2026-11-20T12:01:00.000Z",
    );
  });
});
