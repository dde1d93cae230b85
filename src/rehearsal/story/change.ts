import { sampleFiles, samplePlan } from "../sample/files.ts";
import { checkout } from "../world.ts";
import { type Files, onPull, type Released, release, type Scene } from "./scene.ts";
import { demand } from "./steps.ts";

/** A pull request is refused until it has a plan and a reversal, and becomes v1.1.0. */
export async function change(scene: Scene, first: Released): Promise<Released> {
  const { world, stages, steps } = scene;
  const { repository } = world.github;
  const [code, reversal] = [sampleFiles("feature-code"), sampleFiles("feature-reversal")];
  const files: Files = { ...scene.base, ...code, ...reversal };
  repository.commit({ branch: "greeting", files: code, message: "Greet customers by their full name" });
  const opened = {
    title: "Greet customers by their full name",
    body: "Customers see a badge with their tier, and a greeting behind the flag `greeting`.",
    head: "greeting",
    base: "main",
    author: "hubot",
  };
  const pull = repository.openPull(opened);

  await stages.run("pull request without a plan", async (say) => {
    scene.beginRun();
    const refused = await steps.run("plan-check", {}, onPull(scene, first, pull, "opened"), "failure");
    await scene.keepPage("check-refused.md", refused.outputs["summary-path"]);
    const conclusion = repository.checkRuns.at(-1)?.conclusion;
    demand(conclusion === "failure", "no failed check run on the pull request");
    say(`refused: ${(refused.outputs["title"] ?? "").replace("Not ready: ", "")}`);
  });

  await stages.run("plan and reversal added", async (say) => {
    scene.beginRun();
    repository.commit({ branch: "greeting", files: reversal, message: "Add the way back" });
    repository.editPull(pull, { body: `${opened.body}\n\n${samplePlan("feature")}` });
    const accepted = await steps.run("plan-check", {}, onPull(scene, first, pull, "edited"), "success");
    await scene.keepPage("check-accepted.md", accepted.outputs["summary-path"]);
    say("accepted");
  });

  const sha = repository.mergePull(pull, { method: "squash" });
  const workspace = await checkout(world, "checkout-1.1.0", files);

  return stages.run("release v1.1.0", async (say) => {
    scene.beginRun();
    const made = await release(scene, { version: "1.1.0", settings: "2", files, sha, workspace });
    const manifest = JSON.parse(scene.pages["manifest-v1.1.0.json"] ?? "{}");
    demand(manifest.migrations?.[0]?.verdict === "reversible", "the manifest does not hold the migration");
    demand(manifest.changes?.[0]?.plan?.oldCodeOnNewSchema === "no", "the manifest does not hold the plan");
    say("with one migration and its plan");
    return made;
  });
}
