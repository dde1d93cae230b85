import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What to start: `node service.js` in a folder, on a port, with its output in a file. */
export interface ServiceCommand {
  folder: string;
  port: number;
  env: Readonly<Record<string, string>>;
  logFile: string;
}

/** A service that listens, until `stop` or its own end. */
export interface ServiceProcess {
  pid: number;
  /** How the process ended, or nothing while it runs. */
  ended(): string | undefined;
  stop(): Promise<void>;
}

const startDeadlineMs = 10_000;
const stopDeadlineMs = 2_000;
const exitWithParent = new URL("./exit-with-parent.ts", import.meta.url).href;

/** Starts a service and waits until it listens; throws with the end of its output when it does not. */
export async function startServiceProcess(command: ServiceCommand): Promise<ServiceProcess> {
  const log = openSync(command.logFile, "w");
  const child = spawn(process.execPath, ["--import", exitWithParent, "service.js"], {
    cwd: command.folder,
    env: { ...command.env, PORT: String(command.port) },
    stdio: ["pipe", log, log],
  });
  closeSync(log);
  const running = { pid: child.pid ?? 0, ended: () => endOf(child), stop: () => stop(child) };
  const deadline = Date.now() + startDeadlineMs;
  while (!(await isListening(command.port))) {
    const end = endOf(child) ?? (Date.now() > deadline ? "did not listen within 10 s" : undefined);
    if (end !== undefined) {
      await stop(child);
      throw new Error(`The service ${end}. ${lastWords(command.logFile)}`.trim());
    }
    await wait(20);
  }
  const end = endOf(child);
  if (end !== undefined)
    throw new Error(`The service ${end}, while another process listens on its port ${command.port}.`);
  return running;
}

function endOf(child: ChildProcess): string | undefined {
  if (child.pid === undefined) return "could not be spawned";
  if (child.signalCode !== null) return `was ended by ${child.signalCode}`;
  return child.exitCode === null ? undefined : `exited with code ${child.exitCode}`;
}

/** Asks with SIGTERM, and after 2 s insists with SIGKILL. */
async function stop(child: ChildProcess): Promise<void> {
  if (endOf(child) !== undefined) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), stopDeadlineMs);
  await gone;
  clearTimeout(insist);
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function lastWords(logFile: string): string {
  return readFileSync(logFile, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(-8)
    .join(" | ");
}
