import { referenceOf, type Scene, service } from "./scene.ts";
import type { JobOfStep } from "./steps.ts";

/** Deploys a release beside the one that serves, with its schema, settings and flag; the id of its deployment. */
export async function deployBeside(
  { steps }: Scene,
  job: JobOfStep,
  { tag, settings }: { readonly tag: string; readonly settings: string },
): Promise<string> {
  await steps.command(job, ["migrate.js", "up"]);
  const deployed = await steps.run("deploy", { release: tag }, job, "success");
  await steps.command(job, ["deploy.js", service, referenceOf(deployed), "--beside"]);
  await steps.command(job, ["settings.js", service, settings]);
  await steps.command(job, ["flag.js", "greeting", "on"]);
  return deployed.outputs["deployment-id"] ?? "";
}
