import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { nodeBinary } from "../../rehearsal/runner/node-binary.ts";

/** A loopback server that stands for GitHub's API, answers 404, and times processes until they ask it something. */
export interface FirstRequest {
  readonly url: string;
  /** Milliseconds from the start of the process to its first request; null when it ended without one. */
  time(start: ProcessStart): Promise<number | null>;
  close(): Promise<void>;
}

export interface ProcessStart {
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly options?: readonly string[];
}

/** Starts the server. One process at a time: the request that arrives is taken for that of the one started last. */
export async function watchFirstRequest(): Promise<FirstRequest> {
  let arrived = (): void => {};
  const server = createServer((_, response) => {
    arrived();
    response.writeHead(404, { "content-type": "application/json" }).end('{"message":"Not Found"}');
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    time(start) {
      return new Promise((settle, refuse) => {
        let ms: number | null = null;
        const begun = performance.now();
        const child = spawn(nodeBinary(), [...(start.options ?? []), start.script], {
          cwd: start.cwd,
          env: start.env,
          // Pipes, as the runner's: a file or a terminal as standard output is set up otherwise.
          stdio: ["ignore", "pipe", "pipe"],
        });
        child.stdout.resume();
        child.stderr.resume();
        arrived = () => {
          if (ms !== null) return;
          ms = performance.now() - begun;
          // What it does afterwards is no part of this figure, and would disturb the next.
          child.kill("SIGKILL");
        };
        child.once("error", refuse);
        child.once("exit", () => settle(ms));
      });
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
