import { expect, test } from "vitest";
import { openWorld, refusal } from "./world.ts";

function annotations(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    path: "src/app.ts",
    start_line: at + 1,
    end_line: at + 1,
    annotation_level: "warning" as const,
    message: `Line ${at + 1}`,
  }));
}

test("an update appends its annotations to those that are there", async () => {
  const { github, octokit, at, head } = await openWorld();
  const output = { title: "Plan", summary: "Two rounds" };
  const run = await octokit.rest.checks.create({
    ...at,
    name: "plan",
    head_sha: head,
    output: { ...output, annotations: annotations(50) },
  });

  await octokit.rest.checks.update({
    ...at,
    check_run_id: run.data.id,
    output: { ...output, annotations: annotations(3) },
  });

  const kept = github.repository.checkRuns[0]?.annotations.map(({ message }) => message);
  expect(kept).toEqual([...annotations(50), ...annotations(3)].map(({ message }) => message));
});

test("more than 50 annotations in one request are refused, new or added, and none of them is kept", async () => {
  const { github, octokit, at, head } = await openWorld();
  const { checks } = octokit.rest;
  const output = { title: "Plan", summary: "", annotations: annotations(51) };

  const created = await refusal(checks.create({ ...at, name: "plan", head_sha: head, output }));
  const run = await checks.create({ ...at, name: "plan", head_sha: head });
  const updated = await refusal(checks.update({ ...at, check_run_id: run.data.id, output }));

  expect([created.status, updated.status]).toEqual([422, 422]);
  expect(github.repository.checkRuns.map((kept) => kept.annotations)).toEqual([[]]);
});

test("a summary beyond 65535 characters is refused", async () => {
  const { octokit, at, head } = await openWorld();
  const output = { title: "Plan", summary: "x".repeat(65_536) };

  const refused = await refusal(octokit.rest.checks.create({ ...at, name: "plan", head_sha: head, output }));

  expect(refused.status).toBe(422);
});

test("only an app may create check runs", async () => {
  const { as, at, head } = await openWorld();
  const mona = as({ type: "User", login: "mona" });

  const refused = await refusal(mona.rest.checks.create({ ...at, name: "plan", head_sha: head }));

  expect(refused.status).toBe(403);
});

test("only the app that made a check run may change it", async () => {
  const { octokit, as, at, head } = await openWorld();
  const run = await octokit.rest.checks.create({ ...at, name: "plan", head_sha: head });
  const other = as({ login: "other[bot]" });

  const refused = await refusal(other.rest.checks.update({ ...at, check_run_id: run.data.id, name: "mine" }));

  expect(refused.status).toBe(403);
});

test("a check run on an absent commit is refused", async () => {
  const { octokit, at } = await openWorld();

  const refused = await refusal(
    octokit.rest.checks.create({ ...at, name: "plan", head_sha: "1".repeat(40) }),
  );

  expect(refused.status).toBe(422);
});

test("a list shows the latest run of each name, or all when asked, and filters by name", async () => {
  const { octokit, at, head } = await openWorld();
  for (const name of ["plan", "plan", "gate"])
    await octokit.rest.checks.create({ ...at, name, head_sha: head });

  const latest = await octokit.rest.checks.listForRef({ ...at, ref: "main" });
  const all = await octokit.rest.checks.listForRef({ ...at, ref: "main", filter: "all", check_name: "plan" });

  expect([latest.data.total_count, all.data.total_count]).toEqual([2, 2]);
});

test("a conclusion completes the run", async () => {
  const { octokit, at, head } = await openWorld();

  const run = await octokit.rest.checks.create({
    ...at,
    name: "plan",
    head_sha: head,
    conclusion: "failure",
  });

  expect(run.data).toMatchObject({ status: "completed", conclusion: "failure" });
});
