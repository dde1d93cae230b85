import { readdirSync, readFileSync } from "node:fs";

const everyMs = 200;
const pageBytes = 4096;

/** Watches the memory of this process and all below it. `stop` answers with the peak in MiB; null where /proc is not. */
export function watchMemory(): { stop(): number | null } {
  let peak: number | null = null;
  const look = (): void => {
    const now = residentBytes(process.pid);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      look();
      return peak === null ? null : Math.round(peak / 1_048_576);
    },
  };
}

function residentBytes(root: number): number | null {
  const processes = new Map<number, { parent: number; bytes: number }>();
  try {
    for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
      const found = readStat(Number(name));
      if (found !== null) processes.set(Number(name), found);
    }
  } catch {
    return null;
  }
  const below = (pid: number): number =>
    [...processes].reduce(
      (sum, [child, { parent }]) => (parent === pid ? sum + below(child) : sum),
      processes.get(pid)?.bytes ?? 0,
    );
  return below(root);
}

// man 5 proc: after the command in brackets, the parent is field 2 and the resident pages are field 22.
function readStat(pid: number): { parent: number; bytes: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return { parent: Number(fields[1]), bytes: Number(fields[21]) * pageBytes };
  } catch {
    return null;
  }
}
