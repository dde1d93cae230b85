import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import type { Socket } from "node:net";
import { readBody } from "./body.ts";
import type { Deadline } from "./deadline.ts";
import type { HttpTarget } from "./http-targets.ts";
import { codeOf, NotReached, problemOf, refusedCertificate, type Trouble } from "./problem-of.ts";
import { certificateUntil } from "./tls.ts";

/** A response of one request, or why there was none. */
export type Exchanged =
  | {
      readonly kind: "response";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
      readonly truncated: boolean;
      readonly address: string | null;
      readonly certificateUntil: string | null;
    }
  | ({ readonly kind: "unreachable" } & Trouble);

/** What does not change while a connection lasts, and how much of it was read by the last request. */
interface SocketFacts {
  readonly address: string | null;
  readonly certificateUntil: string | null;
  bytesRead: number;
}

export type KnownSockets = WeakMap<Socket, SocketFacts>;

// Early hints come once or twice; a flood of them would keep this process busy up to the deadline.
const mostInterim = 20;

/**
 * Sends one request and reads its response. A kept connection that turns out to be dead before a byte of the response
 * came is no answer of the service: the request goes out once more, on a new one.
 */
export function exchange(
  target: HttpTarget,
  maxBytes: number,
  deadline: Deadline,
  sockets: KnownSockets,
): Promise<Exchanged> {
  return new Promise((settle) => {
    send(target, target.options, maxBytes, deadline, sockets, settle);
  });
}

function send(
  target: HttpTarget,
  options: RequestOptions,
  maxBytes: number,
  deadline: Deadline,
  sockets: KnownSockets,
  settle: (exchanged: Exchanged) => void,
): void {
  let response: IncomingMessage | null = null;
  let interim = 0;
  let isSettled = false;
  let request: ClientRequest;
  try {
    request = target.send(options, receive);
  } catch {
    // The message quotes the header's value.
    settle(
      unreachable({ problem: "other", detail: "the request cannot be sent: its method, path or a header" }),
    );
    return;
  }
  // Stays in place once all is settled: what a socket says later must not be an uncaught error.
  request.on("error", fail);
  request.on("close", () => {
    // A body that is complete may still be decoded.
    if (response?.complete !== true) fail(null);
  });
  request.on("information", () => {
    interim += 1;
    if (interim > mostInterim)
      fail(new NotReached({ problem: "protocol", detail: "its interim answers do not end" }));
  });
  deadline.whenOver(() => {
    finish(unreachable(overdue(target, request, response, deadline)));
    request.destroy();
  });
  request.end(target.hop.body);

  function receive(received: IncomingMessage): void {
    response = received;
    received.on("error", fail);
    const headers = headersOf(received.rawHeaders);
    // Asked for now: a response that has ended has no connection any more, and one that is closed has no certificate.
    const { socket } = received;
    const facts = factsOf(target, socket, sockets);
    readBody(received, headers["content-encoding"], maxBytes, (error, body, truncated) => {
      if (isSettled) return;
      if (error !== null) fail(error);
      else if (!truncated && !received.complete) fail(null);
      else {
        const { address, certificateUntil } = facts;
        facts.bytesRead = socket.bytesRead;
        const status = received.statusCode ?? 0;
        finish({ kind: "response", status, headers, body, truncated, address, certificateUntil });
      }
      if (error !== null || truncated) request.destroy();
    });
  }

  function fail(error: unknown): void {
    if (isSettled) return;
    const isDead = target.mayRepeat && options !== target.freshOptions && response === null;
    if (isDead && request.reusedSocket && isUnread(request, error, sockets)) {
      isSettled = true;
      send(target, target.freshOptions, maxBytes, deadline, sockets, settle);
      return;
    }
    finish(unreachable(response === null ? unanswered(error) : brokenOff(error)));
    request.destroy();
  }

  function unanswered(error: unknown): Trouble {
    const trouble = noResponse(error, request);
    return target.showsCertificate && nothingRead(request, sockets) ? refusedCertificate(trouble) : trouble;
  }

  function finish(exchanged: Exchanged): void {
    if (isSettled) return;
    isSettled = true;
    settle(exchanged);
  }
}

function unreachable(trouble: Trouble): Exchanged {
  return { kind: "unreachable", ...trouble };
}

function factsOf(target: HttpTarget, socket: Socket, sockets: KnownSockets): SocketFacts {
  const known = sockets.get(socket);
  if (known !== undefined) return known;
  const facts = {
    address: target.viaProxy ? null : (socket.remoteAddress ?? null),
    certificateUntil: certificateUntil(socket),
    bytesRead: 0,
  };
  sockets.set(socket, facts);
  return facts;
}

// Not the headers that Node prepares: of some that are repeated it keeps the first alone. Without a prototype, so that
// nothing is found under a name that was not sent.
function headersOf(raw: readonly string[]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = Object.create(null);
  for (let index = 0; index < raw.length; index += 2) {
    const name = (raw[index] ?? "").toLowerCase();
    const value = raw[index + 1] ?? "";
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}, ${value}`;
  }
  return headers;
}

function isUnread(request: ClientRequest, error: unknown, sockets: KnownSockets): boolean {
  const code = codeOf(error);
  return (code === "ECONNRESET" || code === "EPIPE") && nothingRead(request, sockets);
}

function nothingRead({ socket }: ClientRequest, sockets: KnownSockets): boolean {
  return socket === null || socket.bytesRead === (sockets.get(socket)?.bytesRead ?? 0);
}

function noResponse(error: unknown, request: ClientRequest): Trouble {
  if (error === null) return { problem: "protocol", detail: "it ended the connection without an answer" };
  const trouble = problemOf(error);
  // Node gives a connection that just ends the code of one that was reset.
  if (trouble.problem !== "reset" || !/hang up|disconnected/.test(String(error))) return trouble;
  return request.socket?.connecting === true
    ? { problem: "reset", detail: "it ended the connection in the TLS handshake" }
    : { problem: "reset", detail: "it ended the connection without an answer" };
}

function brokenOff(error: unknown): Trouble {
  // Without an error of the socket, the connection ended in order, and the response was shorter than it had promised.
  if (error === null || /aborted/.test(String(error))) {
    return { problem: "protocol", detail: "its answer ended before it was complete" };
  }
  return problemOf(error);
}

function overdue(
  target: HttpTarget,
  request: ClientRequest,
  response: IncomingMessage | null,
  deadline: Deadline,
): Trouble {
  if (deadline.over === "cancelled") return { problem: "other", detail: "cancelled while it was asked" };
  if (target.route.isNaming() && request.socket?.remoteAddress === undefined) {
    return { problem: "name", detail: `no name server answered for \`${target.route.host}\` in time` };
  }
  if (response !== null) return { problem: "timeout", detail: "its answer did not end in time" };
  return request.socket === null || request.socket.connecting
    ? { problem: "timeout", detail: "no connection in time" }
    : { problem: "timeout", detail: "no answer in time" };
}
