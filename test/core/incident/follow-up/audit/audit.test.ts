import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeDigest } from "../../../../../src/adapters/digest.ts";
import { assembleBody } from "../../../../../src/core/incident/body/assemble-body.ts";
import type { AuditFacts } from "../../../../../src/core/incident/follow-up/audit/audit-facts.ts";
import { objectivesMet } from "../../../../../src/core/incident/follow-up/audit/objectives-met.ts";
import { planFindings } from "../../../../../src/core/incident/follow-up/audit/plan-findings.ts";
import { proceduresOf } from "../../../../../src/core/incident/follow-up/audit/procedures.ts";
import { renderAudit } from "../../../../../src/core/incident/follow-up/audit/render-audit.ts";
import { standingDeployment } from "../../../../../src/core/incident/follow-up/audit/standing-deployment.ts";
import { toDecide } from "../../../../../src/core/incident/follow-up/audit/to-decide.ts";
import { quarterBefore } from "../../../../../src/core/incident/follow-up/quarter.ts";
import { defaultPolicy, Policy } from "../../../../../src/core/policy/policy.ts";
import type { DeploymentFacts } from "../../../../../src/core/rollback/environment-history.ts";
import { change, manifestWith, migration, releaseOf } from "../../../rollback/release-example.ts";
import { activeOn, shapeOf, strangeTags } from "../../gfm.ts";
import { hostileText } from "../../hostile-record.ts";
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
      standing: 1,
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

    expect(found).toEqual({ standing: 0, looked: 0, stale: [], untested: [], unknown: ["production"] });
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
    procedures: [],
    plans: { standing: 0, looked: 0, stale: [], untested: [], unknown: [] },
    staleDays: 180,
    objectives: [],
    incidents: 0,
    nearMisses: [],
    unreviewed: [],
    overdueActions: [],
    unknown: [],
  };
  const context = { repositoryUrl: "https://github.example/acme/shop" };
  const render = (parts: Partial<AuditFacts> = {}, there: readonly string[] = []) =>
    renderAudit({ ...facts, ...parts }, "rb1:0", context, there);
  const section = (id: string, parts: Partial<AuditFacts>): string =>
    render(parts).sections.find((one) => one.id === id)?.forms[0] ?? "";
  const missed = { environment: "production", returns: 3, verified: 2, within: 1, slowest: 90 };
  const waiting = { issue: 12, title: "See @mona | <b>#7</b>", day: "2026-12-01", days: 40 };
  const finding = { environment: "prod|eu", release: "v1.1.0", pull: 9, days: 365 };

  it("is short where nothing is to be decided: its marker, the figures, and nothing else", () => {
    const audit = render();

    expect(audit.title).toBe("Rollback audit 2026 Q4");
    expect(audit.head).toMatch(
      /^<!-- rollback-ready:incident-audit:v1 key=rb1%3A0 -->\n\n> Opened by rollback-ready, once a quarter/,
    );
    expect(toDecide(facts)).toEqual([]);
    expect(audit.sections.map(({ id, forms }) => [id, forms[0]])).toEqual([
      [
        "audit-summary",
        "**Nothing is to be decided.**\n\nIn 2026 Q4: 0 incidents, 0 near misses, no rollback on record. The plans of what runs now are not known.",
      ],
    ]);
  });

  it("begins with what is to be decided, and has a section for each of it", () => {
    const audit = render({
      incidents: 1,
      nearMisses: [
        { environment: "eu", count: 1 },
        { environment: "us", count: 2 },
      ],
      unreviewed: [waiting],
      overdueActions: [waiting, waiting],
      procedures: [
        { environment: "staging", checks: 0, ways: [], objective: null, gaps: ["no way back"] },
        { environment: "production", checks: 1, ways: ["redeploy"], objective: 60, gaps: [] },
      ],
      objectives: [missed],
      plans: { standing: 1, looked: 3, stale: [finding], untested: [finding], unknown: [] },
      unknown: ["Something."],
    });

    expect(audit.sections[0]?.forms[0]).toBe(
      "**To decide: 1 review late, 2 actions late, 1 environment with a gap, 2 rollbacks outside their objective, 1 stale plan, 1 reversal never tested.**\n\nIn 2026 Q4: 1 incident, 3 near misses (`eu` 1, `us` 2), 3 rollbacks (1 within the objective). Looked at: the plans of 3 changes in 1 release that runs now.",
    );
    expect(audit.sections.map(({ id }) => id)).toEqual([
      "audit-summary",
      "audit-reviews",
      "audit-actions",
      "audit-procedures",
      "audit-objectives",
      "audit-plans",
      "audit-tests",
      "audit-unknown",
    ]);
    expect(audit.sections[3]?.forms[0]).toBe(
      "| Environment | Gap |\n| --- | --- |\n| `staging` | no way back |",
    );
  });

  it("is opened for nothing that is only not known, and for no return within its objective", () => {
    const within = { ...missed, verified: 3, within: 3 };

    expect(toDecide({ ...facts, unknown: ["Something."], objectives: [within], incidents: 4 })).toEqual([]);
  });

  it("says of a section that is there already that nothing is left in it", () => {
    const sections = render({}, ["audit-summary", "audit-actions"]).sections;

    expect(sections.map(({ id, forms }) => [id, forms[0]])).toEqual([
      ["audit-summary", expect.any(String)],
      ["audit-actions", "Nothing any more."],
    ]);
  });

  it("tells what was found in tables, with strangers' words made harmless", () => {
    const last = (text: string) => text.split("\n").at(-1);

    expect(last(section("audit-actions", { overdueActions: [waiting] }))).toBe(
      "| [#12](https://github.example/acme/shop/issues/12) | See @&#8203;mona &#124; &#60;b&#62;#&#8203;7&#60;/b&#62; | 2026-12-01 | 40 |",
    );
    expect(last(section("audit-plans", { plans: { ...facts.plans, looked: 3, stale: [finding] } }))).toBe(
      "| [9](https://github.example/acme/shop/pull/9) | `v1.1.0` | <code>prod&#124;eu</code> | 365 |",
    );
    expect(last(section("audit-objectives", { objectives: [missed] }))).toBe(
      "| `production` | 3 | 2 | 1 | 90.0 s |",
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

describe("hostile text in an audit, as GitHub renders it", () => {
  const home = "https://github.example/acme/shop";

  it("does nothing that a harmless word does not do, wherever it stands", () => {
    const bodyOf = (text: string): string => {
      const finding = { environment: text, release: text, pull: 9, days: 365 };
      const waiting = { issue: 12, title: text, day: text, days: 40 };
      const facts: AuditFacts = {
        quarter,
        procedures: [{ environment: text, checks: 0, ways: [], objective: null, gaps: ["no way back"] }],
        plans: { standing: 1, looked: 1, stale: [finding], untested: [finding], unknown: [text] },
        staleDays: 180,
        objectives: [{ environment: text, returns: 3, verified: 2, within: 1, slowest: 90 }],
        incidents: 1,
        nearMisses: [
          { environment: text, count: 1 },
          { environment: `${text} 2`, count: 2 },
        ],
        unreviewed: [waiting],
        overdueActions: [waiting],
        unknown: ["Something."],
      };
      return assembleBody(renderAudit(facts, "rb1:0", { repositoryUrl: home }), nodeDigest().sha256).body;
    };
    const clean = shapeOf(bodyOf("word"));

    fc.assert(
      fc.property(hostileText, (text) => {
        const body = bodyOf(text);

        expect(activeOn(home, body)).toEqual([]);
        expect(shapeOf(body)).toEqual(clean);
        expect(strangeTags(home, body)).toEqual([]);
        expect(body.isWellFormed()).toBe(true);
      }),
      { numRuns: 25, examples: [["https://evil.example/x"]] },
    );
  });
});

describe("the release that stands in an environment", () => {
  const bot = "github-actions[bot]";
  const deployment = (id: number, marks: readonly string[], parts: Partial<DeploymentFacts> = {}) => ({
    id,
    sha: "a".repeat(40),
    task: "deploy",
    payload: null,
    creator: bot,
    createdAt: "2026-11-02T10:00:00Z",
    statuses: marks.map((description) => ({ description, creator: bot })),
    ...parts,
  });
  const good = "rollback-ready: passed the gate: well";

  it("is of the newest deployment of ours that was not rolled back", () => {
    const failed = ["rollback-ready: rolled back to v1", "rollback-ready: failed the gate: bad"];

    expect(
      standingDeployment([deployment(3, failed), deployment(2, [good]), deployment(1, [good])], bot),
    ).toBe(2);
    expect(standingDeployment([deployment(3, failed.slice(1)), deployment(2, [good])], bot)).toBe(3);
  });

  it("is not known where none is ours", () => {
    const foreign = deployment(3, [], { creator: "mallory" });

    expect(standingDeployment([foreign], bot)).toBeNull();
    expect(standingDeployment([foreign, deployment(2, [good])], bot)).toBe(2);
  });
});
