import { describe, expect, it } from "vitest";
import type { AuditFacts } from "../../../../../src/core/incident/follow-up/audit/audit-facts.ts";
import { objectivesMet } from "../../../../../src/core/incident/follow-up/audit/objectives-met.ts";
import { planFindings } from "../../../../../src/core/incident/follow-up/audit/plan-findings.ts";
import { proceduresOf } from "../../../../../src/core/incident/follow-up/audit/procedures.ts";
import { renderAudit } from "../../../../../src/core/incident/follow-up/audit/render-audit.ts";
import { quarterBefore } from "../../../../../src/core/incident/follow-up/quarter.ts";
import { defaultPolicy, Policy } from "../../../../../src/core/policy/policy.ts";
import { change, manifestWith, migration, releaseOf } from "../../../rollback/release-example.ts";
import { rollbackWith } from "../../incident-example.ts";

const now = Date.parse("2027-01-10T00:00:00Z");
const quarter = quarterBefore(now);
const day = 86_400_000;

describe("procedures", () => {
  it("are told for each environment of the policy, with what is missing", () => {
    const policy = Policy.parse({
      version: 1,
      environments: {
        staging: {},
        production: {
          gate: { checks: [{ name: "health", url: "https://shop.example/health" }] },
          rollback: { redeploy: { command: ["./deploy"] }, objective: "90s" },
        },
      },
    });

    expect(proceduresOf(policy)).toEqual([
      { environment: "production", checks: 1, ways: ["redeploy"], objective: 90, gaps: [] },
      {
        environment: "staging",
        checks: 0,
        ways: [],
        objective: null,
        gaps: [
          "no check of its gate stands in the policy: write `gate.checks`",
          "no way back stands in the policy: write `rollback.redeploy`",
        ],
      },
    ]);
    expect(proceduresOf(defaultPolicy())).toEqual([]);
  });
});

describe("plans", () => {
  const tested = {
    fields: { tested: "On staging, run 12" },
    oldCodeOnNewSchema: "yes",
    bodySha256: "3".repeat(64),
  } as const;
  const manifest = manifestWith({
    migrations: [
      migration("000003", "reversible", 1),
      migration("000004", "reversible", 2),
      migration("000005", "reversible", null),
    ],
    changes: [
      { ...change(1, "yes"), mergedAt: "2026-01-10T00:00:00Z" },
      { ...change(2, "yes"), plan: tested, mergedAt: "2027-01-09T00:00:00Z" },
      { ...change(3, null), mergedAt: "2025-01-10T00:00:00Z" },
      { ...change(4, "yes"), mergedAt: "not a time" },
      {
        ...change(5, "yes"),
        plan: { ...tested, fields: { tested: "TBD" } },
        mergedAt: "2026-07-14T00:00:00Z",
      },
    ],
  });

  it("are stale from an age on, and untested where a migration's plan tells of no test", () => {
    const found = planFindings([{ environment: "production", release: releaseOf(manifest) }], now, 180 * day);

    expect(found).toEqual({
      looked: 5,
      stale: [
        { environment: "production", release: "v1.1.0", pull: 1, days: 365 },
        { environment: "production", release: "v1.1.0", pull: 5, days: 180 },
      ],
      untested: [{ environment: "production", release: "v1.1.0", pull: 1, days: 365 }],
      unknown: [],
    });
  });

  it("are not known of a release without a manifest", () => {
    const found = planFindings([{ environment: "production", release: releaseOf(null) }], now, 180 * day);

    expect(found).toEqual({ looked: 0, stale: [], untested: [], unknown: ["production"] });
  });
});

describe("objectives", () => {
  const at = (verdictAt: string) => ({ ...rollbackWith().times, verdictAt });

  it("are met by verified returns in time, counted by environment and within the quarter", () => {
    const records = [
      rollbackWith({ seconds: 7 }),
      rollbackWith({ seconds: 90, objective: { seconds: 60, met: false, share: { within: 1, of: 2 } } }),
      rollbackWith({ outcome: "unverified", seconds: null }),
      rollbackWith({ environment: "eu", seconds: 8 }),
      rollbackWith({ times: at("2026-09-30T23:59:59Z") }),
      rollbackWith({ times: at("2027-01-01T00:00:00Z") }),
    ];

    expect(objectivesMet(records, quarter)).toEqual([
      { environment: "eu", returns: 1, verified: 1, within: 1, slowest: 8 },
      { environment: "production", returns: 3, verified: 2, within: 1, slowest: 90 },
    ]);
    expect(objectivesMet([], quarter)).toEqual([]);
  });
});

