import { describe, expect, it } from "vitest";
import { migration, opened } from "./pull.ts";
import { stepJob } from "./step-job.ts";
import { actionWorld } from "./world.ts";

describe("the job of a step", () => {
  const world = actionWorld();

  function start(): { pull: number; base: string } {
    const base = world.github.repository.commit({
      branch: "main",
      files: { "README.md": "# Shop\n" },
      message: "Start",
    });
    return { pull: opened(world, { files: migration, body: null }), base };
  }

  it("is a push to main when nothing is said", async () => {
    const { base } = start();

    const { eventName, event, ref, sha } = await stepJob(world, "plan-check");

    expect({ eventName, event, ref, sha }).toEqual({
      eventName: "push",
      event: { ref: "refs/heads/main", after: base },
      ref: "refs/heads/main",
      sha: base,
    });
  });

  it("is of a pull request that was edited, or of what else is said to have happened to it", async () => {
    const { pull } = start();
    world.github.repository.label(pull, "rollback-exempt");

    const edited = await stepJob(world, "plan-check", { pull });
    const labeled = await stepJob(world, "plan-check", {
      pull,
      eventName: "pull_request",
      eventAction: "labeled",
      label: "rollback-exempt",
    });

    expect(edited).toMatchObject({
      eventName: "pull_request_target",
      event: { action: "edited", pull_request: { number: pull, labels: [{ name: "rollback-exempt" }] } },
    });
    expect(labeled).toMatchObject({
      eventName: "pull_request",
      event: { action: "labeled", label: { name: "rollback-exempt" } },
    });
  });

  it("is of the newest review of a pull request", async () => {
    const { pull } = start();
    world.github.repository.review(pull, { author: "mona", state: "APPROVED" });

    const { event } = await stepJob(world, "plan-check", {
      pull,
      eventName: "pull_request_review",
      eventAction: "dismissed",
    });

    expect(event).toMatchObject({
      action: "dismissed",
      review: { user: { login: "mona" } },
      pull_request: { number: pull },
    });
  });

  it("is of a merge group, at its head and on its branch", async () => {
    const { pull, base } = start();
    const group = world.github.repository.queue([pull]);

    const job = await stepJob(world, "plan-check", { group });

    expect(job).toMatchObject({
      eventName: "merge_group",
      ref: group.headRef,
      sha: group.headSha,
      event: { action: "checks_requested", merge_group: { head_sha: group.headSha, base_sha: base } },
    });
  });
});
