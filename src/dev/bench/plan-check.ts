import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startGitHub } from "../../rehearsal/github/server.ts";
import { actionStart } from "./action-start.ts";
import type { Bench, BenchResult, BenchRow } from "./bench.ts";
import { type LargeChangeShape, largeChange } from "./large-change.ts";
import { measuredProcess, type ProcessCost } from "./measured-process.ts";
import { median } from "./median.ts";
import { startProxy } from "./recording-proxy.ts";
import { SAMPLE_MIGRATIONS } from "./sample-migrations.ts";

const limits = { cpuMs: 5000, peakMb: 300 } as const;
const columns = ["CPU ms", "wall ms", "peak MB", "requests", "bare CPU ms", "bare peak MB"] as const;
const size = { migrations: 500, files: 3000 } as const;
const tools = Object.keys(SAMPLE_MIGRATIONS);

const cases: Readonly<Record<string, LargeChangeShape>> = {
  "no migration": { tools, migrations: 0, files: size.files, status: "added", way: "back" },
  ...Object.fromEntries(
    tools.map((tool) => [tool, { ...size, tools: [tool], status: "added", way: "back" } as const]),
  ),
  "all in turn": { ...size, tools, status: "added", way: "back" },
  "all in turn, no way back": { ...size, tools, status: "added", way: "none" },
  "all in turn, edited": { ...size, tools, status: "modified", way: "back" },
};

/** What the plan check of a very large pull request costs, beside a bare Node process that makes the same requests. */
export const planCheck: Bench = { name: "plan-check", run: measure };

async function measure(rounds: number): Promise<BenchResult> {
  const times = Math.min(rounds, 3);
  const rows: BenchRow[] = [];
  for (const [name, shape] of Object.entries(cases)) rows.push(await rowOf(name, shape, times));
  return {
    title: `Plan check of ${size.files} files with ${size.migrations} migrations: at most ${limits.cpuMs} ms of its own and ${limits.peakMb} MB`,
    method: `Node ${process.version}; medians of ${times} rounds of dist as a process, with the embedded GitHub and its answers in this one. CPU is user and system time of all threads; peak is VmHWM. Bare is a process that makes the same requests but for writes, and reads their answers.`,
    columns,
    rows,
  };
}

async function rowOf(name: string, shape: LargeChangeShape, rounds: number): Promise<BenchRow> {
  const own: ProcessCost[] = [];
  const bare: ProcessCost[] = [];
  let requests = 0;
  for (let round = 0; round < rounds; round += 1) {
    const cost = await onePull(shape);
    own.push(cost.own);
    bare.push(cost.bare);
    requests = cost.requests;
  }
  const of = (costs: readonly ProcessCost[], key: "cpuMs" | "wallMs" | "peakMb") =>
    median(costs.map((one) => one[key]));
  const [cpu, wall, peak] = [of(own, "cpuMs"), of(own, "wallMs"), of(own, "peakMb")];
  const values = [cpu, wall, peak, requests, of(bare, "cpuMs"), of(bare, "peakMb")];
  const isOver = (cpu ?? 0) > limits.cpuMs || (peak ?? 0) > limits.peakMb;
  return {
    name,
    values: Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null])),
    remark: isOver ? "over the limit" : "",
  };
}

async function onePull(shape: LargeChangeShape) {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const github = await startGitHub();
  const proxy = await startProxy(github.url);
  try {
    const { repository } = github;
    const { base, head } = largeChange(shape);
    repository.commit({
      branch: "main",
      from: null,
      files: { "README.md": "shop", ...base },
      message: "Start",
    });
    repository.commit({ branch: "topic", files: head, message: "Work" });
    const pull = repository.openPull({
      title: "Add notes",
      body: null,
      head: "topic",
      base: "main",
      author: "hubot",
    });
    const permissions = { contents: "read", pull_requests: "read", checks: "write" } as const;
    const token = github.issueToken({
      label: "bench",
      login: "github-actions[bot]",
      type: "Bot",
      permissions,
    });
    const start = actionStart("plan-check", proxy.url, folder, {
      token,
      event: repository.pullEvent(pull, "edited"),
    });
    const own = await measuredProcess(start, join(folder, "own.json"));
    if (proxy.requests.at(-1)?.path.includes("check-runs") !== true)
      throw new Error("The plan check ended before it wrote its check run.");
    const reads = proxy.requests.filter(({ method, path }) => method === "GET" || path === "/graphql");
    const list = join(folder, "requests.json");
    await writeFile(list, JSON.stringify({ url: github.url, token, requests: reads }));
    const script = join(import.meta.dirname, "bare-requests.js");
    const env = { PATH: process.env["PATH"] ?? "", REQUESTS_IN: list };
    const bare = await measuredProcess({ script, cwd: folder, env }, join(folder, "bare.json"));
    return { own, bare, requests: proxy.requests.length };
  } finally {
    await proxy.close();
    await github.close();
    await rm(folder, { recursive: true });
  }
}
