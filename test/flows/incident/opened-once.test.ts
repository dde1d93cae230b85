import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { incidentRef } from "../../../src/core/incident/record.ts";
import { startLag } from "../../../src/rehearsal/github/lag.ts";
import {
  assignIssue,
  closeIssue,
  editIssue,
  openIssue,
  unlabelIssue,
} from "../../../src/rehearsal/github/state/issue-acts.ts";
import { type BadNight, badNight } from "../../support/bad-night.ts";
import { keptFiles, noteUnder } from "../../support/kept-files.ts";
import { type PostmortemFacts, type PostmortemRun, runPostmortem } from "../../support/postmortem-step.ts";
import { type ActionWorld, startActionWorld } from "../../support/world.ts";

let world: ActionWorld;
let night: BadNight;

beforeAll(async () => {
  world = await startActionWorld();
  night = await badNight(world);
});
beforeEach(() => night.restore());
afterEach(() => expect(world.github.violations).toEqual([]));
afterAll(() => world.close());

let attempts = 0;

function run(facts: PostmortemFacts = {}) {
  attempts += 1;
  return runPostmortem(world, { deployment: night.failed, attempt: attempts, ...facts });
}

function issues() {
  return world.github.repository.issues;
}

function open() {
  return issues().filter(({ state }) => state === "open");
}

function text(run: PostmortemRun): Promise<string> {
  return readFile(run.outputs["body-path"] ?? "", "utf8");
}

const creates = ({ method, url }: { method: string; url: string }): boolean =>
  method === "POST" && url.endsWith("/issues");

/** Opening the issue is answered so, once or for good. */
function answers(status: number, message: string): NonNullable<PostmortemFacts["passes"]> {
  return (passing) =>
    creates(passing) ? Promise.resolve(Response.json({ message }, { status })) : passing.send();
}

/** The issue is made, and nobody hears of it. */
const lost: NonNullable<PostmortemFacts["passes"]> = async (passing) => {
  const answer = await passing.send();
  return creates(passing) ? Response.json({ message: "Server Error" }, { status: 502 }) : answer;
};

describe("a token that writes as somebody else than the policy trusts", () => {
  it("opens one issue, which it says; no later run opens another", async () => {
    const first = await run({ login: "deploy-bot" });
    const again = await run({ login: "deploy-bot" });
    const other = await run();

    const [issue] = issues();
    const said = `Issue ${issue?.number} was opened as \`deploy-bot\`, and the policy trusts \`github-actions[bot]\``;
    for (const { failure, outputs } of [first, again, other]) {
      expect(failure).toContain(said);
      expect(failure).toContain(`\`identity: deploy-bot\``);
      expect(outputs).toMatchObject({ "issue-number": "", outcome: "no-issue" });
    }
    expect(issues()).toHaveLength(1);
    expect(noteUnder(world, `refs/rollback-ready/issues/${night.failed}`)).toMatchObject({
      state: "opened",
      issue: issue?.number,
    });
    expect(await text(again)).toContain("## Summary");
  });

  it("is nobody's trouble any more once that issue is closed", async () => {
    await run({ login: "deploy-bot" });
    closeIssue(world.github.repository, issues()[0]?.number ?? 0, { by: "mona" });

    const later = await run();

    expect(later.failure).toBeNull();
    expect(later.outputs["created"]).toBe("true");
  });
});

describe("an issue that GitHub refuses to open", () => {
  it.each([
    [422, "Validation Failed", "GitHub could not open the issue"],
    [500, "Server Error", "GitHub could not open the issue"],
    [404, "Not Found", "needs `issues: write`"],
    [410, "Gone", ""],
    [403, "Resource not accessible by integration", "it lacks `issues: write`"],
    [403, "You have been blocked from creating content in this repository", "it is blocked"],
    [403, "Interaction limits: only collaborators may", "interactions with this repository are limited"],
  ])("loses nothing of its text: %i %s", async (status, message, seen) => {
    const kept = await run({ passes: answers(status, message) });

    expect(kept.error).toBeNull();
    expect(kept.failure).toContain(seen);
    expect(kept.failure?.includes("issues: write")).toBe(seen.includes("issues: write"));
    expect(kept.outputs).toMatchObject({ "issue-number": "", created: "false", outcome: "no-issue" });
    expect(kept.summary).toContain("## Summary");
    expect(await text(kept)).toContain("## Summary");
    expect(keptFiles(world, incidentRef(night.failed))["incident-record.json"]).toMatchObject({
      deployment: night.failed,
      issue: null,
    });
  });
});

