import { expect, test } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import type { GitHub } from "../../../src/adapters/github/client.ts";
import { commits } from "../../../src/adapters/github/commits.ts";
import { contents } from "../../../src/adapters/github/contents.ts";
import { conversation } from "../../../src/adapters/github/conversation.ts";
import { deployments } from "../../../src/adapters/github/deployments.ts";
import { releases } from "../../../src/adapters/github/releases.ts";
import { settings } from "../../../src/adapters/github/settings.ts";
import { tags } from "../../../src/adapters/github/tags.ts";
import { FOR_DOCTOR } from "../../../src/core/doctor/declared-permissions.ts";
import { diagnose } from "../../../src/core/doctor/diagnose.ts";
import { type DoctorPorts, gatherFacts } from "../../../src/flows/doctor/gather-facts.ts";
import { settingsOf } from "../../../src/rehearsal/github/state/repository-settings.ts";
import { openAdapterWorld, recordingClock, suiteError } from "../../adapters/github/world.ts";
import { checkWorkflow, deployWorkflow } from "../../core/doctor/healthy.ts";

const where = { repository: "acme/shop", url: "https://github.com/acme/shop" };
// GitHub's API writes pull_requests where workflows write pull-requests.
const job = Object.fromEntries(
  Object.entries(FOR_DOCTOR).map(([name, level]) => [name.replaceAll("-", "_"), level]),
);
const owner = { ...job, administration: "read" } as const;

function portsOf(github: GitHub): DoctorPorts {
  return {
    clock: recordingClock([]),
    digest: nodeDigest(),
    settings: settings(github),
    contents: contents(github),
    commits: commits(github),
    conversation: conversation(github),
    deployments: deployments(github),
    releases: releases(github),
    tags: tags(github),
  };
}

/** A repository that lacks nothing, but for a release that passed the gate. */
async function openShop(files: Readonly<Record<string, string>> = {}) {
  const world = await openAdapterWorld();
  const { repository } = world.github;
  repository.commit({
    branch: "main",
    files: {
      ".github/workflows/plan.yml": checkWorkflow,
      ".github/workflows/deploy.yml": deployWorkflow,
      ".github/rollback.yml": "version: 1\n",
      ...files,
    },
    message: "Set up",
  });
  settingsOf(repository).rulesetChecks.set("main", [{ name: "plan-check", app: 15_368 }]);
  settingsOf(repository).environments.push({ name: "production", branches: "named" });
  repository.setImmutableReleases(true);
  repository.rulesets.push({
    name: "releases",
    enforcement: "active",
    include: ["refs/tags/v*"],
    rules: [{ type: "update" }, { type: "deletion" }],
  });
  const look = async (permissions: Readonly<Record<string, "read" | "write">>) =>
    diagnose(await gatherFacts(portsOf(world.as({ permissions })), where));
  return { ...world, repository, look };
}

test("an administrator's token tells all, with reads alone", async () => {
  const { look, github } = await openShop();

  const { missing, unknown } = await look(owner);

  expect(missing.map(({ seen }) => seen)).toEqual([
    "Nothing was deployed there yet, so there is nothing to go back to.",
  ]);
  expect(unknown).toEqual([]);
  expect(github.requests.filter(({ write }) => write)).toEqual([]);
});

test("a job's own token leaves to be known what only an administrator may read", async () => {
  const { look } = await openShop();

  const { missing, unknown } = await look(job);

  expect(missing).toHaveLength(1);
  expect(unknown.map(({ rule, needs }) => `${rule}: ${needs}`)).toEqual([
    "immutable-releases: `administration: read`",
    "pinning: `administration: read`",
    "workflow-token: `administration: read`",
  ]);
});

test("the token of plan-check as it is declared tells what it can", async () => {
  const { look } = await openShop();

  const { unknown } = await look({ checks: "write", contents: "read", pull_requests: "read" });

  expect(unknown.map(({ rule, needs }) => `${rule}: ${needs}`)).toEqual([
    "known-good: `deployments: read`",
    "immutable-releases: `administration: read`",
    "environments: `actions: read`",
    "pinning: `administration: read`",
    "workflow-token: `administration: read`",
  ]);
});

test("without `contents` there is nothing to look at", async () => {
  const { look } = await openShop();

  expect(await suiteError(look({ actions: "read" }))).toMatchObject({ code: "PERMISSION_MISSING" });
});

test("a policy that does not parse is the first thing that is told, and the rest is looked at all the same", async () => {
  const { look } = await openShop({ ".github/rollback.yml": "version: 1\nenviroments: {}\n" });

  const [first, second] = (await look(owner)).missing;

  expect(first).toMatchObject({ rule: "policy", level: "error" });
  expect(first?.seen).toBe("Line 2, column 1: `enviroments` is not a key of the file.");
  expect(second?.rule).toBe("known-good");
});

test("a merge queue is seen by its ruleset, and by the queue itself", async () => {
  const plan = checkWorkflow.replace("  merge_group:\n", "");
  const { look, repository } = await openShop({ ".github/workflows/plan.yml": plan });
  const rules = async () => (await look(owner)).missing.map(({ rule }) => rule);

  expect(await rules()).toEqual(["known-good"]);
  repository.mergeQueues.set("main", []);
  expect(await rules()).toEqual(["merge-queue", "known-good"]);
  repository.mergeQueues.clear();
  settingsOf(repository).queued.add("main");
  expect(await rules()).toEqual(["merge-queue", "known-good"]);
});

test("a workflow that is no YAML is not known, and the others are read", async () => {
  const { look } = await openShop({ ".github/workflows/broken.yml": "jobs: [" });

  const { missing, unknown } = await look(owner);

  expect(missing).toHaveLength(1);
  expect(unknown).toEqual([
    { kind: "unknown", rule: "permissions", about: "Tokens of `broken.yml`", needs: "plain YAML in it" },
  ]);
});

test("an outage is an error, and not a diagnosis", async () => {
  const { look, github } = await openShop();
  github.fail({ method: "GET", route: "/repos/{owner}/{repo}/environments", times: 3, status: 502 });

  expect(await suiteError(look(owner))).toMatchObject({ code: "GITHUB_FAILED" });
});
