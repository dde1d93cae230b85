import { expect, test } from "vitest";
import { fullPlan } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const path = ".github/rollback.yml";
const block = "version: 1\nplan:\n  enforcement: block\n";
const warn = "version: 1\nplan:\n  enforcement: warn\n";
const upPath = "db/migrations/000001_add_notes.up.sql";

function base(files: Readonly<Record<string, string>>): string {
  return world.github.repository.commit({
    branch: "main",
    files: { "README.md": "shop", ...files },
    message: "Start",
  });
}

/** A pull request whose head has these files besides, or has them no more. */
function headed(files: Readonly<Record<string, string | null>>, body: string | null = null): number {
  const { repository } = world.github;
  repository.commit({ branch: "topic", files: { "src/app.ts": "x", ...files }, message: "Work" });
  return repository.openPull({ title: "Work", body, head: "topic", base: "main", author: "hubot" });
}

test.each([
  ["weakens", { [path]: warn }],
  ["exempts itself in", { [path]: "version: 1\nplan:\n  exempt:\n    - reason: Me.\n      paths: ['**']\n" }],
  ["names its author an approver in", { [path]: "version: 1\nplan:\n  approvers: [hubot]\n" }],
  ["deletes", { [path]: null }],
  ["renames", { [path]: null, ".github/rollback.old.yml": block }],
  ["breaks", { [path]: "version: [\n" }],
] as const)(
  "a pull request that %s its policy is judged by the base's, which alone is read",
  async (_what, files) => {
    const sha = base({ [path]: block });
    const pull = headed(files);
    const before = world.github.requests.length;

    const refused = await runStep(world, "plan-check", {}, { pull });

    const policyReads = world.github.requests
      .slice(before)
      .map((request) => request.path)
      .filter((asked) => asked.includes("/contents/"));
    expect([refused.exitCode, refused.outputs["title"]]).toEqual([1, "Not ready: no rollback plan"]);
    expect(world.github.repository.checkRuns.map((run) => run.conclusion)).toEqual(["failure"]);
    expect(refused.summary).toContain(`Policy: \`${path}\` at the base commit ${sha.slice(0, 12)}.`);
    expect(policyReads).toEqual([`/repos/acme/shop/contents/${encodeURIComponent(path)}`]);
  },
);

test.each([
  ["block", block],
  ["warn", warn],
  ["exempt all", "version: 1\nplan:\n  exempt:\n    - reason: All.\n      paths: ['**']\n"],
  ["do not parse", "version: [\n"],
])("a first policy that says %s is not active until merged: neutral, and not obeyed", async (_what, text) => {
  const sha = base({});
  const pull = headed({ [path]: text });

  const ran = await runStep(world, "plan-check", {}, { pull });

  expect([ran.exitCode, ran.outputs["passed"], ran.outputs["title"]]).toEqual([
    0,
    "false",
    "Not ready: no rollback plan",
  ]);
  expect(world.github.repository.checkRuns.map((run) => run.conclusion)).toEqual(["neutral"]);
  expect(ran.summary).toContain(
    `The policy is not active until merged: there is no \`${path}\` at the base commit ${sha.slice(0, 12)}, and defaults hold.`,
  );
});

test.each([block, warn])("a first policy brings no migration in without a way back (%j)", async (text) => {
  base({});
  const pull = headed({ [path]: text, [upPath]: "CREATE TABLE notes (id int);" }, fullPlan("Yes."));

  const refused = await runStep(world, "plan-check", {}, { pull });

  expect([refused.exitCode, refused.outputs["title"]]).toEqual([
    1,
    "Not ready: 1 migration without a way back",
  ]);
  expect(world.github.repository.checkRuns.map((run) => run.conclusion)).toEqual(["failure"]);
});

test("a first policy brings in nothing that nobody can review", async () => {
  base({});
  const many = Object.fromEntries(Array.from({ length: 3001 }, (_, at) => [`pages/${at}.md`, `${at}`]));
  const pull = headed({ [path]: warn, ...many }, fullPlan("Yes."));

  const refused = await runStep(world, "plan-check", {}, { pull });

  expect([refused.exitCode, refused.outputs["title"]]).toEqual([
    1,
    "Not ready: not all changed files could be read",
  ]);
});

test("a first policy that is only claimed, by a folder or another case, leaves the defaults", async () => {
  base({});
  const pull = headed({ [`${path}/README.md`]: warn, ".github/ROLLBACK.yml": warn });

  const refused = await runStep(world, "plan-check", {}, { pull });

  expect([refused.exitCode, refused.outputs["title"]]).toEqual([1, "Not ready: no rollback plan"]);
});

test.each([
  ["that does not parse", "version: 1\nplan: [\n", /Line \d+, column \d+: /],
  [
    "with a key that there is not",
    "version: 1\nplan:\n  enforcment: warn\n",
    /Line 3, column 3: `enforcment`/,
  ],
  [
    "with an alias bomb",
    `version: 1\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nplan: *b\n`,
    /Line \d+, column \d+: .*is an alias/,
  ],
  ["nested beyond reason", `version: 1\nplan: ${"[".repeat(20_000)}\n`, /nested/],
  [
    "that names a prototype",
    "version: 1\nplan:\n  __proto__: {enforcement: warn}\n",
    /Line 3, column 3: .*__proto__/,
  ],
  ["with a tag that runs code elsewhere", "version: 1\nplan: !!js/function 'x'\n", /Line 2, column \d+: /],
])("a policy at the base %s fails the check, with the place", async (_what, text, place) => {
  const sha = base({ [path]: text });
  const pull = headed({ [path]: warn }, fullPlan("Yes."));

  const refused = await runStep(world, "plan-check", {}, { pull });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([expect.stringMatching(place)]);
  expect(refused.errors[0]).toContain(`plan-check: POLICY_INVALID: \`${path}\` at ${sha.slice(0, 12)} has `);
  const title = "Not ready: the policy of the base cannot be read";
  expect(refused.writes).toEqual(["POST /repos/acme/shop/check-runs"]);
  expect(
    world.github.repository.checkRuns.map((run) => [run.headSha, run.conclusion, run.output.title]),
  ).toEqual([[world.github.repository.refs.get("refs/heads/topic"), "failure", title]]);
});

