import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { failedDeploy, recordOf, shipped } from "../support/bad-release.ts";
import {
  type LayeredService,
  type Part,
  parts,
  setScript,
  startLayeredService,
} from "../support/layered-service.ts";
import { knownGood } from "../support/past.ts";
import { migration } from "../support/pull.ts";
import { type RanStep, runStep, type StepFacts } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const token = "flag-token-5f0c2a";
const inputs = { secrets: `FLAGS=${token}` };
const skipClock = pathToFileURL(join(import.meta.dirname, "../faults/skip-clock.js")).href;
let service: LayeredService;

beforeEach(async () => {
  service = await startLayeredService({ token });
});

afterEach(() => service.close());

/** Runs the step by a clock that jumps over its waits. */
function rollback(facts: StepFacts = {}): Promise<RanStep> {
  return runStep(world, "rollback", inputs, { ...facts, env: { NODE_OPTIONS: `--import ${skipClock}` } });
}

type Section = Readonly<Record<string, unknown>>;

/** Sets a part and asks for it until it is seen. */
function put(part: Part, value: unknown, more: Section = {}): Section {
  const url = `${service.url}/${part}`;
  return {
    http: { method: "PUT", url, json: { value }, ...more },
    read: { url, json: [{ path: "$.value", equals: value }], ...more },
  };
}

function allLayers(): Section {
  const url = `${service.url}/traffic`;
  return {
    flag: put("flag", false, { headers: { authorization: "Bearer {secret.FLAGS}" } }),
    traffic: {
      command: ["node", "set.cjs", "traffic", "{share}"],
      read: { url, json: [{ path: "$.value", equals: "{share}" }] },
      steps: [10, 50, 100],
      watch: "1s",
    },
    redeploy: { command: ["node", "set.cjs", "redeploy", "{release.tag}"] },
    config: put("config", "{config.settings}"),
    migrations: { command: ["node", "set.cjs", "migrations", "{schema.version}"] },
  };
}

/** v1.0.0 known-good and v1.1.0 failed, whose migration the old code cannot run on. */
async function badNight(rollback: Section): Promise<void> {
  const gate = { checks: [{ name: "health", url: `${service.url}/health` }], interval: "100ms", bake: "1s" };
  const environments = { production: { gate, rollback: { recovery: "6s", ...rollback } } };
  await world.write({
    ...migration,
    "set.cjs": setScript(service.url),
  });
  const files = { ".github/rollback.yml": JSON.stringify({ version: 1, environments }) };
  const old = await shipped(world, "1.0.0", { files, config: "settings=v41" });
  knownGood(world, { commit: old.commit, release: old });
  const merged = { files: migration, answer: "No. It reads the old column." };
  failedDeploy(world, await shipped(world, "1.1.0", { config: "settings=v42", merged }));
}

const writesOf: Readonly<Record<Part, readonly string[]>> = {
  flag: ["flag false"],
  traffic: ["traffic 10", "traffic 50", "traffic 100"],
  redeploy: ["redeploy v1.0.0"],
  config: ["config v41"],
  migrations: ["migrations 0"],
};
const allWrites = parts.flatMap((part) => writesOf[part]);
const wellBack = { flag: false, traffic: 100, redeploy: "v1.0.0", config: "v41", migrations: "0" };

/** What each part is said to be in before and after its layer. */
const untouched: Readonly<Record<Part, string>> = {
  flag: "as v1.1.0 left it",
  traffic: "as v1.1.0 left it",
  redeploy: "release v1.1.0",
  config: "as v1.1.0 left it",
  migrations: "as v1.1.0 left it",
};
const reached: Readonly<Record<Part, string>> = {
  flag: "the flag off",
  traffic: "100 % of the traffic on v1.0.0",
  redeploy: "release v1.0.0",
  config: "the configuration of v1.0.0",
  migrations: "schema set to 0; it was not read back",
};

