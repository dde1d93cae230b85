import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { fullPlan } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const path = ".github/workflows/rollback-plan.yml";
const note = "⚠️ This change edits what runs this check:";

// The example of the page, as a team has it on its default branch.
const page = readFileSync(join(import.meta.dirname, "../../actions/plan-check/README.md"), "utf8");
const workflow = /^```yaml\n(name: rollback plan\n[\s\S]*?)^```$/m.exec(page)?.[1] ?? "";
const otherJob = workflow.replace(/^ {6}- uses: .*$/m, "      - run: exit 0");

function proposed(files: Readonly<Record<string, string | null>>, body: string | null): number {
  const { repository } = world.github;
  repository.commit({ branch: "main", files: { "README.md": "shop", [path]: workflow }, message: "Start" });
  repository.commit({ branch: "topic", files: { "src/app.ts": "x", ...files }, message: "Work" });
  return repository.openPull({ title: "Work", body, head: "topic", base: "main", author: "mallory" });
}

test("the workflow of the page runs this check", () => {
  expect(parse(workflow)).toMatchObject({
    jobs: { "plan-check": { steps: [{ uses: expect.stringContaining("/plan-check@") }] } },
  });
  expect(otherJob).not.toContain("uses:");
});

test.each<[string, Readonly<Record<string, string | null>>]>([
  ["deletes", { [path]: null }],
  ["renames", { [path]: null, ".github/workflows/other.yml": workflow }],
  ["skips the job of", { [path]: workflow.replace("    runs-on:", "    if: false\n    runs-on:") }],
  ["renames the job of", { [path]: workflow.replace("  plan-check:\n", "  other:\n") }],
  ["filters by path", { [path]: workflow.replace("  merge_group:", "    paths: [docs/**]\n  merge_group:") }],
  [
    "takes the events out of",
    { [path]: workflow.replace(/^on:[\s\S]*?^permissions:/m, "on: push\npermissions:") },
  ],
  ["takes the permissions out of", { [path]: workflow.replace(/^permissions:[\s\S]*?^jobs:/m, "jobs:") }],
  ["puts a job that always succeeds into", { [path]: otherJob }],
  ["renames the check run in", { [path]: `${workflow}        with: { check-name: other }\n` }],
])(
  "a pull request that %s its workflow is judged as before, and the reviewer is told of it",
  async (_what, files) => {
    const pull = proposed(files, null);
    const main = world.github.repository.refs.get("refs/heads/main") ?? "";

    // As GitHub does on pull_request_target: the run is the default branch's.
    const refused = await runStep(
      world,
      "plan-check",
      {},
      { pull, eventName: "pull_request_target", sha: main },
    );
    world.github.repository.editPull(pull, { body: fullPlan("Yes.") });
    const ready = await runStep(
      world,
      "plan-check",
      {},
      { pull, eventName: "pull_request_target", sha: main },
    );

    expect([refused.exitCode, refused.outputs["title"]]).toEqual([1, "Not ready: no rollback plan"]);
    expect(ready.exitCode).toBe(0);
    for (const { summary } of [refused, ready]) expect(summary).toContain(note);
    expect(world.github.repository.checkRuns.map((run) => [run.name, run.conclusion])).toEqual([
      ["rollback plan", "failure"],
      ["rollback plan", "success"],
    ]);
  },
);

test("a workflow of a pull request that does not run this check is nobody's concern", async () => {
  const pull = proposed({ ".github/workflows/build.yml": "on: push\njobs: {}\n" }, fullPlan("Yes."));

  const ran = await runStep(world, "plan-check", {}, { pull });

  expect([ran.exitCode, ran.summary.includes(note)]).toEqual([0, false]);
});
