import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { setArchived } from "../../src/rehearsal/github/state/issue-settings.ts";
import { knownGood } from "../support/past.ts";
import { failsOnce, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

test("a repository that is archived once the way back is done costs the issue, and nothing of what came back", async () => {
  const { github, service } = world;
  knownGood(world, { commit: commit("fine") });
  commit("broken");
  service.answer(...failsOnce);
  github.fail({
    method: "POST",
    route: "/repos/{owner}/{repo}/issues",
    times: 1,
    get status() {
      setArchived(github.repository, true);
      return 403;
    },
    body: { message: "Repository was archived so is read-only." },
  });

  const temp = join(world.folder, "temp-of-guard");
  await mkdir(temp, { recursive: true });
  const inputs = { ...quickGate(world), "rollback-command": "node deploy.cjs {release.commit}" };
  const guarded = await runStep(world, "guard", inputs, { temp });

  expect(guarded.outputs).toMatchObject({ outcome: "verified", "issue-url": "" });
  expect(await world.ran()).toHaveLength(1);
  expect(github.repository.issues).toEqual([]);
  expect(guarded.summary).toContain("### 📝 Postmortem: there is no issue for it, so here it is");
  expect(guarded.summary).toContain("## Contributing factors");
  const text = await readFile(join(temp, "rollback-ready", "postmortem.md"), "utf8");
  expect(text).toContain("## Contributing factors");
  expect(guarded.annotations.map(({ message }) => message).join("\n")).toContain("is archived");
});
