import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openIssue } from "../../src/rehearsal/github/state/issue-acts.ts";
import { addMilestone } from "../../src/rehearsal/github/state/issue-settings.ts";
import { badNight, comesBack, failedAgain, failedGate } from "../support/bad-night.ts";
import type { Passes } from "../support/mortal-step.ts";
import { bot, deployed, knownGood, type PastRelease, released } from "../support/past.ts";
import { runPostmortem } from "../support/postmortem-step.ts";
import { fullPlan } from "../support/pull.ts";
import { type ActionWorld, actionWorld } from "../support/world.ts";

const world = actionWorld();
const commits = 200;
const pulls = 50;
const mostRequests = 25;
const mostWritesBefore = 4;

test.each([
  { between: 0, earlier: 0 },
  { between: 8, earlier: 250 },
])(
  "200 commits, 50 pull requests, $between releases between and $earlier incidents before: all is done after 25 requests, also when the failure came back",
  { timeout: 300_000 },
  async ({ between, earlier }) => {
    for (let made = 0; made < earlier; made++)
      openIssue(world.github.repository, { author: bot, title: "Before", body: "Old", labels: ["incident"] });
    const broken = await busyNight(world, between);
    const failed = await failedOf(world, broken);

    const first = await traced({ deployment: failed, runId: 100 });
    const again = await runPostmortem(world, { deployment: failed, attempt: 2 });
    const returned = await failedOf(world, broken);
    const second = await traced({ deployment: returned, runId: 200 });

    for (const { run, sent, listed } of [first, second]) {
      const issue = sent.indexOf("write /issues");
      const note = sent.indexOf("write /git/commits (its number)");
      expect(run.error).toBeNull();
      expect(run.warnings).toEqual([]);
      expect(run.outputs["created"]).toBe("true");
      expect(sent.slice(0, issue).filter(isWrite).length, listed).toBeLessThanOrEqual(mostWritesBefore);
      // Its number is on record right after it is open.
      expect(sent.slice(issue + 1, issue + 3), listed).toEqual([sent[note], "write /graphql"]);
      expect(sent.length, listed).toBeLessThanOrEqual(mostRequests);
    }
    console.log(
      `${between} between, ${earlier} before: ${first.sent.length} requests, ${second.sent.length} when it came back, ${again.requests.length} when it is run again`,
    );
    expect(again.writes).toEqual([]);
    expect(again.requests.length).toBeLessThanOrEqual(14);
    expect(world.github.repository.comments.map(({ body }) => body.split("\n")[1])).toEqual([
      `This failure came back, 2nd time: #${second.run.outputs["issue-number"]}. Are the actions from here done?`,
    ]);
  },
);

test("in a whole opening no write that people are told of begins within a second of another", async () => {
  const { repository } = world.github;
  const parent = openIssue(repository, { author: "mona", title: "All incidents" });
  addMilestone(repository, "Autumn");
  repository.collaborators.add("octavia");
  const dress = { labels: ["shop"], assignees: ["octavia"], milestone: "Autumn", parent };
  const night = await badNight(world, { incidents: { ...dress, "severity-labels": true } });
  const first = await paced({ deployment: night.failed, runId: 100 });
  const second = await paced({ deployment: await failedAgain(world, night), runId: 200 });

  for (const { run, begun } of [first, second]) {
    const gaps = begun.slice(1).map(({ at }, index) => at - (begun[index]?.at ?? 0));
    expect(run.error).toBeNull();
    expect(run.outputs["created"]).toBe("true");
    expect(begun.length).toBeGreaterThan(3);
    expect(gaps.filter((ms) => ms < 1_000)).toEqual([]);
  }
  // The issue of the failure before is told of it.
  expect(second.begun.map(({ what }) => what)).toContain(
    `POST /issues/${first.run.outputs["issue-number"]}/comments`,
  );
});

