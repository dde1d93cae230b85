import { describe, expect, it } from "vitest";
import { isOnlyWarned } from "../../../src/core/deployment/is-only-warned.ts";
import type { RefusalCode } from "../../../src/core/deployment/refusals.ts";
import { DeployRules } from "../../../src/core/policy/deploy-rules.ts";

const codes: readonly RefusalCode[] = [
  "held",
  "superseded",
  "paused",
  "outside-window",
  "frozen",
  "no-backup",
  "no-parity",
];
const backup = { "verified-restore-max-age": "7d" };
const parity = { with: "staging", command: ["./keys", "{environment}"] };

function warned(rules: object | undefined): readonly RefusalCode[] {
  const read = rules === undefined ? undefined : DeployRules.parse(rules);
  return codes.filter((code) => isOnlyWarned(code, read));
}

describe("what refuses a deploy", () => {
  it("blocks when the policy says nothing of it", () => {
    expect(warned(undefined)).toEqual([]);
    expect(warned({ backup, parity })).toEqual([]);
  });

  it("only warns under `warn`, but never for a hold, a pause or a newer deploy", () => {
    expect(warned({ enforcement: "warn", backup, parity })).toEqual([
      "outside-window",
      "frozen",
      "no-backup",
      "no-parity",
    ]);
  });

  it("can warn for the evidence of a backup, or for parity, alone", () => {
    expect(warned({ backup: { ...backup, enforcement: "warn" } })).toEqual(["no-backup"]);
    expect(warned({ parity: { ...parity, enforcement: "warn" } })).toEqual(["no-parity"]);
  });

  it("can block for one of them while the others only warn", () => {
    const rules = { enforcement: "warn", backup: { ...backup, enforcement: "block" }, parity };

    expect(warned(rules)).toEqual(["outside-window", "frozen", "no-parity"]);
  });
});
