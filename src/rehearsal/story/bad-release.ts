import { deployBeside } from "./deploy-beside.ts";
import { type Released, type Scene, service } from "./scene.ts";
import { demand, type JobOfStep } from "./steps.ts";

/** A deployment that failed its gate, and what is to be undone. */
export interface BadDeployment {
  readonly id: string;
  readonly job: JobOfStep;
  /** The schema before it, which must come back. */
  readonly schemaBefore: string;
}

/** v1.1.0 comes beside v1.0.0 and takes all of its traffic; the gate finds that half of its answers are bad. */
export async function badRelease(scene: Scene, { sha, workspace }: Released): Promise<BadDeployment> {
  const { world, stages, steps } = scene;
  const schemaBefore = await world.database.catalog();
  const job = scene.job(sha, "deploy", workspace);

  const id = await stages.run("deploy v1.1.0 beside v1.0.0", async (say) => {
    const deployed = await deployBeside(scene, job, { tag: "v1.1.0", settings: "2" });
    await steps.command(job, ["traffic.js", service, "100"]);
    demand((await world.database.catalog()) !== schemaBefore, "the migration changed nothing");
    say("with schema, settings and flag; half of its answers will be bad");
    return deployed;
  });

  await stages.run("gate", async (say) => {
    const inputs = { "deployment-id": id, secrets: scene.secrets };
    const judged = await steps.run("gate", inputs, job, "failure");
    demand(judged.outputs["verdict"] === "fail", `the verdict is ${judged.outputs["verdict"]}`, judged.log);
    await scene.keepPage("gate-evidence.json", judged.outputs["evidence-path"]);
    await scene.keepPage("samples.jsonl", judged.outputs["samples-path"]);
    scene.pages["gate-summary.md"] = judged.summary;
    scene.pages["gate-log.txt"] = judged.log;
    say(`fail: ${judged.outputs["detail"]}`);
  });

  return { id, job, schemaBefore };
}
