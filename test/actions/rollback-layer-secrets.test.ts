import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { failedDeploy, recordOf, shipped } from "../support/bad-release.ts";
import { knownGood } from "../support/past.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const named = "named-by-the-layer-5f0c2a";
const other = "another-of-the-step-77b1e0d4";
let service: Server;
let url: string;

/** Healthy, and full of words about a flag: among them secrets of the step, one where a long text is cut. */
beforeEach(async () => {
  const said = `${other} ${"x".repeat(1_500 - 2 * other.length)} ${other} ${named}`;
  service = createServer((request, response) => {
    response.end(request.url === "/health" ? "well" : JSON.stringify({ said }));
  });
  await new Promise<void>((listening) => service.listen(0, "127.0.0.1", () => listening()));
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});

afterEach(() => {
  service.closeAllConnections();
  service.close();
});

test("what a service answers to a layer leaves no secret of the step anywhere, nor half of one", async () => {
  const wanted = { json: [{ path: "$.said", equals: "off" }] };
  const flag = {
    http: {
      method: "PUT",
      url: `${url}/flag`,
      headers: { authorization: "Bearer {secret.NAMED}" },
      success: { status: [200], ...wanted },
    },
  };
  const redeploy = { command: [process.execPath, "-e", `console.log("${other}"); process.exit(3)`] };
  const gate = { checks: [{ name: "health", url: `${url}/health` }], interval: "100ms", bake: "1s" };
  const rollback = { recovery: "1s", flag, redeploy, "on-failure": "continue" };
  const policy = { version: 1, environments: { production: { gate, rollback } } };
  const old = await shipped(world, "1.0.0", { files: { ".github/rollback.yml": JSON.stringify(policy) } });
  knownGood(world, { commit: old.commit, release: old });
  failedDeploy(world, await shipped(world, "1.1.0"));

  const stopped = await runStep(world, "rollback", { secrets: `NAMED=${named}\nOTHER=${other}` });

  const { layers } = await recordOf(stopped);
  expect(
    layers.map(({ layer, outcome }) => `${layer} ${outcome}`),
    stopped.log,
  ).toContain("flag failed");
  expect(layers[0]?.detail).toContain('status 200, but `$.said` is `"*** xxx');
  expect(layers.map(({ detail }) => detail).join()).toContain("(last line: ***)");
  const { deployments, statuses } = world.github.repository as unknown as Record<string, unknown>;
  const unmasked = stopped.log.replaceAll(/::add-mask::.*/g, "");
  const told = [JSON.stringify([layers, deployments, statuses, stopped.outputs]), stopped.summary, unmasked];
  for (const secret of [named, other]) expect(told.join()).not.toContain(secret.slice(0, 10));
});