test("a policy that breaks leaves no older green check run the newest, and mended it is green again", async () => {
  const { repository } = world.github;
  base({ [path]: block });
  const pull = headed({}, fullPlan("Yes."));
  const seen: unknown[] = [];
  const check = async () => {
    const ran = await runStep(world, "plan-check", {}, { pull });
    seen.push([ran.exitCode, repository.checkRuns.at(-1)?.conclusion]);
  };

  await check();
  repository.commit({ branch: "main", files: { [path]: "version: [\n" }, message: "Break it" });
  await check();
  await check();
  repository.commit({ branch: "main", files: { [path]: block }, message: "Mend it" });
  await check();

  expect(seen).toEqual([
    [0, "success"],
    [1, "failure"],
    [1, "failure"],
    [0, "success"],
  ]);
  expect(repository.checkRuns).toHaveLength(3);
});

test("a policy that cannot be read is told where the token may make no check run", async () => {
  base({ [path]: "version: [\n" });
  const pull = headed({}, fullPlan("Yes."));

  const refused = await runStep(world, "plan-check", {}, { pull, permissions: { checks: "read" } });

  expect([refused.exitCode, refused.writes]).toEqual([1, []]);
  expect(refused.errors).toEqual([expect.stringContaining("POLICY_INVALID")]);
});

test.each([
  ["release/1", 1, "failure"],
  ["main", 0, "neutral"],
] as const)(
  "a pull request to %s is judged by the policy of that branch",
  async (target, exitCode, conclusion) => {
    base({ [path]: warn });
    const { repository } = world.github;
    const release = repository.commit({
      branch: "release/1",
      files: { [path]: block },
      message: "Be strict",
    });
    const main = repository.commit({ branch: "main", files: { "b.ts": "b" }, message: "Go on" });
    repository.commit({ branch: "topic", files: { "src/app.ts": "x" }, message: "Work", from: target });
    const pull = repository.openPull({
      title: "Fix",
      body: null,
      head: "topic",
      base: target,
      author: "hubot",
    });

    // As GitHub does on pull_request_target: the run itself is the default branch's.
    const ran = await runStep(world, "plan-check", {}, { pull, sha: main });

    const at = target === "main" ? main : release;
    expect(ran.exitCode).toBe(exitCode);
    expect(repository.checkRuns.map((run) => run.conclusion)).toEqual([conclusion]);
    expect(ran.summary).toContain(`at the base commit ${at.slice(0, 12)}.`);
  },
);

test("a policy that the base got after the event is not that of the run", async () => {
  base({ [path]: block });
  const pull = headed({});
  const event = world.github.repository.pullEvent(pull, "synchronize");
  world.github.repository.commit({ branch: "main", files: { [path]: warn }, message: "Loosen it" });

  const refused = await runStep(world, "plan-check", {}, { pull, event });

  expect(refused.exitCode).toBe(1);
});

test("an event that names a base commit which is not there is no event without a policy", async () => {
  base({ [path]: block });
  const pull = headed({});
  const event = JSON.parse(
    JSON.stringify(world.github.repository.pullEvent(pull, "edited")).replaceAll(
      world.github.repository.refs.get("refs/heads/main") ?? "",
      "0".repeat(40),
    ),
  );

  const refused = await runStep(world, "plan-check", {}, { pull, event });

  expect(refused.exitCode).toBe(1);
  expect(refused.writes).toEqual([]);
});

test("what a store hands out needs a plan with a switch or an update over the air, not a redeploy alone", async () => {
  const { repository } = world.github;
  base({ [path]: `${block}  store-binaries:\n    paths: ["ios/**"]\n` });
  const redeployOnly = fullPlan("Yes.");
  const pull = headed({ "ios/Cart.swift": "struct Cart {}" }, redeployOnly);
  const strategies = {
    redeploy: "Redeploy the previous release.",
    switch: "Kill switch `new-cart` in remote config.",
    again: "Redeploy the previous release.",
    air: "Over-the-air update to the bundle of 2.3.0 through CodePush.",
  };
  const seen: unknown[] = [];
  for (const strategy of Object.values(strategies)) {
    repository.editPull(pull, { body: redeployOnly.replace(strategies.redeploy, strategy) });
    const ran = await runStep(world, "plan-check", {}, { pull });
    const isNamed = ran.summary.includes("plan.store-binaries");
    seen.push([ran.exitCode, repository.checkRuns.at(-1)?.conclusion, isNamed]);
  }

  const refused = [1, "failure", true];
  const passed = [0, "success", false];
  expect(seen).toEqual([refused, passed, refused, passed]);
});

test("a change outside what a store hands out may redeploy alone", async () => {
  base({ [path]: `${block}  store-binaries:\n    paths: ["ios/**"]\n` });
  const pull = headed({ "web/Cart.ts": "export {};" }, fullPlan("Yes."));

  const ran = await runStep(world, "plan-check", {}, { pull });

  expect([ran.exitCode, ran.outputs["passed"]]).toEqual([0, "true"]);
});
