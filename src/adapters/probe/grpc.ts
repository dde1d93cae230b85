import type { ClientHttp2Session } from "node:http2";
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectTls, TLSSocket } from "node:tls";
import type { Answer, GrpcHealth, GrpcQuestion } from "../../kernel/question.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { askHealth } from "./grpc-call.ts";
import { NotReached, problemOf, refusedCertificate, type Trouble } from "./problem-of.ts";
import { type OpenRoute, routeTo } from "./route.ts";
import type { Surroundings } from "./surroundings.ts";
import { contextOf, showsCertificate } from "./tls.ts";

/** What a call gave, before its time is added. */
export type GrpcOutcome =
  | ({ readonly kind: "unreachable" } & Trouble)
  | Pick<GrpcHealth, "kind" | "status" | "message" | "serving">;

/**
 * Asks the health service of a gRPC server (grpc.health.v1, unary `Check`) on a connection of its own, which is closed
 * afterwards. One deadline holds over connecting, the handshake and the answer.
 */
export async function askGrpc(
  question: GrpcQuestion,
  surroundings: Surroundings,
  signal?: AbortSignal,
): Promise<Answer> {
  const begunMs = performance.now();
  surroundings.stall.begin(begunMs);
  const outcome = await call(question, surroundings, signal);
  const endedMs = performance.now();
  return { ...outcome, ms: endedMs - begunMs, stalledMs: surroundings.stall.end(begunMs, endedMs) };
}

async function call(
  question: GrpcQuestion,
  surroundings: Surroundings,
  signal?: AbortSignal,
): Promise<GrpcOutcome> {
  const route = routeTo(question.host, question, surroundings.lookup, { fresh: true, asWritten: true });
  if (route.kind === "closed") return { kind: "unreachable", problem: route.problem, detail: route.detail };
  const deadline = startDeadline(question.timeoutMs, signal);
  let socket: Socket | null = null;
  try {
    socket = open(question, route);
    return await converse(question, route, socket, deadline);
  } catch (error) {
    if (error instanceof NotReached) return { kind: "unreachable", ...error.trouble };
    // What node:tls and node:http2 throw at once is about what they were given, and may quote it.
    const detail = "its host, port, metadata, certificate or key cannot be used";
    return { kind: "unreachable", problem: "other", detail };
  } finally {
    deadline.clear();
    socket?.destroy();
  }
}

function open(question: GrpcQuestion, route: OpenRoute): Socket {
  const { host, lookup, attemptMs } = route;
  const { port, tls } = question;
  const where = {
    host,
    port,
    lookup,
    autoSelectFamilyAttemptTimeout: attemptMs,
    ...(question.family === undefined ? {} : { family: question.family }),
  };
  if (tls === null) return connectPlain(where);
  const name = tls.serverName ?? host;
  return connectTls({
    ...where,
    ALPNProtocols: ["h2"],
    ...(isIP(name) === 0 ? { servername: name } : {}),
    secureContext: contextOf(tls),
    rejectUnauthorized: true,
  });
}

function converse(
  question: GrpcQuestion,
  route: OpenRoute,
  socket: Socket,
  deadline: Deadline,
): Promise<GrpcOutcome> {
  let session: ClientHttp2Session | null = null;
  const mayBeRefused = showsCertificate(question.tls);
  return new Promise<GrpcOutcome>((resolve, refuse) => {
    const settle = (outcome: GrpcOutcome): void =>
      resolve(
        mayBeRefused && outcome.kind === "unreachable"
          ? { kind: "unreachable", ...refusedCertificate(outcome) }
          : outcome,
      );
    const fail = (trouble: Trouble): void => settle({ kind: "unreachable", ...trouble });
    // Both stay in place once all is settled: what a socket says later must not be an uncaught error. What happens to it
    // within the call, the call itself tells, which knows whether its answer had begun.
    socket.on("error", (error) => session ?? fail(problemOf(error)));
    socket.on("close", () => session ?? fail({ problem: "reset", detail: "it ended the connection" }));
    socket.once(question.tls === null ? "connect" : "secureConnect", () => {
      if (socket instanceof TLSSocket && socket.alpnProtocol !== "h2") {
        fail({ problem: "protocol", detail: "it does not speak HTTP/2" });
        return;
      }
      try {
        const authority = `${question.tls === null ? "http" : "https"}://${authorityOf(question)}`;
        // Loaded by who asks so: it takes more than a megabyte.
        const http2 = process.getBuiltinModule("node:http2");
        session = http2.connect(authority, { createConnection: () => socket });
        askHealth(session, question, authorityOf(question), settle);
      } catch (error) {
        refuse(error instanceof Error ? error : new Error("the call cannot be made"));
      }
    });
    deadline.whenOver(() => {
      if (deadline.over === "cancelled") fail({ problem: "other", detail: "cancelled while it was asked" });
      else if (route.isNaming()) {
        fail({ problem: "name", detail: `no name server answered for \`${route.host}\` in time` });
      } else fail({ problem: "timeout", detail: `no answer within ${question.timeoutMs} ms` });
    });
  }).finally(() => session?.destroy());
}

function authorityOf({ host, port, tls }: GrpcQuestion): string {
  const name = tls?.serverName ?? host;
  return `${name.includes(":") ? `[${name}]` : name}:${port}`;
}
