import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { failedDeploy, recordOf, rollbackNotes, shipped } from "../support/bad-release.ts";
import { type FlagService, json, startFlagService } from "../support/flag-services/flag-service.ts";
import { gitopsRepository } from "../support/gitops-repository.ts";
import { knownGood, type PastRelease } from "../support/past.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const skipClock = pathToFileURL(join(import.meta.dirname, "../faults/skip-clock.js")).href;
const token = "*:production.5f0c2a";

/** Unleash's admin API, as far as one flag needs it. */
let unleash: FlagService;
let isOn = true;

beforeEach(async () => {
  isOn = true;
  const place = "/api/admin/projects/default/features/new-checkout/environments/production";
  unleash = await startFlagService(({ method, path, headers }) => {
    if (headers["authorization"] !== token) return json(401, {});
    if (method === "GET" && path === place) return json(200, { enabled: isOn });
    if (method !== "POST" || path !== `${place}/off`) return json(404, {});
    isOn = false;
    return { status: 200 };
  });
});

afterEach(() => unleash.close());

type Section = Readonly<Record<string, unknown>>;

function rollback(secrets = ""): Promise<RanStep> {
  const env = { NODE_OPTIONS: `--import ${skipClock}` };
  return runStep(world, "rollback", secrets === "" ? {} : { secrets }, { env });
}

/** v1.0.0 known-good and v1.1.0 failed, with these ways back. */
async function badNight(
  ways: Section,
  config = { old: "settings=v41", broken: "settings=v42" },
): Promise<{ readonly old: PastRelease; readonly broken: PastRelease }> {
  const health = { name: "health", url: `${world.service.url}/health` };
  const gate = { checks: [health], interval: "100ms", bake: "1s" };
  const environments = { production: { gate, rollback: { recovery: "6s", ...ways } } };
  const files = { ".github/rollback.yml": JSON.stringify({ version: 1, environments }) };
  const old = await shipped(world, "1.0.0", { files, config: config.old });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await shipped(world, "1.1.0", { config: config.broken });
  failedDeploy(world, broken);
  return { old, broken };
}

const preset = { preset: "unleash", feature: "new-checkout" };
const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"] };

test("a commit to a bare repository brings the digest of the old release back, and its job run again pushes none", async () => {
  const values = "# production\nimage:\n  digest: sha256:bad # by the release\nreplicas: 3\n";
  const repository = gitopsRepository(world.folder, { "apps/prod/values.yaml": values });
  const set = { "apps/prod/values.yaml": { "image.digest": "{artifact.shop.digest}" } };
  const { old } = await badNight({ redeploy: { git: repository.fileUrl, branch: "main", set } });

  const returned = await rollback();
  const again = await rollback();

  expect(returned.outputs, returned.log).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(repository.file("apps/prod/values.yaml")).toBe(values.replace("sha256:bad", old.digest));
  expect(repository.subjects()).toEqual(["Return production to v1.0.0", "Begin"]);
  const [layer] = (await recordOf(returned)).layers;
  const tip = repository.git("rev-parse", "main").slice(0, 12);
  expect(layer).toMatchObject({ layer: "redeploy", outcome: "done", detail: `\`main\` is at ${tip} now` });
  expect(again.outputs["outcome"]).toBe("verified");
});

test("a folder is restored to the commit that the release has on record, and nothing else of the repository", async () => {
  const [values, staging] = ["apps/prod/values.yaml", "apps/staging/values.yaml"];
  const repository = gitopsRepository(world.folder, {
    [values]: "image: good\n",
    "apps/prod/cron.yaml": "at: night\n",
    [staging]: "image: good\n",
  });
  const good = repository.git("rev-parse", "main").trim();
  const changed = {
    [values]: "image: bad\n",
    "apps/prod/queue.yaml": "size: 9\n",
    "apps/prod/cron.yaml": null,
  };
  const bad = repository.push({ ...changed, [staging]: "image: next\n" }, "The bad release");
  const restore = { paths: ["apps/prod"], commit: "{config.gitops}" };
  const ways = { redeploy: { git: repository.fileUrl, branch: "main", restore } };
  await badNight(ways, { old: `gitops=${good}`, broken: `gitops=${bad}` });

  const returned = await rollback();
  const tip = repository.git("rev-parse", "main");
  const again = await rollback();

  expect(returned.outputs, returned.log).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(repository.git("diff", good, "main", "--", "apps/prod")).toBe("");
  expect(repository.git("diff", "--name-status", bad, "main").trim().split("\n")).toEqual([
    "A\tapps/prod/cron.yaml",
    "D\tapps/prod/queue.yaml",
    "M\tapps/prod/values.yaml",
  ]);
  expect(repository.file(staging)).toBe("image: next\n");
  expect(repository.subjects()).toEqual(["Return production to v1.0.0", "The bad release", "Begin"]);
  expect(again.outputs["outcome"], again.log).toBe("verified");
  expect(repository.git("rev-parse", "main")).toBe(tip);
});

