import { describe, expect, it } from "vitest";
import { quarterBefore } from "../../../../src/core/incident/follow-up/quarter.ts";
import { defaultPolicy, Policy } from "../../../../src/core/policy/policy.ts";
import { keepAudit } from "../../../../src/flows/incident/follow-up/audit.ts";
import { auditFacts } from "../../../../src/flows/incident/follow-up/audit-facts.ts";
import { readIncidentBook } from "../../../../src/flows/incident/incident-book.ts";
import { closeIssue, editIssue, openIssue } from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { rollbackWith } from "../../../core/incident/incident-example.ts";
import { change, manifestWith, migration, releaseOf } from "../../../core/rollback/release-example.ts";
import { bot } from "../../../support/past.ts";
import { type FollowRun, followWorld } from "../lint/follow-world.ts";
import { indexed, keepIncident, keepIndex } from "./kept-incident.ts";

const world = followWorld();

async function audit(run: FollowRun = world.run(), policy = defaultPolicy()) {
  const { ports, facts } = run;
  const gathered = await auditFacts(ports, {
    policy,
    hasPolicy: true,
    rules: facts.rules,
    index: await readIncidentBook(ports),
    swept: {
      unreviewed: [{ issue: 5, title: "Incident of 30", day: "2026-11-05", days: 66 }],
      overdueActions: [],
      unknown: [],
    },
    standing: null,
  });
  return { gathered, audit: await keepAudit(ports, facts.rules, facts.identity, gathered), run };
}

/** A quarter with a rollback in time, one that was too slow, one without a record, and two near misses. */
function lastQuarter(): void {
  world.now = Date.parse("2027-01-10T12:00:00Z");
  const at = (verdictAt: string) => ({ ...rollbackWith().times, verdictAt });
  const back = releaseOf(
    manifestWith({
      tag: "v1.0.0",
      migrations: [migration("000003", "reversible", 7)],
      changes: [{ ...change(7, "yes"), mergedAt: "2026-01-10T00:00:00Z" }],
    }),
  );
  keepIncident(world, 32, {
    rollback: rollbackWith({ failedDeployment: 32, to: back, times: at("2026-12-20T10:00:00Z") }),
  });
  keepIncident(world, 30, {
    rollback: rollbackWith({
      failedDeployment: 30,
      times: at("2026-11-20T10:00:00Z"),
      seconds: 90,
      objective: { seconds: 60, met: false, share: { within: 0, of: 1 } },
    }),
  });
  // Somebody put the record of another deployment there.
  keepIncident(world, 31, { rollback: rollbackWith({ failedDeployment: 99 }) });
  const near = { isNearMiss: true, environment: "eu" };
  keepIndex(world, [
    indexed(41, { ...near, at: "2027-01-02T10:00:00Z" }),
    indexed(32, { at: "2026-12-20T10:00:00Z" }),
    indexed(40, { ...near, at: "2026-12-19T10:00:00Z" }),
    indexed(31, { at: "2026-12-18T10:00:00Z" }),
    indexed(30, { at: "2026-11-20T10:00:00Z" }),
    indexed(29, { at: "2026-09-20T10:00:00Z" }),
  ]);
}

describe("the facts of an audit", () => {
  it("come from the index, the records of the quarter and the policy, and what is not known is said", async () => {
    lastQuarter();
    const environments = { production: { rollback: { redeploy: { command: ["./deploy"] } } } };

    const { gathered } = await audit(world.run(), Policy.parse({ version: 1, environments }));

    expect(gathered).toMatchObject({
      quarter: { year: 2026, quarter: 4 },
      incidents: 3,
      nearMisses: [{ environment: "eu", count: 1 }],
      objectives: [{ environment: "production", returns: 2, verified: 2, within: 1, slowest: 90 }],
      plans: {
        looked: 1,
        stale: [{ environment: "production", release: "v1.0.0", pull: 7, days: 365 }],
        untested: [{ environment: "production", release: "v1.0.0", pull: 7, days: 365 }],
      },
      procedures: [{ environment: "production", ways: ["redeploy"], objective: 60 }],
    });
    expect(gathered.unknown).toEqual([
      "Plans are those of the releases that the newest record of each environment names; one that never failed is not looked at.",
      "No rollback record is readable for 1 of 3 incidents (deployments 31): nothing was rolled back there, or the record is gone.",
    ]);
  });

  it("are read of fifty incidents at most", async () => {
    world.now = Date.parse("2027-01-10T12:00:00Z");
    keepIndex(
      world,
      Array.from({ length: 60 }, (_, at) => indexed(100 - at, { at: "2026-12-20T10:00:00Z" })),
    );

    const { gathered, run } = await audit();

    expect(gathered.unknown).toContain("Of 60 incidents only the newest 50 were read.");
    expect(run.requests()).toBeLessThan(70);
  });

  it("leave open what an index that cannot be read would tell", async () => {
    world.now = Date.parse("2027-01-10T12:00:00Z");
    const run = world.run();
    for (const route of ["/graphql", "/repos/{owner}/{repo}/git/ref/{ref}"])
      world.github.fail({ method: route === "/graphql" ? "POST" : "GET", route, status: 403, times: 1 });

    const { gathered } = await audit(run);

    expect(gathered.unknown[0]).toBe(
      "The index of incidents at `refs/rollback-ready/incident-index` could not be read, so incidents and near misses are not known.",
    );
  });
});

