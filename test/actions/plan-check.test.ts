import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const upPath = "db/migrations/000001_add_notes.up.sql";
const onlyUp = { [upPath]: migration[upPath] };

function base(files: Readonly<Record<string, string>> = {}): string {
  return world.github.repository.commit({
    branch: "main",
    files: { "README.md": "shop", ...files },
    message: "Start",
  });
}

test("a pull request without a plan and without a reversal is refused, and its author is told what to write", async () => {
  base();
  const pull = opened(world, { files: onlyUp, body: "Orders get notes." });

  const first = await runStep(world, "plan-check", {}, { pull });
  const again = await runStep(world, "plan-check", {}, { pull, runAttempt: 2 });

  const [run, ...others] = world.github.repository.checkRuns;
  expect(first.exitCode).toBe(1);
  expect(first.outputs).toMatchObject({
    passed: "false",
    title: "Not ready: no rollback plan; 1 migration without a way back",
  });
  expect(others).toEqual([]);
  expect(run).toMatchObject({
    name: "rollback plan",
    conclusion: "failure",
    headSha: world.github.repository.refs.get("refs/heads/topic"),
  });
  expect(run?.annotations).toEqual([
    expect.objectContaining({
      path: upPath,
      start_line: 1,
      annotation_level: "failure",
      title: "Migration missing",
    }),
  ]);
  expect(first.annotations).toContainEqual(
    expect.objectContaining({ level: "error", file: upPath, line: 1 }),
  );
  for (const text of [first.summary, run?.output.summary ?? ""]) {
    expect(text).toContain("Paste this at the end of the description");
    expect(text).toContain("## Rollback plan\n\n### Strategy");
    expect(text).toContain("000001_add_notes.down.sql");
  }
  expect(await readFile(first.outputs["summary-path"] ?? "", "utf8")).toContain("### Old code on new schema");
  expect(first.errors.at(-1)).toContain(
    "Not ready: no rollback plan; 1 migration without a way back.\nThe summary of this job says what to write, and where.",
  );
  expect(again.writes).toEqual([]);
  expect(again.outputs).toMatchObject({ passed: "false", title: first.outputs["title"] });
});

test("with plan and reversal it is accepted, and the newest check run says so", async () => {
  base();
  const pull = opened(world, { files: migration, body: "TODO" });
  await runStep(world, "plan-check", {}, { pull });
  world.github.repository.editPull(pull, { body: fullPlan("Yes. It does not name the column.") });

  const accepted = await runStep(world, "plan-check", {}, { pull, runId: 101 });
  const again = await runStep(world, "plan-check", {}, { pull, runId: 101, runAttempt: 2 });

  expect(accepted.conclusion).toBe("success");
  expect(accepted.outputs).toMatchObject({
    passed: "true",
    title: "Ready to go back: plan complete, 1 migration reversible",
  });
  expect(world.github.repository.checkRuns.map((run) => run.conclusion)).toEqual(["failure", "success"]);
  expect(again.writes).toEqual([]);
});

test("an annotation stands on the line of the reversal that takes nothing back", async () => {
  base();
  const empty = { ...migration, "db/migrations/000001_add_notes.down.sql": "-- nothing yet\n" };
  const pull = opened(world, { files: empty, body: fullPlan("Yes.") });

  const refused = await runStep(world, "plan-check", {}, { pull });

  expect(world.github.repository.checkRuns[0]?.annotations).toEqual([
    expect.objectContaining({
      path: "db/migrations/000001_add_notes.down.sql",
      start_line: 1,
      title: "Migration empty",
    }),
  ]);
  expect(refused.outputs["passed"]).toBe("false");
});

test("the policy of the base commit holds, whatever the pull request writes into its own", async () => {
  base({ ".github/rollback.yml": "version: 1\nplan:\n  enforcement: block\n" });
  const pull = opened(world, {
    files: { ".github/rollback.yml": "version: 1\nplan:\n  enforcement: warn\n" },
    body: null,
  });

  const refused = await runStep(world, "plan-check", {}, { pull });

  expect(refused.exitCode).toBe(1);
  expect(world.github.repository.checkRuns[0]?.conclusion).toBe("failure");
});

test("`enforcement: warn` lets it pass, with a neutral check run that says the same", async () => {
  base({ ".github/rollback.yml": "version: 1\nplan:\n  enforcement: warn\n" });
  const pull = opened(world, { files: onlyUp, body: null });

  const warned = await runStep(world, "plan-check", {}, { pull });

  expect(warned.conclusion).toBe("success");
  expect(warned.outputs["passed"]).toBe("false");
  expect(world.github.repository.checkRuns[0]).toMatchObject({
    conclusion: "neutral",
    output: { title: "Not ready: no rollback plan; 1 migration without a way back" },
  });
  expect(warned.summary).toContain("It only warns for now");
});

