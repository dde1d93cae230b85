import { describe, expect, it } from "vitest";
import { collectSecrets } from "../../../src/adapters/secrets.ts";
import { GateEvidence } from "../../../src/core/gate/evidence.ts";
import type { IncidentParts } from "../../../src/flows/incident/gather-incident.ts";
import { partsWithoutSecrets } from "../../../src/flows/incident/without-secrets.ts";
import {
  badSample,
  checkEvidenceWith,
  evidenceWith,
  rollbackWith,
} from "../../core/incident/incident-example.ts";
import { change, manifestWith, releaseOf } from "../../core/rollback/release-example.ts";

const secret = "correct-horse";
const said = `web: bad (last: ${secret})`;
const gate = evidenceWith({
  verdict: { kind: "fail", reason: "outage", detail: said },
  serving: { check: "web", wanted: secret, seen: secret, waitedMs: 100 },
  checks: [checkEvidenceWith({ notes: [secret] })],
});
const parts: IncidentParts = {
  deployment: {
    id: 30,
    sha: "b".repeat(40),
    ref: "main",
    task: "deploy",
    environment: "production",
    payload: {},
    createdAt: "2026-11-20T10:00:00Z",
    creator: "github-actions[bot]",
  },
  deployedAt: "2026-11-20T10:00:00Z",
  from: releaseOf(manifestWith({ changes: [change(12, "yes", `Use ${secret}`)] })),
  gate,
  samples: { samples: [badSample({ reason: secret, version: secret })], unreadable: 0 },
  rollback: rollbackWith({ word: { by: "mona", reason: secret, overrode: [] } }),
  confirmation: null,
};

function without(...secrets: readonly string[]): IncidentParts {
  return partsWithoutSecrets({ secrets: collectSecrets({}, secrets) }, parts);
}

describe("what steps wrote down of an incident", () => {
  it("holds no secret any more in any of its texts, whatever step wrote it", () => {
    const safe = without(secret);

    expect(JSON.stringify(safe)).not.toContain(secret);
    expect(safe.gate.verdict.detail).toBe("web: bad (last: ***)");
    expect(safe.from.manifest?.document.changes[0]?.title).toBe("Use ***");
    expect(safe.samples.samples[0]).toMatchObject({ reason: "***", version: "***", outcome: "bad" });
    expect(safe.rollback?.word?.reason).toBe("***");
  });

  it("stays readable where a secret is called as a word of ours, without the others", () => {
    const safe = without(secret, "outage", "verified");

    expect(GateEvidence.safeParse(safe.gate).success).toBe(true);
    expect(safe.gate.verdict).toEqual({ kind: "fail", reason: "outage", detail: "web: bad (last: ***)" });
    expect(safe.rollback?.outcome).toBe("verified");
    expect(JSON.stringify(safe)).not.toContain(secret);
  });

  it("is the same without secrets in it", () => {
    expect(without("another one")).toEqual(parts);
  });
});
