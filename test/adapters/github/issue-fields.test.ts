import { expect, test } from "vitest";
import { issues } from "../../../src/adapters/github/issues.ts";
import { openIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import {
  addIssueType,
  addMilestone,
  transferIssue,
} from "../../../src/rehearsal/github/state/issue-settings.ts";
import { many, openAdapterWorld, suiteError } from "./world.ts";

async function openOne(options: Parameters<typeof openAdapterWorld>[0] = {}) {
  const world = await openAdapterWorld(options);
  const number = openIssue(world.github.repository, { author: "mona", title: "Down", labels: ["bug"] });
  return { ...world, number };
}

test("labels are added, and the answer has all", async () => {
  const { github, api, number } = await openOne();

  const labels = await issues(api).addLabels(number, ["Incident", "sev1"]);

  expect(labels).toEqual(["bug", "Incident", "sev1"]);
  expect(github.repository.issues[0]?.labels).toEqual(labels);
});

test("a label is taken off, and one that is not there is as good as taken off", async () => {
  const { github, api, number } = await openOne();

  await issues(api).removeLabel(number, "bug");
  await issues(api).removeLabel(number, "bug");

  expect(github.repository.issues[0]?.labels).toEqual([]);
});

test("taking a label off an issue that is not there is an error", async () => {
  const { api } = await openOne();

  expect((await suiteError(issues(api).removeLabel(9, "bug"))).code).toBe("GITHUB_REFUSED");
});

test("a label whose name has a slash and a space is taken off too", async () => {
  const { github, api, number } = await openOne();
  await issues(api).addLabels(number, ["sev / 1"]);

  await issues(api).removeLabel(number, "sev / 1");

  expect(github.repository.issues[0]?.labels).toEqual(["bug"]);
});

test("someone is assigned, twice is once, and who cannot be is said not to be", async () => {
  const { github, api, number } = await openOne();
  github.repository.permit("mona", "write");

  const took = [
    await issues(api).assign(number, "Mona"),
    await issues(api).assign(number, "mona"),
    await issues(api).assign(number, "stranger"),
  ];

  expect(took).toEqual([true, true, false]);
  expect(github.repository.issues[0]?.assignees.map(({ login }) => login)).toEqual(["mona"]);
});

test("an eleventh is not assigned", async () => {
  const { github, api, number } = await openOne();
  const people = many(11, (at) => `person-${at}`);
  for (const login of people) github.repository.permit(login, "write");

  const took: boolean[] = [];
  for (const login of people) took.push(await issues(api).assign(number, login));

  expect(took).toEqual([...many(10, () => true), false]);
});

test("someone whom GitHub refuses aloud is not assigned", async () => {
  const { github, api, number } = await openOne();
  const route = "/repos/{owner}/{repo}/issues/{issue_number}/assignees";
  github.fail({ method: "POST", route, times: 1, status: 422, body: { message: "Validation Failed" } });

  expect(await issues(api).assign(number, "acme")).toBe(false);
});

test("a milestone is set by its title, also beyond the first page, and only while it is open", async () => {
  const { github, api, number, sent } = await openOne();
  const { repository } = github;
  addMilestone(repository, "Closed", "closed");
  for (const title of many(101, (at) => `M${at}`)) addMilestone(repository, title);

  const set = [
    await issues(api).setMilestone(number, "M101"),
    await issues(api).setMilestone(number, "Closed"),
    await issues(api).setMilestone(number, "m1"),
  ];

  expect(set).toEqual([true, false, false]);
  expect(sent("PATCH /repos/{owner}/{repo}/issues/{issue_number}")).toBe(1);
  expect(sent("GET /repos/{owner}/{repo}/milestones")).toBe(6);
});

test("a milestone that is closed or removed meanwhile is not set", async () => {
  const { github, api, number } = await openOne();
  addMilestone(github.repository, "Stability");
  const route = "/repos/{owner}/{repo}/issues/{issue_number}";
  github.fail({ method: "PATCH", route, times: 1, status: 422, body: { message: "Validation Failed" } });

  expect(await issues(api).setMilestone(number, "Stability")).toBe(false);
});

test("a type is set where an organisation has it", async () => {
  const { github, api, number } = await openOne({ ownerType: "Organization" });
  addIssueType(github.repository, "Incident");

  expect([
    await issues(api).setType(number, "incident"),
    await issues(api).setType(number, "Outage"),
  ]).toEqual([true, false]);
});

test("where a person owns the repository no type takes", async () => {
  const { github, api, number } = await openOne();
  addIssueType(github.repository, "Incident");

  expect(await issues(api).setType(number, "Incident")).toBe(false);
});

test("what is dropped without push access is told, not taken for done", async () => {
  const { github, as } = await openOne({ ownerType: "Organization" });
  addMilestone(github.repository, "Stability");
  addIssueType(github.repository, "Incident");
  const visitor = issues(
    as({ login: "visitor", type: "User", permissions: { issues: "write" }, push: false }),
  );
  const own = await visitor.create({ title: "Mine", body: "", labels: ["bug"] });

  const took = [
    await visitor.assign(own.number, "acme"),
    await visitor.setMilestone(own.number, "Stability"),
    await visitor.setType(own.number, "Incident"),
  ];

  expect([own.labels, took]).toEqual([[], [false, false, false]]);
});

test("nothing is written to an issue that was transferred", async () => {
  const { github, api, number } = await openOne();
  addMilestone(github.repository, "Stability");
  transferIssue(github.repository, number, { repositoryId: 7, number: 3 });

  const errors = [
    await suiteError(issues(api).addLabels(number, ["x"])),
    await suiteError(issues(api).removeLabel(number, "bug")),
    await suiteError(issues(api).setMilestone(number, "Stability")),
    await suiteError(issues(api).setType(number, "Incident")),
  ];

  expect(errors.map(({ code }) => code)).toEqual([
    "ISSUE_MOVED",
    "ISSUE_MOVED",
    "ISSUE_MOVED",
    "ISSUE_MOVED",
  ]);
});
