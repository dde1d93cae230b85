import { spawn } from "node:child_process";
import { devNull } from "node:os";

export interface Ended {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** What git printed; throws when it failed. */
export async function runGit(folder: string, args: readonly string[], input?: Buffer): Promise<Buffer> {
  const { code, out, err } = await runProgram(["git", "--git-dir", folder, ...args], {}, input);
  if (code !== 0) throw new Error(`git ${args.join(" ")}: ${err}`);
  return out;
}

/** Runs a program of git's to its end, with settings of nobody on this machine. */
export function runProgram(
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  input: Buffer = Buffer.alloc(0),
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: {
        PATH: process.env["PATH"] ?? "",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: devNull,
        ...env,
      },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code: code ?? 1, out: Buffer.concat(out), err: Buffer.concat(err).toString("utf8") }),
    );
    // It may end without reading all.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
