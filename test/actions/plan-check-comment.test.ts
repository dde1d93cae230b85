import { expect, test } from "vitest";
import { fullPlan, opened } from "../support/pull.ts";
import { runStep, type StepFacts } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const bot = "github-actions[bot]";
const canWrite: StepFacts = { permissions: { "pull-requests": "write" } };

function started(policy = "version: 1\nplan:\n  comment: true\n"): number {
  world.github.repository.commit({
    branch: "main",
    files: { "README.md": "shop", ".github/rollback.yml": policy },
    message: "Start",
  });
  return opened(world, { files: { "src/app.ts": "x" }, body: null });
}

async function checked(pull: number, facts: StepFacts = {}) {
  return runStep(world, "plan-check", {}, { pull, ...canWrite, ...facts });
}

function headings(): readonly (readonly [string, string | undefined])[] {
  return world.github.repository.comments.map(({ user, body }) => [user.login, body.split("\n")[1]] as const);
}

const refused = "## ❌ Not ready: no rollback plan";
const accepted = "## ✅ Ready to go back: plan complete, no migration changed";

test("one comment is kept up to date in its place, however often the check runs", async () => {
  const pull = started();
  const first = await checked(pull);
  const [made] = world.github.repository.comments;
  const id = made?.id;
  const again = await checked(pull, { runAttempt: 2 });
  world.github.repository.editPull(pull, { body: fullPlan("Yes.") });

  const edited = await checked(pull, { runId: 101 });
  const last = await checked(pull, { runId: 101, runAttempt: 2 });

  const ofComments = (writes: readonly string[]) => writes.filter((write) => write.includes("comments"));
  expect([first, again, edited, last].map(({ writes }) => ofComments(writes))).toEqual([
    [`POST /repos/acme/shop/issues/${pull}/comments`],
    [],
    [`PATCH /repos/acme/shop/issues/comments/${id}`],
    [],
  ]);
  expect(headings()).toEqual([[bot, accepted]]);
  expect(world.github.repository.comments[0]?.id).toBe(id);
});

test("a marker that somebody else wrote first is no comment of ours: it is left as it is, and ours is written", async () => {
  const pull = started();
  await checked(pull);
  const { comments } = world.github.repository;
  const [ours] = comments;
  const squatted = ours?.body ?? "";
  comments.length = 0;
  for (const author of ["mallory", "github-actions", "other[bot]"])
    world.github.repository.comment(pull, { author, body: squatted });

  await checked(pull, { runAttempt: 2 });
  world.github.repository.editPull(pull, { body: fullPlan("Yes.") });
  await checked(pull, { runId: 101 });

  expect(squatted).toContain(`\n${refused}`);
  expect(headings()).toEqual([
    ["mallory", refused],
    ["github-actions", refused],
    ["other[bot]", refused],
    [bot, accepted],
  ]);
});

test("a comment of the same bot's that is another step's or another pull request's is left alone", async () => {
  const pull = started();
  await checked(pull);
  const { repository } = world.github;
  const marked = repository.comments[0]?.body ?? "";
  repository.comments.length = 0;
  const other = opened(world, { files: { "b.ts": "b" }, body: null, branch: "other" });
  repository.comment(other, { author: bot, body: marked });
  repository.comment(other, { author: bot, body: `A reply:\n${marked}` });
  repository.comment(other, { author: bot, body: "Coverage: 81 %" });

  await checked(other);

  expect(repository.comments.slice(0, 3).map(({ body }) => body)).toEqual([
    marked,
    `A reply:\n${marked}`,
    "Coverage: 81 %",
  ]);
  expect(headings()[3]).toEqual([bot, refused]);
});

test("our comment is found on the third page, and no second one is written", async () => {
  const pull = started();
  const { repository } = world.github;
  for (let count = 0; count < 201; count += 1)
    repository.comment(pull, { author: "mona", body: `Remark ${count}` });
  await checked(pull);
  repository.editPull(pull, { body: fullPlan("Yes.") });

  await checked(pull, { runId: 101 });

  expect(headings().filter(([login]) => login === bot)).toEqual([[bot, accepted]]);
  expect(repository.comments).toHaveLength(202);
});

test("what a person changed in our comment is written anew", async () => {
  const pull = started();
  await checked(pull);
  const { comments } = world.github.repository;
  const [first] = comments;
  if (first !== undefined) first.body = `${first.body.split("\n")[0]}\n## ✅ Ready to go back: trust me`;

  await checked(pull, { runAttempt: 2 });

  expect(headings()).toEqual([[bot, refused]]);
});

test("of two comments that two runs made at once, the oldest stays", async () => {
  const pull = started();
  await checked(pull);
  const { repository } = world.github;
  const body = repository.comments[0]?.body ?? "";
  const twin = repository.comment(pull, { author: bot, body });

  const ran = await checked(pull, { runAttempt: 2 });

  expect(ran.writes).toEqual([`DELETE /repos/acme/shop/issues/comments/${twin.id}`]);
  expect(repository.comments).toHaveLength(1);
});

test.each(["read", "none"] as const)(
  "a token with `issues: %s` and no right to write comments fails nothing",
  async (issues) => {
    const pull = started();

    const ran = await checked(pull, { permissions: { "pull-requests": "read", issues } });

    expect(world.github.repository.comments).toEqual([]);
    expect(ran.log).toMatch(/No comment was written: The token may not .*: it lacks `.*: write`\./);
    expect(ran.errors).toHaveLength(1);
    expect(world.github.repository.checkRuns.map((run) => run.conclusion)).toEqual(["failure"]);
  },
);

test("a comment that GitHub fails to take stops neither the check run nor the result", async () => {
  const pull = started();
  world.github.repository.editPull(pull, { body: fullPlan("Yes.") });
  world.github.fail({
    method: "POST",
    route: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    times: 5,
    status: 502,
  });

  const ran = await checked(pull);

  expect(world.github.repository.checkRuns.map((run) => run.conclusion)).toEqual(["success"]);
  expect(ran.outputs["passed"]).toBe("true");
  expect(ran.exitCode).toBe(0);
});

test("without `plan.comment` nothing is written on the pull request", async () => {
  const pull = started("version: 1\n");

  await checked(pull);

  expect(world.github.repository.comments).toEqual([]);
});
