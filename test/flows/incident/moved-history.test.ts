import { expect, test } from "vitest";
import { failedGate } from "../../support/bad-night.ts";
import { deployed, knownGood, released } from "../../support/past.ts";
import { policyOf } from "../../support/policy.ts";
import { runPostmortem } from "../../support/postmortem-step.ts";
import { good } from "../../support/quick-gate.ts";
import { runStep } from "../../support/run-step.ts";
import { actionWorld } from "../../support/world.ts";

const world = actionWorld();

test("a branch that was moved by force since the good release has one issue, which says what its list lacks", async () => {
  const { repository } = world.github;
  const redeploy = ["node", "deploy.cjs", "{release.commit}"];
  const root = repository.commit({
    branch: "main",
    files: { ".github/rollback.yml": policyOf(world, { redeploy }) },
    message: "A beginning",
  });
  const old = await released(world, "1.0.0");
  knownGood(world, { commit: old.commit, release: old });
  repository.setRef("refs/heads/main", root);
  repository.commit({ branch: "main", files: { "side.txt": "side" }, message: "Another history" });
  const moved = await released(world, "1.1.0");
  const failed = deployed(world, { commit: moved.commit, release: moved });
  await failedGate(world, failed);
  world.service.answer(good);
  const undone = await runStep(world, "rollback", { "deployment-id": String(failed) });

  const first = await runPostmortem(world, { deployment: failed });
  const again = await runPostmortem(world, { deployment: failed, attempt: 2 });

  const [issue, ...others] = repository.issues;
  expect(undone.outputs["outcome"]).toBe("verified");
  expect([first.error, first.outputs["created"], others]).toEqual([null, "true", []]);
  expect(issue?.body).toContain(
    "The failed release does not hold all commits of the good one; what it lacks is not in this list.",
  );
  expect(issue?.body).toContain("Another history");
  expect(again.writes).toEqual([]);
}, 120_000);
