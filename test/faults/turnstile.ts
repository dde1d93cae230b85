import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A request that went through, in the order in which they came. */
export interface Passage {
  readonly method: string;
  readonly path: string;
  /** Whether it asks for a change; a question by GraphQL does not. */
  readonly isWrite: boolean;
  /** 0 while it has no answer. */
  status: number;
}

/** A place where a request is stopped: before GitHub sees it, or with GitHub's answer on its way. */
export interface Hold {
  readonly nth: number;
  readonly at: "request" | "answer";
}

export interface SetHold {
  /** Settles when the request has come; never when there is no such request. */
  readonly reached: Promise<void>;
  open(): void;
}

/** The only way of one process to GitHub, on which its requests can be slowed down and stopped. */
export interface Turnstile {
  readonly url: string;
  readonly passages: readonly Passage[];
  /** Stops the `nth` request of all (1 is the first) until it is opened. */
  hold(hold: Hold): SetHold;
  /** Stops the next request that fits. */
  holdNext(fits: (passage: Passage) => boolean, at: Hold["at"]): SetHold;
  close(): Promise<void>;
}

/** Starts a way to the server at `target`; `delayMs` says how long each request takes longer than it would. */
export async function startTurnstile(target: string, delayMs: () => number = () => 0): Promise<Turnstile> {
  const passages: Passage[] = [];
  const holds: { fits(passage: Passage, nth: number): boolean; at: Hold["at"]; stop(): Promise<void> }[] = [];
  const agent = new Agent({ keepAlive: true });

  function add(at: Hold["at"], fits: (passage: Passage, nth: number) => boolean): SetHold {
    const reached = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<void>();
    const stop = (): Promise<void> => {
      reached.resolve();
      return opened.promise;
    };
    holds.push({ fits, at, stop });
    return { reached: reached.promise, open: opened.resolve };
  }

  async function stopAt(at: Hold["at"], passage: Passage, nth: number): Promise<void> {
    const place = holds.findIndex((hold) => hold.at === at && hold.fits(passage, nth));
    // Each hold stops one request.
    for (const hold of place < 0 ? [] : holds.splice(place, 1)) await hold.stop();
  }

  async function pass(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const { method = "GET", url: path = "/", headers } = from;
    // Counted when it comes, not when its body is there: those that are sent at once keep their order.
    const passage: Passage & { isWrite: boolean } = { method, path, isWrite: method !== "GET", status: 0 };
    const nth = passages.push(passage);
    const body = await bytesOf(from);
    if (path === "/graphql") passage.isWrite = /"query":"\s*mutation\b/.test(body.toString());
    await wait(delayMs());
    await stopAt("request", passage, nth);
    const answer = await forward(target, agent, { method, path, headers, body });
    passage.status = answer.status;
    await stopAt("answer", passage, nth);
    to.writeHead(answer.status, answer.headers).end(answer.body);
  }

  const server = createServer((from, to) => {
    pass(from, to).catch(() => to.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passages,
    hold: ({ nth, at }) => add(at, (_passage, place) => place === nth),
    holdNext: (fits, at) => add(at, fits),
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function forward(target: string, agent: Agent, { method, path, headers, body }: Sent) {
  return new Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>(
    (resolve, reject) => {
      const { "transfer-encoding": _chunked, ...kept } = headers;
      const sized = body.length > 0 ? { ...kept, "content-length": String(body.length) } : kept;
      const sent = request(`${target}${path}`, { method, headers: sized, agent }, (answer) => {
        bytesOf(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes }),
          reject,
        );
      });
      sent.once("error", reject);
      sent.end(body);
    },
  );
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
