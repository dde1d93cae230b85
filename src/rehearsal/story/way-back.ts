import { z } from "zod";
import type { BadDeployment } from "./bad-release.ts";
import { type Released, type Scene, service } from "./scene.ts";
import { demand } from "./steps.ts";

/** What the return came to. */
export interface Returned {
  readonly from: string;
  readonly to: string;
  /** From verdict to verified. */
  readonly seconds: number;
  readonly layers: readonly string[];
  readonly schemaRestored: boolean;
}

const Layer = z.object({
  layer: z.string(),
  outcome: z.string(),
  state: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
const Written = z.object({ layers: z.array(Layer), reason: z.string() });
type Layer = z.infer<typeof Layer>;

const allLayers = "flag, traffic, redeploy, config, migrations";

/** Every layer of the policy is taken, in its order; afterwards all that v1.1.0 changed is as v1.0.0 had it. */
export async function wayBack(scene: Scene, bad: BadDeployment, first: Released): Promise<Returned> {
  const { world, stages, steps, pages } = scene;

  const returned = await stages.run("rollback", async (say) => {
    const inputs = { "deployment-id": bad.id, secrets: scene.secrets };
    const { outputs, summary, log } = await steps.run("rollback", inputs, bad.job, "success");
    await scene.keepPage("rollback-record.json", outputs["record-path"]);
    pages["rollback-summary.md"] = summary;
    pages["rollback-log.txt"] = log;
    const { layers, reason } = Written.parse(JSON.parse(pages["rollback-record.json"] ?? "{}"));
    const done = layers.filter(({ outcome }) => outcome === "done").map(({ layer }) => layer);
    demand(done.join(", ") === allLayers, `the layers that ran are ${done.join(", ")}`, log);
    await demandUndone(scene, first, log);
    const seconds = Number(outputs["seconds"]);
    const [from, to] = [outputs["rolled-back-from"] ?? "", outputs["rolled-back-to"] ?? ""];
    const lines = [...layers.map((layer) => layerLine(layer, log)), `${"verified".padEnd(20)}${reason}`];
    say(`${to} runs again, ${seconds.toFixed(1)} s after the verdict`, lines);
    return { from, to, seconds, layers: done };
  });

  const schemaRestored = (await world.database.catalog()) === bad.schemaBefore;
  demand(schemaRestored, "the schema is not what it was before v1.1.0");
  return { ...returned, schemaRestored };
}

/** What each layer was to bring about, asked where users and services meet it. */
async function demandUndone(scene: Scene, first: Released, log: string): Promise<void> {
  const { platform } = scene.world;
  const { on } = await answerOf(`${platform.url}/flags/greeting`);
  demand(on === false, "the flag is still on", log);
  const running = platform.state()[service];
  demand(running?.digest === first.digest, `the platform runs ${running?.digest}, not v1.0.0`, log);
  demand(running.canary === undefined, "v1.1.0 still runs beside it", log);
  const { version } = await answerOf(`${platform.url}/services/${service}/config`);
  demand(version === "1", `version ${version} of the settings is in use`, log);
  const health = await answerOf(`${scene.shopUrl}/health`);
  const isHealthy = health["version"] === "1.0.0" && health["status"] === "ok";
  demand(isHealthy, `v1.0.0 is not healthy: ${JSON.stringify(health)}`, log);
  // What v1.0.0 could not do on the new schema.
  const signUp = { name: "Emmy Noether", email: "emmy@example.com" };
  const signedUp = await answerOf(`${scene.shopUrl}/customers`, signUp);
  demand(signedUp["name"] === signUp.name, `nobody can sign up: ${JSON.stringify(signedUp)}`, log);
}

async function answerOf(url: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(url, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  return z.record(z.string(), z.unknown()).parse(await response.json());
}

function layerLine({ layer, state, startedAt, endedAt }: Layer, log: string): string {
  const seconds = (Date.parse(endedAt ?? "") - Date.parse(startedAt ?? "")) / 1000;
  const looks = layer === "traffic" ? `: ${looksOf(log)}` : "";
  return `${layer.padEnd(11)} ${seconds.toFixed(1).padStart(4)} s  ${state}${looks}`;
}

// The looks after each step, as the rollback has logged them: that a step helps is seen, not assumed.
function looksOf(log: string): string {
  const looks = [
    ...log.matchAll(/after traffic to ([\d.]+) %: (\d+ of \d+) answers bad, (\d+ of \d+) before/g),
  ];
  const [first] = looks;
  demand(first !== undefined && looks.length === 2, "the traffic did not go back in three steps", log);
  return [`${first[3]} bad before`, ...looks.map(([, share, bad]) => `${bad} at ${share} %`)].join(", ");
}
