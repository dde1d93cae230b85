import { logLine } from "../../core/text/log-line.ts";
import { untrusted } from "../../core/text/untrusted.ts";
import { clip } from "../../core/text/visible.ts";
import type { Log } from "../../kernel/ports/index.ts";

const mostLines = 10;
const longestLine = 500;
const mostBytes = 65_536;
// The runner writes the time before each line.
const stampBytes = 29;

/** Shows the last lines of runs that failed, in 64 KiB for all runs of a command: a bake may run it a thousand times. */
export function failureTails(log: Log) {
  const used = new Map<string, number>();

  function write(command: string, line: string): void {
    const before = used.get(command) ?? 0;
    if (before > mostBytes) return;
    const after = before + Buffer.byteLength(logLine(untrusted(line))) + stampBytes;
    used.set(command, after);
    log.info(after > mostBytes ? "  … no more is shown of what this command prints" : line);
  }

  return {
    /** `how` it ended, and lines in which nothing is secret any more. */
    show(argv: readonly [string, ...string[]], how: string, tail: readonly string[]): void {
      // Its words may hold the time, which is another one in each run.
      const command = argv.join("\0").replace(/\d+/g, "0");
      const last = tail.filter((line) => line.trim() !== "").slice(-mostLines);
      if (last.length === 0) return;
      write(command, `  \`${argv[0]}\` ${how}; the last that it printed:`);
      for (const line of last) write(command, `    ${clip(line, longestLine)}`);
    },
  };
}
