import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deployed, knownGood, released } from "../support/past.ts";
import { bad, good, quickGate } from "../support/quick-gate.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

function gatePolicy(gate: Readonly<Record<string, unknown>>): void {
  const production = {
    gate: {
      interval: "100ms",
      bake: "1s",
      checks: [{ name: "health", url: `${world.service.url}/` }],
      ...gate,
    },
  };
  const policy = JSON.stringify({ version: 1, environments: { production } });
  world.github.repository.commit({
    branch: "main",
    files: { ".github/rollback.yml": policy },
    message: "Set the policy",
  });
}

async function started(): Promise<string> {
  const release = await released(world, "1.0.0");
  return String(deployed(world, { commit: release.commit, release }));
}

/** Copies the evidence of a step to where a later job would have downloaded it. */
async function download(step: RanStep, folder: string): Promise<void> {
  const to = join(world.workspace, "evidence", folder);
  await mkdir(to, { recursive: true });
  await copyFile(step.outputs["evidence-path"] ?? "", join(to, "gate-evidence.json"));
  await copyFile(step.outputs["samples-path"] ?? "", join(to, "samples.jsonl"));
}

test("what was broken before the deploy is inconclusive afterwards, and starts no rollback", async () => {
  const id = await started();
  const temp = join(world.folder, "temp", "job");
  world.service.answer(bad);

  const before = await runStep(world, "gate", { ...quickGate(world), mode: "preflight" }, { temp });
  const preflight = before.outputs["preflight-path"] ?? "";
  const judged = await runStep(
    world,
    "gate",
    { ...quickGate(world), "deployment-id": id, preflight },
    { temp },
  );

  expect(before.conclusion).toBe("success");
  expect(before.outputs).toMatchObject({
    verdict: "inconclusive",
    reason: "preexisting",
    "deployment-id": "",
  });
  expect(before.summary).toContain("Broken already before the deploy: 1 of 1 check");
  expect(before.writes).toEqual([]);
  expect(judged.exitCode).toBe(1);
  expect(judged.outputs).toMatchObject({
    verdict: "inconclusive",
    reason: "preexisting",
    "rollback-recommended": "false",
  });
  expect(judged.writes).toEqual([]);
});

test("what was well before the deploy and is broken after it is the release's", async () => {
  const id = await started();
  const temp = join(world.folder, "temp", "job");

  const before = await runStep(world, "gate", { ...quickGate(world), mode: "preflight" }, { temp });
  world.service.answer(bad);
  const preflight = before.outputs["preflight-path"] ?? "";
  const judged = await runStep(
    world,
    "gate",
    { ...quickGate(world), "deployment-id": id, preflight },
    { temp },
  );

  expect(before.outputs).toMatchObject({ verdict: "pass" });
  expect(judged.outputs).toMatchObject({ verdict: "fail", reason: "outage", "rollback-recommended": "true" });
});

test("a preflight of another environment is refused", async () => {
  const id = await started();
  const temp = join(world.folder, "temp", "job");
  const inputs = { ...quickGate(world), mode: "preflight", environment: "staging" };
  const before = await runStep(world, "gate", inputs, { temp });

  const preflight = before.outputs["preflight-path"] ?? "";
  const judged = await runStep(
    world,
    "gate",
    { ...quickGate(world), "deployment-id": id, preflight },
    { temp },
  );

  expect(judged.errors[0]).toContain(
    "Input `preflight` is a report on `staging`, and this step is for `production`.",
  );
  expect(judged.writes).toEqual([]);
});

test("one check that was broken before keeps no other from failing the release", async () => {
  gatePolicy({
    checks: [
      { name: "old", url: `${world.service.url}/old`, contains: "never there" },
      { name: "health", url: `${world.service.url}/` },
    ],
  });
  const id = await started();
  const temp = join(world.folder, "temp", "job");

  const before = await runStep(world, "gate", { mode: "preflight" }, { temp });
  world.service.answer(bad);
  const preflight = before.outputs["preflight-path"] ?? "";
  const judged = await runStep(world, "gate", { "deployment-id": id, preflight }, { temp });

  expect(before.outputs).toMatchObject({ verdict: "inconclusive", reason: "preexisting" });
  expect(judged.outputs).toMatchObject({ verdict: "fail", "rollback-recommended": "true" });
  expect(judged.outputs["detail"]).toMatch(/^health: /);
});

