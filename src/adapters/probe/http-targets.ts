import type { Agent, RequestOptions, request } from "node:http";
import type { Socket, TcpNetConnectOpts } from "node:net";
import { isLoopbackName } from "../../core/gate/address-rule.ts";
import type { HttpQuestion } from "../../kernel/question.ts";
import { NotReached, type Trouble } from "./problem-of.ts";
import type { Hop } from "./redirect.ts";
import { type OpenRoute, routeTo } from "./route.ts";
import type { Surroundings } from "./surroundings.ts";
import { contextOf, showsCertificate } from "./tls.ts";

/** All that is worked out once to send a request: the next one of the same question only sends. */
export interface HttpTarget {
  readonly kind: "open";
  readonly options: RequestOptions;
  /** The same on a connection of its own. */
  readonly freshOptions: RequestOptions;
  readonly send: typeof request;
  readonly route: OpenRoute;
  readonly hop: Hop;
  /** May be sent once more when a connection that was kept open turns out to be dead. */
  readonly mayRepeat: boolean;
  readonly viaProxy: boolean;
  /** This side shows a certificate of its own. */
  readonly showsCertificate: boolean;
}

export type TargetOrTrouble = HttpTarget | ({ readonly kind: "closed" } & Trouble);

/** Works out how to send requests, and keeps their connections open. */
export interface HttpTargets {
  /** That of the question itself; kept with the question's object. */
  asked(question: HttpQuestion): TargetOrTrouble;
  /** That of a redirect. */
  redirected(question: HttpQuestion, hop: Hop): TargetOrTrouble;
  close(): void;
}

/** Options of agents for one way of connecting: kept-alive ones, and ones for a single request each. */
interface Agents {
  readonly kept: Agent;
  readonly single: Agent;
}

// An import reads all that a module exports, and of `node:http` that loads a whole second client (`WebSocket`): 14 MB.
const http = process.getBuiltinModule("node:http");
const https = process.getBuiltinModule("node:https");

const idempotent = ["GET", "HEAD", "OPTIONS"];

/** `proxies` holds HTTP_PROXY, HTTPS_PROXY and NO_PROXY, as an environment has them. */
export function httpTargets(surroundings: Surroundings, proxies: NodeJS.ProcessEnv): HttpTargets {
  const known = new WeakMap<HttpQuestion, TargetOrTrouble>();
  const agents = new Map<string, Agents>();

  function agentsFor(question: HttpQuestion, secure: boolean, asWritten: boolean, viaProxy: boolean): Agents {
    // Not by host: an agent itself tells hosts apart. But a connection must not be used by a question that may not open it.
    const { open, family, tls } = question;
    const key = JSON.stringify([secure, asWritten, viaProxy, open, family ?? 0, secure ? tls : null]);
    const made = agents.get(key) ?? makeAgents(question, secure, viaProxy ? proxies : null);
    agents.set(key, made);
    return made;
  }

  function target(question: HttpQuestion, hop: Hop, asWritten: boolean): TargetOrTrouble {
    const secure = hop.url.protocol === "https:";
    const { fresh } = question;
    const route = routeTo(hop.url.hostname, question, surroundings.lookup, { fresh, asWritten });
    if (route.kind === "closed") return route;
    // What is on this machine no proxy can reach.
    const viaProxy = hasProxy(proxies, secure) && !isLoopbackName(hop.url.hostname);
    const { kept, single } = agentsFor(question, secure, asWritten, viaProxy);
    const mayRepeat = idempotent.includes(hop.method);
    const shared: RequestOptions & Pick<TcpNetConnectOpts, "autoSelectFamilyAttemptTimeout"> = {
      method: hop.method,
      host: route.host,
      path: `${hop.url.pathname}${hop.url.search}`,
      headers: headersOf(hop),
      lookup: route.lookup,
      autoSelectFamilyAttemptTimeout: route.attemptMs,
      ...(hop.url.port === "" ? {} : { port: Number(hop.url.port) }),
      ...(question.family === undefined ? {} : { family: question.family }),
      // A tunnel that a proxy never opens is ended by this alone.
      ...(viaProxy ? { timeout: question.timeoutMs } : {}),
    };
    const freshOptions = { ...shared, agent: single };
    return {
      kind: "open",
      // What may not be sent twice must not meet a connection that died while it was idle.
      options: fresh || !mayRepeat ? freshOptions : { ...shared, agent: kept },
      freshOptions,
      send: secure ? https.request : http.request,
      route,
      hop,
      mayRepeat,
      viaProxy,
      showsCertificate: secure && showsCertificate(question.tls),
    };
  }

  return {
    asked(question) {
      const before = known.get(question);
      if (before !== undefined) return before;
      const made = attempt(() => target(question, hopOf(question), true));
      known.set(question, made);
      return made;
    },
    redirected: (question, hop) =>
      attempt(() => target(question, hop, hop.url.host === new URL(question.url).host)),
    close() {
      for (const { kept, single } of agents.values()) {
        kept.destroy();
        single.destroy();
      }
      agents.clear();
    },
  };
}

