import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { recipes } from "../../src/core/rollback/recipes/index.ts";
import type { Recipe } from "../../src/core/rollback/recipes/recipe.ts";
import { canary, rollout } from "../core/rollback/recipes/platform-objects.ts";
import { shipped } from "../support/bad-release.ts";
import { type FakeCluster, fakeCluster } from "../support/fake-cluster.ts";
import { deployed, knownGood } from "../support/past.ts";
import { bad, good } from "../support/quick-gate.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const skipClock = pathToFileURL(join(import.meta.dirname, "../faults/skip-clock.js")).href;

interface Night {
  /** The images of v1.0.0, which ran before, and of v1.1.0, by their digests. */
  readonly old: string;
  readonly fresh: string;
  guard(cluster: FakeCluster): Promise<RanStep>;
}

/** v1.0.0 is known-good and v1.1.0 being rolled out, by the policy and the files of this recipe. */
async function night(
  { layers, gate = [], files = [] }: Recipe,
  beside: readonly unknown[] = [],
): Promise<Night> {
  const checks = [...gate, ...beside];
  const production = {
    gate: { checks, interval: "100ms", bake: "1s" },
    rollback: { recovery: "6s", ...layers },
  };
  const policy = JSON.stringify({ version: 1, environments: { production } });
  for (const { path, text } of files) {
    await world.write({ [path]: text });
    await chmod(join(world.workspace, path), 0o755);
  }
  const image = `${world.registry.host}/acme/shop`;
  const ships = (version: string) => ({ artifacts: [`app=oci:${image}:${version}`] });
  const old = await shipped(world, "1.0.0", { ...ships("1.0.0"), files: { ".github/rollback.yml": policy } });
  knownGood(world, { commit: old.commit, release: old });
  const fresh = await shipped(world, "1.1.0", ships("1.1.0"));
  deployed(world, { commit: fresh.commit, release: fresh, statuses: [{ state: "in_progress", text: "" }] });
  return {
    old: `${image}@${old.digest}`,
    fresh: `${image}@${fresh.digest}`,
    guard({ path }) {
      const env = { PATH: path, NODE_OPTIONS: `--import ${skipClock}` };
      return runStep(world, "guard", {}, { sha: fresh.commit, env });
    },
  };
}