describe("the issue of an audit", () => {
  const facts: AuditFacts = {
    quarter,
    hasPolicy: true,
    procedures: [],
    plans: { looked: 0, stale: [], untested: [], unknown: [] },
    staleDays: 180,
    objectives: [],
    incidents: 0,
    nearMisses: [],
    unreviewed: [],
    overdueActions: [],
    unknown: [],
  };
  const render = (parts: Partial<AuditFacts> = {}) =>
    renderAudit({ ...facts, ...parts }, "rb1:0", { repositoryUrl: "https://github.example/acme/shop" });
  const section = (id: string, parts: Partial<AuditFacts>): string =>
    render(parts).sections.find((one) => one.id === id)?.forms[0] ?? "";

  it("begins with its marker and says in each section when nothing was found", () => {
    const audit = render();

    expect(audit.title).toBe("Rollback audit 2026 Q4");
    expect(audit.head).toMatch(
      /^<!-- rollback-ready:incident-audit:v1 key=rb1%3A0 -->\n\n> Opened by rollback-ready once a quarter/,
    );
    expect(audit.sections.map(({ id, forms }) => [id, forms[0].split("\n").at(-1)])).toEqual([
      ["audit-summary", "| Not known | 0 |"],
      [
        "audit-procedures",
        "The policy names no environment, so checks and ways back stand in the steps alone, and are not looked at here.",
      ],
      ["audit-plans", "No plan of a standing release is known."],
      ["audit-tests", "No migration of a standing release is known."],
      ["audit-objectives", "No rollback is on record for this quarter."],
      ["audit-reviews", "None that is known."],
      ["audit-actions", "None that is known."],
      ["audit-unknown", "Nothing that was looked for."],
    ]);
  });

  it("tells what was found in tables, with strangers' words made harmless", () => {
    const waiting = { issue: 12, title: "See @mona | <b>#7</b>", day: "2026-12-01", days: 40 };
    const finding = { environment: "prod|eu", release: "v1.1.0", pull: 9, days: 365 };

    expect(
      section("audit-actions", { overdueActions: [waiting] })
        .split("\n")
        .at(-1),
    ).toBe(
      "| [#12](https://github.example/acme/shop/issues/12) | See @&#8203;mona &#124; &#60;b&#62;#&#8203;7&#60;/b&#62; | 2026-12-01 | 40 |",
    );
    expect(
      section("audit-plans", { plans: { ...facts.plans, looked: 3, stale: [finding] } })
        .split("\n")
        .at(-1),
    ).toBe("| [9](https://github.example/acme/shop/pull/9) | `v1.1.0` | <code>prod&#124;eu</code> | 365 |");
    expect(section("audit-plans", { plans: { ...facts.plans, looked: 3 } })).toBe(
      "None of 3 is older than 180 days.",
    );
    expect(
      section("audit-objectives", {
        objectives: [{ environment: "production", returns: 3, verified: 2, within: 1, slowest: 90 }],
      })
        .split("\n")
        .at(-1),
    ).toBe("| `production` | 3 | 2 | 1 of 3 | 90.0 s |");
    expect(
      section("audit-summary", {
        nearMisses: [{ environment: "production", count: 4 }],
        objectives: [{ environment: "production", returns: 3, verified: 2, within: 1, slowest: 90 }],
      }).split("\n"),
    ).toEqual(
      expect.arrayContaining([
        "| Near misses in the quarter | 4 (`production` 4) |",
        "| Rollbacks verified within their objective | 1 of 3 |",
      ]),
    );
  });

  it("shows fifty rows and how many more there are", () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ issue: at + 1, title: "x", day: null, days: 0 }));

    const text = section("audit-reviews", { unreviewed: many });

    expect(text).toContain("| [#50](");
    expect(text).not.toContain("| [#51](");
    expect(text).toMatch(/\n\nAnd 10 more\.$/);
  });
});