describe("the issue of an audit", () => {
  function audits() {
    return world.github.repository.issues.filter(({ labels }) => labels.includes("incident-audit"));
  }

  it("is one for each quarter, found again and brought up to date, with what people wrote kept", async () => {
    lastQuarter();
    const first = await audit();
    const { number } = first.audit;
    const same = await audit();
    const [issue] = audits();
    const opened = issue?.body;
    editIssue(world.github.repository, number, { body: `${issue?.body}\r\nWe test it in March.` });
    keepIndex(world, []);
    const changed = await audit();
    world.now = Date.parse("2027-04-01T00:00:00Z");
    const next = await audit();

    expect(first.audit.kind).toBe("opened");
    expect(issue).toMatchObject({ title: "Rollback audit 2026 Q4", user: { login: bot } });
    expect(opened).toContain("| Incidents in the quarter | 3 |");
    expect(same.audit).toMatchObject({ kind: "there", number });
    expect(same.run.writes()).toEqual([]);
    expect(changed.run.writes()).toEqual([`PATCH /issues/${number}`]);
    expect(audits()[0]?.body).toContain("| Incidents in the quarter | 0 |");
    expect(audits()[0]?.body).toMatch(/\r\nWe test it in March\.$/);
    expect(next.audit.kind).toBe("opened");
    expect(audits().map(({ title }) => title)).toEqual(["Rollback audit 2026 Q4", "Rollback audit 2027 Q1"]);
  });

  it("is left as it is once somebody closed it", async () => {
    lastQuarter();
    const first = await audit();
    closeIssue(world.github.repository, first.audit.number, { by: "mona" });
    keepIndex(world, []);

    const again = await audit();

    expect(again.audit).toMatchObject({ kind: "closed", number: first.audit.number });
    expect(again.run.writes()).toEqual([]);
  });

  it("is the older one of two that were made at the same moment", async () => {
    lastQuarter();
    const first = await audit();
    const body = audits()[0]?.body ?? "";
    world.github.repository.issues.splice(0);
    const run = world.run();
    const { create } = run.ports.issues;
    const ports = {
      ...run.ports,
      issues: {
        ...run.ports.issues,
        // Another run is first, just before.
        create: (issue: Parameters<typeof create>[0]) => {
          openIssue(world.github.repository, { author: bot, title: issue.title, body, labels: issue.labels });
          return create(issue);
        },
      },
    };

    const kept = await keepAudit(ports, run.facts.rules, bot, first.gathered);

    expect(audits().map(({ state, stateReason }) => [state, stateReason])).toEqual([
      ["open", null],
      ["closed", "not_planned"],
    ]);
    expect(kept).toMatchObject({ kind: "there", number: audits()[0]?.number });
  });

  it.each([
    ["502 before it was applied", { status: 502 }],
    ["502 after it was applied", { status: 502, applied: true }],
    ["a reset after it was applied", { reset: "after" as const }],
    ["a page instead of JSON", { html: true }],
    ["409", { status: 409, body: { message: "Conflict" } }],
  ])("is one, whichever of the calls fails by %s", async (_, fault) => {
    lastQuarter();
    const { gathered } = await audit();
    const calls = await struck(fault, 0, gathered);
    for (let nth = 1; nth <= calls; nth++) await struck(fault, nth, gathered);
  });

  async function struck(fault: object, nth: number, facts: Awaited<ReturnType<typeof auditFacts>>) {
    world.github.repository.issues.splice(0);
    world.github.repository.labels.splice(0);
    const run = world.run();
    if (nth > 0) world.github.failNth({ ...fault, nth, token: run.label });
    await keepAudit(run.ports, run.facts.rules, bot, facts).catch(() => null);
    const second = world.run();
    await keepAudit(second.ports, second.facts.rules, bot, facts);
    const third = world.run();
    await keepAudit(third.ports, third.facts.rules, bot, facts);
    expect([nth, audits().filter(({ state }) => state === "open").length]).toEqual([nth, 1]);
    expect([nth, third.writes()]).toEqual([nth, []]);
    return run.requests();
  }
});

it("an audit looks back on the quarter before", () => {
  expect(quarterBefore(Date.parse("2027-01-10T12:00:00Z"))).toMatchObject({ year: 2026, quarter: 4 });
});