describe("labels beside our own", () => {
  it("are put on as the issue is opened, and keep it from nothing when GitHub refuses them", async () => {
    const { repository } = world.github;
    const path = ".github/rollback.yml";
    const policy = JSON.parse(repository.readFile("main", path)?.toString() ?? "{}");
    const files = { [path]: JSON.stringify({ ...policy, incidents: { labels: ["shop"] } }) };
    repository.commit({ branch: "main", files, message: "Want a label" });

    const first = await run();
    const labelled = open()[0]?.labels;
    night.restore();
    repository.commit({ branch: "main", files, message: "Want a label" });
    const refused = await run({
      passes: (passing) =>
        creates(passing) && passing.body.includes('"shop"')
          ? Promise.resolve(Response.json({ message: "Validation Failed" }, { status: 422 }))
          : passing.send(),
    });

    expect(first.writes.filter((write) => write.includes("labels"))).toEqual([
      "POST /repos/acme/shop/labels",
    ]);
    expect(labelled).toEqual(["incident", "shop"]);
    expect(refused.outputs["created"]).toBe("true");
    expect(open()[0]?.labels).toEqual(["incident", "shop"]);
  });
});

describe("an issue of which nobody knows whether it was opened", () => {
  it.each([3, 4, 6, 8])("is one in the end, though the list trails %i reads behind", async (reads) => {
    let isStruck = false;
    const first = await run({
      passes: async (passing) => {
        if (isStruck || !creates(passing)) return passing.send();
        isStruck = true;
        await passing.send();
        startLag(world.github.repository, reads, (issues().at(-1)?.id ?? 0) - 1);
        return Response.json({ message: "Server Error" }, { status: 502 });
      },
    });
    const second = await run();
    const third = await run();

    expect(open()).toHaveLength(1);
    expect(third.outputs["issue-number"]).toBe(String(open()[0]?.number));
    expect(first.writes.filter((write) => write === "POST /repos/acme/shop/issues")).toHaveLength(1);
    expect([second.error, third.error]).toEqual([null, null]);
    expect(third.writes).toEqual([]);
  });

  it("is not made again by the same run, which says so", async () => {
    startLag(world.github.repository, 50);

    const first = await run({ passes: lost });

    expect(first.failure).toContain("GitHub could not open the issue");
    expect(first.writes.filter((write) => write === "POST /repos/acme/shop/issues")).toHaveLength(1);
    expect(await text(first)).toContain("## Summary");
  });

  it("is closed as a twin of the older one when both come to light", async () => {
    const first = await run({ permissions: { contents: "read" } });
    const [older] = issues();
    const body = older?.body ?? "";
    openIssue(world.github.repository, { author: "github-actions[bot]", title: "Twin", body });

    const again = await run({ permissions: { contents: "read" } });

    const [, twin] = issues();
    expect(again.outputs).toMatchObject({ created: "false", "issue-number": first.outputs["issue-number"] });
    expect(twin).toMatchObject({ state: "closed", stateReason: "not_planned" });
    expect(world.github.repository.comments).toEqual([
      expect.objectContaining({
        number: twin?.number,
        body: expect.stringContaining(`#${older?.number} is the one that is kept.`),
      }),
    ]);
    expect(again.warnings.join()).toContain(`Issue ${twin?.number} was opened beside issue ${older?.number}`);
  });
});

describe("an issue whose label a person took off", () => {
  it("is found all the same without any ref", async () => {
    const first = await run({ permissions: { contents: "read" } });
    unlabelIssue(world.github.repository, Number(first.outputs["issue-number"]), "incident");

    const again = await run({ permissions: { contents: "read" } });

    expect(again.outputs).toMatchObject({ created: "false", "issue-number": first.outputs["issue-number"] });
    expect(issues()).toHaveLength(1);
  });
});

describe("edits of people that nothing may undo", () => {
  it("assignees and closing stay as they are", async () => {
    const first = await run();
    const number = Number(first.outputs["issue-number"]);
    assignIssue(world.github.repository, number, ["mona"]);
    editIssue(world.github.repository, number, { title: "Shop was down" });

    const again = await run();

    expect(again.writes).toEqual([]);
    expect(issues()[0]).toMatchObject({ title: "Shop was down", assignees: [{ login: "mona" }] });
  });
});