test.each(["none", "read"] as const)(
  "a fork's token (checks: %s) makes no check run; exit code and summary stand",
  async (checks) => {
    base();
    const pull = opened(world, { files: onlyUp, body: null });

    const refused = await runStep(
      world,
      "plan-check",
      {},
      { pull, permissions: { checks }, eventName: "pull_request" },
    );

    expect(refused.exitCode).toBe(1);
    expect(refused.summary).toContain("## ❌ Not ready");
    expect(refused.log).toMatch(
      /No check run was made: The token may not .*: it lacks `checks: (read|write)`\./,
    );
    expect(refused.writes).toEqual([]);
    expect(world.github.repository.checkRuns).toEqual([]);
  },
);

test("a head that was pushed over is not judged, though the newer head has nothing to say against", async () => {
  base();
  const pull = opened(world, { files: onlyUp, body: fullPlan("Yes.") });
  const { repository } = world.github;
  const event = repository.pullEvent(pull, "synchronize");
  const old = repository.refs.get("refs/heads/topic")?.slice(0, 12);
  const newer = repository.commit({ branch: "topic", files: { [upPath]: null }, message: "Take it out" });

  const late = await runStep(world, "plan-check", {}, { pull, event });

  const said = `${old} is no longer the head of pull request #${pull}; the run for ${newer.slice(0, 12)} decides`;
  expect(late.exitCode).toBe(1);
  expect(late.outputs).toMatchObject({ passed: "false", title: said });
  expect(late.errors).toEqual([
    `rollback-ready plan check: ${said}.\nThere is nothing to do, unless no newer run exists: then run this one again.`,
  ]);
  expect(late.summary).toBe("");
  expect(late.writes).toEqual([]);
});

test("two pull requests with one head each see their own result, whoever was checked last", async () => {
  base();
  const refusedPull = opened(world, { files: onlyUp, body: null });
  const { repository } = world.github;
  repository.commit({ branch: "next", files: {}, message: "Start the next version" });
  const body = fullPlan("Yes.");
  const other = repository.openPull({
    title: "Same head",
    body,
    head: "topic",
    base: "next",
    author: "hubot",
  });
  const checked = async (pull: number): Promise<number> =>
    (await runStep(world, "plan-check", {}, { pull })).writes.length;

  const writes = [await checked(refusedPull), await checked(other), await checked(refusedPull)];
  const again = await checked(refusedPull);

  expect(writes).toEqual([1, 1, 1]);
  expect(again).toBe(0);
  expect(repository.checkRuns.map((run) => run.output.title)).toEqual([
    "Not ready: no rollback plan; 1 migration without a way back",
    "Not ready: 1 migration without a way back",
    "Not ready: no rollback plan; 1 migration without a way back",
  ]);
});

test("a check run of somebody else's by the same name does not make ours be written again", async () => {
  base();
  const pull = opened(world, { files: onlyUp, body: null });
  await runStep(world, "plan-check", {}, { pull });
  const { checkRuns } = world.github.repository;
  const [ours] = checkRuns;
  if (ours !== undefined) {
    checkRuns.push({ ...ours, id: world.github.repository.nextId(), externalId: "another tool's" });
  }

  const again = await runStep(world, "plan-check", {}, { pull, runAttempt: 2 });

  expect(again.writes).toEqual([]);
});

test("hostile titles, bodies and paths give no workflow command, no mention and no markup", async () => {
  base();
  const evil =
    "\n::error::owned\n::add-mask::a\n##[error]owned @acme/admins <img src=x onerror=alert(1)> [x](javascript:alert(1)) ";
  const path = "db/migrations/000002_a\n::error::owned @acme,%0A::set-output name=x::y.up.sql";
  const body = `${fullPlan("Yes.").replace("Redeploy the previous release.", `TODO ${evil}`)}`;
  const pull = opened(world, { files: { [path]: "SELECT 1;" }, body, title: `Fix ${evil}` });

  const refused = await runStep(world, "plan-check", {}, { pull });

  expect(refused.exitCode).toBe(1);
  expect(refused.commands.map((one) => one.command).filter((name) => name !== "error")).toEqual(["add-mask"]);
  expect(
    refused.commands
      .filter((one) => one.command === "error")
      .map((one) => one.properties["title"] ?? one.properties["file"]),
  ).not.toContain(undefined);
  expect(refused.commands.some((one) => one.data.startsWith("owned"))).toBe(false);
  expect(Object.keys(refused.outputs).sort()).toEqual([
    "findings",
    "migrations-path",
    "passed",
    "summary-path",
    "title",
  ]);
  for (const text of [refused.summary, world.github.repository.checkRuns[0]?.output.summary ?? ""]) {
    const outside = text.replace(/(`+)[^`]*\1/g, "");
    expect(outside).not.toMatch(/@acme/);
    expect(outside).not.toContain("<img");
    expect(outside).not.toContain("](javascript");
  }
});

