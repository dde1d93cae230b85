import { expect, test } from "vitest";
import { openGitHub } from "../../../src/adapters/github/client.ts";
import { deployments } from "../../../src/adapters/github/deployments.ts";
import { issues } from "../../../src/adapters/github/issues.ts";
import { pulls } from "../../../src/adapters/github/pulls.ts";
import { records } from "../../../src/adapters/github/records.ts";
import { tags } from "../../../src/adapters/github/tags.ts";
import { openAdapterWorld, recordingClock, suiteError } from "./world.ts";

const repo = "/repos/{owner}/{repo}";

test("401 says that the token was not accepted, and how to come by one", async () => {
  const { github } = await openAdapterWorld();
  const { owner, repo: name, url: apiUrl } = github;
  const { signal } = new AbortController();
  const api = openGitHub({
    apiUrl,
    owner,
    repo: name,
    token: "expired",
    clock: recordingClock([]),
    log: { info: () => {} },
    signal,
  });

  const error = await suiteError(pulls(api).get(7));

  expect(error.code).toBe("TOKEN_REFUSED");
  expect(error.message).toBe("GitHub did not accept the token when asked to read pull request #7.");
  expect(error.hint).toContain("Leave the input `token` out");
});

test("403 names the permission that GitHub says it would have accepted", async () => {
  const { as } = await openAdapterWorld();
  const api = as({ permissions: { contents: "read" } });

  const error = await suiteError(deployments(api).get(1));

  expect(error.code).toBe("PERMISSION_MISSING");
  expect(error.message).toBe("The token may not read the deployment 1: it lacks `deployments: read`.");
  expect(error.hint).toBe("Add `deployments: read` under `permissions:` of the job, then run it again.");
});

test("403 names each of several permissions that are needed together", async () => {
  const { github, api } = await openAdapterWorld();
  const headers = { "x-accepted-github-permissions": "contents=write,issues=read" };
  github.fail({
    method: "GET",
    route: `${repo}/deployments/{deployment_id}`,
    times: 1,
    status: 403,
    headers,
  });

  const error = await suiteError(deployments(api).get(1));

  expect(error.message).toBe(
    "The token may not read the deployment 1: it lacks `contents: write`, `issues: read`.",
  );
});

test("403 without a named permission falls back on the one that the call is known to need", async () => {
  const { github, api } = await openAdapterWorld();
  github.fail({ method: "GET", route: `${repo}/deployments/{deployment_id}`, times: 1, status: 403 });

  const error = await suiteError(deployments(api).get(1));

  expect(error.message).toBe("The token may not read the deployment 1: it lacks `deployments: read`.");
});

test("403 for workflow files on no branch says that `permissions:` cannot give what is missing", async () => {
  const { github, api } = await openAdapterWorld();
  const files = { ".github/workflows/ci.yml": "on: push\n" };
  const commit = github.repository.commit({ branch: "gone", files, message: "Workflow" });
  github.repository.deleteRef("refs/heads/gone");

  const error = await suiteError(
    tags(api).create({ name: "v1", commit, message: "m", date: "2026-05-01T10:00:00Z" }),
  );

  expect(error.code).toBe("PERMISSION_MISSING");
  expect(error.message).toBe(
    "The token may not create the tag `v1`: it lacks `contents: write` or, where workflow files are on no branch, an own GitHub App with `workflows: write`.",
  );
});

test("403 for a rate limit is no missing permission", async () => {
  const { github, api } = await openAdapterWorld();
  const body = { message: "API rate limit exceeded for installation." };
  github.fail({ method: "GET", route: `${repo}/deployments/{deployment_id}`, times: 9, status: 403, body });

  const error = await suiteError(deployments(api).get(1));

  expect(error.code).toBe("RATE_LIMITED");
  expect(error.message).toBe(
    "GitHub would not read the deployment 1 yet: API rate limit exceeded for installation.",
  );
});

test("404 gives both readings, because GitHub hides what a token may not see", async () => {
  const { api } = await openAdapterWorld();

  const error = await suiteError(pulls(api).get(7));

  expect(error.code).toBe("GITHUB_REFUSED");
  expect(error.message).toBe(
    "GitHub could not read pull request #7: 404, it is not there or the token may not see it (needs `pull-requests: read`).",
  );
});

test("404 is null where the thing may well be absent", async () => {
  const { api } = await openAdapterWorld();

  const found = [
    await tags(api).find("v1"),
    await deployments(api).get(1),
    await issues(api).get(1),
    await records(api).read("refs/rollback-ready/x"),
  ];

  expect(found).toEqual([null, null, null, null]);
});

test("422 is told with GitHub's own words", async () => {
  const { api } = await openAdapterWorld();

  const error = await suiteError(
    deployments(api).create({
      ref: "none",
      environment: "production",
      task: "deploy",
      description: "",
      payload: {},
    }),
  );

  expect(error.code).toBe("GITHUB_REFUSED");
  expect(error.message).toContain(
    "GitHub could not create a deployment to `production`: 422, No ref found for: none",
  );
});

test("410 of a repository without issues has a code of its own", async () => {
  const { github, api } = await openAdapterWorld();
  github.repository.setIssuesEnabled(false);

  const error = await suiteError(issues(api).create({ title: "t", body: "b", labels: [] }));

  expect(error.code).toBe("ISSUES_DISABLED");
  expect(error.message).toBe("GitHub could not open the issue: issues are disabled in this repository.");
});

test("200 without a promised field names the field and asks to report it", async () => {
  const { github, api } = await openAdapterWorld();
  github.fail({
    method: "GET",
    route: `${repo}/pulls/{pull_number}`,
    times: 3,
    status: 200,
    body: { number: 7 },
  });

  const error = await suiteError(pulls(api).get(7));

  expect(error.code).toBe("ANSWER_UNREADABLE");
  expect(error.message).toMatch(
    /^GitHub's answer when asked to read pull request #7 could not be read: `title`: /,
  );
  expect(error.hint).toContain("report it with this message");
});

test("200 with an item of a list that lacks a promised field names the item", async () => {
  const { github, api } = await openAdapterWorld();
  const body = [{ ref: "refs/tags/v1", object: { type: "commit", sha: "a".repeat(40) } }, { ref: "v2" }];
  github.fail({ method: "GET", route: `${repo}/git/matching-refs/{ref}`, times: 3, status: 200, body });

  const error = await suiteError(tags(api).matching("v"));

  expect(error.code).toBe("ANSWER_UNREADABLE");
  expect(error.message).toContain("`items.1.object`");
});

test("an answer that is no JSON is unreadable, not empty", async () => {
  const { github, api } = await openAdapterWorld();
  const headers = { "content-type": "text/html" };
  const route = `${repo}/git/matching-refs/{ref}`;
  github.fail({ method: "GET", route, times: 3, status: 200, headers, body: "<html>" });

  const error = await suiteError(tags(api).matching("v"));

  expect(error.code).toBe("ANSWER_UNREADABLE");
});
