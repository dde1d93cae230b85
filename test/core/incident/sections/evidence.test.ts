import { describe, expect, it } from "vitest";
import { evidenceSection } from "../../../../src/core/incident/sections/evidence.ts";
import { manifestWith, releaseOf } from "../../rollback/release-example.ts";
import { evidenceWith, rollbackWith } from "../incident-example.ts";

const context = { repositoryUrl: "https://github.example/acme/shop" };
const facts = {
  deployment: 30,
  gate: evidenceWith(),
  rollback: rollbackWith(),
  from: releaseOf(manifestWith()),
  to: releaseOf(null),
};
const run = "[run](https://github.example/acme/shop/actions/runs/9)";

describe("the evidence", () => {
  it("says where everything is, by which digest, and how to get it", () => {
    const digests = { "gate-evidence.json": "6".repeat(64) };

    const { forms } = evidenceSection({ ...facts, digests }, context);

    expect(forms[0].split("\n")).toEqual([
      "| What | Where | sha256 |",
      "| --- | --- | --- |",
      `| Verdict and checks | \`gate-evidence.json\` (${run}) | \`${"6".repeat(64)}\` |`,
      `| Samples | \`samples.jsonl\` | \`${"5".repeat(64)}\` |`,
      `| Rollback | \`rollback-record.json\` (${run}) | – |`,
      "| All of it | `incident-record.json` | – |",
      `| Manifest of the release that failed | \`v1.1.0\` | \`${"2".repeat(64)}\` |`,
      "",
      "Kept in this repository under `refs/rollback-ready/incidents/30`, which no clone fetches by itself:",
      "",
      "```sh",
      "git fetch origin refs/rollback-ready/incidents/30",
      "git show FETCH_HEAD:incident-record.json",
      "```",
    ]);
  });

  it("names the bake after the return by its digest", () => {
    const confirmation = {
      schema: "rollback-ready/confirmation/v1" as const,
      environment: "production",
      deployment: 31,
      confirmed: true,
      verdict: "pass",
      detail: "all good",
      startedAt: "2026-11-20T10:01:00.000Z",
      endedAt: "2026-11-20T10:03:00.000Z",
      seconds: 165,
    };
    const digests = { "confirmation.json": "7".repeat(64) };

    const { forms } = evidenceSection({ ...facts, confirmation, digests }, context);

    expect(forms[0].split("\n")).toContain(
      `| Bake after the return | \`confirmation.json\` | \`${"7".repeat(64)}\` |`,
    );
  });

  it("keeps how to get it when it is shortened", () => {
    const { forms } = evidenceSection(facts, context);

    expect(forms[1]).toContain("git fetch origin refs/rollback-ready/incidents/30\n");
    expect(forms[1]).not.toContain("|");
  });

  it("names no rollback when none was run", () => {
    expect(evidenceSection({ ...facts, rollback: null }, context).forms[0]).not.toContain(
      "rollback-record.json",
    );
  });
});