test("more migrations without a way back than one request can annotate are all annotated", async () => {
  base();
  const numbers = Array.from({ length: 60 }, (_, index) => String(index + 1).padStart(6, "0"));
  const files = Object.fromEntries(
    numbers.map((n) => [`db/migrations/${n}_step.up.sql`, `CREATE TABLE t${n} (id int);`]),
  );
  const pull = opened(world, { files, body: fullPlan("Yes.") });

  const refused = await runStep(world, "plan-check", {}, { pull });
  const again = await runStep(world, "plan-check", {}, { pull, runAttempt: 2 });

  expect(refused.outputs["title"]).toBe("Not ready: 60 migrations without a way back");
  expect(world.github.repository.checkRuns.map((run) => run.annotations.length)).toEqual([60]);
  expect(again.writes).toEqual([]);
});

test("annotations that were cut off between two requests all arrive with the next run", async () => {
  base();
  const numbers = Array.from({ length: 120 }, (_, index) => String(index + 1).padStart(6, "0"));
  const files = Object.fromEntries(
    numbers.map((n) => [`db/migrations/${n}_step.up.sql`, `CREATE TABLE t${n} (id int);`]),
  );
  const pull = opened(world, { files, body: fullPlan("Yes.") });
  const route = "/repos/{owner}/{repo}/check-runs/{check_run_id}";
  world.github.fail({ method: "PATCH", route, times: 1 });

  const cut = await runStep(world, "plan-check", {}, { pull });
  const again = await runStep(world, "plan-check", {}, { pull, runAttempt: 2 });
  const third = await runStep(world, "plan-check", {}, { pull, runAttempt: 3 });

  expect(cut.exitCode).toBe(1);
  expect(again.outputs["title"]).toBe("Not ready: 120 migrations without a way back");
  expect(
    world.github.repository.checkRuns.map((run) => [run.status, run.conclusion, run.annotations.length]),
  ).toEqual([
    ["in_progress", null, 50],
    ["completed", "failure", 120],
  ]);
  expect(third.writes).toEqual([]);
});

test("an event that has no pull request is refused with the events that have one", async () => {
  base();

  const refused = await runStep(world, "plan-check");

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    "plan-check: EVENT_UNSUPPORTED: `plan-check` cannot run on the event `push`.\nRun it `on: pull_request_target`, `on: pull_request` or `on: merge_group`.",
  ]);
});

// What the block is pasted below, as authors write it.
const parts = fullPlan("Yes.").split("\n### ").slice(1, 4);
test.each<[string, string, Readonly<Record<string, string>>]>([
  ["no plan", "Orders get notes.", {}],
  [
    "a heading of the third level",
    `### Rollback plan\n\n${parts.map((part) => `#### ${part}`).join("\n")}`,
    {},
  ],
  [
    "a section behind the plan",
    `## Rollback plan\n\n${parts.map((part) => `### ${part}`).join("\n")}\n## Screenshots\n\nNone.`,
    {},
  ],
  ["a plan file", "Orders get notes.", { "rollback/a.md": parts.map((part) => `## ${part}`).join("\n") }],
])(
  "the block to paste, filled in at the end of a description with %s, makes it pass",
  async (_what, body, files) => {
    base();
    const pull = opened(world, { files: { ...migration, ...files }, body });
    const first = await runStep(world, "plan-check", {}, { pull });
    const block = /^(`{3,})markdown\n([\s\S]*?)\n\1$/m.exec(first.summary)?.[2] ?? "";
    const answers = new Map(
      fullPlan("Yes.")
        .split("\n### ")
        .slice(1)
        .map((part): [string, string] => [part.split("\n", 1)[0] ?? "", part.slice(part.indexOf("\n"))]),
    );
    const filled = block.replace(
      /^### (.+)\n\n(<!--[\s\S]*?-->)/gm,
      (_all, heading, comment) => `### ${heading}\n\n${comment}\n${answers.get(heading) ?? ""}`,
    );

    world.github.repository.editPull(pull, { body: `${body}\n\n${filled}` });
    const second = await runStep(world, "plan-check", {}, { pull });

    expect(first.exitCode).toBe(1);
    expect([second.exitCode, second.outputs["title"]]).toEqual([
      0,
      "Ready to go back: plan complete, 1 migration reversible",
    ]);
  },
);
