import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { gitopsWorld, wantedValues } from "./gitops-world.ts";

const script = join(import.meta.dirname, "git-layer-process.ts");

it.each([
  ["before the push", "kill -9 $PPID; exit 1", ["Begin"]],
  [
    "after it, before its answer was heard",
    '"$real" "$@"; kill -9 $PPID; exit 1',
    ["Return production to v1.0.0", "Begin"],
  ],
])("a step that is killed %s and run again makes one commit", async (_when, onPush, left) => {
  const { repository, run, folder } = gitopsWorld();
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const real = spawnSync("which", ["git"], { encoding: "utf8" }).stdout.trim();
  const lethal = `#!/bin/sh\nreal=${real}\ncase " $* " in *" push "*) ${onPush};; esac\nexec "$real" "$@"\n`;
  writeFileSync(join(bin, "git"), lethal, { mode: 0o755 });
  const env = { ...process.env, PATH: `${bin}:${process.env["PATH"]}` };

  const killed = spawnSync(process.execPath, [script, repository.fileUrl, join(folder, "lost")], { env });
  const between = repository.subjects();
  const result = await run();

  expect(killed.signal).toBe("SIGKILL");
  expect(between).toEqual(left);
  expect(result).toMatchObject({ outcome: "done" });
  expect(repository.subjects()).toEqual(["Return production to v1.0.0", "Begin"]);
  expect(repository.file("apps/prod/values.yaml")).toBe(wantedValues);
});
