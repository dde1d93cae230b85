import { expect, test } from "vitest";
import { settingsOf } from "../../../src/rehearsal/github/state/repository-settings.ts";
import { openWorld, refusal } from "./world.ts";

test("what only owners may read takes `administration`, which a job's token never has", async () => {
  const { octokit, at } = await openWorld();
  const { actions, repos } = octokit.rest;

  const refused = [
    await refusal(actions.getGithubActionsPermissionsRepository(at)),
    await refusal(actions.getGithubActionsDefaultWorkflowPermissionsRepository(at)),
    await refusal(repos.checkImmutableReleases(at)),
  ];

  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
});

test("immutable releases that are off are 404, and on are 200", async () => {
  const { github, as, at } = await openWorld();
  const { repos } = as({ permissions: { administration: "read" } }).rest;

  expect(await refusal(repos.checkImmutableReleases(at))).toMatchObject({ status: 404 });
  github.repository.setImmutableReleases(true);
  expect((await repos.checkImmutableReleases(at)).data).toEqual({ enabled: true, enforced_by_owner: false });
});

test("a reader sees the rules of a branch, whether the branch is there or not", async () => {
  const { github, as, at } = await openWorld();
  settingsOf(github.repository).rulesetChecks.set("next", [{ name: "test", app: 15368 }]);
  settingsOf(github.repository).queued.add("next");
  const { repos } = as({ permissions: {} }).rest;

  const { data } = await repos.getBranchRules({ ...at, branch: "next" });

  expect(data.map(({ type }) => type)).toEqual(["required_status_checks", "merge_queue"]);
  expect((await repos.getBranchRules({ ...at, branch: "gone" })).data).toEqual([]);
  expect(await refusal(repos.getBranch({ ...at, branch: "main" }))).toMatchObject({ status: 403 });
});

test("a branch that is not there has no protection to show", async () => {
  const { octokit, at } = await openWorld();

  expect(await refusal(octokit.rest.repos.getBranch({ ...at, branch: "gone" }))).toMatchObject({
    status: 404,
  });
});
