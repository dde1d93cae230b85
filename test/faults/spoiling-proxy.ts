import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What becomes of one request on its way, where GitHub itself is not to blame. */
export type OnTheWay =
  /** Nobody answers, ever. */
  | "lost before it arrived"
  | "lost after it arrived"
  /** 200 without a body, for a request that arrived. */
  | "empty"
  /** 504 at once; the request arrives when two more have been answered, as one does that a queue held for seconds. */
  | "late";

export interface SpoilingProxy {
  readonly url: string;
  /** Strikes the nth request from now on. */
  spoil(nth: number, how: OnTheWay): void;
  /** Whether it has struck, and nothing is held back any more. */
  isSettled(): boolean;
  close(): Promise<void>;
}

/** Starts a proxy on a free loopback port that stands before an API at `target`. */
export async function startProxy(target: string): Promise<SpoilingProxy> {
  let fault: { nth: number; how: OnTheWay } | null = null;
  let seen = 0;
  let held: { countdown: number; arrive: () => void } | null = null;
  const server = createServer(async (request, response) => {
    seen += 1;
    const how = fault !== null && seen === fault.nth ? fault.how : null;
    if (how !== null) fault = null;
    const sent = await readAll(request);
    if (how === "lost before it arrived") return;
    if (how === "late") {
      held = { countdown: 2, arrive: () => void forward(target, request, sent) };
      response.writeHead(504, { "content-type": "application/json" }).end('{"message":"Gateway Timeout"}');
      return;
    }
    const answer = await forward(target, request, sent);
    if (how === "lost after it arrived") return;
    if (how === "empty") response.writeHead(200, { "content-length": "0" }).end();
    else pass(answer, response);
    if (held === null || --held.countdown > 0) return;
    held.arrive();
    held = null;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spoil(nth, how) {
      seen = 0;
      fault = { nth, how };
    },
    isSettled() {
      held?.arrive();
      held = null;
      return fault === null;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Passed {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function forward(
  target: string,
  { method, url = "/", headers }: IncomingMessage,
  sent: Buffer,
): Promise<Passed> {
  return new Promise((resolve, reject) => {
    const { host: _host, connection: _connection, ...passed } = headers;
    const options = { headers: passed, agent: false as const, ...(method === undefined ? {} : { method }) };
    const onward = ask(`${target}${url}`, options, async (answer) => {
      resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: await readAll(answer) });
    });
    onward.once("error", reject);
    onward.end(sent);
  });
}

function pass({ status, headers, body }: Passed, response: ServerResponse): void {
  const { connection: _connection, "keep-alive": _keepAlive, ...rest } = headers;
  response.writeHead(status, rest).end(body);
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
