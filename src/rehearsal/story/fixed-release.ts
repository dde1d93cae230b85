import { sampleFiles, samplePlan } from "../sample/files.ts";
import { checkout } from "../world.ts";
import { deployBeside } from "./deploy-beside.ts";
import { withRollout } from "./policy.ts";
import { onPull, type Released, release, type Scene, service } from "./scene.ts";
import { demand } from "./steps.ts";

/** The fix becomes v1.1.1, and with it new releases come out in steps: a part of the traffic first, then all of it. */
export async function fixedRelease(scene: Scene, first: Released, second: Released): Promise<void> {
  const { world, stages, steps } = scene;
  const made = await fix(scene, second);
  const job = scene.job(made.sha, "deploy", made.workspace);

  const id = await stages.run("deploy v1.1.1 beside v1.0.0", async (say) => {
    const deployed = await deployBeside(scene, job, { tag: "v1.1.1", settings: "3" });
    const { digest, canary } = world.platform.state()[service] ?? {};
    demand(digest === first.digest && canary?.digest === made.digest, "v1.1.1 does not run beside v1.0.0");
    say("gets no request yet");
    return deployed;
  });

  await stages.run("guard, with a rollout", async (say) => {
    const inputs = { "deployment-id": id, secrets: scene.secrets };
    const { summary, log } = await steps.run("guard", inputs, job, "success");
    scene.pages["rollout-summary.md"] = summary;
    scene.pages["rollout-log.txt"] = log;
    const taken = stepsOf(log);
    demand(taken.length === 2, `the rollout took ${taken.length} steps, not 2`, log);
    const running = world.platform.state()[service];
    demand(running?.digest === made.digest, `the platform runs ${running?.digest}, not v1.1.1`, log);
    demand(running.canary === undefined, "v1.0.0 still runs beside it", log);
    const before = world.github.requests.length;
    await steps.run("guard", inputs, { ...job, runAttempt: 2 }, "success");
    const writes = world.github.requests.slice(before).filter((request) => request.write);
    demand(writes.length === 0, `its second run wrote: ${writes.map(({ path }) => path).join(", ")}`);
    say("v1.1.1 is known-good, and all that runs; a second run writes nothing", taken);
  });
}

async function fix(scene: Scene, second: Released): Promise<Released> {
  const { world, stages, steps } = scene;
  const { repository } = world.github;
  const policyPath = ".github/rollback.yml";
  const policy = withRollout(String(second.files[policyPath]));
  const changed = { ...sampleFiles("fix"), [policyPath]: Buffer.from(policy) };
  const files = { ...second.files, ...changed };
  const title = "Greet customers without a tier or a last name";
  repository.commit({ branch: "fix", files: changed, message: title });
  const body = `Both releases can now serve side by side, so new ones come out in steps.\n\n${samplePlan("fix")}`;
  const pull = repository.openPull({ title, body, head: "fix", base: "main", author: "hubot" });

  await stages.run("pull request with the fix", async (say) => {
    scene.beginRun();
    await steps.run("plan-check", {}, onPull(scene, second, pull, "opened"), "success");
    say("accepted; with it new releases come out in steps");
  });

  const sha = repository.mergePull(pull, { method: "squash" });
  const workspace = await checkout(world, "checkout-1.1.1", files);

  return stages.run("release v1.1.1", async (say) => {
    scene.beginRun();
    const made = await release(scene, { version: "1.1.1", settings: "3", files, sha, workspace });
    say("with a migration that lets v1.0.0 sign customers up beside it");
    return made;
  });
}

// What the guard has logged of each step.
function stepsOf(log: string): readonly string[] {
  return [...log.matchAll(/rollout: (\w+) at ([\d.]+) %: (.+)/g)].map(
    ([, verdict, share, detail]) => `at ${share} %`.padEnd(20) + `${verdict}: ${detail}`,
  );
}
