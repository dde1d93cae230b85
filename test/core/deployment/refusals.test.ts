import { describe, expect, it } from "vitest";
import { type DeployQuestion, isOverridable, mayDeploy } from "../../../src/core/deployment/refusals.ts";
import { DeployRules } from "../../../src/core/policy/deploy-rules.ts";

const nothing: DeployQuestion = {
  now: Date.parse("2026-12-24T20:00:00Z"),
  rules: undefined,
  backup: undefined,
  parity: null,
  undoneBy: null,
  held: null,
  pausedBy: null,
  supersededBy: null,
};

const everything: DeployQuestion = {
  ...nothing,
  rules: DeployRules.parse({
    windows: [{ days: ["mon", "tue"], from: "09:00", to: "17:00", "time-zone": "Europe/Berlin" }],
    freezes: [{ from: "2026-12-24", to: "2027-01-01", reason: "Nobody is on call" }],
    backup: { "verified-restore-max-age": "7d" },
  }),
  held: 41,
  pausedBy: { by: "octocat", reason: "disk is full", since: "2026-12-24T17:00:00Z" },
  supersededBy: { deployment: 42, release: "v1.5.0" },
  parity: {
    kind: "compared",
    environment: "production",
    other: "staging",
    missing: ["SEARCH_URL"],
    extra: [],
  },
};

describe("a deploy", () => {
  it("may begin when nothing speaks against it", () => {
    expect(mayDeploy(nothing)).toEqual([]);
  });

  it("may begin under rules that are kept", () => {
    const rules = DeployRules.parse({
      windows: [{ from: "00:00", to: "24:00" }],
      freezes: [{ from: "2026-12-25", to: "2026-12-26", reason: "feast" }],
      backup: { "verified-restore-max-age": "7d" },
    });
    const backup = JSON.stringify({
      id: "a",
      checksum: "crc32c:00112233",
      takenAt: "2026-12-24T19:00:00Z",
      restoreVerifiedAt: "2026-12-20T19:00:00Z",
    });

    expect(mayDeploy({ ...nothing, rules, backup })).toEqual([]);
  });

  it("is told all that speaks against it, in a fixed order", () => {
    const refusals = mayDeploy(everything);

    expect(refusals.map(({ code, problem }) => [code, problem])).toEqual([
      ["held", "This release is held: it was deployed here as deployment 41 and rolled back."],
      ["superseded", "A newer deploy wins: `v1.5.0` was deployed here as deployment 42."],
      [
        "paused",
        "Deploys are paused by `octocat` since Thu 2026-12-24 17:00 UTC (3 hours ago): `disk is full`.",
      ],
      [
        "outside-window",
        "Deploys are outside of the policy's windows until Mon 2026-12-28 09:00 Europe/Berlin (2026-12-28T08:00:00Z, in 3 days).",
      ],
      ["frozen", "Deploys are frozen until Sat 2027-01-02 00:00 UTC (in 8 days): `Nobody is on call`."],
      ["no-backup", "The input `backup` is missing, and the policy demands evidence of one."],
      ["no-parity", "`production` lacks a configuration key that `staging` has: `SEARCH_URL`."],
    ]);
  });

  it.each([
    ["held", "`mode: lift`"],
    ["superseded", "`override-reason`"],
    ["paused", "`mode: resume`"],
    ["outside-window", "`override-reason`"],
    ["frozen", "`override-reason`"],
    ["no-backup", '"restoreVerifiedAt"'],
    ["no-parity", "`override-reason`"],
  ])("that is refused as %s is told the way on: %s", (code, way) => {
    const refusal = mayDeploy(everything).find((one) => one.code === code);

    expect(refusal?.write).toContain(way);
  });

  it("can be overridden by a reason where only a time or a newer deploy speaks against it", () => {
    const left = mayDeploy(everything).filter(({ code }) => !isOverridable(code));

    expect(left.map(({ code }) => code)).toEqual(["held", "paused", "no-backup"]);
  });

  it("names the override exactly where it helps", () => {
    for (const { code, write } of mayDeploy(everything)) {
      expect(write.includes("override-reason")).toBe(isOverridable(code));
    }
  });

  it("that is paused since no one can read when is still refused", () => {
    const pausedBy = { by: "a`b", reason: "", since: "yesterday" };

    expect(mayDeploy({ ...nothing, pausedBy })).toMatchObject([
      { code: "paused", problem: "Deploys are paused by ``a`b`` since `yesterday`: (empty)." },
    ]);
  });
});
