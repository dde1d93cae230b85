import { describe, expect, it } from "vitest";
import { quarterBefore } from "../../../../src/core/incident/follow-up/quarter.ts";
import { defaultPolicy, Policy } from "../../../../src/core/policy/policy.ts";
import { type Audit, keepAudit } from "../../../../src/flows/incident/follow-up/audit.ts";
import { auditFacts } from "../../../../src/flows/incident/follow-up/audit-facts.ts";
import { readIncidentBook } from "../../../../src/flows/incident/incident-book.ts";
import { startLag } from "../../../../src/rehearsal/github/lag.ts";
import { closeIssue, editIssue, openIssue } from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { rollbackWith } from "../../../core/incident/incident-example.ts";
import { bot } from "../../../support/past.ts";
import { type FollowRun, followWorld } from "../lint/follow-world.ts";
import { indexed, keepIncident, keepIndex } from "./kept-incident.ts";

const world = followWorld();

async function audit(run: FollowRun = world.run(), policy = defaultPolicy()) {
  const { ports, facts } = run;
  const gathered = await auditFacts(ports, {
    policy,
    hasPolicy: true,
    index: await readIncidentBook(ports),
    swept: {
      unreviewed: [{ issue: 5, title: "Incident of 30", day: "2026-11-05", days: 66 }],
      overdueActions: [],
      unknown: [],
    },
  });
  return { gathered, audit: await keepAudit(ports, facts.rules, facts.identity, gathered), run };
}

/** A quarter with a rollback in time, one that was too slow, one without a record, and two near misses. */
function lastQuarter(): void {
  world.now = Date.parse("2027-01-10T12:00:00Z");
  const at = (verdictAt: string) => ({ ...rollbackWith().times, verdictAt });
  keepIncident(world, 32, {
    rollback: rollbackWith({ failedDeployment: 32, times: at("2026-12-20T10:00:00Z") }),
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
      plans: { standing: 0, looked: 0, stale: [], untested: [] },
      procedures: [{ environment: "production", ways: ["redeploy"], objective: 60 }],
    });
    expect(gathered.unknown).toEqual([
      "What runs in `eu` is not known: no deployment of ours stands there.",
      "What runs in `production` is not known: no deployment of ours stands there.",
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
  function numberOf(kept: Audit): number {
    return kept.kind === "not-needed" ? 0 : kept.number;
  }

  function audits() {
    return world.github.repository.issues.filter(({ labels }) => labels.includes("incident-audit"));
  }

  /** As if there had been none. */
  function forget(): void {
    world.github.repository.issues.splice(0);
    world.github.repository.refs.delete("refs/rollback-ready/audits/2026-q4");
  }

  const open = () =>
    audits()
      .filter(({ state }) => state === "open")
      .map(({ number }) => number);

  it("is not opened while nothing is to be decided", async () => {
    world.now = Date.parse("2027-01-10T12:00:00Z");
    keepIndex(world, []);
    const run = world.run();
    const { ports, facts } = run;
    const nothing = { unreviewed: [], overdueActions: [], unknown: ["Something."] };
    const index = await readIncidentBook(ports);
    const gathered = await auditFacts(ports, {
      policy: defaultPolicy(),
      hasPolicy: false,
      index,
      swept: nothing,
    });

    expect(await keepAudit(ports, facts.rules, bot, gathered)).toEqual({ kind: "not-needed" });
    expect(run.writes()).toEqual([]);
  });

  it("is found again without its label, and not opened again by a run that a list trails behind", async () => {
    lastQuarter();
    const first = await audit();
    const number = numberOf(first.audit);
    for (const issue of audits()) issue.labels = [];
    const without = await audit();
    startLag(world.github.repository, 99, 1);
    const behind = await audit();
    world.github.repository.lag = undefined;

    expect([without.audit, behind.audit]).toMatchObject([
      { kind: "there", number },
      { kind: "there", number },
    ]);
    expect([...without.run.writes(), ...behind.run.writes()]).toEqual([]);
    expect(
      world.github.repository.issues.filter(({ title }) => title.startsWith("Rollback audit")),
    ).toHaveLength(1);
  });

  it("is one in the end, when a run ended after it opened one that lists did not show for long", async () => {
    lastQuarter();
    const newest = world.github.repository.lastId;
    const run = world.run();
    const { advance } = run.ports.records;
    const isCut = () => Promise.reject(new Error("the runner is gone"));
    Object.assign(run.ports, { records: { ...run.ports.records, advance: isCut } });
    expect(advance).not.toBe(isCut);
    await expect(audit(run)).rejects.toThrow("the runner is gone");
    startLag(world.github.repository, 6, newest);
    await audit();
    world.github.repository.lag = undefined;
    const last = await audit();
    const again = await audit();

    expect(open()).toEqual([numberOf(last.audit)]);
    expect(again.run.writes()).toEqual([]);
  });

  it("is one, when two runs open it at once", async () => {
    lastQuarter();
    const both = await Promise.all([audit(), audit()]);
    await audit();

    expect(new Set(both.map((one) => numberOf(one.audit)))).toEqual(new Set(open()));
    expect(open()).toHaveLength(1);
  });

  it("is not opened again once somebody deleted it", async () => {
    lastQuarter();
    const first = await audit();
    world.github.repository.issues.splice(0);

    const again = await audit();

    expect(again.audit).toMatchObject({ kind: "closed", number: numberOf(first.audit) });
    expect(again.run.writes()).toEqual([]);
  });

  it("is found by its label alone where the token may not write refs", async () => {
    lastQuarter();
    const weak = () => world.run({}, { contents: "read" });
    const first = await audit(weak());
    const again = await audit(weak());

    expect(first.audit.kind).toBe("opened");
    expect(again.audit).toMatchObject({ kind: "there", number: numberOf(first.audit) });
    expect(first.run.log.join()).toContain("The audit of the quarter is not claimed");
  });

  it("is one for each quarter, found again and brought up to date, with what people wrote kept", async () => {
    lastQuarter();
    const first = await audit();
    const number = numberOf(first.audit);
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
    expect(opened).toContain("In 2026 Q4: 3 incidents, 1 near miss, 2 rollbacks (1 within the objective).");
    expect(same.audit).toMatchObject({ kind: "there", number });
    expect(same.run.writes()).toEqual([]);
    expect(changed.run.writes()).toEqual([`PATCH /issues/${number}`]);
    expect(audits()[0]?.body).toContain("In 2026 Q4: 0 incidents, 0 near misses, no rollback on record.");
    expect(audits()[0]?.body).toMatch(/\r\nWe test it in March\.$/);
    expect(next.audit.kind).toBe("opened");
    expect(audits().map(({ title }) => title)).toEqual(["Rollback audit 2026 Q4", "Rollback audit 2027 Q1"]);
  });

  it("is left as it is once somebody closed it", async () => {
    lastQuarter();
    const first = await audit();
    closeIssue(world.github.repository, numberOf(first.audit), { by: "mona" });
    keepIndex(world, []);

    const again = await audit();

    expect(again.audit).toMatchObject({ kind: "closed", number: numberOf(first.audit) });
    expect(again.run.writes()).toEqual([]);
  });

  it("is the older one of two that were made at the same moment", async () => {
    lastQuarter();
    const first = await audit();
    const body = audits()[0]?.body ?? "";
    forget();
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
    forget();
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
