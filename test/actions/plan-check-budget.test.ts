import { expect, test } from "vitest";
import { type LargeChangeShape, largeChange } from "../../src/dev/bench/large-change.ts";
import { fullPlan } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const mixed = ["golang-migrate", "rails", "django"];

interface Case extends Omit<LargeChangeShape, "files"> {
  readonly passed: boolean;
}

const added = { tools: mixed, status: "added", way: "back", passed: true } as const;
const cases: readonly Case[] = [
  { ...added, migrations: 0 },
  { ...added, migrations: 1 },
  { ...added, migrations: 20 },
  { ...added, migrations: 100 },
  { ...added, migrations: 500 },
  { ...added, migrations: 500, tools: ["golang-migrate"] },
  { ...added, migrations: 500, way: "none", passed: false },
  { ...added, migrations: 1, status: "modified", passed: false },
  { ...added, migrations: 100, status: "modified", passed: false },
  { ...added, migrations: 500, status: "modified", passed: false },
  { ...added, migrations: 500, status: "modified", way: "none", passed: false },
];

test.each(cases)(
  "$migrations migrations ($tools, $status, way: $way) take at most 20 + migrations/20 requests, in a small pull request and in one of 3,000 files",
  async ({ passed, ...shape }) => {
    const most = 20 + shape.migrations / 20;

    const few = await requestsOf({ ...shape, files: 10 });
    const many = await requestsOf({ ...shape, files: 3000 });

    expect([few.passed, many.passed]).toEqual([String(passed), String(passed)]);
    expect(few.made.length, few.counts).toBeLessThanOrEqual(most);
    expect(many.counts).toBe(few.counts);
  },
);

async function requestsOf(shape: LargeChangeShape) {
  const { github } = world;
  const { repository } = github;
  const { base, head } = largeChange(shape);
  const [main, topic] = [`main-${shape.files}`, `topic-${shape.files}`];
  repository.commit({ branch: main, from: null, files: { "README.md": "shop", ...base }, message: "Start" });
  repository.commit({ branch: topic, from: main, files: head, message: "Work on the topic" });
  const parts = { title: "Add notes", body: fullPlan("Yes."), author: "hubot" };
  const pull = repository.openPull({ ...parts, head: topic, base: main });
  const before = github.requests.length;

  const run = await runStep(world, "plan-check", {}, { pull });

  const made = github.requests.slice(before).map(({ method, route }) => `${method} ${route}`);
  const counts = [...new Set(made)].map((call) => `${made.filter((one) => one === call).length} x ${call}`);
  return { made, counts: counts.join("\n"), passed: run.outputs["passed"], log: run.log };
}
