import { openPostgresParser } from "../../adapters/parsers/postgres-parser.ts";
import { openSourceParser } from "../../adapters/parsers/source-parser.ts";
import { judgeMigrations } from "../../core/migrations/index.ts";
import { parsePlan } from "../../core/plan/parse.ts";
import type { Language, Parsers } from "../../kernel/parsers.ts";
import type { Bench, BenchResult, BenchRow } from "./bench.ts";
import { HOSTILE_CODE, HOSTILE_PLANS, HOSTILE_SQL, type HostileText } from "./hostile-shapes.ts";
import { median } from "./median.ts";

const limit = 3;
const half = 32_768;
const languages: readonly Language[] = [
  "c-sharp",
  "elixir",
  "go",
  "javascript",
  "php",
  "python",
  "ruby",
  "rust",
  "tsx",
  "typescript",
];
const columns = ["ms for 32 KB", "ms for 64 KB", "x"] as const;

/**
 * Whether the time to judge a text grows with its length and not faster: a pull request may hold any text, and whoever
 * writes it must not be able to hold up the check.
 */
export const hostileText: Bench = { name: "hostile-text", run: measure };

async function measure(rounds: number): Promise<BenchResult> {
  // Opened without the memory of what was read, which would answer all rounds but the first.
  const postgres = await openPostgresParser();
  const noGrammar = { kind: "unreadable", reason: "" } as const;
  const parsers: Parsers = { postgres, source: () => noGrammar };
  const sql = HOSTILE_SQL.map((shape) =>
    rowOf(`SQL: ${shape.name}`, shape, rounds, (text) => judge(text, parsers)),
  );
  const plans = HOSTILE_PLANS.map((shape) =>
    rowOf(`plan: ${shape.name}`, shape, rounds, (text) => parsePlan(text)),
  );
  const grammars: BenchRow[] = [];
  for (const language of languages) {
    const read = await openSourceParser(language);
    // A process reads source code in a bounded number of steps, and this is many of them.
    grammars.push(rowOf(`${language}: ${HOSTILE_CODE.name}`, HOSTILE_CODE, 1, read));
  }
  return {
    title: `Hostile text: twice the text, at most ${limit} x the time`,
    method: `Node ${process.version}; medians of ${rounds} rounds after one that is not counted. SQL stands in both files of a migration, which is read and judged; a plan is read; source code is parsed, in one round.`,
    columns,
    rows: [...sql, ...plans, ...grammars],
  };
}

function rowOf(name: string, shape: HostileText, rounds: number, read: (text: string) => unknown): BenchRow {
  const [short, long] = [shape.of(half), shape.of(2 * half)];
  const times = { short: [] as number[], long: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const took = [timeOf(short, read), timeOf(long, read)] as const;
    if (round === 0) continue;
    times.short.push(took[0]);
    times.long.push(took[1]);
  }
  const [a, b] = [median(times.short), median(times.long)];
  const ratio = a === null || b === null ? null : b / a;
  const isOver = ratio !== null && ratio > limit;
  return {
    name,
    values: { [columns[0]]: a, [columns[1]]: b, [columns[2]]: ratio },
    remark: isOver ? `over the limit of ${limit}` : "",
  };
}

// Of this thread alone, so that what else the machine does does not count; its clock ticks every few milliseconds, so
// what is quick is done again until it shows.
function timeOf(text: string, read: (text: string) => unknown): number {
  const before = process.threadCpuUsage();
  for (let times = 1; ; times += 1) {
    read(text);
    const { user, system } = process.threadCpuUsage(before);
    if (user + system > 40_000 || times === 1000) return (user + system) / 1000 / times;
  }
}

function judge(text: string, parsers: Parsers): unknown {
  const paths = ["db/1_a.up.sql", "db/1_a.down.sql"];
  const snapshot = {
    paths: new Set(paths),
    complete: true,
    texts: new Map(paths.map((path) => [path, text])),
  };
  const files = paths.map((path) => ({ path, status: "added" as const }));
  return judgeMigrations(
    { files, head: snapshot, base: { paths: new Set(), complete: true, texts: new Map() } },
    parsers,
  );
}
