import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Answer, TcpQuestion } from "../../kernel/question.ts";
import { startDeadline } from "./deadline.ts";
import { problemOf, type Trouble } from "./problem-of.ts";
import { type OpenRoute, routeTo } from "./route.ts";
import type { Surroundings } from "./surroundings.ts";
import { certificateUntil, contextOf } from "./tls.ts";

type Outcome =
  | ({ readonly kind: "unreachable" } & Trouble)
  | {
      readonly kind: "tcp";
      readonly received: Uint8Array;
      readonly address: string | null;
      readonly certificateUntil: string | null;
    };

/** Connects, sends what the question says, and reads until its text came. A connection is always a new one. */
export async function askTcp(
  question: TcpQuestion,
  surroundings: Surroundings,
  signal?: AbortSignal,
): Promise<Answer> {
  const begunMs = performance.now();
  surroundings.stall.begin(begunMs);
  const outcome = await talk(question, surroundings, signal);
  const endedMs = performance.now();
  return { ...outcome, ms: endedMs - begunMs, stalledMs: surroundings.stall.end(begunMs, endedMs) };
}

function talk(question: TcpQuestion, surroundings: Surroundings, signal?: AbortSignal): Promise<Outcome> {
  const route = routeTo(question.host, question, surroundings.lookup, { fresh: false, asWritten: true });
  if (route.kind === "closed") {
    return Promise.resolve({ kind: "unreachable", problem: route.problem, detail: route.detail });
  }
  let socket: Socket;
  try {
    socket = open(question, route);
  } catch {
    const detail = "its host, port, certificate or key cannot be used";
    return Promise.resolve({ kind: "unreachable", problem: "other", detail });
  }
  return converse(question, route, socket, signal);
}

function open(question: TcpQuestion, route: OpenRoute): Socket {
  const { host, lookup } = route;
  const family = question.family === undefined ? {} : { family: question.family };
  if (question.tls === undefined) return connectPlain({ host, port: question.port, lookup, ...family });
  const name = question.tls.serverName ?? host;
  return connectTls({
    host,
    port: question.port,
    lookup,
    ...family,
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
): Promise<Outcome> {
  const { until, maxBytes, timeoutMs } = question;
  const deadline = startDeadline(timeoutMs, signal);
  let received = Buffer.alloc(0);
  let peer: Pick<Extract<Outcome, { kind: "tcp" }>, "address" | "certificateUntil"> | null = null;

  return new Promise((settle) => {
    socket.on("error", (error) => finish({ kind: "unreachable", ...problemOf(error) }));
    socket.on("close", () => end({ problem: "reset", detail: "it ended the connection at once" }));
    socket.on("end", () => end({ problem: "reset", detail: "it ended the connection at once" }));
    socket.once(question.tls === undefined ? "connect" : "secureConnect", () => {
      peer = { address: socket.remoteAddress ?? null, certificateUntil: certificateUntil(socket) };
      if (question.send !== undefined) socket.write(question.send);
      if (until === undefined || until === "") end();
      else socket.on("data", (chunk: Buffer) => read(chunk, until));
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

    /** Once there is a connection, what came until now is the answer. */
    function end(otherwise: Trouble = { problem: "other", detail: "it could not be asked" }): void {
      if (peer === null) finish({ kind: "unreachable", ...otherwise });
      else finish({ kind: "tcp", received: new Uint8Array(received), ...peer });
    }

    function finish(outcome: Outcome): void {
      deadline.clear();
      // In order where it can be: what was sent still goes out.
      if (outcome.kind === "tcp" && received.length < maxBytes) socket.end();
      socket.destroySoon();
      settle(outcome);
    }
  });
}
