import { checkout } from "../world.ts";
import { type Released, referenceOf, release, type Scene, service } from "./scene.ts";
import { demand } from "./steps.ts";

/** v1.0.0 is released, deployed and judged: from then on there is something to go back to. */
export async function firstRelease(scene: Scene): Promise<Released> {
  const { world, stages, steps, base } = scene;
  const sha = world.github.repository.commit({ branch: "main", files: base, message: "Open the shop" });
  const workspace = await checkout(world, "checkout-1.0.0", base);

  const released = await stages.run("release v1.0.0", async (say) => {
    const made = await release(scene, { version: "1.0.0", settings: "1", files: base, sha, workspace });
    say(`names ${made.digest.slice(0, 19)}…`);
    return made;
  });

  await stages.run("deploy v1.0.0, guarded", async (say) => {
    const job = scene.job(sha, "deploy", workspace);
    await steps.command(job, ["migrate.js", "up"]);
    const deployed = await steps.run("deploy", { release: "v1.0.0" }, job, "success");
    await steps.command(job, ["deploy.js", service, referenceOf(deployed)]);
    await steps.command(job, ["settings.js", service, "1"]);
    const inputs = { "deployment-id": deployed.outputs["deployment-id"] ?? "", secrets: scene.secrets };
    const guarded = await steps.run("guard", inputs, job, "success");
    demand(guarded.outputs["verdict"] === "pass", "the first release did not pass", guarded.log);
    say("passed the gate: known-good");
  });

  return released;
}
