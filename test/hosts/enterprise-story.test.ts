import { expect, test } from "vitest";
import { renderComment } from "../../src/rehearsal/github/render/comment.ts";
import { renderIssue } from "../../src/rehearsal/github/render/issue.ts";
import { released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { fullPlan, opened } from "../support/pull.ts";
import { failsOnce } from "../support/quick-gate.ts";
import { type RanStep, runStep, type StepFacts } from "../support/run-step.ts";
import { enterpriseWorld } from "./enterprise-world.ts";

const world = enterpriseWorld();

function policy(incidents: Readonly<Record<string, unknown>>): string {
  const text = policyOf(world, { redeploy: ["node", "deploy.cjs", "{release.tag}"] });
  return JSON.stringify({ ...JSON.parse(text), incidents });
}

async function deployed(release: string): Promise<string> {
  const step = await runStep(world, "deploy", { release });
  return step.outputs["deployment-id"] ?? "";
}

function warningsOf(step: RanStep): readonly string[] {
  return step.annotations.filter(({ level }) => level === "warning").map(({ message }) => message);
}

test("on an old server a release goes out, fails, is undone, and gets an issue whose actions are found again", async () => {
  const { repository } = world.github;
  const old = await released(world, "1.0.0", {
    ".github/rollback.yml": policy({ type: "Bug", parent: 1, labels: ["ops"] }),
  });
  const passed = await runStep(world, "guard", { "deployment-id": await deployed(old.tag) });
  const broken = await released(world, "1.1.0");
  const failed = await deployed(broken.tag);
  world.service.answer(...failsOnce);

  const undone = await runStep(world, "guard", { "deployment-id": failed });

  expect(passed.outputs["verdict"]).toBe("pass");
  expect(warningsOf(passed)).toEqual([]);
  expect(undone.outputs).toMatchObject({
    verdict: "fail",
    outcome: "verified",
    "issue-url": `${world.github.serverUrl}/acme/shop/issues/1`,
  });
  expect(warningsOf(undone)).toEqual([
    "GitHub did not take the type `Bug` on the issue.",
    "GitHub did not take the parent issue 1 on the issue. GitHub could not add a sub-issue to issue #1: 404, it is not there, or this server has no sub-issues.",
  ]);
  // Moved by REST, as the server has no `updateRefs`.
  expect(undone.writes.filter((write) => write.startsWith("PATCH /repos/acme/shop/git/refs/"))).not.toEqual(
    [],
  );
  expect([...repository.refs.keys()].filter((name) => name.includes("/incidents/"))).not.toEqual([]);

  repository.permit("grace", "write");
  const event = said("grace", "/action Add a timeout | type=prevent owner=@grace due=2027-01-15");
  const answered = await runStep(world, "postmortem", {}, event);
  const repeated = await runStep(world, "postmortem", {}, { ...event, runAttempt: 2 });

  expect([answered.conclusion, repeated.conclusion]).toEqual(["success", "success"]);
  expect(repository.issues.map(({ title }) => title)).toEqual([
    "Incident: v1.1.0 failed its gate in production",
    "Add a timeout",
  ]);
  expect(repository.comments.at(1)?.body).toContain(
    "Action: #2, due 2027-01-15. GitHub did not take it as a sub-issue.",
  );
});

function said(author: string, body: string): StepFacts {
  const { repository } = world.github;
  const [issue] = repository.issues;
  if (issue === undefined) throw new Error("no issue was opened");
  const comment = renderComment(repository, repository.comment(1, { author, body }));
  const event = { action: "created", issue: renderIssue(repository, issue), comment };
  return { eventName: "issue_comment", event };
}

test("a release of files is compared by hashing what the server took; what is missing there is one sentence each", async () => {
  await world.write({ "shop.zip": "the bytes" });
  world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  const artifacts = "app=file:shop.zip";

  const made = await runStep(world, "release", {
    version: "1.0.0",
    artifacts,
    attestations: "true",
    "floating-tags": "true",
  });
  const again = await runStep(world, "release", { version: "1.0.0", artifacts });
  const verified = await runStep(world, "release", { verify: "v1.0.0" });

  expect(made.outputs).toMatchObject({ "is-new": "true", tag: "v1.0.0" });
  expect(again.outputs).toMatchObject({ "is-new": "false", tag: "v1.0.0" });
  expect(verified.outputs["holds"]).toBe("true");
  expect(made.log.match(/this server tells no digests of assets/g)).toHaveLength(1);
  expect(made.log).toContain("attestations: GitHub does not tell them to this token");
  expect(made.log).toContain(
    "release v1.0.0 published; it is not immutable, so a ruleset must keep its tag from being moved",
  );
  expect(warningsOf(made).map((text) => text.split("\n")[0])).toEqual(
    ["v1", "v1.0"].map(
      (tag) =>
        `The tag \`${tag}\` was not moved. GitHub could not move the tag \`${tag}\`: this server does not know \`updateRefs\`, without which a tag that somebody else moves meanwhile would be lost.`,
    ),
  );
});

test("a file whose bytes the server changed is not published", async () => {
  await world.write({ "shop.zip": "the bytes" });
  const { repository } = world.github;
  repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  const route = "/repos/{owner}/{repo}/releases/assets/{asset_id}";
  world.github.fail({ method: "GET", route, times: 1, status: 200, body: "other bytes" });

  const made = await runStep(world, "release", { version: "1.0.0", artifacts: "app=file:shop.zip" });

  expect(made.errors[0]).toMatch(/`shop\.zip` arrived as sha256:[0-9a-f]{64}/);
  expect(repository.releases.map(({ draft }) => draft)).toEqual([true]);
});

test("plan-check judges a pull request there without a warning", async () => {
  world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  const pull = opened(world, { files: { b: "b" }, body: fullPlan("Yes.") });

  const checked = await runStep(world, "plan-check", {}, { pull });

  expect(checked.outputs["passed"]).toBe("true");
  expect(warningsOf(checked)).toEqual([]);
  expect(world.github.repository.checkRuns).toHaveLength(1);
});
