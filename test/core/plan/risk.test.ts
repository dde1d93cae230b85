import { describe, expect, it } from "vitest";
import { demandsOf } from "../../../src/core/plan/demands.ts";
import { riskOf } from "../../../src/core/plan/risk.ts";
import { changeOf, migrationOf } from "./change.ts";

const RISKY = {
  risk: {
    high: { paths: ["src/pay/**"], labels: ["risky"] },
    low: { paths: ["docs/**", "*.md"], labels: ["trivial"] },
  },
};

describe("the risk of a change", () => {
  it("is normal where nothing says otherwise", () => {
    expect(riskOf(changeOf())).toEqual({ risk: "normal", reasons: [], keys: [] });
  });

  it("is high by one path or label of the policy, whatever makes it low", () => {
    const paths = ["docs/a.md", "src/pay/card.ts"];

    const risk = riskOf(changeOf({ paths, labels: ["Risky", "trivial"], rules: RISKY }));

    expect(risk).toEqual({
      risk: "high",
      reasons: [
        "one of its files matches `plan.risk.high.paths`",
        "a label is on it that `plan.risk.high.labels` lists",
      ],
      keys: [
        ["plan", "risk", "high", "paths"],
        ["plan", "risk", "high", "labels"],
      ],
    });
  });

  it("is low only when every file matches, or by a label", () => {
    const docs = riskOf(changeOf({ paths: ["docs/a.md", "README.md"], rules: RISKY }));
    const mixed = riskOf(changeOf({ paths: ["docs/a.md", "src/a.ts"], rules: RISKY }));
    const labelled = riskOf(changeOf({ labels: ["trivial"], rules: RISKY }));
    const withoutPolicy = riskOf(changeOf({ paths: ["docs/a.md"] }));
    const empty = riskOf(changeOf({ paths: [], rules: RISKY }));

    expect([docs, mixed, labelled, withoutPolicy, empty].map(({ risk }) => risk)).toEqual([
      "low",
      "normal",
      "low",
      "normal",
      "normal",
    ]);
  });

  it.each([
    ["reversible", "normal", "it changes a migration"],
    ["missing", "normal", "it changes a migration"],
    ["no-op", "normal", "it changes a migration"],
    ["destructive", "high", "a migration loses data on the way back"],
    ["irreversible-declared", "high", "a migration says that there is no way back"],
    ["undecided", "high", "a migration could not be judged"],
  ] as const)("with a migration that is %s is %s, though a label says low", (verdict, risk, reason) => {
    const found = riskOf(
      changeOf({ migrations: [migrationOf({ verdict })], labels: ["trivial"], rules: RISKY }),
    );

    expect(found).toMatchObject({ risk, reasons: [reason] });
  });

  it("is not raised by what is no migration", () => {
    const migrations = [migrationOf({ verdict: "not-a-migration" })];

    expect(riskOf(changeOf({ migrations })).reasons).toEqual([]);
  });
});

describe("the fields that are asked for", () => {
  const ids = (...parts: Parameters<typeof demandsOf>): string[] =>
    demandsOf(...parts).map(({ field }) => field.id);
  const ALWAYS = ["strategy", "steps", "trigger", "verification"];
  const NORMAL = ["owner", "time-to-roll-back"];
  const MIGRATION = [
    "data-impact",
    "backup",
    "point-of-no-return",
    "reversal",
    "tested",
    "old-code-on-new-schema",
  ];
  const HIGH = ["communication", "sla-impact", "risks", "if-this-fails"];

  it("are four for low risk, with owner and time from normal risk on", () => {
    expect(ids(changeOf(), { risk: "low", keys: [] })).toEqual(ALWAYS);
    expect(ids(changeOf(), { risk: "normal", keys: [] })).toEqual([...ALWAYS, ...NORMAL]);
    expect(ids(changeOf(), { risk: "high", keys: [] })).toEqual([...ALWAYS, ...NORMAL, ...HIGH]);
  });

  it("name the keys of the policy that make the risk", () => {
    const demands = demandsOf(changeOf(), riskOf(changeOf({ labels: ["risky"], rules: RISKY })));

    expect(demands.at(-1)?.asks).toEqual({ why: "high risk", keys: ["plan", "risk", "high", "labels"] });
  });

  it("have those about the schema when a migration does something", () => {
    const change = changeOf({ migrations: [migrationOf()] });
    const quiet = changeOf({ migrations: [migrationOf({ verdict: "no-op" })] });

    expect(ids(change, { risk: "normal", keys: [] })).toEqual([...ALWAYS, ...NORMAL, ...MIGRATION]);
    expect(ids(quiet, { risk: "normal", keys: [] })).toEqual([...ALWAYS, ...NORMAL]);
  });

  it("have what the policy asks for at this risk and below it, and say where", () => {
    const change = changeOf({
      rules: { require: { low: ["owner"], normal: ["escalation"], high: ["legal-review"] } },
    });

    const low = demandsOf(change, { risk: "low", keys: [] });
    const normal = demandsOf(change, { risk: "normal", keys: [] });

    expect(low.at(-1)?.asks).toEqual({ why: "`plan.require.low`", keys: ["plan", "require", "low"] });
    expect(normal.map(({ field, asks }) => [field.id, asks.why]).slice(4)).toEqual([
      ["owner", "normal risk"],
      ["time-to-roll-back", "normal risk"],
      ["escalation", "`plan.require.normal`"],
    ]);
    expect(ids(change, { risk: "high", keys: [] }).slice(-2)).toEqual(["escalation", "legal-review"]);
  });
});
