import { expect, test } from "vitest";
import { failedGate } from "../support/bad-night.ts";
import { deployed, knownGood, released } from "../support/past.ts";
import { runPostmortem } from "../support/postmortem-step.ts";
import { fullPlan } from "../support/pull.ts";
import { good } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { type ActionWorld, actionWorld } from "../support/world.ts";

const world = actionWorld();
const commits = 200;
const pulls = 50;

test("200 commits and 50 pull requests: the issue is open and its number on record after at most 25 requests, at most 4 writes before it is there", async () => {
  const failed = await busyNight(world);
  const sent: string[] = [];

  const run = await runPostmortem(world, {
    deployment: failed,
    passes: async ({ send, method, url, body }) => {
      const answer = await send();
      const isWrite = method !== "GET" && !/"query":"\s*query\b/.test(body);
      const path = new URL(url).pathname.replace("/repos/acme/shop", "");
      sent.push(
        `${isWrite ? "write" : "read"} ${path}${body.includes('\\"opened\\"') ? " (its number)" : ""}`,
      );
      return answer;
    },
  });
  const again = await runPostmortem(world, { deployment: failed, attempt: 2 });

  const issue = sent.indexOf("write /issues");
  const note = sent.indexOf("write /git/commits (its number)");
  const noted = sent.indexOf("write /graphql", note);
  const listed = sent.map((line, index) => `${index + 1} ${line}`).join("\n");
  console.log(
    `${issue + 1} requests until the issue is open, ${noted + 1} until its number is on record, ${sent.length} in all; ${again.requests.length} when it is run again`,
  );
  expect(run.error).toBeNull();
  expect(run.warnings).toEqual([]);
  expect(world.github.repository.issues).toHaveLength(1);
  expect(sent.slice(0, issue).filter((line) => line.startsWith("write")).length, listed).toBeLessThanOrEqual(
    4,
  );
  expect(noted, listed).toBeGreaterThan(issue);
  expect(noted + 1, listed).toBeLessThanOrEqual(25);
  expect(sent.length, listed).toBeLessThanOrEqual(32);
  expect(again.writes).toEqual([]);
  expect(again.requests.length).toBeLessThanOrEqual(18);
});

/** v1.0.0 is back after v1.1.0, which brought all of it, two lockfiles changed among it. */
async function busyNight(to: ActionWorld): Promise<number> {
  const { repository } = to.github;
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
  // The release itself is a commit, too.
  for (let made = pulls; made < commits - 1; made++)
    repository.commit({ branch: "main", files: { work: String(made) }, message: `feat: work ${made}` });
  for (let made = 1; made <= pulls; made++) {
    const head = `topic-${made}`;
    const files = { [`src/${made}.ts`]: "x", ...lockfiles(made) };
    repository.commit({ branch: head, files, message: "Work on the topic" });
    const pull = {
      title: `feat: topic ${made}`,
      body: fullPlan("Yes."),
      head,
      base: "main",
      author: "hubot",
    };
    repository.mergePull(repository.openPull(pull), { method: "squash" });
  }
  const broken = await released(to, "1.1.0");
  const failed = deployed(to, { commit: broken.commit, release: broken });
  await failedGate(to, failed);
  to.service.answer(good);
  await runStep(to, "rollback", { "deployment-id": String(failed) });
  return failed;
}

function lockfiles(patch: number): Readonly<Record<string, string>> {
  const packages = { "node_modules/left-pad": { version: `1.0.${patch}` } };
  return {
    "package-lock.json": JSON.stringify({ name: "shop", lockfileVersion: 3, packages }),
    "worker/Cargo.lock": `version = 3\n\n[[package]]\nname = "serde"\nversion = "1.0.${patch}"\n`,
  };
}
