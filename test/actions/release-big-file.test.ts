import { readdirSync, readFileSync } from "node:fs";
import { mkdir, open, statfs } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pushed } from "../support/history.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
// `head -c 2000000000 /dev/zero | sha256sum`
const size = 2_000_000_000;
const sha256 = "2e0c654b6cba3a1e816726bae0eac481eb7fd0351633768c3c18392e0f02b619";

/** The most memory that the step's own process had at any time, in MiB (man 5 proc: VmHWM), as far as it was seen. */
function watchStep(): { stop(): number } {
  let peak = 0;
  const look = (): void => {
    for (const pid of childrenOf(process.pid)) peak = Math.max(peak, highWater(pid));
  };
  const timer = setInterval(look, 20);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

function childrenOf(parent: number): readonly string[] {
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    const stat = read(`/proc/${name}/stat`).split(") ").at(-1)?.split(" ") ?? [];
    return Number(stat[1]) === parent && read(`/proc/${name}/cmdline`).includes("release.js");
  });
}

function highWater(pid: string): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes ?? 0) / 1024;
}

// A process may be gone before it is read.
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

async function hasRoom(): Promise<boolean> {
  const { bavail, bsize } = await statfs(world.folder);
  return bavail * bsize > 4 * 1024 ** 3;
}

test("a file of 2 GB is hashed and uploaded in under 150 MiB of memory", {
  timeout: 300_000,
}, async (context) => {
  if (process.platform !== "linux" || !(await hasRoom())) {
    context.skip("needs /proc and 4 GiB of free disk");
  }
  pushed(world, "feat: start");
  await mkdir(join(world.workspace, "out"));
  const file = await open(join(world.workspace, "out/big.bin"), "w");
  await file.truncate(size);
  await file.close();
  const memory = watchStep();

  const step = await runStep(world, "release", { version: "1.0.0", artifacts: "big=file:out/big.bin" });
  const peakMiB = memory.stop();

  expect(step.errors).toEqual([]);
  expect(world.github.repository.releases[0]?.assets[0]).toMatchObject({
    name: "big.bin",
    size,
    digest: `sha256:${sha256}`,
  });
  expect(step.summary).toContain(sha256.slice(0, 12));
  expect(peakMiB).toBeGreaterThan(20);
  expect(peakMiB).toBeLessThan(150);
});
