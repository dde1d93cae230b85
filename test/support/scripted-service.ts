import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

export interface ScriptedAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
}

/** A service whose answers are a list: each request takes the next one, and the last one stays. */
export interface ScriptedService {
  /** `http://127.0.0.1:port`; any path below it is answered. */
  readonly url: string;
  readonly host: string;
  readonly asked: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** Replaces what is left of the list. */
  answer(...answers: readonly ScriptedAnswer[]): void;
  close(): Promise<void>;
}

/** Starts the service on a free loopback port; until told otherwise it is well. */
export async function startService(): Promise<ScriptedService> {
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  let left: readonly ScriptedAnswer[] = [{ status: 200, body: "ok" }];
  const server = createServer(async (request, response) => {
    asked.push({ path: request.url ?? "", headers: request.headers });
    const next = left[0] ?? { status: 200 };
    if (left.length > 1) left = left.slice(1);
    if (next.delayMs !== undefined) await wait(next.delayMs, undefined, { ref: false });
    response.writeHead(next.status, next.headers ?? {});
    response.end(next.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    asked,
    answer(...answers) {
      left = answers;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
