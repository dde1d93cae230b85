import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { lockIssue, transferIssue } from "../../../src/rehearsal/github/state/issue-settings.ts";
import { type BadNight, badNight, failedAgain } from "../../support/bad-night.ts";
import { keptFiles, keptTexts, putFiles } from "../../support/kept-files.ts";
import { type PostmortemFacts, runPostmortem } from "../../support/postmortem-step.ts";
import { type ActionWorld, startActionWorld } from "../../support/world.ts";
import { snapshotOf } from "../../support/world-snapshot.ts";

const indexRef = "refs/rollback-ready/incident-index";

let world: ActionWorld;
let night: BadNight;
let first: number;
let second: number;
let third: number;
let restore: () => void;

// One issue is open; the same failure came back twice since, and nobody has opened anything for it.
beforeAll(async () => {
  world = await startActionWorld();
  night = await badNight(world);
  first = Number((await run(night.failed)).outputs["issue-number"]);
  second = await failedAgain(world, night);
  third = await failedAgain(world, night);
  restore = snapshotOf(world);
});
beforeEach(() => restore());
afterEach(() => expect(world.github.violations).toEqual([]));
afterAll(() => world.close());

let attempts = 0;

function run(deployment: number, facts: PostmortemFacts = {}) {
  attempts += 1;
  return runPostmortem(world, { deployment, attempt: attempts, ...facts });
}

function bodyOf(number: number): string {
  return world.github.repository.issues.find((one) => one.number === number)?.body ?? "";
}

function index() {
  return keptFiles(world, indexRef)["index.json"];
}

describe("a failure that comes back", () => {
  it("gets an issue of its own, which counts and links the old one, and the old one is told once", async () => {
    const opened = await run(second);
    const again = await run(second);

    const number = Number(opened.outputs["issue-number"]);
    expect(opened.outputs["created"]).toBe("true");
    expect(number).not.toBe(first);
    expect(bodyOf(number)).toContain("**2nd time** that this failure is seen");
    expect(bodyOf(number)).toContain(`[#${first}](${world.github.url}/acme/shop/issues/${first})`);
    expect(world.github.repository.comments.map(({ number: on, body }) => [on, body.split("\n")[1]])).toEqual(
      [[first, `This failure came back, 2nd time: #${number}. Are the actions from here done?`]],
    );
    expect(again.writes).toEqual([]);
  });

  it("is counted on: the third links both, and tells the newest", async () => {
    const two = Number((await run(second)).outputs["issue-number"]);
    const three = Number((await run(third)).outputs["issue-number"]);

    expect(bodyOf(three)).toContain("**3rd time**");
    for (const number of [first, two]) expect(bodyOf(three)).toContain(`/issues/${number})`);
    expect(world.github.repository.comments.map(({ number }) => number)).toEqual([first, two]);
    expect(index()).toMatchObject({
      incidents: [{ issue: three }, { issue: two }, { issue: first }],
    });
  });

  it("is told to an issue that was closed, and leaves it closed", async () => {
    closeIssue(world.github.repository, first, { by: "ada" });

    await run(second);

    expect(world.github.repository.comments).toHaveLength(1);
    expect(world.github.repository.issues[0]?.state).toBe("closed");
  });

  it("is no matter for an issue that is locked, which is a warning", async () => {
    lockIssue(world.github.repository, first);

    const opened = await run(second);
    const again = await run(second);

    expect(opened.outputs["created"]).toBe("true");
    expect(opened.warnings).toEqual([expect.stringMatching(/The comment may not be up to date: .*locked/)]);
    expect(again.writes).toEqual([]);
  });

  it("writes nothing into another repository, where the old issue went", async () => {
    transferIssue(world.github.repository, first, { repositoryId: 5, number: 3 });

    const opened = await run(second);

    expect(opened.outputs["created"]).toBe("true");
    expect(opened.warnings).toEqual([]);
    expect(world.github.repository.comments).toEqual([]);
  });

  it("is told to no issue that only the index calls ours", async () => {
    const issue = world.github.repository.issues.find(({ number }) => number === first);
    Object.assign(issue ?? {}, { user: world.github.repository.account("mallory") });

    await run(second);

    expect(world.github.repository.comments).toEqual([]);
  });
});

describe("an index of incidents", () => {
  it("that was lost is begun anew: the incident is the first of its kind, and nothing fails", async () => {
    world.github.repository.deleteRef(indexRef);

    const opened = await run(second);

    expect(opened.error).toBeNull();
    expect(opened.warnings).toEqual([]);
    expect(bodyOf(Number(opened.outputs["issue-number"]))).toContain(
      "was not seen in an incident here before",
    );
    expect(index()).toMatchObject({ incidents: [{ deployment: second }] });
  });

  it.each([
    ["no JSON", "{"],
    ["something else", '{"schema":"rollback-ready/incident-index/v1","incidents":7}'],
  ])("that is %s is begun anew, with a warning", async (_, text) => {
    putFiles(world, indexRef, { "index.json": text });

    const opened = await run(second);
    const again = await run(second);

    expect(opened.error).toBeNull();
    expect(opened.warnings).toEqual([expect.stringContaining("cannot be read. It is begun anew")]);
    expect(index()).toMatchObject({ incidents: [{ deployment: second }] });
    expect(again.writes).toEqual([]);
  });

  it("of a newer suite is left as it is, with a warning, and the issue is opened all the same", async () => {
    const text = '{"schema":"rollback-ready/incident-index/v2"}';
    putFiles(world, indexRef, { "index.json": text });

    const opened = await run(second);
    const again = await run(second);

    expect(opened.outputs["created"]).toBe("true");
    expect(opened.warnings).toEqual([
      expect.stringContaining("was written by a newer version of the suite."),
    ]);
    expect(keptTexts(world, indexRef)).toEqual({ "index.json": text });
    expect(again.writes).toEqual([]);
  });

  it("without this incident, though its issue is there, is finished by the next run", async () => {
    const opened = await run(second);
    world.github.repository.deleteRef(indexRef);

    const again = await run(second);
    const more = await run(second);

    expect(bodyOf(Number(opened.outputs["issue-number"]))).toContain(
      "**2nd time** that this failure is seen",
    );
    expect(again.outputs).toMatchObject({ created: "false", "issue-number": opened.outputs["issue-number"] });
    expect(index()).toMatchObject({ incidents: [{ deployment: second }] });
    expect(more.writes).toEqual([]);
  });
});
