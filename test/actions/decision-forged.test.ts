import { expect, test } from "vitest";
import {
  approved,
  awaitedDecision,
  commentEvent,
  commented,
  decisions,
  mayComment,
  wordsOn,
} from "../support/awaited-decision.ts";
import { forgedDecision } from "../support/forged-decision.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const rules = { authority: { users: ["grace"] } };
const unvouched = /A decision about deployment \d+ is kept that nothing vouches for, so it is not followed\./;

function guardAgain(id: number): Promise<RanStep> {
  return runStep(world, "guard", { "deployment-id": String(id) }, { runId: 50 });
}

test.each(["override", "hand", "comment", "approval", "timeout"] as const)(
  "a ref that whoever may push wrote (`%s`) turns no failed gate green and is put on no deployment",
  async (how) => {
    const { id } = await awaitedDecision(world, { ...rules, "on-timeout": "stay" });
    forgedDecision(world, id, { how, by: how === "timeout" ? null : "grace" });

    const guarded = await guardAgain(id);
    const plain = await runStep(world, "rollback", { "deployment-id": String(id) }, { runId: 62 });

    for (const step of [guarded, plain]) {
      expect(step.exitCode).toBe(1);
      expect(step.outputs).toMatchObject({ outcome: "awaiting-decision", decision: "", "decided-by": "" });
      expect(step.log).toMatch(unvouched);
    }
    expect(wordsOn(world, id).filter((text) => text.includes("decided"))).toEqual([]);
  },
);

test("the timer decides over it when the time is up", async () => {
  const { id } = await awaitedDecision(world, { ...rules, timeout: "2s" });
  forgedDecision(world, id, { how: "hand" });

  const waited = await runStep(
    world,
    "rollback",
    { mode: "await", "deployment-id": String(id) },
    { runId: 61, ...mayComment },
  );

  expect(waited.exitCode).toBe(0);
  expect(waited.outputs).toMatchObject({ outcome: "verified", decision: "rollback", "decided-by": "" });
  expect(decisions(world)).toEqual([`production: rollback decided by nobody (timeout), deployment ${id}`]);
});

test("a comment on the incident vouches for its note, and not once somebody changed it", async () => {
  const { id } = await awaitedDecision(world, rules);
  const { comment } = commentEvent(world, 1, "grace", "/stay it is fine");
  const kept = world.github.repository.comments.find((one) => one.id === comment.id);
  if (kept === undefined) throw new Error("there is no comment");
  forgedDecision(world, id, { source: comment.html_url });
  kept.updatedAt = new Date(Date.parse(kept.createdAt) + 60_000).toISOString();
  const changed = await guardAgain(id);
  kept.updatedAt = kept.createdAt;
  const whole = await guardAgain(id);

  expect(changed.outputs).toMatchObject({ outcome: "awaiting-decision" });
  expect(whole.outputs).toMatchObject({ outcome: "stayed", decision: "stay", "decided-by": "grace" });
});

test.each([
  ["of somebody whose word does not count", "mallory", "/stay it is fine"],
  ["that says something else", "grace", "/rollback"],
] as const)("a comment %s vouches for nothing", async (_what, author, body) => {
  const { id } = await awaitedDecision(world, rules);
  const { comment } = commentEvent(world, 1, author, body);
  forgedDecision(world, id, { source: comment.html_url, by: author });

  expect((await guardAgain(id)).outputs).toMatchObject({ outcome: "awaiting-decision" });
});

test("what a person had asked for is carried out by the timer when their job died", async () => {
  const { id } = await awaitedDecision(world);
  world.github.repository.permit("grace", "write");
  const { comment } = commentEvent(world, 1, "grace", "/rollback v1.0.0 -- orders are lost");
  forgedDecision(world, id, {
    decision: "rollback",
    reason: "orders are lost",
    release: "v1.0.0",
    source: comment.html_url,
  });

  const waited = await runStep(
    world,
    "rollback",
    { mode: "await", "deployment-id": String(id) },
    { runId: 61, ...mayComment },
  );

  expect(waited.outputs).toMatchObject({ outcome: "verified", decision: "rollback", "decided-by": "grace" });
  const kept = world.github.repository.readFile(
    `refs/rollback-ready/incidents/${id}`,
    "rollback-record.json",
  );
  expect(JSON.parse(kept?.toString("utf8") ?? "{}")).toMatchObject({
    word: { by: "grace", reason: "orders are lost" },
  });
});

test("an approval of another environment decides nothing, and one that the policy names does", async () => {
  const { id } = await awaitedDecision(world, { environment: "go-back" });
  const decide = () =>
    runStep(world, "rollback", { mode: "decide", "deployment-id": String(id) }, { runId: 60, ...mayComment });
  approved(world, 60, "grace", "production-rollback");
  const other = await decide();
  approved(world, 60, "grace", "go-back");
  const named = await decide();

  expect(other.errors[0]).toContain("Nobody approved this job. Give it the `environment` `go-back`");
  expect(other.writes).toEqual([]);
  expect(named.outputs).toMatchObject({ outcome: "verified", "decided-by": "grace" });
});

