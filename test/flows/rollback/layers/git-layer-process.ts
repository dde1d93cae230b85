// Runs the layer `git` as a process of its own, which a test can lose: URL and temporary folder are its arguments.
import { systemClock } from "../../../../src/adapters/clock.ts";
import { machineGitops } from "../../../../src/adapters/git/gitops.ts";
import { runGit } from "../../../../src/flows/rollback/layers/run-git.ts";

const [url = "", temp = ""] = process.argv.slice(2);
const ignore = (): void => undefined;
const log = { info: ignore, mask: ignore, group: ignore, warning: ignore, error: ignore };
const clock = systemClock();
const gitops = machineGitops({ temp, environment: process.env, log });
const result = await runGit(
  { clock, log, secrets: { redact: (text) => text }, gitops },
  {
    layer: {
      kind: "git",
      url,
      branch: "main",
      login: null,
      restore: null,
      set: [["apps/prod/values.yaml", [["image.digest", "sha256:good"]]]],
      flags: [],
      message: "Return production to v1.0.0",
      timeoutMs: 30_000,
    },
    secrets: new Map(),
    correlation: "rr-42-redeploy-1",
    deadline: clock.monotonic() + 30_000,
    wanted: "release v1.0.0",
  },
);
console.log(result.outcome);
