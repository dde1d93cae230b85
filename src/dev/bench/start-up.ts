import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registry } from "../../registry.ts";
import { actionStart } from "./action-start.ts";
import type { Bench, BenchResult, BenchRow } from "./bench.ts";
import { type FirstRequest, type ProcessStart, watchFirstRequest } from "./first-request.ts";
import { median } from "./median.ts";

const limit = 1.4;
const columns = ["ms to first request", "x bare fetch", "bytes loaded"] as const;

/** How long each action of dist takes to its first API request, beside a bare Node process that makes one `fetch`. */
export const startUp: Bench = { name: "start-up", run: measure };

async function measure(rounds: number): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const server = await watchFirstRequest();
  try {
    const bare: ProcessStart = {
      script: join(import.meta.dirname, "bare-fetch.js"),
      cwd: folder,
      env: { PATH: process.env["PATH"] ?? "", GITHUB_API_URL: server.url },
    };
    const rows: BenchRow[] = [];
    const floor: number[] = [];
    for (const action of Object.keys(registry)) {
      const start = actionStart(action, server.url, folder);
      const pairs = await timeInPairs(server, bare, start, rounds);
      floor.push(...pairs.map((pair) => pair.bare));
      rows.push(rowOf(action, pairs, await bytesLoaded(server, start, folder)));
    }
    return {
      title: `Start-up: process start to first API request, limit ${limit} x`,
      method: `Node ${process.version}; median of ${rounds} pairs, each of a bare process with one fetch (${median(floor)?.toFixed(1) ?? "?"} ms here) and the action, one after the other; the ratio is the median of the pairs' ratios.`,
      columns,
      rows,
    };
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

interface Pair {
  readonly bare: number;
  readonly action: number;
}

// One after the other, so that what else the machine does weighs on both alike. The first pair warms the file cache.
async function timeInPairs(
  server: FirstRequest,
  bare: ProcessStart,
  action: ProcessStart,
  rounds: number,
): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round <= rounds; round++) {
    const first = await server.time(bare);
    const second = await server.time(action);
    if (second === null) return [];
    if (round > 0 && first !== null) pairs.push({ bare: first, action: second });
  }
  return pairs;
}

function rowOf(action: string, pairs: readonly Pair[], bytes: number): BenchRow {
  const ratio = median(pairs.map((pair) => pair.action / pair.bare));
  const values = [median(pairs.map((pair) => pair.action)), ratio, bytes] as const;
  const [ms, times] = columns;
  const remark =
    ratio === null ? "it ended without a request" : ratio > limit ? `over the limit of ${limit}` : "";
  return { name: action, values: { [ms]: values[0], [times]: values[1], [columns[2]]: values[2] }, remark };
}

// Not in a timed process: the hooks that see what is loaded cost time themselves.
async function bytesLoaded(server: FirstRequest, start: ProcessStart, folder: string): Promise<number> {
  const notes = join(folder, "loads.txt");
  await rm(notes, { force: true });
  await server.time({
    ...start,
    env: { ...start.env, NOTE_LOADS_IN: notes },
    options: ["--import", join(import.meta.dirname, "note-loads.js")],
  });
  const ours = (await readFile(notes, "utf8").catch(() => ""))
    .split("\n")
    .filter((path) => path.startsWith(`${dirname(start.script)}/`));
  const sizes = await Promise.all([...new Set(ours)].map(async (path) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
