import { expect, test } from "vitest";
import { issues } from "../../../src/adapters/github/issues.ts";
import { assignIssue, closeIssue, openIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { deleteIssue, lockIssue, transferIssue } from "../../../src/rehearsal/github/state/issue-settings.ts";
import { many, openAdapterWorld, suiteError } from "./world.ts";

const bot = "github-actions[bot]";
const label = { name: "incident", color: "b60205", description: "A failed deployment" };

test("an issue is read back as it was opened", async () => {
  const { api } = await openAdapterWorld();

  const opened = await issues(api).create({ title: "Down", body: "Why", labels: ["incident"] });
  const read = await issues(api).get(opened.number);

  expect(read).toEqual(opened);
  expect(read).toMatchObject({ title: "Down", body: "Why", author: bot, state: "open" });
});

test("an issue says all that is kept of it", async () => {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  const number = openIssue(repository, { author: "mona", title: "Slow", labels: ["sev2", "incident"] });
  assignIssue(repository, number, ["hubot", "acme"]);
  lockIssue(repository, number);
  closeIssue(repository, number, { by: "mona", reason: "not_planned" });

  const [issue] = repository.issues;
  expect(await issues(api).get(number)).toEqual({
    id: issue?.id,
    nodeId: Buffer.from(`Issue:${issue?.id}`).toString("base64"),
    number: 1,
    url: `${github.url}/acme/shop/issues/1`,
    title: "Slow",
    body: "",
    author: "mona",
    state: "closed",
    stateReason: "not_planned",
    labels: ["sev2", "incident"],
    assignees: ["hubot", "acme"],
    isLocked: true,
    createdAt: "2026-05-01T10:00:00Z",
    closedAt: "2026-05-01T10:00:00Z",
    isPull: false,
  });
});

test("a look tells an issue, one that was deleted, one that never was, and one that was transferred", async () => {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  const [there, deleted, moved] = many(3, (at) => openIssue(repository, { author: "mona", title: `${at}` }));
  deleteIssue(repository, deleted ?? 0);
  transferIssue(repository, moved ?? 0, { repositoryId: 7, number: 3 });
  const numbers = [there, deleted, moved, 9].map((number) => number ?? 0);

  const looks = await Promise.all(numbers.map((number) => issues(api).look(number)));
  const found = await Promise.all(numbers.map((number) => issues(api).get(number)));

  expect(looks).toEqual([
    { kind: "issue", issue: expect.objectContaining({ number: 1 }) },
    { kind: "gone" },
    { kind: "transferred", url: `${github.url}/repositories/7/issues/3` },
    { kind: "gone" },
  ]);
  expect(found.map((issue) => issue?.number ?? null)).toEqual([1, null, null, null]);
});

test("a look is tried again after an outage, and does not take it for gone", async () => {
  const { github, api } = await openAdapterWorld();
  const number = openIssue(github.repository, { author: "mona", title: "Slow" });
  const rule = { method: "GET", route: "/repos/{owner}/{repo}/issues/{issue_number}", status: 502 };
  github.fail({ ...rule, times: 2 });

  const look = await issues(api).look(number);
  github.fail({ ...rule, times: 3 });
  const error = await suiteError(issues(api).look(number));

  expect([look.kind, error.code]).toEqual(["issue", "GITHUB_FAILED"]);
});

test("pull requests are left out of the list of issues", async () => {
  const { github, api } = await openAdapterWorld();
  github.repository.commit({ branch: "change", files: { a: "a" }, message: "Change" });
  const number = github.repository.openPull({
    title: "P",
    body: null,
    head: "change",
    base: "main",
    author: bot,
  });
  github.repository.pull(number).labels.push("incident");
  const issue = await issues(api).create({ title: "Down", body: "", labels: ["incident"] });

  const listed = await issues(api).labelled("incident", bot);

  expect(listed.map((one) => one.number)).toEqual([issue.number]);
});

test("all issues with the label are listed newest first, open and closed, beyond the first page", async () => {
  const { github, api } = await openAdapterWorld();
  const numbers: number[] = [];
  for (const title of many(120, (number) => `Issue ${number}`)) {
    numbers.push((await issues(api).create({ title, body: "", labels: ["incident"] })).number);
  }
  for (const issue of github.repository.issues.slice(0, 60)) issue.state = "closed";

  const listed = await issues(api).labelled("incident", bot);

  expect(listed.map(({ number }) => number)).toEqual(numbers.reverse());
});

test("issues of somebody else or with another label are not listed", async () => {
  const { api, as } = await openAdapterWorld();
  const ours = await issues(api).create({ title: "Ours", body: "", labels: ["incident"] });
  await issues(api).create({ title: "Other", body: "", labels: ["bug"] });
  await issues(as({ login: "mallory", type: "User" })).create({
    title: "Theirs",
    body: "",
    labels: ["incident"],
  });

  const listed = await issues(api).labelled("incident", bot);

  expect(listed.map(({ number }) => number)).toEqual([ours.number]);
});

test("a label that is missing is made", async () => {
  const { github, api } = await openAdapterWorld();

  await issues(api).ensureLabel(label);

  expect(github.repository.labels).toMatchObject([label]);
});

test("a label that exists in other letter case is left as it is", async () => {
  const { github, api, sent } = await openAdapterWorld();
  await issues(api).ensureLabel({ ...label, name: "Incident", color: "ffffff" });

  await issues(api).ensureLabel(label);

  expect(github.repository.labels.map(({ name, color }) => [name, color])).toEqual([["Incident", "ffffff"]]);
  expect(sent("POST /repos/{owner}/{repo}/labels")).toBe(1);
});

test("a label that a rival makes in between is as good as ours", async () => {
  const { github, api } = await openAdapterWorld();
  await issues(api).ensureLabel(label);
  github.fail({ method: "GET", route: "/repos/{owner}/{repo}/labels/{name}", times: 1, status: 404 });

  await issues(api).ensureLabel(label);

  expect(github.repository.labels).toHaveLength(1);
});

test("a label that GitHub does not allow is an error", async () => {
  const { github, api } = await openAdapterWorld();

  const error = await suiteError(issues(api).ensureLabel({ ...label, color: "red" }));

  expect(error.message).toContain("GitHub could not create the label `incident`: 422, Validation Failed");
  expect(github.repository.labels).toEqual([]);
});
