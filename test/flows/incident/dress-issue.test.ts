import { afterEach, beforeEach, expect, it } from "vitest";
import { IncidentRules } from "../../../src/core/policy/incident-rules.ts";
import { dressIssue } from "../../../src/flows/incident/dress-issue.ts";
import { type EmbeddedGitHub, startGitHub } from "../../../src/rehearsal/github/server.ts";
import { issueOf, openIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import {
  addIssueType,
  addMilestone,
  addProject,
} from "../../../src/rehearsal/github/state/issue-settings.ts";
import { issueState, type Project } from "../../../src/rehearsal/github/state/issue-state.ts";
import { type IssuePortsFacts, issuePorts } from "./issue-ports.ts";

let github: EmbeddedGitHub;
let project: Project;
let parent: number;
let number: number;

beforeEach(async () => {
  github = await startGitHub({ ownerType: "Organization" });
  const { repository } = github;
  project = addProject(repository, 7);
  addMilestone(repository, "Autumn");
  addIssueType(repository, "Bug");
  repository.collaborators.add("octavia");
  parent = openIssue(repository, { author: "mona", title: "All incidents" });
  number = openIssue(repository, { author: "github-actions[bot]", title: "Incident", labels: ["incident"] });
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

const all = {
  labels: ["shop", "Incident"],
  "severity-labels": true,
  assignees: ["octavia"],
  type: "Bug",
  milestone: "Autumn",
  project: "https://github.com/orgs/acme/projects/7",
};

async function dressed(rules: Readonly<Record<string, unknown>>, facts: IssuePortsFacts = {}) {
  const { ports, log, slept } = issuePorts(github, facts);
  const issue = await ports.issues.get(number);
  if (issue === null) throw new Error("There is no issue");
  const before = github.requests.length;
  await dressIssue(ports, {
    issue,
    rules: IncidentRules.parse({ parent, ...rules }),
    severity: { level: "sev2", reason: "" },
    projectToken: facts.projectToken ?? null,
  });
  const writes = github.requests.slice(before).filter(({ write }) => write);
  return { log, slept, writes: writes.map(({ method, path }) => `${method} ${path}`) };
}

function projectToken(): string {
  return github.issueToken({
    label: "project",
    login: "mona",
    type: "User",
    permissions: { organization_projects: "write", issues: "read" },
  });
}

function worn() {
  const { milestoneOf, typeOf, subIssues } = issueState(github.repository);
  const { labels, assignees } = issueOf(github.repository, number);
  return {
    labels,
    assignees: assignees.map(({ login }) => login),
    type: typeOf.get(number)?.name,
    milestone: milestoneOf.get(number)?.title,
    parents: subIssues.filter(({ child }) => child === number).map((link) => link.parent),
    projects: [...project.items.keys()].length,
  };
}

it("adds all that the policy wants, with a token for the project, each write a second after the one before", async () => {
  const { log, slept } = await dressed(all, { projectToken: projectToken() });

  expect(worn()).toEqual({
    labels: ["incident", "shop", "sev2"],
    assignees: ["octavia"],
    type: "Bug",
    milestone: "Autumn",
    parents: [parent],
    projects: 1,
  });
  expect(log).toEqual([]);
  expect(slept).toEqual(Array(8).fill(1_000));
  expect(github.repository.labels.find(({ name }) => name === "sev2")).toMatchObject({ color: "d93f0b" });
});

it("puts the issue on the project by a token that may, and warns where only the job's own is there", async () => {
  const { log } = await dressed(all);

  expect(worn()).toMatchObject({ milestone: "Autumn", parents: [parent], projects: 0 });
  expect(log).toEqual([
    "warning: GitHub did not take the project https://github.com/orgs/acme/projects/7 on the issue.",
  ]);
});

it.each([
  [
    "an assignee who may not be assigned",
    { assignees: ["stranger"] },
    "the assignee stranger",
    { assignees: [] },
  ],
  ["a type that the organisation has not", { type: "Fire" }, "the type `Fire`", { type: undefined }],
  ["a milestone that is not open", { milestone: "Never" }, "the milestone `Never`", { milestone: undefined }],
  ["a parent that is not there", { parent: 99 }, "the parent issue 99", { parents: [] }],
  [
    "a project that is not there",
    { project: "https://github.com/orgs/acme/projects/8" },
    "the project https://github.com/orgs/acme/projects/8",
    { projects: 0 },
  ],
])("warns of %s and adds the rest", async (_, rules, what, lacks) => {
  const { log } = await dressed({ ...all, ...rules }, { projectToken: projectToken() });

  expect(log).toEqual([expect.stringContaining(`warning: GitHub did not take ${what} on the issue.`)]);
  expect(worn()).toEqual({
    labels: ["incident", "shop", "sev2"],
    assignees: ["octavia"],
    type: "Bug",
    milestone: "Autumn",
    parents: [parent],
    projects: 1,
    ...lacks,
  });
});

it("adds nothing a second time", async () => {
  const token = projectToken();
  await dressed(all, { projectToken: token });
  const before = worn();

  const { log } = await dressed(all, { projectToken: token });

  expect(worn()).toEqual(before);
  expect(log).toEqual([]);
});

it("asks for nothing where the policy wants nothing", async () => {
  const { ports } = issuePorts(github, {});
  const issue = await ports.issues.get(number);
  const before = github.requests.length;

  if (issue !== null)
    await dressIssue(ports, {
      issue,
      rules: IncidentRules.parse({}),
      severity: { level: "sev2", reason: "" },
      projectToken: null,
    });

  expect(github.requests.length).toBe(before);
});

it("warns of each where the token may not write issues, and throws nothing", async () => {
  const { log, writes } = await dressed(all, { permissions: { issues: "read" } });

  expect(writes).toEqual([]);
  expect(log.every((line) => line.startsWith("warning: GitHub did not take the "))).toBe(true);
  expect(log).toHaveLength(7);
});