// Certificates, keys and proxies that cannot be read, above all.
function attempt(make: () => TargetOrTrouble): TargetOrTrouble {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotReached) return { kind: "closed", ...error.trouble };
    const detail = "its URL, certificate, key or proxy cannot be used";
    return { kind: "closed", problem: "other", detail };
  }
}

function hopOf(question: HttpQuestion): Hop {
  const url = new URL(question.url);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new TypeError("no URL of http");
  const { method, headers, body } = question;
  return { url, method: method.toUpperCase(), headers, ...(body === undefined ? {} : { body }) };
}

function headersOf(hop: Hop): Record<string, string> {
  const { username, password } = hop.url;
  if (username === "" && password === "") return { ...hop.headers };
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}`, ...hop.headers };
}

function hasProxy(env: NodeJS.ProcessEnv, secure: boolean): boolean {
  const names = secure ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy", "HTTP_PROXY"];
  // Of another kind, such as SOCKS, Node knows nothing and goes without.
  return names.some((name) => /^https?:/.test(env[name] ?? ""));
}

/**
 * Node's agents know proxies themselves (since 24.5). The address rule then holds for hosts that are written as an
 * address: names are resolved by the proxy, which has its own rules, and which may itself be at a private address.
 */
function makeAgents(question: HttpQuestion, secure: boolean, proxies: NodeJS.ProcessEnv | null): Agents {
  const options = {
    // A server that speaks HTTP/2 alone then says so in the handshake.
    ...(secure ? { ALPNProtocols: ["http/1.1"] } : {}),
    // A session that is resumed shows no certificate, and the one of its beginning may have been replaced since.
    ...(secure ? { maxCachedSessions: 0 } : {}),
    // Said outright, as a variable of the environment could turn it off.
    rejectUnauthorized: true,
    ...(secure ? { secureContext: contextOf(question.tls) } : {}),
    ...(question.tls.serverName === undefined ? {} : { servername: question.tls.serverName }),
    ...(proxies === null ? {} : { proxyEnv: proxies }),
  };
  const single = { ...options, keepAlive: false };
  const kept = { ...options, keepAlive: true, maxFreeSockets: 256 };
  return secure
    ? { kept: lasting(new https.Agent(kept)), single: new https.Agent(single) }
    : { kept: lasting(new http.Agent(kept)), single: new http.Agent(single) };
}

// Node's own way sets the socket's keep-alive anew, and reads the headers, after each request. Idle connections must not
// keep the process running; that the other side ends one is noticed, and the request is sent again.
function lasting<A extends Agent>(agent: A): A {
  agent.keepSocketAlive = (socket: Socket) => {
    socket.unref();
    return true;
  };
  return agent;
}