test("flag, traffic in three steps, redeploy, config and migrations are set in this order, and each is seen", async () => {
  await badNight(allLayers());

  const returned = await rollback();
  const again = await rollback({ runAttempt: 2 });

  expect(returned.outputs, returned.log).toMatchObject({ outcome: "verified", confirmed: "true" });
  const { layers } = await recordOf(returned);
  expect(service.state).toEqual(wellBack);
  expect(layers.map(({ layer, outcome, state }) => [layer, outcome, state])).toEqual(
    parts.map((part) => [part, "done", reached[part]]),
  );
  expect(layers[0]?.detail).toMatch(/^PUT answered with status 202 after \d+ ms; seen at http.*\/flag$/);
  expect(layers[1]?.detail).toMatch(
    /^in steps of 10, 50, 100 %; exit code 0; seen at http.*\/traffic; after 10 % \d+ of \d+ answers bad, after 50 % \d+ of \d+ answers bad$/,
  );
  expect(layers[3]?.detail).toContain(`seen at ${service.url}/config`);
  expect(JSON.stringify(world.github.repository.deployments)).not.toContain(token);
  expect(returned.log + returned.summary + JSON.stringify(layers)).not.toContain(token);
  // Once it is done its job may be run again, and nothing is set.
  expect(again.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(again.writes).toEqual([]);
  expect(service.writes).toEqual(allWrites);
});

test.each(parts)(
  "when %s fails the layers after it do not start, and corrected the rollback is finished without a step backwards",
  async (part) => {
    await badNight(allLayers());
    service.broken.add(part);
    const at = parts.indexOf(part);

    const stopped = await rollback();
    const before = [...service.writes];
    service.broken.clear();
    const again = await rollback({ runId: 101 });

    expect(stopped.exitCode).toBe(1);
    expect(stopped.outputs["outcome"], stopped.log).toBe("failed");
    const { layers, recovery } = await recordOf(stopped);
    expect(recovery).toBeNull();
    expect(layers.map(({ layer, outcome }) => [layer, outcome])).toEqual(
      parts.map((one, index) => [one, index < at ? "done" : index === at ? "failed" : "not-started"]),
    );
    parts.forEach((one, index) => {
      if (index < at) expect(layers[index]?.state).toBe(reached[one]);
      if (index <= at) return;
      expect(layers[index]?.state).toBe(untouched[one]);
      expect(stopped.summary).toContain(
        `| ${one} | not started | – | ${untouched[one]} | the layer ${part} failed |`,
      );
    });
    expect(layers[at]?.detail).toContain(part === "flag" || part === "config" ? "403" : "exit code 3");
    expect(stopped.errors[0]).toContain(`the layer ${part} failed`);
    expect(before).toEqual(parts.slice(0, at).flatMap((one) => writesOf[one]));
    expect(again.outputs, again.log).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
    expect(service.state).toEqual(wellBack);
    // The try was judged and found wanting, so each state is set once more, and traffic that was moved stays where it is.
    const traffic = part === "flag" || part === "traffic" ? writesOf.traffic : ["traffic 100"];
    const { flag, redeploy, config, migrations } = writesOf;
    expect(service.writes.slice(before.length)).toEqual([
      ...flag,
      ...traffic,
      ...redeploy,
      ...config,
      ...migrations,
    ]);
  },
);

test("when the traffic cannot be moved any further it is said where it stands, and corrected it goes on from there", async () => {
  await badNight(allLayers());
  service.broken.add("traffic 50");

  const stopped = await rollback();
  service.broken.clear();
  const again = await rollback({ runId: 101 });

  const [, traffic] = (await recordOf(stopped)).layers;
  expect(traffic).toMatchObject({
    outcome: "failed",
    detail: expect.stringContaining("traffic to 50 %: exit code 3"),
  });
  expect(traffic?.state).toMatch(/; before that 10 % of the traffic is moved$/);
  expect(again.outputs, again.log).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  const moved = service.writes.filter((line) => line.includes("traffic") || line.includes("fell"));
  expect(moved).toEqual(["traffic 10", "traffic 50", "traffic 100"]);
});

test.each(["flag", "traffic", "config"] as const)(
  "with `on-failure: continue` all layers but %s are set, and the rollback has failed all the same",
  async (part) => {
    await badNight({ ...allLayers(), "on-failure": "continue" });
    service.broken.add(part);

    const continued = await rollback();

    expect(continued.outputs["outcome"], continued.log).toBe("failed");
    const { layers, recovery } = await recordOf(continued);
    expect(service.writes).toEqual(parts.flatMap((one) => (one === part ? [] : writesOf[one])));
    expect(layers.map(({ outcome }) => outcome)).toEqual(
      parts.map((one) => (one === part ? "failed" : "done")),
    );
    expect(recovery?.good).toBeGreaterThan(4);
    expect(continued.errors[0]).toContain(`the layer ${part} failed`);
  },
);

test("what an earlier run of the rollback did is told as the state that it set, and not set again", async () => {
  await badNight(allLayers());
  const job = new AbortController();
  service.passes = (line) => {
    if (line === "redeploy v1.0.0") job.abort();
    return true;
  };

  const cancelled = await rollback({ signal: job.signal });
  const again = await rollback({ runAttempt: 2 });

  expect(cancelled.outputs["outcome"], cancelled.log).toBe("interrupted");
  expect(again.outputs, again.log).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  const done = (await recordOf(again)).layers.filter(({ outcome }) => outcome === "done-before");
  expect(done.map(({ layer, state }) => [layer, state])).toEqual(
    (["flag", "traffic", "redeploy"] as const).map((part) => [part, reached[part]]),
  );
  expect(service.writes).toEqual(allWrites);
});
