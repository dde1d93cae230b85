import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { canary } from "../core/rollback/recipes/platform-objects.ts";
import { fakeCluster } from "./fake-cluster.ts";

const execute = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), "rollback-ready-cluster-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = "--namespace shop get canaries.flagger.app shop --output json";
const open = [
  ...["--namespace", "test", "exec", "deploy/flagger-loadtester", "--", "curl", "--fail", "--silent"],
  ...["--show-error", "--data", '{"name":"shop","namespace":"shop"}', "http://localhost:8080/rollback/open"],
];

test("a change is not lost to those who only look at the same time, and a caller that was killed blocks nobody", async () => {
  const state = { canary: { phase: "Progressing", verdict: null, since: new Date().toISOString() } };
  const cluster = await fakeCluster(folder, {
    state,
    objects: { Progressing: canary("Progressing", "SINCE") },
  });
  const kubectl = (words: readonly string[], timeout = 20_000) =>
    execute("kubectl", words, {
      env: { ...process.env, PATH: cluster.path },
      timeout,
      killSignal: "SIGKILL",
    });

  const looks = Array.from({ length: 12 }, (_, index) =>
    kubectl(get.split(" "), index % 3 === 0 ? 60 : 20_000).catch(() => undefined),
  );
  const opened = kubectl(open);
  await Promise.all([...looks, opened]);

  expect(await cluster.state()).toMatchObject({ canary: { isGateOpen: true } });
});
