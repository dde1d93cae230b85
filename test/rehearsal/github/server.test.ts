import { Octokit } from "@octokit/rest";
import { expect, test } from "vitest";
import { openWorld, refusal } from "./world.ts";

test("a route that is not embedded fails the test that called it", async () => {
  const { github, octokit, at } = await openWorld({ violations: 1 });

  const refused = await refusal(octokit.rest.repos.listBranches(at));

  expect(refused.status).toBe(501);
  expect(github.violations).toEqual(["GET /repos/acme/shop/branches: unknown route"]);
});

test("a request that breaks the description fails the test that sent it", async () => {
  const { github, octokit, at } = await openWorld({ violations: 1 });

  const refused = await refusal(
    octokit.request("POST /repos/{owner}/{repo}/labels", { ...at, name: "incident", colour: "ff0000" }),
  );

  expect(refused.status).toBe(500);
  expect(github.violations[0]).toContain("must NOT have additional properties (colour)");
  expect(github.repository.labels).toEqual([]);
});

test("a query parameter that GitHub does not know is a violation", async () => {
  const { octokit, at } = await openWorld({ violations: 1 });

  const refused = await refusal(octokit.request("GET /repos/{owner}/{repo}/releases", { ...at, perpage: 5 }));

  expect(refused.status).toBe(500);
});

test("an answer that breaks the description is a violation too", async () => {
  const { github, octokit, at } = await openWorld({ violations: 1 });
  github.repository.labels.push({ id: 1, name: "x", color: 3 as unknown as string, description: null });

  const refused = await refusal(octokit.rest.issues.getLabel({ ...at, name: "x" }));

  expect(refused.status).toBe(500);
});

test("without a token, or with an unknown one, nothing is answered", async () => {
  const { github, at } = await openWorld();
  const get = (auth: string | undefined) =>
    refusal(new Octokit({ baseUrl: github.url, ...(auth && { auth }) }).rest.repos.get(at));

  const statuses = [(await get(undefined)).status, (await get("ghs_unknown")).status];

  expect(statuses).toEqual([401, 401]);
});

test("a token without the permission of a route is told which one would do", async () => {
  const { as, at, head } = await openWorld();
  const reader = as({ permissions: { contents: "read", issues: "read" } });

  const write = await refusal(reader.rest.git.createRef({ ...at, ref: "refs/tags/v1", sha: head }));
  const read = await refusal(reader.rest.repos.listDeployments(at));

  expect(write).toMatchObject({
    status: 403,
    body: expect.stringContaining("Resource not accessible by integration"),
    headers: { "x-accepted-github-permissions": "contents=write" },
  });
  expect(read.headers).toMatchObject({ "x-accepted-github-permissions": "deployments=read" });
});

test("lists have 30 items, at most 100, and links to the other pages", async () => {
  const { github, octokit, at } = await openWorld();
  for (let number = 0; number < 100; number++)
    github.repository.commit({ branch: "main", files: {}, message: `${number}` });

  const plain = await octokit.rest.repos.listCommits({ ...at, page: 2 });
  const large = await octokit.rest.repos.listCommits({ ...at, per_page: 500 });

  expect([plain.data.length, large.data.length]).toEqual([30, 100]);
  expect(plain.headers.link?.match(/page=(\d+)>; rel="(\w+)"/g)).toEqual([
    'page=1>; rel="prev"',
    'page=3>; rel="next"',
    'page=4>; rel="last"',
    'page=1>; rel="first"',
  ]);
});

test("while it lags, a list does not show what was made since, for that many reads", async () => {
  const { github, octokit, at } = await openWorld();
  await octokit.rest.issues.create({ ...at, title: "Before" });
  github.lag({ lists: 2 });
  await octokit.rest.issues.create({ ...at, title: "After" });
  const titles = async () => (await octokit.rest.issues.listForRepo(at)).data.map(({ title }) => title);

  const reads = [await titles(), await titles(), await titles()];

  expect(reads).toEqual([["Before"], ["Before"], ["After", "Before"]]);
});

test("an injected status comes before the request has an effect, as often as told", async () => {
  const { github, octokit, at } = await openWorld();
  const route = "/repos/{owner}/{repo}/issues";
  github.fail({ method: "POST", route, times: 1, status: 503, headers: { "retry-after": "1" } });

  const refused = await refusal(octokit.rest.issues.create({ ...at, title: "One" }));
  await octokit.rest.issues.create({ ...at, title: "Two" });

  expect(refused).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
  expect(github.repository.issues.map(({ title }) => title)).toEqual(["Two"]);
});

test.each([
  ["before", 0],
  ["after", 1],
] as const)("a connection reset %s the effect leaves %i issues", async (reset, count) => {
  const { github, octokit, at } = await openWorld();
  github.fail({ method: "POST", route: "/repos/{owner}/{repo}/issues", times: 1, reset });

  await expect(octokit.rest.issues.create({ ...at, title: "One" })).rejects.toThrow();

  expect(github.repository.issues).toHaveLength(count);
  expect(github.requests.at(-1)).toMatchObject({ status: 0, write: count === 1 });
});

test("each exchange is recorded with its route, token and whether it changed anything", async () => {
  const { github, octokit, at, head } = await openWorld();

  await octokit.rest.git.getRef({ ...at, ref: "heads/main" });
  await octokit.rest.git.createRef({ ...at, ref: "refs/tags/v1", sha: head });
  await refusal(octokit.rest.git.createRef({ ...at, ref: "refs/tags/v1", sha: head }));

  expect(github.requests.map(({ route, status, token, write }) => [route, status, token, write])).toEqual([
    ["/repos/{owner}/{repo}/git/ref/{ref}", 200, "test", false],
    ["/repos/{owner}/{repo}/git/refs", 201, "test", true],
    ["/repos/{owner}/{repo}/git/refs", 422, "test", false],
  ]);
});
