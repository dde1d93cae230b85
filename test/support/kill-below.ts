import { execFileSync } from "node:child_process";

/** Ends, at once, the processes below `root` whose command line has `part`, as a lost runner does. Says how many. */
export function killBelow(root: number, part: string): number {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => /^ *(\d+) +(\d+) (.*)$/.exec(line))
    .flatMap((found) =>
      found === null ? [] : [{ pid: Number(found[1]), parent: Number(found[2]), args: found[3] ?? "" }],
    );
  const below = new Set([root]);
  // A process is listed after its parent, but for pids that wrapped: so until nothing new is found.
  for (let size = 0; size < below.size; ) {
    size = below.size;
    for (const { pid, parent } of rows) if (below.has(parent)) below.add(pid);
  }
  const found = rows.filter(({ pid, args }) => pid !== root && below.has(pid) && args.includes(part));
  for (const { pid } of found) process.kill(pid, "SIGKILL");
  return found.length;
}