function recipe(id: string): Recipe {
  const found = recipes.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no recipe ${id}`);
  return found;
}

/** A Rollout of the new image that has come to this phase. */
function rolloutIn(phase: string, { old, fresh }: Night): Promise<FakeCluster> {
  const phases = ["Healthy", "Degraded", "Progressing"];
  return fakeCluster(world.folder, {
    state: { rollout: { phase, image: fresh, stable: old } },
    objects: Object.fromEntries(phases.map((one) => [one, rollout({ phase: one })])),
  });
}

test("Argo Rollouts: a Rollout that is healthy passes, and nothing of it is changed", async () => {
  const made = await night(recipe("argo-rollouts"));
  const cluster = await rolloutIn("Healthy", made);

  const guarded = await made.guard(cluster);

  expect(guarded.outputs["verdict"], guarded.log).toBe("pass");
  expect(await cluster.changes()).toEqual([]);
});

test("Argo Rollouts: a Rollout that is degraded is aborted, set to the image before by its digest, and read back", async () => {
  const made = await night(recipe("argo-rollouts"));
  const cluster = await rolloutIn("Degraded", made);

  const guarded = await made.guard(cluster);

  expect(guarded.outputs, guarded.log).toMatchObject({
    verdict: "fail",
    outcome: "verified",
    "rolled-back-to": "v1.0.0",
    confirmed: "true",
  });
  expect(await cluster.changes()).toEqual([
    "argo rollouts --namespace shop abort shop",
    `argo rollouts --namespace shop set image shop app=${made.old}`,
  ]);
  expect(linesOf(guarded)).toEqual([
    '"kubectl" "argo" "rollouts" "--namespace" "shop" "abort" "shop"',
    `"kubectl" "argo" "rollouts" "--namespace" "shop" "set" "image" "shop" "app=${made.old}"`,
  ]);
  expect(guarded.log).toMatch(/^redeploy: done, .*seen at/m);
  expect(await cluster.state()).toMatchObject({ rollout: { phase: "Healthy", image: made.old } });
});

test.each([
  [
    "a container that there is not",
    "app={artifact.app}",
    "web={artifact.app}",
    'unable to find container named "web"',
  ],
  ["a flag that there is not", "image", "--record", "Unknown option '--record'"],
])("Argo Rollouts: a command with %s is not taken for done", async (_what, word, wrong, said) => {
  const { layers, ...rest } = recipe("argo-rollouts");
  const { command, ...more } = layers.redeploy ?? {};
  const words = [command].flat().map((one) => (one === word ? wrong : one));
  const made = await night({ ...rest, layers: { ...layers, redeploy: { ...more, command: words } } });
  const cluster = await rolloutIn("Degraded", made);

  const guarded = await made.guard(cluster);

  expect(guarded.outputs, guarded.log).toMatchObject({ verdict: "fail", outcome: "failed" });
  expect(guarded.log).toContain(said);
});

/** A Canary of the new image in its analysis, which comes to this verdict by itself, or to none. */
function canaryWith(verdict: string | null, { old, fresh }: Night): Promise<FakeCluster> {
  const phases = ["Progressing", "Succeeded", "Failed"];
  const since = new Date().toISOString();
  return fakeCluster(world.folder, {
    state: { canary: { phase: "Progressing", verdict, since }, target: fresh, primary: old },
    objects: Object.fromEntries(phases.map((one) => [one, canary(one, "SINCE")])),
  });
}

const health = () => ({ name: "health", url: `${world.service.url}/health` });
const open = "http://localhost:8080/rollback/open";
const close = "http://localhost:8080/rollback/close";

test("Flagger: a Canary that succeeded passes, and nothing of it is changed", async () => {
  const made = await night(recipe("flagger"), [health()]);
  const cluster = await canaryWith("Succeeded", made);

  const guarded = await made.guard(cluster);

  expect(guarded.outputs["verdict"], guarded.log).toBe("pass");
  expect(await cluster.changes()).toEqual([]);
  expect(await cluster.state()).toMatchObject({ primary: made.fresh });
});

const promoted = (image: string) => [
  `--namespace shop set image deployment/shop app=${image}`,
  '--namespace shop patch canaries.flagger.app shop --type=merge --patch {"spec":{"skipAnalysis":true}}',
  '--namespace shop patch canaries.flagger.app shop --type=merge --patch {"spec":{"skipAnalysis":false}}',
];

test("Flagger: a Canary that failed is left as it ended, and the image before is promoted by its digest", async () => {
  const made = await night(recipe("flagger"), [health()]);
  const cluster = await canaryWith("Failed", made);

  const guarded = await made.guard(cluster);

  expect(guarded.outputs, guarded.log).toMatchObject({
    verdict: "fail",
    outcome: "verified",
    "rolled-back-to": "v1.0.0",
    confirmed: "",
  });
  // What ran all the time is no news to Flagger, as the recipe says.
  expect(guarded.log).toContain("The return to v1.0.0 is verified and not confirmed");
  expect(guarded.log).toContain("shop is not being analysed");
  expect(await cluster.changes()).toEqual(promoted(made.old));
  expect(linesOf(guarded)).toEqual([
    '"./ops/flagger-abort.sh" "shop" "shop"',
    `"./ops/flagger-return.sh" "shop" "shop" "app" "${made.old}"`,
  ]);
  expect(await cluster.state()).toMatchObject({ target: made.old, primary: made.old });
});

test("Flagger: an analysis under way is ended by the gate of the load tester before the image is set", async () => {
  const made = await night(recipe("flagger"), [health()]);
  const cluster = await canaryWith(null, made);
  world.service.answer(good, bad, bad, bad, good);

  const guarded = await made.guard(cluster);

  expect(guarded.outputs, guarded.log).toMatchObject({ verdict: "fail", outcome: "verified" });
  const changes = await cluster.changes();
  expect(changes.slice(0, 2).map((words) => words.split(" ").at(-1))).toEqual([open, close]);
  expect(changes.slice(2)).toEqual(promoted(made.old));
  expect(await cluster.state()).toMatchObject({
    canary: { phase: "Failed", isGateOpen: false },
    primary: made.old,
  });
});

/** The commands of the way back, as the log shows them. */
function linesOf({ log }: RanStep): readonly string[] {
  return log.split("\n").filter((line) => /^"(?:kubectl|\.\/ops\/)/.test(line));
}
