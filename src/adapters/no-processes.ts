import childProcess from "node:child_process";
import cluster from "node:cluster";
import { syncBuiltinESMExports } from "node:module";
import workerThreads from "node:worker_threads";

const MESSAGE = "This action reads what strangers wrote and starts no process.";

/**
 * Takes from this process every way to start another one, or code beside its own: children, workers (which would have
 * these modules anew), addons, and `execve`. It cannot be undone. What was imported before is taken away too.
 */
export function forbidProcesses(): void {
  const refuse = (): never => {
    throw new Error(MESSAGE);
  };
  for (const name of [
    "exec",
    "execFile",
    "execFileSync",
    "execSync",
    "fork",
    "spawn",
    "spawnSync",
  ] as const) {
    seal(childProcess, name, refuse);
  }
  // All of the asynchronous ones end here, those that were imported by name before included.
  seal(childProcess.ChildProcess.prototype, "spawn", refuse);
  seal(cluster, "fork", refuse);
  seal(workerThreads, "Worker", refuse);
  for (const name of ["dlopen", "execve", "binding", "_linkedBinding"]) {
    if (name in process) seal(process, name, refuse);
  }
  syncBuiltinESMExports();
}

function seal(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: false, configurable: false, enumerable: true });
}