test("a push that is refused fails the layer, and corrected the same rollback pushes once", async () => {
  const repository = gitopsRepository(world.folder, { "values.yaml": "image:\n  digest: sha256:bad\n" });
  repository.hook("pre-receive", "echo frozen until Monday >&2; exit 1");
  const set = { "values.yaml": { "image.digest": "{artifact.shop.digest}" } };
  const { old } = await badNight({ redeploy: { git: repository.fileUrl, branch: "main", set } });

  const refused = await rollback();
  repository.hook("pre-receive", "exit 0");
  const again = await rollback();

  const [layer] = (await recordOf(refused)).layers;
  expect(refused.outputs["outcome"], refused.log).toBe("failed");
  expect(layer).toMatchObject({ outcome: "failed", state: "as it was before: nothing was pushed" });
  expect(layer?.detail).toContain("the push to `main` was refused");
  expect(again.outputs["outcome"], again.log).toBe("verified");
  expect(repository.file("values.yaml")).toBe(`image:\n  digest: ${old.digest}\n`);
  expect(repository.subjects()).toEqual(["Return production to v1.0.0", "Begin"]);
});

test("a flag in a file of flagd's is off for everyone, and all else in the file stays as it was", async () => {
  const on =
    '{"flags":{"new-checkout":{"state":"ENABLED","variants":{"on":true,"off":false},"defaultVariant":"on"}}}\n';
  await world.write({ "flags.json": on });
  await badNight({ flag: { "flagd-file": "flags.json", flags: { "new-checkout": "off" } }, redeploy });

  const returned = await rollback();

  expect(returned.outputs["outcome"], returned.log).toBe("verified");
  expect(await readFile(join(world.workspace, "flags.json"), "utf8")).toBe(
    on.replace('"defaultVariant":"on"', '"defaultVariant":"off"'),
  );
  expect((await recordOf(returned)).layers[0]).toMatchObject({
    layer: "flag",
    outcome: "done",
    detail: "`flags.json` was replaced",
    state: "the flag new-checkout off",
  });
});

test("a flag of Unleash's is switched by its preset and seen to be off, and its token is shown nowhere", async () => {
  await badNight({ flag: { ...preset, url: unleash.url }, redeploy });

  const returned = await rollback(`UNLEASH_TOKEN=${token}`);

  expect(returned.outputs["outcome"], returned.log).toBe("verified");
  expect(isOn).toBe(false);
  expect(unleash.heard.map(({ method }) => method)).toEqual(["POST", "GET"]);
  const { layers } = await recordOf(returned);
  expect(layers[0]).toMatchObject({ layer: "flag", outcome: "done", state: "the flag new-checkout off" });
  expect(layers[0]?.detail).toMatch(/^POST answered with status 200 after \d+ ms; seen at http/);
  const refs = [...world.github.repository.refs.values()].map((sha) =>
    world.github.repository.objects.commit(sha),
  );
  expect(JSON.stringify([refs, layers, world.github.repository.deployments])).not.toContain(token);
  expect(returned.log + returned.summary).not.toContain(token);
});

test.each<[string, (url: string) => Section, string, readonly string[]]>([
  [
    "a preset that there is not",
    (url) => ({ flag: { ...preset, preset: "unlaesh", url }, redeploy }),
    `UNLEASH_TOKEN=${token}`,
    ["`environments.production.rollback.flag.preset` is `unlaesh`. Write `unleash`."],
  ],
  [
    "a layer that there is not",
    (url) => ({ flags: { ...preset, url }, redeploy }),
    `UNLEASH_TOKEN=${token}`,
    ["flags", "`flag`"],
  ],
  [
    "a word that no manifest has",
    (url) => ({ flag: { ...preset, url }, redeploy: { command: ["node", "deploy.cjs", "{artifact.shp}"] } }),
    `UNLEASH_TOKEN=${token}`,
    ["asks for `{artifact.shp}`", "Write `{artifact.shop}`."],
  ],
  [
    "a word that no manifest has, in a request",
    (url) => ({
      flag: { ...preset, url },
      config: { http: { method: "PUT", url, json: { version: "{config.setings}" } } },
      redeploy,
    }),
    `UNLEASH_TOKEN=${token}`,
    ["The request of `config` asks for `{config.setings}`", "Write `{config.settings}`."],
  ],
  [
    "a secret that the step was not given",
    (url) => ({ flag: { ...preset, url }, redeploy }),
    "",
    ["asks for `{secret.UNLEASH_TOKEN}`, which the step was not given", "a line `UNLEASH_TOKEN=…`"],
  ],
  [
    "an address that is not public",
    (url) => ({
      flag: { ...preset, url },
      config: { http: { method: "PUT", url: "http://10.0.0.7/config", json: {} } },
      redeploy,
    }),
    `UNLEASH_TOKEN=${token}`,
    ["asks `10.0.0.7`, which is no public address", "gate.private-addresses"],
  ],
])("%s is refused before anything is touched", async (_name, ways, secrets, said) => {
  await badNight(ways(unleash.url));
  const { repository } = world.github;
  const deployments = repository.deployments.length;

  const refused = await rollback(secrets);

  expect(refused.exitCode).toBe(1);
  for (const words of said) expect(refused.errors.join("\n")).toContain(words);
  expect(unleash.heard).toEqual([]);
  expect(await world.ran()).toEqual([]);
  expect(repository.deployments).toHaveLength(deployments);
  expect(rollbackNotes(world)).toEqual([]);
});
