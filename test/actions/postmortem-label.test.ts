import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { renderIssue } from "../../src/rehearsal/github/render/issue.ts";
import { closeIssue } from "../../src/rehearsal/github/state/issue-acts.ts";
import { type BadNight, badNight } from "../support/bad-night.ts";
import { runPostmortem } from "../support/postmortem-step.ts";
import { runStep } from "../support/run-step.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { snapshotOf } from "../support/world-snapshot.ts";

let world: ActionWorld;
let night: BadNight;
let restore: () => void;

beforeAll(async () => {
  world = await startActionWorld();
  night = await badNight(world, { incidents: { label: "outage" } });
  await runPostmortem(world, { deployment: night.failed });
  restore = snapshotOf(world);
}, 180_000);
beforeEach(() => restore());
afterEach(() => {
  const { labels, issues } = world.github.repository;
  const names = [...labels.map(({ name }) => name), ...issues.flatMap((issue) => issue.labels)];
  expect(names).toContain("outage");
  expect(names).not.toContain("incident");
  expect(world.github.violations).toEqual([]);
});
afterAll(() => world.close());

function incident() {
  const [issue, ...others] = world.github.repository.issues;
  if (issue === undefined || others.length > 0) throw new Error("there is not one issue");
  return issue;
}

test("the issue has the label that the policy names", () => {
  expect(incident().labels).toEqual(["outage"]);
});

test.each(["with its record", "without record and claim"])(
  "a second run that may not write refs finds it, %s",
  async (which) => {
    if (which !== "with its record") night.restore();
    const permissions = { contents: "read" } as const;
    const first = await runPostmortem(world, { deployment: night.failed, permissions });
    const again = await runPostmortem(world, { deployment: night.failed, permissions, attempt: 2 });

    const { number, labels } = incident();
    expect(first.outputs["created"]).toBe(which === "with its record" ? "false" : "true");
    expect(again.outputs).toMatchObject({ created: "false", "issue-number": String(number) });
    expect([again.writes, labels]).toEqual([[], ["outage"]]);
  },
);

test("closing it half done opens it again with the list", async () => {
  const { repository } = world.github;
  const { number } = incident();
  closeIssue(repository, number, { by: "grace" });
  const conversation = repository.conversation(number);
  if (conversation === undefined) throw new Error("there is no issue");
  const event = { action: "closed", issue: renderIssue(repository, conversation) };

  const linted = await runStep(world, "postmortem", {}, { eventName: "issues", event });

  expect([linted.errors, incident().state, incident().labels]).toEqual([[], "open", ["outage"]]);
  expect(repository.comments.map((one) => one.body).join()).toContain("Contributing factors");
});

test("the schedule follows it, and opens it again where that event was lost", async () => {
  closeIssue(world.github.repository, incident().number, { by: "grace" });

  const swept = await runStep(
    world,
    "postmortem",
    {},
    { eventName: "schedule", event: { schedule: "0 6 * * 1" } },
  );

  expect([swept.errors, swept.outputs["outcome"], incident().state]).toEqual([[], "swept", "open"]);
});
