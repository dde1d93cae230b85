import { execFileSync } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { runAction } from "../../src/rehearsal/runner/run-action.ts";
import { badRelease, recordOf } from "../support/bad-release.ts";
import { gitopsRepository } from "../support/gitops-repository.ts";
import { runStep } from "../support/run-step.ts";
import { stepJob } from "../support/step-job.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const skipClock = pathToFileURL(join(import.meta.dirname, "../faults/skip-clock.js")).href;
const jumping = { NODE_OPTIONS: `--import ${skipClock}` };

/** Puts a `git` before the real one that kills who called it at its first push, before or after that, and is git else. */
async function deadlyGit(moment: "before" | "after"): Promise<string> {
  const folder = join(world.folder, "deadly");
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const push = moment === "after" ? '"$git" "$@"' : ":";
  const script = `#!/bin/sh
git='${real}'
for word in "$@"; do
  if [ "$word" = push ] && mkdir '${folder}/was-pushed' 2>/dev/null; then
    ${push}
    kill -KILL "$PPID"
    exit 1
  fi
done
exec "$git" "$@"
`;
  await mkdir(folder);
  await writeFile(join(folder, "git"), script);
  await chmod(join(folder, "git"), 0o755);
  return `${folder}${delimiter}${process.env["PATH"] ?? ""}`;
}

test.each([
  ["before", ["The bad release", "Begin"], /^`main` is at [0-9a-f]{12} now$/],
  ["after", ["Return production to v1.0.0", "The bad release", "Begin"], /^`main` is as wanted already, at /],
] as const)(
  "a step that dies %s its push to a repository leaves one commit there once it is run again",
  async (moment, left, detail) => {
    const path = "apps/prod/values.yaml";
    const repository = gitopsRepository(world.folder, { [path]: "image: good\n" });
    const good = repository.git("rev-parse", "main").trim();
    repository.push({ [path]: "image: bad\n" }, "The bad release");
    const restore = { paths: ["apps/prod"], commit: "{config.gitops}" };
    const redeploy = { git: repository.fileUrl, branch: "main", restore };
    await badRelease(world, { redeploy }, { old: { config: `gitops=${good}` } });
    const env = { ...jumping, PATH: await deadlyGit(moment) };

    const killed = await runStep(world, "rollback", {}, { env });
    const subjectsThen = repository.subjects();
    const again = await runStep(world, "rollback", {}, { env, runAttempt: 2 });

    expect(killed.signalName, killed.log).toBe("SIGKILL");
    expect(subjectsThen).toEqual(left);
    expect(again.outputs["outcome"], again.log).toBe("verified");
    expect(repository.subjects()).toEqual(["Return production to v1.0.0", "The bad release", "Begin"]);
    expect(repository.file(path)).toBe("image: good\n");
    expect((await recordOf(again)).layers[0]?.detail).toMatch(detail);
  },
);

const flags = (variant: string) =>
  `{"flags":{"new-checkout":{"state":"ENABLED","variants":{"on":true,"off":false},"defaultVariant":"${variant}"}}}\n`;

test.each(["flag: begins", "flag: done"])(
  "a step that is killed once it has said `%s` of a file of flagd's is finished by the next run",
  async (words) => {
    await world.write({ "flags.json": flags("on") });
    const flag = { "flagd-file": "flags.json", flags: { "new-checkout": "off" } };
    await badRelease(world, { flag, redeploy: { command: ["node", "deploy.cjs", "{release.tag}"] } });
    let pid = 0;

    const killed = await runAction({
      action: join(import.meta.dirname, "../../actions/rollback"),
      inputs: {},
      job: await stepJob(world, "rollback", { env: jumping }),
      onStart: (started) => {
        pid = started;
      },
      onLine: (line) => {
        if (line.startsWith(words)) process.kill(pid, "SIGKILL");
      },
    });
    const again = await runStep(world, "rollback", {}, { env: jumping, runAttempt: 2 });

    expect(killed.signalName, killed.log).toBe("SIGKILL");
    expect(again.outputs["outcome"], again.log).toBe("verified");
    expect(await readFile(join(world.workspace, "flags.json"), "utf8")).toBe(flags("off"));
    // The signal may come when more is done than was said.
    expect((await recordOf(again)).layers[0]).toMatchObject({
      layer: "flag",
      outcome: expect.stringMatching(/^done(?:-before)?$/),
    });
  },
);
