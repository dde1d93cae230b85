import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the service got it. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface Said {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What goes wrong with the next request. */
export type Fault =
  /** Nothing. */
  | { readonly kind: "none" }
  /** Answered like this, and nothing is done. */
  | ({ readonly kind: "answer" } & Said)
  /** Done, and the connection breaks before the answer. */
  | { readonly kind: "lost" }
  /** The connection breaks before anything is done. */
  | { readonly kind: "dropped" }
  /** Done, and never answered. */
  | { readonly kind: "silent" };

/** A service on loopback that answers for real, and fails when it is told to. */
export interface FlagService {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** The faults of the next requests, in their order. */
  fail(...faults: readonly Fault[]): void;
  close(): Promise<void>;
}

/** Starts a service that answers by `handle`, which keeps its state. */
export async function startFlagService(handle: (heard: Heard) => Said): Promise<FlagService> {
  const heard: Heard[] = [];
  const faults: Fault[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://service.example");
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = "", headers } = request;
    const one: Heard = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()])),
      body: Buffer.concat(parts).toString("utf8"),
    };
    heard.push(one);
    const fault = faults.shift();
    if (fault?.kind === "dropped") return void request.socket.destroy();
    const said = fault?.kind === "answer" ? fault : handle(one);
    if (fault?.kind === "lost") return void request.socket.destroy();
    if (fault?.kind === "silent") return;
    response.writeHead(said.status, said.headers).end(said.body);
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    fail: (...next) => {
      faults.push(...next);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An answer in JSON. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Said {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) };
}

/** A body as JSON; undefined when it is none. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** An object of JSON, or null. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}