test("`enforcement: warn` replaces no review", async () => {
  const { id } = await awaitedDecision(world, { authority: { users: ["grace"], enforcement: "warn" } });
  // That it may be deployed is another question.
  approved(world, 60, "grace", "production");

  const step = await runStep(
    world,
    "rollback",
    { mode: "decide", "deployment-id": String(id) },
    { runId: 60, ...mayComment },
  );

  expect(step.errors[0]).toContain("Nobody approved this job.");
  expect(step.writes).toEqual([]);
});

test("`enforcement: warn` lets in who may write, and no stranger", async () => {
  await awaitedDecision(world, { authority: { users: ["grace"], enforcement: "warn" } });
  world.github.repository.permit("mallory", "read");
  world.github.repository.permit("hubot", "write");

  const stranger = await commented(world, "mallory", "/rollback -- I want it");
  const writer = await commented(world, "hubot", "/rollback -- orders are lost");

  expect(stranger.outputs["outcome"]).toBe("may-not");
  expect(writer.outputs).toMatchObject({ outcome: "verified" });
});

test("a `/stay` that could not be kept is refused", async () => {
  const { id } = await awaitedDecision(world);
  world.github.repository.permit("grace", "write");

  const stayed = await commented(world, "grace", "/stay it is fine", {
    permissions: { ...mayComment.permissions, contents: "read" },
  });

  expect(stayed.outputs["outcome"]).toBe("refused");
  expect(wordsOn(world, id).filter((text) => text.includes("decided"))).toEqual([]);
});

test("a release that cannot be had leaves nothing decided", async () => {
  const { id } = await awaitedDecision(world);

  const byHand = await runStep(
    world,
    "rollback",
    { "deployment-id": String(id), release: "v9.9.9", reason: "orders are lost" },
    { runId: 63 },
  );

  expect(byHand.exitCode).toBe(1);
  expect(byHand.errors[0]).toContain("v9.9.9");
  expect(decisions(world)).toEqual([]);
  expect(wordsOn(world, id).filter((text) => text.includes("decided"))).toEqual([]);
});

test("a release without a reason is asked for by those who may decide", async () => {
  await awaitedDecision(world, { mode: "automatic", authority: { users: ["grace"] } });

  const step = await runStep(world, "rollback", { release: "v1.0.0" }, { runId: 63 });

  expect(step.errors[0]).toContain("mona may not decide about `production`.");
  expect(step.writes).toEqual([]);
});

test("to go further back than a verified return takes a reason", async () => {
  const { id } = await awaitedDecision(world, { mode: "automatic" });

  const step = await runStep(
    world,
    "rollback",
    { "deployment-id": String(id), release: "v0.9.0" },
    { runId: 63 },
  );

  expect(step.errors[0]).toContain(`deployment ${id} was rolled back before, to v1.0.0, which runs now`);
  expect(step.errors.join()).toContain("Give `reason` to go from there to v0.9.0.");
  expect(step.writes).toEqual([]);
});

test("a comment that names a release that cannot be had leaves nothing decided", async () => {
  const { id } = await awaitedDecision(world);
  world.github.repository.permit("grace", "write");

  const step = await commented(world, "grace", "/rollback v9.9.9 -- orders are lost");

  expect(step.exitCode).toBe(1);
  expect(decisions(world)).toEqual([]);
  expect(wordsOn(world, id).filter((text) => text.includes("decided"))).toEqual([]);
});

test.each(["pause", "hold", "lift", "resume"])("`dry-run` does not go with `mode: %s`", async (mode) => {
  await awaitedDecision(world, { mode: "automatic", authority: { users: ["grace"] } });

  const step = await runStep(
    world,
    "rollback",
    { mode, release: "v1.0.0", reason: "why", "dry-run": "true" },
    { runId: 63 },
  );

  expect(step.errors[0]).toContain(`Input \`dry-run\` does not go with \`mode: ${mode}\`.`);
  expect(step.writes).toEqual([]);
});

test("a comment that is delivered late lifts and holds nothing over what was said since", async () => {
  await awaitedDecision(world);
  world.github.repository.permit("grace", "write");
  const old = commentEvent(world, 1, "grace", "/lift v1.0.0 it was v1.1.0");
  await commented(world, "grace", "/hold v1.0.0 it loses orders");
  old.comment.created_at = new Date(Date.now() - 60_000).toISOString();

  const late = await commented(world, "grace", "", { event: old });

  expect(late.outputs["outcome"]).toBe("refused");
  const first = world.github.repository.deployments[0]?.id ?? 0;
  expect(wordsOn(world, first).at(-1)).toBe("rollback-ready: held: grace: it loses orders");
});
