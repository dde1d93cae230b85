import { describe, expect, it } from "vitest";
import { nodeDigest } from "../../../../src/adapters/digest.ts";
import type { GateEvidence } from "../../../../src/core/gate/evidence.ts";
import { seenIn, signatureOf, tokensOf } from "../../../../src/core/incident/recurrence/fingerprint.ts";
import { checkEvidenceWith, evidenceWith } from "../incident-example.ts";

function signature(parts: Partial<GateEvidence> = {}): string {
  return signatureOf(evidenceWith(parts), nodeDigest().sha256);
}

function failing(detail: string): Pick<GateEvidence, "verdict"> {
  return { verdict: { kind: "fail", reason: "errors", detail } };
}

describe("the signature of a failure", () => {
  it("is the same for another release, environment, time and count", () => {
    const other = signature({
      environment: "staging",
      deployment: 99,
      release: { tag: "v9.0.0", commit: "9".repeat(40) },
      startedAt: "2027-01-01T00:00:00.000Z",
      ...failing("web: 7 of 9 bad (last: status 502, wanted 200)"),
    });

    expect(other).toBe(signature());
    expect(other).toMatch(/^rbf1:[0-9a-f]{16}$/);
  });

  it.each<readonly [string, Partial<GateEvidence>]>([
    ["verdict", { verdict: { ...evidenceWith().verdict, kind: "fail", reason: "outage" } }],
    ["check", { checks: [checkEvidenceWith({ name: "api" })] }],
    ["answer", failing("web: 2 of 3 bad (last: status 404)")],
  ])("is another for another %s", (_what, parts) => {
    expect(signature(parts)).not.toBe(signature());
  });

  it("does not depend on the order of the checks, nor on those that did not fail or decide", () => {
    const [api, web] = [checkEvidenceWith({ name: "api" }), checkEvidenceWith({ name: "web" })];
    const well = checkEvidenceWith({
      name: "well",
      bad: 0,
      gauge: { statistic: 0, threshold: 2, unit: "bad" },
    });
    const observed = checkEvidenceWith({ name: "observed", dryRun: true });

    expect(signature({ checks: [web, api] })).toBe(signature({ checks: [api, web, well, observed] }));
  });

  it("is the same for the same check in another part of the service", () => {
    const part = (shard: string) =>
      signature({ shard, checks: [checkEvidenceWith({ name: `${shard}/web` })] });

    expect(part("eu")).toBe(part("us"));
    expect(part("eu")).toBe(signature());
  });
});

describe("what a check saw", () => {
  it.each([
    ["web: 2 of 3 bad (last: status 503, wanted 200)", "status 5xx"],
    ["web: 2 of 3 bad (last: step 2: status 404 (not found))", "status 4xx"],
    ["web: 3 of 3 bad (last: it refused the connection (ECONNREFUSED)); 3 in a row", "ECONNREFUSED"],
    [
      "web: 3 of 3 bad (last: the certificate is for another host (ERR_TLS_CERT_ALTNAME_INVALID))",
      "ERR_TLS_CERT_ALTNAME_INVALID",
    ],
    ["web: 2 of 9 bad (last: took 812 ms, wanted 500 ms at most)", "took ms wanted ms at most"],
    ["web: 2 of 9 bad (last: header `x-id` is `7f3a`, wanted `8`)", "header is wanted"],
    ["web: 2 of 9 bad (last: 10.0.0.7:8080 is not shop.example)", "is not"],
    [
      "orders: 12 % bad in 5 min and 30 % in 1 min, limit 14 %: 2 % of the error budget",
      "bad in min and in min limit of the error budget",
    ],
    ["", ""],
  ])("%s → %s", (detail, seen) => {
    expect(seenIn(detail)).toBe(seen);
  });
});

describe("the words of an incident", () => {
  it("are its verdict, its checks, what they saw, the areas and the classes of change, sorted", () => {
    const changes = {
      areas: [{ name: "src/pay", owners: ["@acme/pay"], pulls: [1] }],
      migrations: [{ path: "db/1.sql", tool: "x", verdict: "reversible", release: "v1", pull: 1 }],
      config: [{ name: "flags", from: "1", to: "2" }],
      lockfiles: [{ path: "go.mod", changed: [{ name: "a", from: "1", to: "2" }], problem: null }],
    };

    expect(tokensOf(evidenceWith(), changes)).toEqual([
      "area:src/pay",
      "change:configuration",
      "change:dependencies",
      "change:migration",
      "check:web",
      "seen:status 5xx",
      "verdict:errors",
    ]);
  });

  it("have ten areas at most, and none when the changes are not known", () => {
    const areas = Array.from({ length: 12 }, (_, index) => ({ name: `a${index}`, owners: [], pulls: [1] }));
    const none = { migrations: [], config: [], lockfiles: [] };

    expect(
      tokensOf(evidenceWith(), { areas, ...none }).filter((one) => one.startsWith("area:")),
    ).toHaveLength(10);
    expect(tokensOf(evidenceWith(), null)).toEqual(["check:web", "seen:status 5xx", "verdict:errors"]);
  });
});
