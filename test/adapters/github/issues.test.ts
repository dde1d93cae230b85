import { expect, test } from "vitest";
import { issues } from "../../../src/adapters/github/issues.ts";
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
