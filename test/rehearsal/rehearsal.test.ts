import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { startGitHub } from "../../src/rehearsal/github/server.ts";
import { nodeBinary } from "../../src/rehearsal/runner/node-binary.ts";
import { openStages, StageFailure } from "../../src/rehearsal/story/stage.ts";

const root = join(import.meta.dirname, "../..");
const results = join(root, "node_modules/.cache/rollback-ready/rehearsal-interrupted");

afterAll(() => rmSync(results, { recursive: true, force: true }));

describe("the rehearsal", () => {
  test.skipIf(process.platform !== "linux")(
    "ends with 130 and leaves no process behind on Ctrl-C",
    async () => {
      const rehearsal = spawn(nodeBinary(), ["src/rehearsal/main.ts", "--results", results], { cwd: root });
      let output = "";
      const started = new Promise<number[]>((seen) => {
        rehearsal.stdout.on("data", (chunk: Buffer) => {
          output += chunk.toString();
          if (output.includes("✓ release v1.0.0")) seen(descendants(rehearsal.pid ?? 0));
        });
      });
      const ended = new Promise<number | null>((exited) => rehearsal.on("exit", exited));

      const children = await started;
      rehearsal.kill("SIGINT");
      const code = await ended;

      expect(children.length).toBeGreaterThan(0);
      expect(children.filter(isRunning)).toEqual([]);
      expect(code).toBe(130);
      expect(output).toContain("SIGINT: stopping");
    },
  );

  test("names the stage that went wrong and why, and goes no further", async () => {
    const github = await startGitHub();
    const printed: string[] = [];
    const stages = openStages(github, (line) => printed.push(line));

    const failing = stages.run("gate", async () => {
      throw new StageFailure("", "the verdict is pass", "log of the gate");
    });

    await expect(failing).rejects.toMatchObject({
      stage: "gate",
      message: "the verdict is pass",
      log: "log of the gate",
    });
    expect(stages.outcomes).toMatchObject([{ name: "gate", outcome: "failed", said: "the verdict is pass" }]);
    expect(printed[0]).toMatch(/^✗ gate /);
    await github.close();
  });

  test("prints what a stage says, with more of it below, and hands on what came of it", async () => {
    const github = await startGitHub();
    const printed: string[] = [];
    const stages = openStages(github, (line) => printed.push(line));

    const value = await stages.run("rollback", async (say) => {
      say("v1.0.0 runs again", ["flag off", "traffic moved"]);
      return 7;
    });

    expect(value).toBe(7);
    expect(printed[0]).toMatch(/^✓ rollback .* 0 requests {3}v1\.0\.0 runs again$/);
    expect(printed.slice(1)).toEqual(["    flag off", "    traffic moved"]);
    expect(stages.outcomes).toMatchObject([
      { name: "rollback", said: "v1.0.0 runs again", details: ["flag off", "traffic moved"] },
    ]);
    await github.close();
  });

  test("fails a stage in which an exchange broke GitHub's description", async () => {
    const github = await startGitHub();
    const stages = openStages(github, () => {});

    const failing = stages.run("release", async (say) => {
      await fetch(`${github.url}/repos/acme/shop/unknown`, {
        headers: { authorization: `token ${token()}` },
      });
      say("done");
    });

    await expect(failing).rejects.toThrow(/description was broken.*unknown route/);
    await github.close();

    function token(): string {
      return github.issueToken({ label: "t", login: "mona", type: "User", permissions: {} });
    }
  });
});

function descendants(pid: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const below = (of: number): number[] =>
    parents.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

function parentOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]);
  } catch {
    return 0;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
