import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

const REFUSED = "This action reads what strangers wrote and starts no process.";
const WAYS = [
  'early("true")',
  'lateAsync("true")',
  'require("child_process").spawn("true")',
  'require("node:child_process").execSync("true")',
  'new (require("child_process").ChildProcess)().spawn({ file: "true", args: ["true"] })',
  '(await import("node:child_process")).spawnSync("true")',
  '(await import("node:child_process")).fork("x.js")',
  'require("cluster").fork()',
  'new (require("worker_threads").Worker)("1", { eval: true })',
  'process.execve("/bin/true", ["true"], {})',
  'process.binding("spawn_sync")',
  'process.dlopen({ exports: {} }, "x.node")',
  'Object.defineProperty(require("child_process"), "spawn", { value: 1 })',
];

it("takes every way to start a process, also from who imported one before", () => {
  const here = pathToFileURL(join(import.meta.dirname, "../../src/adapters/no-processes.ts")).href;
  const script = join(mkdtempSync(join(tmpdir(), "no-processes-")), "try.mjs");
  writeFileSync(
    script,
    `import { createRequire } from "node:module";
import { spawnSync as early, execFile as lateAsync } from "node:child_process";
import { forbidProcesses } from ${JSON.stringify(here)};
const require = createRequire(import.meta.url);
const outcomes = [];
const attempt = async (act) => {
  try { await act(); outcomes.push("ran"); } catch (error) { outcomes.push(error.message); }
};
await attempt(() => early("true"));
forbidProcesses();
${WAYS.map((way) => `await attempt(async () => ${way});`).join("\n")}
process.stdout.write(JSON.stringify(outcomes));
`,
  );

  const [before, ...after] = JSON.parse(
    execFileSync(process.execPath, [script], { encoding: "utf8" }),
  ) as string[];

  expect(before).toBe("ran");
  expect(after).toHaveLength(WAYS.length);
  expect(after.filter((outcome) => outcome === "ran")).toEqual([]);
  expect(after.slice(0, 8)).toEqual(Array(8).fill(REFUSED));
});
