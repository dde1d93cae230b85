import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Answer, TcpQuestion } from "../../kernel/question.ts";
import { startDeadline } from "./deadline.ts";
import { NotReached, problemOf, refusedCertificate, type Trouble } from "./problem-of.ts";
import { type OpenRoute, routeTo } from "./route.ts";
import type { Surroundings } from "./surroundings.ts";
import { certificateUntil, contextOf, showsCertificate } from "./tls.ts";

type Outcome =
  | ({ readonly kind: "unreachable" } & Trouble)
  | {
      readonly kind: "tcp";
      readonly received: Uint8Array;
      readonly address: string | null;
      readonly certificateUntil: string | null;
    };

/** `endedMs` is when it was known what the answer is. */
interface Talk {
  readonly outcome: Outcome;
  readonly endedMs: number;
}

// A server of TLS 1.3 looks at a client's certificate when the handshake is over for the client.
const refusalMs = 300;
// For what was sent last; after that nobody waits for it.
const lingerMs = 1000;

/** Connects, sends what the question says, and reads until its text came. A connection is always a new one. */
export async function askTcp(
  question: TcpQuestion,
  surroundings: Surroundings,
  signal?: AbortSignal,
): Promise<Answer> {
  const begunMs = performance.now();
  surroundings.stall.begin(begunMs);
  const { outcome, endedMs } = await talk(question, surroundings, signal);
  return { ...outcome, ms: endedMs - begunMs, stalledMs: surroundings.stall.end(begunMs, endedMs) };
}

async function talk(question: TcpQuestion, surroundings: Surroundings, signal?: AbortSignal): Promise<Talk> {
  const route = routeTo(question.host, question, surroundings.lookup, { fresh: false, asWritten: true });
  if (route.kind === "closed") return unasked({ problem: route.problem, detail: route.detail });
  let socket: Socket;
  try {
    socket = open(question, route);
  } catch (error) {
    if (error instanceof NotReached) return unasked(error.trouble);
    return unasked({ problem: "other", detail: "its host, port, certificate or key cannot be used" });
  }
  return converse(question, route, socket, signal);
}

function unasked(trouble: Trouble): Talk {
  return { outcome: { kind: "unreachable", ...trouble }, endedMs: performance.now() };
}

function open(question: TcpQuestion, route: OpenRoute): Socket {
  const { host, lookup, attemptMs } = route;
  const where = {
    host,
    port: question.port,
    lookup,
    autoSelectFamilyAttemptTimeout: attemptMs,
    ...(question.family === undefined ? {} : { family: question.family }),
  };
  if (question.tls === undefined) return connectPlain(where);
  const name = question.tls.serverName ?? host;
  return connectTls({
    ...where,
    // Without it Node checks the certificate against the host, which is right for an address: that is never asked for.
    ...(isIP(name) === 0 ? { servername: name } : {}),
    secureContext: contextOf(question.tls),
    rejectUnauthorized: true,
  });
}

function converse(
  question: TcpQuestion,
  route: OpenRoute,
  socket: Socket,
  signal?: AbortSignal,
): Promise<Talk> {
  const { until, maxBytes, timeoutMs, tls } = question;
  const mayBeRefused = showsCertificate(tls);
  const deadline = startDeadline(timeoutMs, signal);
  let received = Buffer.alloc(0);
  let peer: Pick<Extract<Outcome, { kind: "tcp" }>, "address" | "certificateUntil"> | null = null;
  let isSettled = false;
  let waiting: { readonly sinceMs: number; readonly timer: NodeJS.Timeout } | null = null;

  return new Promise((settle) => {
    socket.on("error", (error) => broken(problemOf(error)));
    socket.on("close", ended);
    socket.on("end", ended);
    socket.once(tls === undefined ? "connect" : "secureConnect", () => {
      peer = { address: socket.remoteAddress ?? null, certificateUntil: certificateUntil(socket) };
      if (question.send !== undefined) socket.write(question.send);
      if (until !== undefined && until !== "") socket.on("data", (chunk: Buffer) => read(chunk, until));
      else if (mayBeRefused) awaitRefusal();
      else end();
    });
    deadline.whenOver(() => {
      if (deadline.over === "cancelled") {
        finish({ kind: "unreachable", problem: "other", detail: "cancelled while it was asked" });
      } else if (route.isNaming()) {
        end({ problem: "name", detail: `no name server answered for \`${route.host}\` in time` });
      } else end({ problem: "timeout", detail: "no connection in time" });
    });

    function read(chunk: Buffer, wanted: string): void {
      received = Buffer.concat([received, chunk]).subarray(0, maxBytes);
      if (received.length >= maxBytes || received.includes(wanted)) end();
    }

    /** Who sends anything has taken the certificate; who neither does nor ends the connection soon has taken it too. */
    function awaitRefusal(): void {
      waiting = { sinceMs: performance.now(), timer: setTimeout(end, refusalMs) };
      socket.once("data", () => end());
    }

    function ended(): void {
      const trouble: Trouble = { problem: "reset", detail: "it ended the connection at once" };
      if (mayBeRefused && received.length === 0) broken(trouble);
      else end(trouble);
    }

    function broken(trouble: Trouble): void {
      const isUnanswered = mayBeRefused && received.length === 0;
      finish({ kind: "unreachable", ...(isUnanswered ? refusedCertificate(trouble) : trouble) });
    }

    /** Once there is a connection, what came until now is the answer. */
    function end(otherwise: Trouble = { problem: "other", detail: "it could not be asked" }): void {
      if (peer === null) finish({ kind: "unreachable", ...otherwise });
      else finish({ kind: "tcp", received: new Uint8Array(received), ...peer });
    }

    function finish(outcome: Outcome): void {
      if (isSettled) return;
      isSettled = true;
      deadline.clear();
      clearTimeout(waiting?.timer);
      if (outcome.kind === "tcp") leave(socket, received.length < maxBytes);
      else socket.destroy();
      // To wait for a refusal is no time that the service took.
      const endedMs = outcome.kind === "tcp" ? waiting?.sinceMs : undefined;
      settle({ outcome, endedMs: endedMs ?? performance.now() });
    }
  });
}

/** In order where it can be, so that what was sent still goes out; but it holds nobody up. */
function leave(socket: Socket, isInOrder: boolean): void {
  socket.setTimeout(lingerMs, () => socket.destroy());
  socket.unref();
  if (isInOrder) socket.end();
  socket.destroySoon();
}
