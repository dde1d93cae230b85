import { expect, it } from "vitest";
import { parseMarker } from "../../../src/core/text/marker.ts";
import { editIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { deployed, knownGood, released } from "../../support/past.ts";
import { policyOf } from "../../support/policy.ts";
import { bad, good } from "../../support/quick-gate.ts";
import { runStep } from "../../support/run-step.ts";
import { actionWorld } from "../../support/world.ts";

const world = actionWorld();

it("what people write while guard watches the release that came back stays when the issue is told of the bake", async () => {
  const { repository } = world.github;
  const policy = JSON.parse(policyOf(world, { redeploy: ["node", "deploy.cjs", "{release.tag}"] }));
  Object.assign(policy.environments.production.gate, { bake: "3s", interval: "300ms" });
  const old = await released(world, "1.0.0", { ".github/rollback.yml": JSON.stringify(policy) });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await released(world, "1.1.0");
  const failed = deployed(world, { commit: broken.commit, release: broken });
  world.service.answer(bad, bad, bad, bad, good);

  const running = runStep(world, "guard", { "deployment-id": String(failed) });
  const stop = onceOpened(() => {
    const [issue] = repository.issues;
    const body = (issue?.body ?? "").replace("## Contributing factors", "$&\n\nThe cache was cold.");
    editIssue(repository, issue?.number ?? 0, { title: "Shop was down", body: `${body}\nMore to come.\n` });
  });
  const guarded = await running;
  stop();

  const [issue, ...more] = repository.issues;
  expect(guarded.outputs).toMatchObject({ outcome: "verified", confirmed: "true" });
  expect(more).toEqual([]);
  expect(issue?.title).toBe("Shop was down");
  expect(issue?.body).toContain("## Contributing factors\n\nThe cache was cold.");
  expect(issue?.body).toContain("\nMore to come.\n");
  expect(issue?.body).toContain("The full bake confirmed it at");
});

/** Does something as soon as the index names the issue, which guard writes last before the bake goes on. */
function onceOpened(act: () => void): () => void {
  const timer = setInterval(() => {
    const isThere = world.github.repository.refs.has("refs/rollback-ready/incident-index");
    if (!isThere || parseMarker(world.github.repository.issues[0]?.body ?? "") === null) return;
    clearInterval(timer);
    act();
  }, 20);
  return () => clearInterval(timer);
}
