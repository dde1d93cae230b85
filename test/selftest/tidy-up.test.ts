import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { decisionRef } from "../../src/core/decision/decision.ts";
import { issueClaimRef } from "../../src/core/incident/issue-claim.ts";
import { incidentRef } from "../../src/core/incident/record.ts";
import { indexRef } from "../../src/core/incident/recurrence/incident-index.ts";
import { claimRef } from "../../src/core/rollback/claim.ts";
import { pauseRef } from "../../src/core/rollback/pause.ts";
import { type EmbeddedGitHub, startGitHub } from "../../src/rehearsal/github/server.ts";
import { permissions } from "../dev/ask-github/embedded-world.ts";
import { type Front, startFront } from "../dev/ask-github/front.ts";
import { askApi } from "./ask-api.ts";
import { forgetIncidents } from "./forget-incidents.ts";
import { forgetRelease } from "./forget-release.ts";
import type { Job } from "./job.ts";
import { refsOf, tidyUp } from "./tidy-up.ts";

const environment = "selftest-ubuntu-latest";
let github: EmbeddedGitHub;
let front: Front;
let job: Job;

beforeEach(async () => {
  github = await startGitHub();
  front = await startFront(github);
  const sha = github.repository.commit({ branch: "main", files: { "a.txt": "1" }, message: "One" });
  const token = github.issueToken({ label: "job", login: "github-actions[bot]", type: "Bot", permissions });
  job = {
    apiUrl: front.url,
    graphqlUrl: `${front.url}/graphql`,
    repository: "acme/shop",
    token,
    sha,
    environment,
    addressFile: "/no/such/file",
  };
});

afterEach(async () => {
  await front.close();
  await github.close();
});

it("knows every ref that the suite keeps for an environment and a deployment", () => {
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

  expect(refsOf(environment, [7])).toEqual(
    expect.arrayContaining([
      claimRef(environment, sha256),
      pauseRef(environment, sha256),
      decisionRef(environment, 7, sha256),
      incidentRef(7),
      issueClaimRef(7),
    ]),
  );
});

it("closes its own issues, and leaves those of others and of other environments", async () => {
  const open = (title: string) => askApi(job, "POST", "/issues", { title });
  await open(`Incident: abc failed its gate in ${environment}`);
  await open("Incident: abc failed its gate in selftest-macos-latest");
  await open(`Incident: abc failed its gate in ${environment}`);
  const [, , stranger] = github.repository.issues;
  if (stranger !== undefined) Object.assign(stranger, { user: github.repository.account("mallory") });

  await tidyUp(job, () => undefined);

  const states = github.repository.issues.map(({ state, stateReason }) => [state, stateReason]);
  expect(states).toEqual([
    ["closed", "not_planned"],
    ["open", null],
    ["open", null],
  ]);
});

it("takes its incidents out of the index, and the index away when it holds no others", async () => {
  await keepIndex([1, 2]);

  await forgetIncidents(job, [1], () => undefined);
  const rest = await readIndex();
  await forgetIncidents(job, [2], () => undefined);

  expect(rest).toEqual({ schema: "rollback-ready/incident-index/v1", incidents: [{ deployment: 2 }] });
  expect([...github.repository.refs.keys()]).toEqual(["refs/heads/main"]);
});

it("empties the index where GitHub does not delete it as it was read", async () => {
  await keepIndex([1]);
  const body = { data: null, errors: [{ type: "FORBIDDEN", message: "Resource not accessible" }] };
  github.fail({ method: "POST", route: "/graphql", times: 1, status: 200, body });

  await forgetIncidents(job, [1], () => undefined);

  expect(await readIndex()).toEqual({ schema: "rollback-ready/incident-index/v1", incidents: [] });
});

it("takes away its own release and tag, and no other; done twice, nothing is left to do", async () => {
  for (const tag of ["selftest-v0.1.1-selftest", "v1.0.0"]) {
    await askApi(job, "POST", "/git/refs", { ref: `refs/tags/${tag}`, sha: job.sha });
    await askApi(job, "POST", "/releases", { tag_name: tag, prerelease: true });
  }

  await forgetRelease(job, "selftest-v0.1.1-selftest", () => undefined);
  await forgetRelease(job, "selftest-v0.1.1-selftest", () => undefined);

  expect(github.repository.releases.map(({ tagName }) => tagName)).toEqual(["v1.0.0"]);
  expect([...github.repository.refs.keys()]).toEqual(["refs/heads/main", "refs/tags/v1.0.0"]);
});

it("tries every part, and says all that failed", async () => {
  await askApi(job, "POST", "/issues", { title: `Incident: abc failed its gate in ${environment}` });
  const issues = "/repos/{owner}/{repo}/issues";
  github.fail({ method: "GET", route: issues, times: 1, status: 500 });
  const opened = (await askApi(job, "POST", "/deployments", {
    ref: job.sha,
    environment,
    auto_merge: false,
    required_contexts: [],
  })) as { id: number };

  await expect(tidyUp(job, () => undefined)).rejects.toThrow(
    "GET /issues?state=open&per_page=100&page=1: 500",
  );

  expect(opened.id).toBeGreaterThan(0);
  expect(github.repository.deployments).toEqual([]);
});

async function keepIndex(deployments: readonly number[]): Promise<void> {
  const index = {
    schema: "rollback-ready/incident-index/v1",
    incidents: deployments.map((deployment) => ({ deployment })),
  };
  const content = JSON.stringify(index);
  const tree = (await askApi(job, "POST", "/git/trees", {
    tree: [{ path: "index.json", mode: "100644", type: "blob", content }],
  })) as { sha: string };
  const commit = (await askApi(job, "POST", "/git/commits", {
    message: "Index",
    tree: tree.sha,
    parents: [],
  })) as { sha: string };
  await askApi(job, "POST", "/git/refs", { ref: indexRef, sha: commit.sha });
}

async function readIndex(): Promise<unknown> {
  return JSON.parse(github.repository.readFile(indexRef, "index.json")?.toString("utf8") ?? "null");
}
