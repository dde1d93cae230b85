import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { incidentRef } from "../../../src/core/incident/record.ts";
import { startLag } from "../../../src/rehearsal/github/lag.ts";
import { openIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import {
  deleteIssue,
  lockIssue,
  setArchived,
  transferIssue,
} from "../../../src/rehearsal/github/state/issue-settings.ts";
import { type BadNight, badNight } from "../../support/bad-night.ts";
import { keptFiles, noteUnder, putNote } from "../../support/kept-files.ts";
import { type PostmortemFacts, runPostmortem, startPostmortem } from "../../support/postmortem-step.ts";
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

function claimRef(): string {
  return `refs/rollback-ready/issues/${night.failed}`;
}

async function text(run: { readonly outputs: Readonly<Record<string, string>> }): Promise<string> {
  return readFile(run.outputs["body-path"] ?? "", "utf8");
}

describe("opening", () => {
  it("makes one issue, which the claim, the record and the index name, and which later runs leave alone", async () => {
    const first = await run();
    const again = await run();
    const other = await run({ runId: 200 });

    const [issue, ...more] = issues();
    const { number } = issue ?? { number: 0 };
    expect(more).toEqual([]);
    expect(first.outputs).toMatchObject({ "issue-number": String(number), created: "true" });
    expect(issue).toMatchObject({
      title: "Incident: v1.1.0 failed its gate in production",
      labels: ["incident"],
    });
    expect(issue?.body).toBe(await text(first));
    expect(noteUnder(world, claimRef())).toMatchObject({ state: "opened", issue: number });
    expect(keptFiles(world, incidentRef(night.failed))["incident-record.json"]).toMatchObject({
      issue: { number },
    });
    expect(keptFiles(world, "refs/rollback-ready/incident-index")["index.json"]).toMatchObject({
      incidents: [{ deployment: night.failed, issue: number, pulls: [night.pull], isNearMiss: false }],
    });
    for (const run of [again, other]) {
      expect(run.writes).toEqual([]);
      expect(run.warnings).toEqual([]);
      expect(run.outputs).toMatchObject({ "issue-number": String(number), created: "false" });
    }
    expect(world.github.repository.comments).toEqual([]);
  });

  it("needs no ref: without `contents: write` there is still one issue, found by its label and marker", async () => {
    const first = await run({ permissions: { contents: "read" } });
    const again = await run({ permissions: { contents: "read" } });

    expect(issues()).toHaveLength(1);
    expect(first.error).toBeNull();
    expect(first.warnings).toEqual([
      expect.stringContaining(
        "is not claimed, so nothing keeps another run from opening it at the same time.",
      ),
      expect.stringContaining("was not kept. The token may not"),
      expect.stringContaining("Later incidents will not find this one. The token may not"),
    ]);
    expect(again.outputs).toMatchObject({ created: "false", "issue-number": first.outputs["issue-number"] });
    expect(again.writes).toEqual([]);
    expect((await run()).writes).not.toContain("POST /repos/acme/shop/issues");
    expect(issues()).toHaveLength(1);
  });

  it("believes no claim that names an issue which is not ours", async () => {
    const stranger = openIssue(world.github.repository, {
      author: "mallory",
      title: "Mine",
      body: "Mine",
      labels: ["incident"],
    });
    putNote(world, claimRef(), claimText({ state: "opened", issue: stranger }));

    const first = await run();
    const again = await run();

    expect(first.outputs).toMatchObject({ created: "true" });
    expect(first.outputs["issue-number"]).not.toBe(String(stranger));
    expect(issues()).toHaveLength(2);
    expect(issues()[0]?.body).toBe("Mine");
    expect(again.writes).toEqual([]);
  });

  it.each([
    ["no claim at all", "Hello"],
    ["a claim of a newer suite", '{"schema":"rollback-ready/issue-claim/v2"}'],
    ["a claim of another deployment", claimText({ deployment: 7 })],
    [
      "a claim until the end of time",
      claimText({ until: "9999-01-01T00:00:00Z", since: "9998-12-31T12:00:00Z" }),
    ],
    [
      "a claim of a run that is over",
      claimText({ until: "2026-01-01T00:00:00Z", since: "2026-01-01T00:00:00Z" }),
    ],
  ])("takes a ref over that holds %s", async (_, note) => {
    putNote(world, claimRef(), note.replaceAll("DEPLOYMENT", String(night.failed)));

    const first = await run();
    const again = await run();

    expect(first.outputs).toMatchObject({ created: "true" });
    expect(again.writes).toEqual([]);
    expect(issues()).toHaveLength(1);
  });

  it("leaves it to another run that is at it, and says so", async () => {
    world.github.repository.startRun({
      id: 77,
      attempt: 1,
      jobs: [{ name: "guard", runner: "machine of 77" }],
    });
    const now = Date.now();
    const [since, until] = [now, now + 600_000].map((ms) => new Date(ms).toISOString());
    putNote(world, claimRef(), claimText({ since, until }).replaceAll("DEPLOYMENT", String(night.failed)));

    const kept = await run();

    expect(kept.outputs).toMatchObject({ "issue-number": "", created: "false" });
    expect(kept.writes).toEqual([]);
    expect(kept.warnings).toEqual([
      expect.stringMatching(/^warning: Another run is opening the issue of the postmortem: http/),
    ]);
    expect(await text(kept)).toContain("## Summary");
    expect(issues()).toEqual([]);
  });

  it("finds the issue of a run that died before it noted the number, though the list trails behind", async () => {
    const killed = await startPostmortem(world, {
      deployment: night.failed,
      passes: async ({ send, method, url }) => {
        const answer = await send();
        if (method === "POST" && url.endsWith("/issues")) killed.kill();
        return answer;
      },
    });
    const lost = await killed.done;
    startLag(world.github.repository, 3, (issues()[0]?.id ?? 0) - 1);

    const again = await run();

    expect(lost.isKilled).toBe(true);
    expect(again.outputs["created"]).toBe("false");
    expect(issues()).toHaveLength(1);
  });

  it("does not take an issue with our marker for ours when somebody else wrote it", async () => {
    const first = await run({ permissions: { contents: "read" } });
    const [issue] = issues();
    Object.assign(issue ?? {}, { user: world.github.repository.account("mallory") });

    const again = await run({ permissions: { contents: "read" } });

    expect(first.outputs["created"]).toBe("true");
    expect(again.outputs["created"]).toBe("true");
    expect(issues().map(({ user }) => user.login)).toEqual(["mallory", "github-actions[bot]"]);
  });

  it("opens another one, and says why, when the first was deleted", async () => {
    const first = await run();
    deleteIssue(world.github.repository, Number(first.outputs["issue-number"]));

    const again = await run();
    const third = await run();

    expect(again.outputs["created"]).toBe("true");
    expect(again.warnings).toEqual([
      `warning: Issue ${first.outputs["issue-number"]}, which was opened for deployment ${night.failed}, was deleted or is not ours any more.`,
    ]);
    expect(third.outputs).toMatchObject({ created: "false", "issue-number": again.outputs["issue-number"] });
    expect(third.writes).toEqual([]);
    expect(keptFiles(world, "refs/rollback-ready/incident-index")["index.json"]).toMatchObject({
      incidents: [{ issue: Number(again.outputs["issue-number"]) }],
    });
  });

  it("writes nothing when the issue was transferred, and names where it went", async () => {
    const first = await run();
    transferIssue(world.github.repository, Number(first.outputs["issue-number"]), {
      repositoryId: 5,
      number: 3,
    });

    const again = await run();

    expect(again.error).toBeNull();
    expect(again.writes).toEqual([]);
    expect(again.outputs).toMatchObject({
      "issue-number": "",
      "issue-url": `${world.github.url}/repositories/5/issues/3`,
      created: "false",
    });
    expect(again.summary).toContain("its issue was transferred to another repository");
    expect(await text(again)).toContain("## Summary");
  });

  it("brings a locked issue up to date all the same", async () => {
    const first = await run();
    const number = Number(first.outputs["issue-number"]);
    lockIssue(world.github.repository, number);
    const [issue] = issues();
    const edited = (issue?.body ?? "").replace("## Summary\n", "## Summary\n\nMine.\n");
    Object.assign(issue ?? {}, { body: edited });

    const again = await run();

    expect(again.error).toBeNull();
    expect(again.warnings).toEqual([expect.stringMatching(/The comment may not be up to date: .*locked/)]);
    expect(world.github.repository.comments).toEqual([]);
  });
});

describe("where there can be no issue", () => {
  it.each([
    ["issues are disabled", () => world.github.repository.setIssuesEnabled(false), {}],
    ["the repository is archived", () => setArchived(world.github.repository, true), {}],
  ])("the text is in the summary and in a file, with a warning: %s", async (_, arrange, facts) => {
    arrange();

    const kept = await run(facts);

    expect(kept.error).toBeNull();
    expect(kept.outputs).toMatchObject({ "issue-number": "", "issue-url": "", created: "false" });
    expect(kept.summary).toContain("### 📝 Postmortem: there is no issue for it, so here it is");
    expect(kept.summary).toContain("## Summary");
    expect(kept.summary).toContain("## Contributing factors");
    expect(await text(kept)).toContain("## Summary");
    expect(
      kept.warnings.filter((line) => line.includes("There is no issue for the postmortem.")),
    ).toHaveLength(1);
    expect(issues()).toEqual([]);
  });

  it("a token that may not write issues fails the step, once the text is in the summary and in a file", async () => {
    const kept = await run({ permissions: { issues: "read" } });

    expect(kept.error).toBeNull();
    expect(kept.failure).toContain("it lacks `issues: write`.");
    expect(kept.summary).toContain("## Summary");
    expect(await text(kept)).toContain("## Summary");
    expect(issues()).toEqual([]);
  });

  it("the issue is opened by a later run, once it can be", async () => {
    world.github.repository.setIssuesEnabled(false);
    await run();
    world.github.repository.setIssuesEnabled(true);

    const later = await run();
    const third = await run();

    expect(later.outputs["created"]).toBe("true");
    expect(third.writes).toEqual([]);
  });
});

function claimText(parts: Readonly<Record<string, unknown>>): string {
  const holder = {
    runId: 77,
    attempt: 1,
    job: "guard",
    runner: "machine of 77",
    url: "https://github.example/acme/shop/actions/runs/77",
    nonce: "0123456789abcdef",
  };
  const claim = {
    schema: "rollback-ready/issue-claim/v1",
    deployment: "DEPLOYMENT",
    state: "opening",
    issue: null,
    holder,
    since: "2026-01-01T00:00:00Z",
    until: "2026-01-01T00:00:00Z",
    ...parts,
  };
  return `A claim\n\n${JSON.stringify(claim).replace('"DEPLOYMENT"', "DEPLOYMENT")}\n`;
}
