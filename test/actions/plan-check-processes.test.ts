import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { runStep, type StepFacts } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const refusal = "This action reads what strangers wrote and starts no process.";

// Each would leave the file whose name it is given.
const ways: Readonly<Record<string, string>> = {
  spawnSync: 'childProcess.spawnSync("touch", [file])',
  spawn: 'childProcess.spawn("touch", [file])',
  execFile: 'childProcess.execFile("touch", [file])',
  execSync: 'childProcess.execSync("touch " + JSON.stringify(file))',
  fork: "childProcess.fork(own, [file])",
  "spawn, imported before": "early.spawn('touch', [file])",
  "spawnSync, imported before": "early.spawnSync('touch', [file])",
  Worker:
    "new workerThreads.Worker(\"require('node:fs').writeFileSync(require('node:worker_threads').workerData, '')\", { eval: true, workerData: file })",
  cluster: "cluster.fork({ TOUCHED: file })",
  execve: 'process.execve("/usr/bin/touch", ["touch", file], process.env)',
  dlopen: "process.dlopen({ exports: {} }, file)",
  binding: 'process.binding("spawn_sync")',
};

/** A module that tries each way when the action parses its first answer, and again when the process exits. */
async function preloaded(): Promise<{ readonly env: Record<string, string>; readonly outcomes: string }> {
  const module = join(world.folder, "tries.mjs");
  const outcomes = join(world.folder, "outcomes.json");
  await writeFile(
    module,
    `import * as early from "node:child_process";
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
const require = createRequire(import.meta.url);
const childProcess = require("node:child_process");
const workerThreads = require("node:worker_threads");
const cluster = require("node:cluster");
const own = ${JSON.stringify(module)};
const outcomes = { answered: {}, exit: {} };
const attempt = (when, way, act) => {
  try { act(); outcomes[when][way] = "ran"; } catch (error) { outcomes[when][way] = error.message; }
};
function attemptAll(when) {
  const file = ${JSON.stringify(join(world.workspace, "PWNED"))};
  ${Object.entries(ways)
    .map(([way, act]) => `attempt(when, ${JSON.stringify(way)}, () => ${act});`)
    .join("\n  ")}
}
const parse = JSON.parse;
let hasTried = false;
JSON.parse = (text, reviver) => {
  const value = parse(text, reviver);
  // An answer about the pull request: the action is at work.
  if (!hasTried && value?.mergeable_state !== undefined && value?.head?.sha !== undefined) {
    hasTried = true;
    attemptAll("answered");
  }
  return value;
};
process.on("exit", () => {
  attemptAll("exit");
  writeFileSync(${JSON.stringify(outcomes)}, JSON.stringify(outcomes));
});
`,
  );
  return { env: { NODE_OPTIONS: `--import ${pathToFileURL(module).href}` }, outcomes };
}

function proposed(): number {
  world.github.repository.commit({ branch: "main", files: { "README.md": "shop" }, message: "Start" });
  return opened(world, { files: migration, body: fullPlan("Yes. It does not name the column.") });
}

async function isThere(name: string): Promise<boolean> {
  return readFile(join(world.workspace, name)).then(
    () => true,
    () => false,
  );
}

test("code that runs inside the action can start no process, while it is at work and when it ends", async () => {
  const pull = proposed();
  const { env, outcomes } = await preloaded();

  const ran = await runStep(world, "plan-check", {}, { pull, env });

  const seen = JSON.parse(await readFile(outcomes, "utf8"));
  const all = {
    ...Object.fromEntries(Object.keys(ways).map((way) => [way, refusal])),
    Worker: "workerThreads.Worker is not a constructor",
  };
  expect(seen).toEqual({ answered: all, exit: all });
  expect(await isThere("PWNED")).toBe(false);
  expect([ran.exitCode, ran.outputs["title"]]).toEqual([
    0,
    "Ready to go back: plan complete, 1 migration reversible",
  ]);
});

test("the attempts are real: an action that may start processes does not refuse them", async () => {
  proposed();
  const { env } = await preloaded();

  await runStep(world, "deploy", { release: "v1.0.0" }, { env });

  expect(await isThere("PWNED")).toBe(true);
});

test("the whole check works where Node itself allows no child process, no worker and no addon", async () => {
  const pull = proposed();
  const env = { NODE_OPTIONS: "--permission --allow-fs-read=* --allow-fs-write=*" };

  const ran = await runStep(world, "plan-check", {}, { pull, env });

  expect([ran.exitCode, ran.errors, ran.outputs["title"]]).toEqual([
    0,
    [],
    "Ready to go back: plan complete, 1 migration reversible",
  ]);
  expect(world.github.repository.checkRuns.map((run) => run.conclusion)).toEqual(["success"]);
});

const evil = "$(touch PWNED) `touch PWNED`; touch PWNED\n```sh\ntouch PWNED\n```\n";
const evilFiles = {
  "db/migrations/000001_$(touch PWNED);touch PWNED.up.sql": "\\! touch PWNED\nCREATE TABLE a (id int);",
  "db/migrations/000001_$(touch PWNED);touch PWNED.down.sql": "\\! touch PWNED\nDROP TABLE a;",
  "--upload-pack=touch PWNED": "x",
  "rollback/plan.json": JSON.stringify({ steps: [{ command: "touch PWNED", run: "touch PWNED" }] }),
  "rollback/plan.md": "---\nsteps: !!js/function 'touch PWNED'\n---\n",
  ".github/rollback.yml": "version: 1\nenvironments: {}\n",
  "alembic/env.py": "import os; os.system('touch PWNED')",
  "alembic/versions/1_a.py":
    "import os; os.system('touch PWNED')\nrevision = '1'\ndef upgrade(): pass\ndef downgrade(): pass\n",
  "db/migrate/20260101000000_a.rb":
    "`touch PWNED`\nclass A < ActiveRecord::Migration[7.1]\n def change; end\nend\n",
  "migrations/20260101000000-a.js": "require('child_process').execSync('touch PWNED'); module.exports = {};",
  "package.json": JSON.stringify({ scripts: { preinstall: "touch PWNED" } }),
};

test.each([
  ["a fork, on pull_request", { eventName: "pull_request" }, "mallory"],
  ["a fork, on pull_request_target", { eventName: "pull_request_target" }, "mallory"],
  ["this repository", { eventName: "pull_request" }, null],
] as const)(
  "nothing of a pull request from %s is run, and nothing is fetched",
  async (_what, facts: StepFacts, fork) => {
    const { repository } = world.github;
    repository.commit({ branch: "main", files: { "README.md": "shop" }, message: "Start" });
    const from = fork === null ? {} : { fork };
    const branch = "x$(touch$" + "{IFS}PWNED)";
    repository.commit({ branch, files: evilFiles, message: evil, ...from });
    const body = fullPlan("Yes.").replace("1. Run the `Roll back` workflow for production.", evil);
    const pull = repository.openPull({
      title: evil,
      body,
      head: branch,
      base: "main",
      author: "mallory",
      ...from,
    });

    const ran = await runStep(world, "plan-check", {}, { pull, ...facts });

    expect(ran.exitCode).toBe(1);
    expect(ran.errors.filter((error) => error.includes("UNEXPECTED"))).toEqual([]);
    expect(await isThere("PWNED")).toBe(false);
    expect(world.service.asked).toEqual([]);
  },
);
