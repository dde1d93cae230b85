import { expect, it } from "vitest";
import { comesBack } from "../../support/bad-night.ts";
import { keptFiles } from "../../support/kept-files.ts";
import { deployed, knownGood, released } from "../../support/past.ts";
import { runPostmortem } from "../../support/postmortem-step.ts";
import { fullPlan, opened } from "../../support/pull.ts";
import { bad } from "../../support/quick-gate.ts";
import { runStep } from "../../support/run-step.ts";
import { actionWorld } from "../../support/world.ts";

const world = actionWorld();
const names = ["health", "orders", "search"];

it("a deployment that several checks failed, in a repository without CODEOWNERS, has one issue that names them all", async () => {
  const { repository } = world.github;
  const checks = names.map((name) => ({ name, url: `${world.service.url}/${name}` }));
  const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"], timeout: "20s" };
  const production = {
    gate: { checks, interval: "100ms", bake: "1s" },
    rollback: { redeploy, recovery: "2s", bake: "1s" },
  };
  const policy = JSON.stringify({ version: 1, environments: { production } });
  const old = await released(world, "1.0.0", { ".github/rollback.yml": policy });
  knownGood(world, { commit: old.commit, release: old });
  const files = { "src/notes.txt": "notes", "docs/notes.md": "notes" };
  const pull = opened(world, { files, body: fullPlan("Yes."), title: "Add notes", author: "hubot" });
  repository.mergePull(pull, { method: "squash" });
  const broken = await released(world, "1.1.0");
  const failed = deployed(world, { commit: broken.commit, release: broken });
  world.service.answer(bad);
  const gate = await runStep(world, "gate", { "deployment-id": String(failed) });
  await comesBack(world, failed);

  const first = await runPostmortem(world, { deployment: failed });
  const again = await runPostmortem(world, { deployment: failed, attempt: 2 });

  const [issue, ...more] = repository.issues;
  const body = issue?.body ?? "";
  const index = keptFiles(world, "refs/rollback-ready/incident-index")["index.json"];
  expect(gate.outputs["verdict"]).toBe("fail");
  expect(first).toMatchObject({ error: null, failure: null, warnings: [] });
  expect(again.writes).toEqual([]);
  expect(more).toEqual([]);
  expect(index).toMatchObject({ incidents: [{ deployment: failed, issue: issue?.number }] });
  for (const name of names) expect(body).toMatch(new RegExp(`\\| \`${name}\` \\| [1-9]\\d* of \\d+ \\|`));
  expect(body).toContain("There is no CODEOWNERS file, so areas are the folders at the top.");
  expect(body).toContain(`| \`docs\` | [${pull}](`);
});
