import { expect, test } from "vitest";
import type { FaultMode } from "../../../src/rehearsal/github/faults.ts";
import { openWorld, refusal, type World } from "./world.ts";

const issue = ({ octokit, at }: World, title = "One") => octokit.rest.issues.create({ ...at, title });
const titles = ({ github }: World) => github.repository.issues.map(({ title }) => title);

test("a fault strikes the nth request from now on, whatever its route, and once", async () => {
  const world = await openWorld();
  await issue(world, "Before");
  const fault = world.github.failNth({ nth: 2, status: 409 });

  await world.octokit.rest.repos.get(world.at);
  const struckBefore = fault.struck;
  const refused = await refusal(issue(world));
  await issue(world, "After");

  expect([struckBefore, fault.struck, refused.status]).toEqual([false, true, 409]);
  expect(titles(world)).toEqual(["Before", "After"]);
});

test("a fault may count the requests of one token alone", async () => {
  const world = await openWorld();
  const other = world.as({ label: "other" });
  world.github.failNth({ nth: 2, token: "other", status: 500 });

  await other.rest.repos.get(world.at);
  await world.octokit.rest.repos.get(world.at);
  const refused = await refusal(other.rest.repos.get(world.at));

  expect(refused.status).toBe(500);
});

test.each<[string, FaultMode, number, boolean]>([
  ["a status before the effect", { status: 502 }, 502, false],
  ["a status after the effect", { status: 502, applied: true }, 502, true],
  ["a page for people", { html: true }, 502, false],
  ["a page for people after the effect", { html: true, applied: true, status: 200 }, 200, true],
  ["429", { secondary: { retryAfterSeconds: 3 }, status: 429 }, 429, false],
  ["half of the text", { cut: true }, 201, true],
  ["half of the bytes", { truncated: true }, 201, true],
  ["a reset after the effect", { reset: "after" }, 0, true],
  ["a reset before the effect", { reset: "before" }, 0, false],
])("%s is recorded with its status and whether it wrote", async (_, mode, status, write) => {
  const world = await openWorld();
  world.github.failNth({ nth: 1, ...mode });

  await issue(world).catch(() => {});

  expect(world.github.requests.at(-1)).toMatchObject({ status, write });
  expect(titles(world)).toEqual(write ? ["One"] : []);
});

test("a truncated answer announces more than comes, a cut one is valid HTTP with half of its text", async () => {
  const { github, at, octokit } = await openWorld();
  const token = github.issueToken({ label: "raw", login: "x[bot]", type: "Bot", permissions: {} });
  const get = () =>
    fetch(`${github.url}/repos/${at.owner}/${at.repo}`, { headers: { authorization: `token ${token}` } });
  const whole = JSON.stringify((await octokit.rest.repos.get(at)).data);

  github.failNth({ nth: 1, truncated: true });
  await expect(get().then((answer) => answer.text())).rejects.toThrow("terminated");
  github.failNth({ nth: 1, cut: true });
  const text = await get().then((answer) => answer.text());

  expect(whole.startsWith(text)).toBe(true);
  expect(Math.abs(text.length * 2 - whole.length)).toBeLessThan(2);
});

test("limits are answered as GitHub answers them", async () => {
  const world = await openWorld();
  world.github.failNth({ nth: 1, primary: { resetInSeconds: 30 } });
  world.github.failNth({ nth: 2, secondary: {} });
  world.github.failNth({ nth: 3, secondary: { retryAfterSeconds: 5 } });

  const answers = [await refusal(issue(world)), await refusal(issue(world)), await refusal(issue(world))];

  const reset = String(Date.UTC(2026, 4, 1, 10) / 1000 + 30);
  expect(answers[0]).toMatchObject({
    status: 403,
    body: expect.stringContaining("API rate limit exceeded"),
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
  });
  expect(answers[1]?.headers).not.toHaveProperty("retry-after");
  expect(answers[2]).toMatchObject({
    status: 403,
    body: expect.stringContaining("secondary rate limit"),
    headers: { "retry-after": "5" },
  });
});

test("a rival takes the ref first, and the request gets the answer of who came second", async () => {
  const world = await openWorld();
  world.github.failNth({ nth: 1, rival: true });

  const refused = await refusal(
    world.octokit.rest.git.createRef({ ...world.at, ref: "refs/tags/v1", sha: world.head }),
  );

  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("Reference already exists") });
  expect(world.github.repository.refs.get("refs/tags/v1")).toBe(world.head);
  expect(world.github.requests.at(-1)).toMatchObject({ status: 422, write: false, token: "test" });
});

test("where a rival cannot be in the way, the request is just answered", async () => {
  const world = await openWorld();
  world.github.failNth({ nth: 1, rival: true });

  await issue(world);

  expect(titles(world)).toEqual(["One"]);
});

test("a stale list shows nothing made since the fault was set, for so many reads", async () => {
  const world = await openWorld();
  await issue(world, "Before");
  world.github.failNth({ nth: 2, stale: 1 });
  await issue(world, "Meanwhile");
  const list = async () => {
    const { data } = await world.octokit.rest.issues.listForRepo(world.at);
    return data.map(({ title }) => title);
  };

  const reads = [await list(), await list()];

  expect(reads).toEqual([["Before"], ["Meanwhile", "Before"]]);
});

test("a kill comes when the effect is made and nothing is answered", async () => {
  const world = await openWorld();
  const seen: string[][] = [];
  world.github.failNth({ nth: 1, kill: () => void seen.push(titles(world)) });

  await expect(issue(world)).rejects.toThrow();

  expect(seen).toEqual([["One"]]);
  expect(world.github.requests.at(-1)).toMatchObject({ status: 0, write: true });
});

test("a truncated answer without a body is a connection that ends", async () => {
  const { github, octokit, at } = await openWorld();
  const release = await octokit.rest.repos.createRelease({ ...at, tag_name: "v1", draft: true });
  github.failNth({ nth: 1, truncated: true });

  await expect(octokit.rest.repos.deleteRelease({ ...at, release_id: release.data.id })).rejects.toThrow();

  expect(github.repository.releases).toEqual([]);
});

test.each(["asset", "label", "release", "claim"])(
  "a rival's %s is in the way of an equal one",
  async (kind) => {
    const { github, octokit, at, head } = await openWorld();
    const { data } = await octokit.rest.repos.createRelease({ ...at, tag_name: "draft", draft: true });
    const refUpdates = [{ name: "refs/claims/a", beforeOid: "0".repeat(40), afterOid: head }];
    const query = "mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";
    const file = { ...at, release_id: data.id, url: data.upload_url, name: "a", data: "abc" };
    const make = {
      asset: () => octokit.rest.repos.uploadReleaseAsset(file),
      label: () => octokit.rest.issues.createLabel({ ...at, name: "a" }),
      release: () => octokit.rest.repos.createRelease({ ...at, tag_name: "v1" }),
      claim: () => octokit.graphql(query, { input: { repositoryId: github.repository.nodeId, refUpdates } }),
    }[kind];
    github.failNth({ nth: 1, rival: true });

    await expect(make?.()).rejects.toThrow(/already_exists|Expected refs\/claims\/a/);

    expect(github.requests.at(-1)?.write).toBe(false);
  },
);
