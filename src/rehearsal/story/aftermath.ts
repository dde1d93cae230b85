import type { BadDeployment } from "./bad-release.ts";
import { type Released, type Scene, service } from "./scene.ts";
import { againConclusion, demand } from "./steps.ts";

/** The postmortem is opened; its address. */
export async function postmortem(scene: Scene, { id, job }: BadDeployment): Promise<string> {
  const { stages, steps } = scene;
  const { repository } = scene.world.github;
  return stages.run("postmortem", async (say) => {
    const written = await steps.run("postmortem", { "deployment-id": id }, job, "success");
    await scene.keepPage("postmortem.md", written.outputs["body-path"]);
    demand(repository.issues.length === 1, `there are ${repository.issues.length} issues`);
    say(`issue ${written.outputs["issue-number"]} opened`);
    return written.outputs["issue-url"] ?? "";
  });
}

/** Every step so far once more, and a guard: all find their work done. How often they wrote to GitHub. */
export async function everythingAgain(scene: Scene, bad: BadDeployment, first: Released): Promise<number> {
  const { stages, steps } = scene;
  const { github, platform } = scene.world;
  return stages.run("everything a second time", async (say) => {
    const before = github.requests.length;
    for (const step of [...steps.ran]) {
      await steps.run(step.action, step.inputs, { ...step.job, runAttempt: 2 }, againConclusion(step));
    }
    const inputs = { "deployment-id": bad.id, secrets: scene.secrets };
    await steps.run("guard", inputs, { ...bad.job, runAttempt: 2 }, "failure");
    const writes = github.requests.slice(before).filter((request) => request.write);
    const named = writes.map((one) => `${one.method} ${one.path} (${one.token})`).join(", ");
    demand(writes.length === 0, `the second run wrote: ${named}`);
    const running = platform.state()[service];
    demand(running?.digest === first.digest, "the second run changed what is deployed");
    say("nothing new appeared");
    return writes.length;
  });
}
