import { expect, test } from "vitest";
import { routes } from "../../../src/rehearsal/github/routes/index.ts";
import { addMilestone } from "../../../src/rehearsal/github/state/issue-settings.ts";
import { settingsOf } from "../../../src/rehearsal/github/state/repository-settings.ts";
import { openWorld, refusal } from "./world.ts";

test("every embedded route answers as GitHub's description says", async () => {
  const { github, octokit, at, head, as } = await openWorld();
  const r = octokit.rest;
  github.repository.commit({ branch: "main", files: { "src/b.ts": "b\n" }, message: "B" });
  await r.repos.get(at);
  await r.git.createRef({ ...at, ref: "refs/tags/v0", sha: head });
  await r.git.getRef({ ...at, ref: "heads/main" });
  await r.git.listMatchingRefs({ ...at, ref: "tags/v" });
  await r.git.createRef({ ...at, ref: "refs/rollback-ready/x", sha: head });
  await r.git.updateRef({ ...at, ref: "rollback-ready/x", sha: head });
  const tag = await r.git.createTag({ ...at, tag: "v1", message: "m", object: head, type: "commit" });
  await r.git.getTag({ ...at, tag_sha: tag.data.sha });
  await r.git.getBlob({ ...at, file_sha: github.repository.objects.writeBlob(Buffer.from("x")) });
  const tree = await r.git.createTree({
    ...at,
    tree: [{ path: "a/b", mode: "100644", type: "blob", content: "x" }],
  });
  await r.git.getTree({ ...at, tree_sha: tree.data.sha, recursive: "1" });
  await r.git.createBlob({ ...at, content: "x" });
  await r.git.createCommit({ ...at, message: "m", tree: tree.data.sha, parents: [] });
  await r.repos.getCommit({ ...at, ref: "main" });
  await r.repos.listCommits({ ...at, sha: "main", path: "src" });
  await r.repos.compareCommitsWithBasehead({ ...at, basehead: `${head}...main` });
  await r.repos.getContent({ ...at, path: "src/app.ts" });
  await r.repos.getContent({ ...at, path: "src" });
  await r.repos.getContent({ ...at, path: "" });
  const release = await r.repos.createRelease({ ...at, tag_name: "v1", draft: true });
  await r.repos.updateRelease({ ...at, release_id: release.data.id, name: "One" });
  const asset = await r.repos.uploadReleaseAsset({
    ...at,
    release_id: release.data.id,
    name: "a.bin",
    data: "abc",
    url: release.data.upload_url,
  });
  await r.repos.getReleaseAsset({ ...at, asset_id: asset.data.id });
  await r.repos.listReleaseAssets({ ...at, release_id: release.data.id });
  await r.repos.deleteReleaseAsset({ ...at, asset_id: asset.data.id });
  await r.repos.listReleases(at);
  await r.repos.updateRelease({ ...at, release_id: release.data.id, draft: false });
  await r.repos.getRelease({ ...at, release_id: release.data.id });
  await r.repos.deleteRelease({ ...at, release_id: release.data.id });
  const digests = { subject_digests: [`sha256:${"0".repeat(64)}`] };
  await r.users.listAttestationsBulk({ username: github.owner, ...digests });
  await refusal(r.orgs.listAttestationsBulk({ org: github.owner, ...digests }));
  github.repository.commit({ branch: "f", files: { "src/app.ts": "one\n2\nthree\n" }, message: "C" });
  const n = github.repository.openPull({ title: "t", body: null, head: "f", base: "main", author: "mona" });
  await r.pulls.get({ ...at, pull_number: n });
  await r.pulls.listFiles({ ...at, pull_number: n });
  github.repository.review(n, { author: "hubot", state: "APPROVED" });
  await r.pulls.listReviews({ ...at, pull_number: n });
  await r.repos.getCollaboratorPermissionLevel({ ...at, username: "hubot" });
  const comment = await r.issues.createComment({ ...at, issue_number: n, body: "b" });
  await r.issues.listComments({ ...at, issue_number: n });
  await r.issues.updateComment({ ...at, comment_id: comment.data.id, body: "c" });
  await r.issues.deleteComment({ ...at, comment_id: comment.data.id });
  github.repository.mergePull(n, { method: "merge" });
  await r.pulls.get({ ...at, pull_number: n });
  const run = await r.checks.create({ ...at, name: "plan", head_sha: head });
  await r.checks.update({
    ...at,
    check_run_id: run.data.id,
    status: "completed",
    conclusion: "success",
    output: {
      title: "t",
      summary: "s",
      annotations: [{ path: "a", start_line: 1, end_line: 1, annotation_level: "failure", message: "m" }],
    },
  });
  await r.checks.listForRef({ ...at, ref: head });
  const d = await r.repos.createDeployment({
    ...at,
    ref: head,
    auto_merge: false,
    required_contexts: [],
    payload: { key: "k" },
  });
  if (d.status !== 201) throw new Error();
  await r.repos.listDeployments(at);
  await r.repos.getDeployment({ ...at, deployment_id: d.data.id });
  await r.repos.createDeploymentStatus({ ...at, deployment_id: d.data.id, state: "success" });
  await r.repos.listDeploymentStatuses({ ...at, deployment_id: d.data.id });
  await r.issues.createLabel({ ...at, name: "incident" });
  await r.issues.getLabel({ ...at, name: "incident" });
  const i = await r.issues.create({ ...at, title: "t", body: "b", labels: ["incident"] });
  await r.issues.get({ ...at, issue_number: i.data.number });
  await r.issues.listForRepo({ ...at, state: "all" });
  const child = await r.issues.create({ ...at, title: "child" });
  const issue_number = i.data.number;
  await r.issues.update({ ...at, issue_number, state: "closed" });
  await r.issues.addLabels({ ...at, issue_number, labels: ["late"] });
  await r.issues.removeLabel({ ...at, issue_number, name: "late" });
  await r.issues.addAssignees({ ...at, issue_number, assignees: [github.owner] });
  await r.issues.addSubIssue({ ...at, issue_number, sub_issue_id: child.data.id });
  await r.issues.listSubIssues({ ...at, issue_number });
  await r.issues.getParent({ ...at, issue_number: child.data.number });
  addMilestone(github.repository, "Stability");
  await r.issues.listMilestones(at);
  github.repository.declareWorkflow({ path: ".github/workflows/deploy.yml" });
  await r.actions.createWorkflowDispatch({ ...at, workflow_id: "deploy.yml", ref: "main" });
  await r.repos.createDispatchEvent({ ...at, event_type: "undo" });
  await r.actions.listWorkflowRunsForRepo(at);
  const runs = await r.actions.listWorkflowRuns({ ...at, workflow_id: "deploy.yml" });
  const run_id = runs.data.workflow_runs[0]?.id ?? 0;
  github.repository.startRun({ id: run_id, jobs: [{ name: "deploy" }, { name: "e2e", runner: "m" }] });
  await r.actions.getWorkflowRun({ ...at, run_id });
  await r.actions.listJobsForWorkflowRunAttempt({ ...at, run_id, attempt_number: 1 });
  await r.actions.cancelWorkflowRun({ ...at, run_id });
  github.repository.runReviews.set(run_id, [{ login: "mona", state: "approved", environments: ["undo"] }]);
  await r.actions.getReviewsForRun({ ...at, run_id });
  github.repository.teams.set("on-call", [{ login: "mona", state: "active" }]);
  const team = { org: github.owner, team_slug: "on-call", username: "mona" };
  await as({ permissions: { members: "read" } }).rest.teams.getMembershipForUserInOrg(team);
  await r.repos.getBranchRules({ ...at, branch: "main" });
  await r.repos.getBranch({ ...at, branch: "main" });
  settingsOf(github.repository).environments.push({
    name: "production",
    reviewers: ["mona"],
    waitMinutes: 5,
  });
  await r.repos.getAllEnvironments(at);
  const owner = as({ permissions: { administration: "read" } }).rest;
  await owner.actions.getGithubActionsPermissionsRepository(at);
  await owner.actions.getGithubActionsDefaultWorkflowPermissionsRepository(at);
  github.repository.setImmutableReleases(true);
  await owner.repos.checkImmutableReleases(at);
  const repo = await r.repos.get(at);
  await octokit.graphql(
    "mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }",
    {
      input: {
        repositoryId: repo.data.node_id,
        refUpdates: [{ name: "refs/rollback-ready/y", afterOid: head, beforeOid: "0".repeat(40) }],
      },
    },
  );
  github.repository.pullEvent(n, "closed");

  const seen = new Set(github.requests.map(({ method, route }) => `${method} ${route}`));
  const embedded = routes.map(({ method, template }) => `${method} ${template}`);
  expect([...seen].sort()).toEqual([...embedded, "POST /graphql"].sort());
});
