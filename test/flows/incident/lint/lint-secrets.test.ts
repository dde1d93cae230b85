import { expect, test } from "vitest";
import { lintIssue } from "../../../../src/flows/incident/lint/lint-issue.ts";
import { closeIssue } from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { followWorld } from "./follow-world.ts";

const world = followWorld();

test.each([60, 72])(
  "of a secret in the title of an action no piece is in the comment on its incident, though titles are cut: after %i",
  async (before) => {
    const number = world.incident();
    world.action(number, { title: `${"x".repeat(before)}hunter2hunter2`, owner: null });
    closeIssue(world.github.repository, number, { by: "ada" });
    const { ports, facts } = world.run();

    const outcome = await lintIssue(ports, facts, { issue: number, action: "closed", actor: "ada" });

    expect(outcome).toEqual({ kind: "reopened", missing: 1 });
    expect(world.comments(number)[0]).toContain("x".repeat(60));
    expect(world.comments(number)[0]).not.toContain("hunter");
  },
);
