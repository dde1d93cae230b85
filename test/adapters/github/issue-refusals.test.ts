import { expect, test } from "vitest";
import { conversation } from "../../../src/adapters/github/conversation.ts";
import { namingRefusals } from "../../../src/adapters/github/issue-refusals.ts";
import { issues } from "../../../src/adapters/github/issues.ts";
import { openIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { lockIssue, setArchived } from "../../../src/rehearsal/github/state/issue-settings.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const label = { name: "incident", color: "b60205", description: "" };
const content = { title: "Down", body: "", labels: [] };

test("where issues are disabled every call says so, reads too", async () => {
  const { github, api } = await openAdapterWorld();
  const number = openIssue(github.repository, { author: "mona", title: "Down" });
  github.repository.setIssuesEnabled(false);
  const port = issues(api);

  const errors = [
    await suiteError(port.create(content)),
    await suiteError(port.get(number)),
    await suiteError(port.look(number)),
    await suiteError(port.edit(number, { body: "b" })),
    await suiteError(port.subIssues(number)),
    await suiteError(port.setMilestone(number, "Stability")),
  ];

  expect(errors.map(({ code }) => code)).toEqual(errors.map(() => "ISSUES_DISABLED"));
  expect(errors[1]?.message).toBe("GitHub could not read issue #1: issues are disabled in this repository.");
});

test("an archived repository is no want of permission", async () => {
  const { github, api } = await openAdapterWorld();
  const number = openIssue(github.repository, { author: "mona", title: "Down" });
  setArchived(github.repository, true);
  const port = issues(api);

  const errors = [
    await suiteError(port.create(content)),
    await suiteError(port.edit(number, { body: "b" })),
    await suiteError(port.ensureLabel(label)),
    await suiteError(port.addLabels(number, ["incident"])),
    await suiteError(port.assign(number, "acme")),
    await suiteError(port.addSubIssue(number, 1)),
  ];

  expect(errors.map(({ code }) => code)).toEqual(errors.map(() => "REPOSITORY_ARCHIVED"));
  expect(errors[0]?.message).toBe(
    "GitHub could not open the issue: the repository is archived, so it is read-only.",
  );
  expect((await port.get(number))?.title).toBe("Down");
});

test("what a token may not do stays a missing permission", async () => {
  const { as } = await openAdapterWorld();

  const error = await suiteError(issues(as({ permissions: { issues: "read" } })).create(content));

  expect([error.code, error.message]).toEqual([
    "PERMISSION_MISSING",
    "The token may not open the issue: it lacks `issues: write`.",
  ]);
});

test("comments are told apart as well when the conversation is given the same API", async () => {
  const { github, api } = await openAdapterWorld();
  const number = openIssue(github.repository, { author: "mona", title: "Down" });
  const port = conversation(namingRefusals(api));
  lockIssue(github.repository, number);
  const locked = await suiteError(port.comment(number, "b"));
  setArchived(github.repository, true);
  const archived = await suiteError(port.comment(number, "b"));

  expect([locked.code, archived.code]).toEqual(["ISSUE_LOCKED", "REPOSITORY_ARCHIVED"]);
  expect(locked.message).toBe("GitHub could not comment on #1: its conversation is locked.");
});