test("a shadow that passes makes nothing known-good: a gate that follows asks for itself", async () => {
  const id = await started();

  const shadow = await runStep(world, "gate", { ...quickGate(world), "deployment-id": id, mode: "shadow" });
  world.service.answer(bad);
  const real = await runStep(world, "gate", { ...quickGate(world), "deployment-id": id });

  expect(shadow.outputs).toMatchObject({ verdict: "pass", "rollback-recommended": "false" });
  expect(real.outputs).toMatchObject({ verdict: "fail", "rollback-recommended": "true" });
});

test("a rollback is not kept from its work by a gate that could not decide", async () => {
  const old = await released(world, "1.0.0");
  knownGood(world, { commit: old.commit, release: old });
  const next = await released(world, "1.1.0");
  const id = deployed(world, { commit: next.commit, release: next });
  gatePolicy({ rule: { kind: "consecutive-failures", limit: 9 }, interval: "500ms" });

  const back = await runStep(world, "rollback", {
    "deployment-id": String(id),
    reason: "It is wrong",
    "rollback-command": "node deploy.cjs {release.commit}",
    bake: "1s",
  });

  expect(back.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
});

test("a shadow says what it would have decided, and nothing follows from it", async () => {
  const id = await started();
  world.service.answer(bad);

  const shadow = await runStep(world, "gate", { ...quickGate(world), "deployment-id": id, mode: "shadow" });
  const again = await runStep(
    world,
    "gate",
    { ...quickGate(world), "deployment-id": id, mode: "shadow" },
    { runAttempt: 2 },
  );

  expect(shadow.conclusion).toBe("success");
  expect(shadow.outputs).toMatchObject({ verdict: "fail", "rollback-recommended": "false" });
  expect(shadow.summary).toContain("would have failed");
  const said = world.github.repository.deployments[0]?.statuses.map(({ description }) => description);
  expect(said).toEqual([
    "rollback-ready: shadow gate, would have failed: health: 2 of 2 bad (last: status 503, wanted 200)",
  ]);
  expect(again.conclusion).toBe("success");
  expect([...world.github.repository.refs.keys()].some((ref) => ref.includes("/incidents/"))).toBe(false);
});

test("guard as a shadow rolls nothing back", async () => {
  gatePolicy({ shadow: true });
  const id = await started();
  world.service.answer(bad);

  const guarded = await runStep(world, "guard", {
    "deployment-id": id,
    "rollback-command": "node deploy.cjs {release.commit}",
  });

  expect(guarded.conclusion).toBe("success");
  expect(guarded.outputs).toMatchObject({ verdict: "fail", outcome: "", "issue-url": "" });
  expect(await world.ran()).toEqual([]);
  expect(world.github.repository.issues).toHaveLength(0);
});

test("parts that were watched by jobs of their own are judged as one, and marked once", async () => {
  const id = await started();
  const collect = { ...quickGate(world), "deployment-id": id, mode: "collect", shards: "eu\nus" };

  const eu = await runStep(world, "gate", { ...collect, shard: "eu" });
  await download(eu, "eu");
  world.service.answer(good, bad, bad, bad, good);
  const us = await runStep(world, "gate", { ...collect, shard: "us" });
  await download(us, "us");
  const combine = { "deployment-id": id, mode: "combine", evidence: "evidence", shards: "eu\nus" };
  const all = await runStep(world, "gate", combine);
  const again = await runStep(world, "gate", combine, { runAttempt: 2 });

  expect([eu.conclusion, us.conclusion]).toEqual(["success", "success"]);
  expect([eu.writes, us.writes]).toEqual([[], []]);
  expect(us.outputs).toMatchObject({ verdict: "fail", "rollback-recommended": "false" });
  expect(all.exitCode).toBe(1);
  expect(all.outputs).toMatchObject({ verdict: "fail", "rollback-recommended": "true", "deployment-id": id });
  expect(all.outputs["detail"]).toMatch(/^us\/health: 3 of 4 bad/);
  expect(world.github.repository.deployments[0]?.statuses.map(({ state }) => state)).toEqual(["failure"]);
  expect(again.outputs).toMatchObject({ verdict: "fail", detail: all.outputs["detail"] });
  expect(again.writes).toEqual([]);
});

test("a part without evidence is unknown, so all that is good does not pass", async () => {
  const id = await started();
  const collect = { ...quickGate(world), "deployment-id": id, mode: "collect" };

  await download(await runStep(world, "gate", { ...collect, shard: "eu" }), "eu");
  const combine = { "deployment-id": id, mode: "combine", evidence: "evidence" };
  const short = await runStep(world, "gate", { ...combine, shards: "eu\nus" });
  const told = await runStep(world, "gate", { ...collect, shard: "eu", shards: "eu\nap" });
  await download(told, "eu");
  const untold = await runStep(world, "gate", combine);
  await download(await runStep(world, "gate", { ...collect, shard: "eu" }), "eu");
  const whole = await runStep(world, "gate", { ...combine, shards: "eu" });

  expect(short.outputs).toMatchObject({ verdict: "inconclusive", reason: "no-data" });
  expect(short.outputs["detail"]).toContain("no evidence of us");
  expect(short.writes).toEqual([]);
  expect(untold.outputs["detail"]).toContain("no evidence of ap");
  expect(whole.outputs).toMatchObject({ verdict: "pass" });
});

test("evidence of other samples, of another deployment or of one part twice is refused", async () => {
  const id = await started();
  const collect = { ...quickGate(world), "deployment-id": id, mode: "collect", shard: "eu" };
  const step = await runStep(world, "gate", collect);
  await download(step, "eu");
  await download(step, "copy");
  const combine = { "deployment-id": id, mode: "combine", evidence: "evidence" };

  const twice = await runStep(world, "gate", combine);
  const foreign = await runStep(world, "gate", { ...combine, evidence: "evidence/eu", "deployment-id": "1" });
  await world.write({ "evidence/eu/samples.jsonl": "" });
  const changed = await runStep(world, "gate", { ...combine, evidence: "evidence/eu" });
  const none = await runStep(world, "gate", { ...combine, evidence: "nowhere" });

  expect(twice.errors[0]).toContain("the shard eu is there twice");
  expect(foreign.errors[0]).toContain(`is of deployment ${id} in \`production\``);
  expect(changed.errors[0]).toContain("does not hold the samples");
  expect(none.errors[0]).toContain("`nowhere` cannot be read: it is not there");
  expect([twice, foreign, changed, none].flatMap(({ writes }) => writes)).toEqual([]);
});

test("a part needs its name and its deployment", async () => {
  const refused = await runStep(world, "gate", { ...quickGate(world), mode: "collect" });

  expect(refused.errors[0]).toContain("Input `shard` is missing.");
  expect(refused.errors[0]).toContain("Input `deployment-id` is missing.");
});

test("a saved gate is judged again by other thresholds, and nothing is marked", async () => {
  const id = await started();
  world.service.answer(good, bad, good, bad, good);
  const judged = await runStep(world, "gate", {
    ...quickGate(world),
    "deployment-id": id,
    "allowed-bad": "2",
  });
  await download(judged, "then");
  const marked = world.github.repository.deployments[0]?.statuses.length;

  const strict = await runStep(world, "gate", { mode: "replay", evidence: "evidence", "allowed-bad": "0" });
  const lenient = await runStep(world, "gate", { mode: "replay", evidence: "evidence", "allowed-bad": "5" });

  expect(judged.outputs).toMatchObject({ verdict: "pass" });
  expect(strict.conclusion).toBe("success");
  expect(strict.outputs).toMatchObject({
    verdict: "fail",
    reason: "errors",
    "rollback-recommended": "false",
  });
  expect(strict.summary).toContain("Replay: 1 of 1 verdicts would be another");
  expect(lenient.outputs).toMatchObject({ verdict: "pass" });
  expect(lenient.summary).toContain("Replay: 0 of 1 verdicts would be another");
  expect(world.github.repository.deployments[0]?.statuses).toHaveLength(marked ?? 0);
});

test("a replay judges latencies by the limit of now", async () => {
  const id = await started();
  world.service.answer({ ...good, delayMs: 60 });
  const judged = await runStep(world, "gate", { ...quickGate(world), "deployment-id": id });
  await download(judged, "then");
  gatePolicy({ checks: [{ name: "health", url: `${world.service.url}/`, latency: "20ms" }] });

  const replayed = await runStep(world, "gate", { mode: "replay", evidence: "evidence" });

  expect(judged.outputs).toMatchObject({ verdict: "pass" });
  expect(replayed.outputs).toMatchObject({ verdict: "fail" });
  expect(replayed.outputs["detail"]).toMatch(/\d+ ms, wanted 20 ms at most/);
});

test("a secret is sent and is shown nowhere", async () => {
  gatePolicy({
    checks: [
      {
        name: "health",
        url: `${world.service.url}/`,
        headers: { authorization: "Bearer {secret.API_KEY}" },
        contains: "welcome",
      },
    ],
  });
  const id = await started();
  world.service.answer({ status: 200, body: "no key hunter2hunter2 here" });

  const judged = await runStep(world, "gate", {
    "deployment-id": id,
    secrets: "API_KEY=hunter2hunter2",
  });

  expect(world.service.asked[0]?.headers.authorization).toBe("Bearer hunter2hunter2");
  expect(judged.outputs["verdict"]).toBe("fail");
  const evidence = await readFile(judged.outputs["evidence-path"] ?? "", "utf8");
  const samples = await readFile(judged.outputs["samples-path"] ?? "", "utf8");
  const plot = await readFile(judged.outputs["plot-path"] ?? "", "utf8");
  for (const text of [judged.log, judged.summary, evidence, samples, plot])
    expect(text).not.toContain("hunter2");
});

test("everything that is wrong with the checks is refused at once, before anything is asked or written", async () => {
  gatePolicy({
    checks: [
      { name: "health", url: "http://169.254.169.254/latest/" },
      { name: "health", url: `${world.service.url}/`, headers: { "x-key": "{secret.MISSING}" } },
      {
        kind: "prometheus",
        name: "errors",
        url: "https://prometheus.example",
        query: "sum(rate(errors[5m])",
        "at-most": 1,
      },
    ],
    bake: "1s",
    interval: "2s",
  });

  const refused = await runStep(world, "gate", {});

  expect(refused.exitCode).toBe(1);
  const [said = ""] = refused.errors;
  expect(said).toContain("`169.254.169.254`, which is no public address");
  expect(said).toContain("The check `health` is named twice.");
  expect(said).toContain("The interval is 2000 ms, longer than the bake of 1000 ms.");
  expect(said).toContain("The check `errors`, key `query`,");
  expect(refused.writes).toEqual([]);
  expect(world.service.asked).toEqual([]);
});

test("a hole in a check is refused before anything is asked", async () => {
  gatePolicy({
    checks: [
      { name: "health", url: `${world.service.url}/?v={release.tagg}`, headers: { "x-key": "{secret.KEY}" } },
    ],
  });
  const id = await started();

  const refused = await runStep(world, "gate", { "deployment-id": id, secrets: "KEY=" });

  const [said = ""] = refused.errors;
  expect(said).toContain(
    "asks for `{release.tagg}`, which this release does not have. Write `{release.tag}`.",
  );
  expect(said).toContain(
    "asks for `{secret.KEY}`, which is empty. Check that the secret is set for this job.",
  );
  expect(world.service.asked).toEqual([]);
});

test("a gate that only observes, or asks nothing, does not pass", async () => {
  gatePolicy({ checks: [{ name: "health", url: `${world.service.url}/`, "dry-run": true }] });

  const observing = await runStep(world, "gate", {});

  expect(observing.errors[0]).toContain("The gate only observes: every check has `dry-run: true`.");
  expect(observing.writes).toEqual([]);
});

test("a check that only observes fails nothing, and is shown", async () => {
  gatePolicy({
    checks: [
      { name: "health", url: `${world.service.url}/` },
      { name: "new", url: `${world.service.url}/new`, contains: "never there", "dry-run": true },
    ],
  });
  const id = await started();

  const judged = await runStep(world, "gate", { "deployment-id": id });

  expect(judged.outputs).toMatchObject({ verdict: "pass", detail: "health: 0 of 11 bad" });
  expect(judged.summary).toContain("(observed)");
});

test("the clock starts only when the released version is what answers", async () => {
  gatePolicy({
    checks: [{ name: "health", url: `${world.service.url}/`, version: { json: "$.version" } }],
    serving: { check: "health", version: "{release.version}", within: "10s" },
  });
  const id = await started();
  const old = { status: 200, body: '{"version":"0.9.0"}' };
  world.service.answer(old, old, { status: 200, body: '{"version":"1.0.0"}' });

  const judged = await runStep(world, "gate", { "deployment-id": id });

  expect(judged.outputs).toMatchObject({ verdict: "pass", detail: "health: 0 of 11 bad" });
  const evidence = JSON.parse(await readFile(judged.outputs["evidence-path"] ?? "", "utf8"));
  expect(evidence.serving).toMatchObject({ check: "health", wanted: "1.0.0", seen: "1.0.0" });
  expect(judged.summary).toContain("`1.0.0`");
});

test("a release that is deployed and never serves has failed, with that reason", async () => {
  gatePolicy({
    checks: [{ name: "health", url: `${world.service.url}/`, version: { header: "x-version" } }],
    serving: { check: "health", version: "{release.version}", within: "2s" },
  });
  const id = await started();
  world.service.answer({ status: 200, headers: { "x-version": "0.9.0" } });

  const judged = await runStep(world, "gate", { "deployment-id": id });

  expect(judged.outputs).toMatchObject({
    verdict: "fail",
    reason: "not-serving",
    "rollback-recommended": "true",
  });
});

test("a preset is printed as the check that it becomes", async () => {
  gatePolicy({
    checks: [
      { name: "health", url: `${world.service.url}/` },
      {
        preset: "graphite",
        name: "errors",
        url: world.service.url,
        target: "sumSeries(shop.errors)",
        "at-most": 1,
        "dry-run": true,
      },
    ],
  });
  const id = await started();

  const judged = await runStep(world, "gate", { "deployment-id": id });

  expect(judged.log).toContain("gate: the preset graphite is this check, which you can copy and change:");
  expect(judged.log).toMatch(/^ {2}- kind: metric$/m);
  expect(judged.outputs["verdict"]).toBe("pass");
});

test("an inconclusive gate leaves the job green when the policy says so, and marks nothing", async () => {
  gatePolicy({
    checks: [{ kind: "file", name: "report", path: "report.json", json: [{ path: "$.ok", equals: true }] }],
    "on-inconclusive": "warn",
  });
  const id = await started();

  const judged = await runStep(world, "gate", { "deployment-id": id });

  expect(judged.outputs).toMatchObject({ verdict: "inconclusive", reason: "no-data" });
  expect(judged.conclusion).toBe("success");
  expect(judged.writes).toEqual([]);
});

test("a command, a TCP port and a file that another tool wrote are checks as well", async () => {
  const [host = "", port = ""] = world.service.host.split(":");
  gatePolicy({
    checks: [
      {
        kind: "command",
        name: "smoke",
        command: ["node", "-e", "console.log('{\"ok\":true}')"],
        json: [{ path: "$.ok", equals: true }],
      },
      { kind: "tcp", name: "port", host, port: Number(port) },
      {
        kind: "file",
        name: "load",
        path: "k6.json",
        json: [{ path: "$.metrics.checks.fails", "at-most": 0 }],
      },
    ],
    interval: "250ms",
    bake: "2s",
    rule: { kind: "failure-limit", limit: 1 },
  });
  await world.write({ "k6.json": '{"metrics":{"checks":{"passes":120,"fails":0}}}' });
  const id = await started();

  const judged = await runStep(world, "gate", { "deployment-id": id });

  expect(judged.outputs).toMatchObject({ verdict: "pass" });
  expect(judged.outputs["detail"]).toBe("smoke: 0 of 9 bad; port: 0 of 9 bad; load: 0 of 9 bad");
});
