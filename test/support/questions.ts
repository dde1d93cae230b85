import type { HttpQuestion, TcpQuestion } from "../../src/kernel/question.ts";

/** A GET that is content with anything within half a second. */
export function httpQuestion(url: string, change: Partial<HttpQuestion> = {}): HttpQuestion {
  return {
    via: "http",
    method: "GET",
    url,
    headers: {},
    maxBytes: 10_000,
    redirects: 0,
    redirectHosts: [],
    fresh: false,
    tls: {},
    timeoutMs: 500,
    open: [],
    ...change,
  };
}

/** A connection to a port of this machine. */
export function tcpQuestion(port: number, change: Partial<TcpQuestion> = {}): TcpQuestion {
  return { via: "tcp", host: "127.0.0.1", port, maxBytes: 1000, timeoutMs: 500, open: [], ...change };
}
