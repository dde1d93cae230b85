import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { nodeBinary } from "../../src/rehearsal/runner/node-binary.ts";

export interface ActRun {
  readonly act: string;
  /** The team's repository: a git work tree. */
  readonly repository: string;
  /** Path of the workflow in it. */
  readonly workflow: string;
  readonly event: string;
  readonly payload?: unknown;
  readonly job?: string;
  /** Runs only these values of a job's matrix. */
  readonly matrix?: Readonly<Record<string, string>>;
  readonly token: string;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Configuration variables of the repository. */
  readonly vars?: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** `actions/checkout` copies the work tree, and asks nobody. */
  readonly isCopied?: boolean;
  /** Folders that stand for `owner/name@ref`. */
  readonly repositories?: Readonly<Record<string, string>>;
  /** Called with act's process as soon as it runs. */
  readonly onStart?: (pid: number) => void;
}

export interface ActEnd {
  /** Where the run's artifacts are: `<run>/<name>/<name>.zip`. */
  readonly artifacts: string;
  readonly code: number | null;
  readonly output: string;
  /** How each job that ran ended, by its name in its own workflow. */
  readonly jobs: Readonly<Record<string, string>>;
  /** What steps put on the summary, Markdown. */
  readonly summaries: readonly string[];
}

/** Runs a workflow with nektos/act on this machine, without containers and without a network but loopback. */
export async function runAct(run: ActRun): Promise<ActEnd> {
  const folder = mkdtempSync(join(tmpdir(), "rollback-ready-act-"));
  mkdirSync(join(folder, "home"));
  const artifacts = join(folder, "artifacts");
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify(run.payload ?? {}));
  const words = [
    ...[run.event, "-W", run.workflow, "-e", event, "-P", "ubuntu-latest=-self-hosted", "--json"],
    ...(run.job === undefined ? [] : ["-j", run.job]),
    ...Object.entries(run.matrix ?? {}).flatMap(([name, value]) => ["--matrix", `${name}:${value}`]),
    ...["--action-offline-mode", "--no-cache-server", "--use-gitignore=false", "--pull=false", "--rm"],
    ...(run.isCopied === true ? [] : ["--no-skip-checkout"]),
    ...["--action-cache-path", join(folder, "cache"), "--artifact-server-path", artifacts],
    ...["--artifact-server-addr", "127.0.0.1", "--artifact-server-port", String(await freePort())],
    ...["-s", `GITHUB_TOKEN=${run.token}`],
    ...Object.entries(run.secrets ?? {}).flatMap(([name, value]) => ["-s", `${name}=${value}`]),
    ...Object.entries(run.vars ?? {}).flatMap(([name, value]) => ["--var", `${name}=${value}`]),
    ...Object.entries(run.env).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    ...Object.entries(run.repositories ?? {}).flatMap(([name, path]) => [
      "--local-repository",
      `${name}=${path}`,
    ]),
  ];
  // act takes whatever node comes first on the PATH for every nodeNN.
  const env = {
    PATH: `${dirname(nodeBinary())}:${process.env["PATH"]}`,
    HOME: join(folder, "home"),
    XDG_CACHE_HOME: join(folder, "xdg"),
  };
  const child = spawn(run.act, words, { cwd: run.repository, env, stdio: ["ignore", "pipe", "pipe"] });
  if (child.pid !== undefined) run.onStart?.(child.pid);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
    });
  }
  return new Promise((ended) => {
    child.on("close", (code) => ended({ ...endOf(code, lines), artifacts }));
  });
}

// act needs to be told one.
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

interface ActLine {
  readonly msg?: string;
  readonly job?: string;
  readonly jobResult?: string;
  readonly command?: string;
  readonly content?: string;
}

function endOf(code: number | null, lines: readonly string[]): Omit<ActEnd, "artifacts"> {
  const jobs: Record<string, string> = {};
  const said: string[] = [];
  const summaries: string[] = [];
  for (const line of lines) {
    const { msg, job = "", jobResult, command, content } = parsed(line);
    if (jobResult !== undefined) jobs[job.slice(job.lastIndexOf("/") + 1).trim()] = jobResult;
    if (command === "summary" && content !== undefined) summaries.push(content);
    said.push(`[${job}] ${(msg ?? line).trimEnd()}`);
  }
  const output = said.join("\n");
  const log = process.env["SMOKE_LOG"];
  if (log !== undefined) appendFileSync(log, `${output}\n`);
  return { code, output, jobs, summaries };
}

function parsed(line: string): ActLine {
  try {
    return JSON.parse(line) as ActLine;
  } catch {
    return {};
  }
}
