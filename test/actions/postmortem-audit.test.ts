import { expect, test } from "vitest";
import { knownGood, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const dayMs = 86_400_000;

function sectionOf(body: string | null | undefined, heading: string): string {
  const [, after = ""] = (body ?? "").split(`## ${heading}\n`);
  return after.split("\n## ")[0] ?? "";
}

/** v1.1.0, with one change that brought a migration, released and deployed so many days ago. */
async function runsSince(days: number, tested: string): Promise<number> {
  const { repository } = world.github;
  const { now } = repository;
  Object.assign(repository, { now: () => new Date(now().getTime() - days * dayMs) });
  await released(world, "1.0.0", { ".github/rollback.yml": policyOf(world, { redeploy: ["true"] }) });
  const body = fullPlan("Yes.").replace(/(### Tested\n\n).*\n$/, `$1${tested}\n`);
  const pull = opened(world, { files: migration, body, branch: "migrate" });
  repository.mergePull(pull, { method: "squash" });
  const release = await released(world, "1.1.0");
  knownGood(world, { commit: release.commit, release });
  Object.assign(repository, { now });
  return pull;
}

const schedule = { eventName: "schedule", event: { schedule: "0 6 * * 1" } };

test("a plan of last spring that runs now, and a reversal that nobody tried, are rows of the quarter's audit", async () => {
  const pull = await runsSince(200, "TBD");

  const swept = await runStep(world, "postmortem", { environment: "production" }, schedule);

  const [audit, ...others] = world.github.repository.issues;
  const row = `| [${pull}](${world.github.url}/acme/shop/pull/${pull}) | \`v1.1.0\` | \`production\` | 200 |`;
  expect([swept.errors, swept.outputs["created"], others]).toEqual([[], "true", []]);
  expect(audit?.labels).toEqual(["incident-audit"]);
  expect(audit?.body).toContain("**To decide: 1 stale plan, 1 reversal never tested.**");
  expect(sectionOf(audit?.body, "Stale plans")).toContain(row);
  expect(sectionOf(audit?.body, "Reversals never tested")).toContain(row);
}, 120_000);

test("a plan of last month whose reversal was tried is no row, and there is no audit", async () => {
  await runsSince(30, "Yes, on staging: up, down, up.");

  const swept = await runStep(world, "postmortem", { environment: "production" }, schedule);

  expect([swept.errors, swept.outputs["created"], world.github.repository.issues]).toEqual([[], "false", []]);
}, 120_000);
