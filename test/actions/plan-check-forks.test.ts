import { expect, test } from "vitest";
import { fullPlan } from "../support/pull.ts";
import { runStep, type StepFacts } from "../support/run-step.ts";
import type { TokenChange } from "../support/token.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const upPath = "db/migrations/000001_add_notes.up.sql";
const policy = "version: 1\nplan:\n  comment: true\n";

const tokens = {
  "a write token": { checks: "write", "pull-requests": "write" },
  "a read token": { checks: "read" },
  "checks: none": { checks: "none" },
} as const satisfies Readonly<Record<string, TokenChange>>;
const comers = {
  "pull_request from a fork": { eventName: "pull_request", fork: "mallory", author: "mallory" },
  "pull_request of this repository": { eventName: "pull_request", fork: null, author: "hubot" },
  "pull_request_target from a fork": { eventName: "pull_request_target", fork: "mallory", author: "mallory" },
  "pull_request by Dependabot": { eventName: "pull_request", fork: null, author: "dependabot[bot]" },
  merge_group: { eventName: "merge_group", fork: null, author: "hubot" },
} as const;
type Comer = keyof typeof comers;

const rows = Object.entries(comers).flatMap(([comer]) =>
  Object.entries(tokens).map(([token, permissions]) => [comer as Comer, token, permissions] as const),
);

/** Opens the pull request, and answers what starts a run for it. */
function arrived(comer: Comer, files: Readonly<Record<string, string>>, body: string | null): StepFacts {
  const { repository } = world.github;
  const { eventName, fork, author } = comers[comer];
  const start = { "README.md": "shop", ".github/rollback.yml": policy };
  repository.commit({ branch: "main", files: start, message: "Start" });
  const from = fork === null ? {} : { fork };
  repository.commit({ branch: "topic", files, message: "Work", ...from });
  const title = "Add notes";
  const pull = repository.openPull({ title, body, head: "topic", base: "main", author, ...from });
  return eventName === "merge_group" ? { group: repository.queue([pull]) } : { pull, eventName };
}

test.each(rows)(
  "%s with %s: what is not ready fails, and is told where the token allows",
  async (comer, token, permissions) => {
    const facts = arrived(comer, { [upPath]: "CREATE TABLE notes (id int);" }, null);

    const refused = await runStep(world, "plan-check", {}, { ...facts, permissions });

    const { checkRuns, comments } = world.github.repository;
    const mayWrite = token === "a write token";
    expect(refused.exitCode).toBe(1);
    expect(refused.outputs["passed"]).toBe("false");
    expect(refused.summary).toContain("Not ready: no rollback plan; 1 migration without a way back");
    expect(refused.annotations).toContainEqual(
      expect.objectContaining({
        level: "error",
        file: upPath,
        line: 1,
        message: expect.stringMatching(/^Migration missing: /),
      }),
    );
    expect(refused.errors.filter((error) => /PERMISSION_MISSING|UNEXPECTED|403/.test(error))).toEqual([]);
    expect(checkRuns.map((run) => run.conclusion)).toEqual(mayWrite ? ["failure"] : []);
    expect(comments).toHaveLength(mayWrite && comer !== "merge_group" ? 1 : 0);
    expect(refused.writes).toHaveLength(checkRuns.length + comments.length);
  },
);

test.each(rows)(
  "%s with %s: what is ready passes, whatever the token",
  async (comer, _token, permissions) => {
    const facts = arrived(comer, { "src/app.ts": "x" }, fullPlan("Yes."));

    const passed = await runStep(world, "plan-check", {}, { ...facts, permissions });

    expect([passed.exitCode, passed.outputs["passed"], passed.errors]).toEqual([0, "true", []]);
    expect(passed.summary).toContain("Ready to go back: ");
  },
);

test("a fork that is gone is judged by its commits all the same", async () => {
  const facts = arrived("pull_request_target from a fork", { [upPath]: "SELECT 1;" }, null);
  world.github.repository.deleteFork("mallory");

  const refused = await runStep(world, "plan-check", {}, facts);

  expect(refused.exitCode).toBe(1);
  expect(refused.outputs["title"]).toMatch(/^Not ready: no rollback plan/);
});