/** The writes of a run to issues and labels, each with when it began by a clock that only its waits move. */
async function paced(facts: { readonly deployment: number; readonly runId: number }) {
  const begun: { readonly what: string; readonly at: number }[] = [];
  let waited = 0;
  const clock = {
    now: () => Date.now(),
    monotonic: () => waited,
    async sleep(ms: number) {
      await wait(1);
      waited += Math.max(0, ms);
    },
  };
  const passes: Passes = ({ send, method, url }) => {
    const path = new URL(url).pathname.replace("/repos/acme/shop", "");
    if (method !== "GET" && /^\/(?:issues|labels)\b/.test(path))
      begun.push({ what: `${method} ${path}`, at: waited });
    return send();
  };
  return { run: await runPostmortem(world, { ...facts, passes, clock }), begun };
}

async function traced(facts: { readonly deployment: number; readonly runId: number }) {
  const sent: string[] = [];
  const passes: Passes = async ({ send, method, url, body }) => {
    const answer = await send();
    const isRead = method === "GET" || /"query":"\s*query\b/.test(body);
    const path = new URL(url).pathname.replace("/repos/acme/shop", "");
    const what = body.includes('\\"opened\\"') ? " (its number)" : "";
    sent.push(`${isRead ? "read" : "write"} ${path}${what}`);
    return answer;
  };
  const run = await runPostmortem(world, { ...facts, passes });
  return { run, sent, listed: sent.map((line, index) => `${index + 1} ${line}`).join("\n") };
}

function isWrite(line: string): boolean {
  return line.startsWith("write");
}

/** v1.0.0 and the releases after it, the last of which fails; together they brought all of it, two lockfiles among it. */
async function busyNight(to: ActionWorld, between: number): Promise<PastRelease> {
  const checks = [{ name: "health", url: `${to.service.url}/health` }];
  const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"], timeout: "20s" };
  const production = {
    gate: { checks, interval: "100ms", bake: "1s" },
    rollback: { redeploy, recovery: "2s", bake: "1s" },
  };
  const old = await released(to, "1.0.0", {
    ".github/rollback.yml": JSON.stringify({ version: 1, environments: { production } }),
    ".github/CODEOWNERS": "/src/ @acme/shop\n",
    ...lockfiles(0),
  });
  knownGood(to, { commit: old.commit, release: old });
  const releases = between + 1;
  // Each release is a commit, too.
  workOn(to, commits - pulls - releases);
  for (let made = 1; made <= between; made++) {
    mergeTopics(to, Math.round(((made - 1) * pulls) / releases), Math.round((made * pulls) / releases));
    await released(to, `1.${made}.0`);
  }
  mergeTopics(to, Math.round((between * pulls) / releases), pulls);
  return released(to, "2.0.0");
}

function workOn({ github }: ActionWorld, count: number): void {
  for (let made = 0; made < count; made++)
    github.repository.commit({
      branch: "main",
      files: { work: String(made) },
      message: `feat: work ${made}`,
    });
}

function mergeTopics({ github }: ActionWorld, from: number, until: number): void {
  const { repository } = github;
  for (let made = from + 1; made <= until; made++) {
    const head = `topic-${made}`;
    const files = { [`src/${made}.ts`]: "x", ...lockfiles(made) };
    repository.commit({ branch: head, files, message: "Work on the topic" });
    const title = `feat: topic ${made}`;
    const pull = { title, body: fullPlan("Yes."), head, base: "main", author: "hubot" };
    repository.mergePull(repository.openPull(pull), { method: "squash" });
  }
}

/** Deploys a release, which fails and is rolled back. */
async function failedOf(to: ActionWorld, release: PastRelease): Promise<number> {
  const failed = deployed(to, { commit: release.commit, release });
  await failedGate(to, failed);
  await comesBack(to, failed);
  return failed;
}

function lockfiles(patch: number): Readonly<Record<string, string>> {
  const packages = { "node_modules/left-pad": { version: `1.0.${patch}` } };
  return {
    "package-lock.json": JSON.stringify({ name: "shop", lockfileVersion: 3, packages }),
    "worker/Cargo.lock": `version = 3\n\n[[package]]\nname = "serde"\nversion = "1.0.${patch}"\n`,
  };
}
