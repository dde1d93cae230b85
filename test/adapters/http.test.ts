import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { nodeHttp } from "../../src/adapters/http.ts";
import type { HttpRequest } from "../../src/kernel/ports/index.ts";
import { closedPort, serve, stopServers } from "./loopback.ts";

const http = nodeHttp();
afterEach(stopServers);

describe("an HTTP request", () => {
  it("gives status, headers in lower case, body and time", async () => {
    const host = await serve((_request, response) => {
      response.writeHead(503, { "X-Reason": "busy" }).end("later");
    });

    const answer = await http.send(get(host));

    expect(answer).toMatchObject({
      kind: "response",
      status: 503,
      headers: { "x-reason": "busy" },
      truncated: false,
    });
    expect(text(answer)).toBe("later");
    expect(answer.ms).toBeGreaterThan(0);
  });

  it("sends its method, headers and body", async () => {
    const host = await serve(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      response.end(`${request.method} ${request.headers["x-a"]} ${body}`);
    });

    const answer = await http.send({ ...get(host), method: "POST", headers: { "x-a": "1" }, body: "two" });

    expect(text(answer)).toBe("POST 1 two");
  });

  it("follows no redirect: where it leads was not asked for", async () => {
    const seen: string[] = [];
    const host = await serve((request, response) => {
      seen.push(request.url ?? "");
      response.writeHead(302, { location: "/elsewhere" }).end();
    });

    const answer = await http.send(get(host));

    expect(answer).toMatchObject({ kind: "response", status: 302, headers: { location: "/elsewhere" } });
    expect(seen).toEqual(["/"]);
  });

  it.each([
    [9, false],
    [10, false],
    [11, true],
  ])("keeps ten of %i bytes when ten are wanted", async (size, truncated) => {
    const host = await serve((_request, response) => void response.end("x".repeat(size)));

    const answer = await http.send({ ...get(host), maxBytes: 10 });

    expect(answer).toMatchObject({ kind: "response", truncated });
    expect(text(answer)).toBe("x".repeat(Math.min(size, 10)));
  });

  it("stops reading a body that never ends once it has enough", async () => {
    const host = await serve((_request, response) => {
      const timer = setInterval(() => response.write("x".repeat(65_536)), 1);
      response.on("close", () => clearInterval(timer));
    });

    const answer = await http.send({ ...get(host), maxBytes: 200_000 });

    expect(answer).toMatchObject({ kind: "response", truncated: true });
    expect(text(answer)).toHaveLength(200_000);
  });

  it("counts decoded bytes, so that a small answer cannot become a large one", async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("x".repeat(1_000_000)));
    });

    const answer = await http.send({ ...get(host), maxBytes: 1000 });

    expect(answer).toMatchObject({ kind: "response", truncated: true });
    expect(text(answer)).toHaveLength(1000);
  });
});

describe("a request without an answer", () => {
  it("is a timeout when nothing is said by the deadline", async () => {
    const host = await serve(() => {});

    const answer = await http.send({ ...get(host), timeoutMs: 50 });

    expect(answer).toMatchObject({
      kind: "unreachable",
      problem: "timeout",
      detail: "no answer within 50 ms",
    });
    expect(answer.ms).toBeLessThan(2000);
  });

  it("is a timeout when the body does not come to its end by the deadline", async () => {
    const host = await serve((_request, response) => void response.writeHead(200).write("begun"));

    expect(await http.send({ ...get(host), timeoutMs: 50 })).toMatchObject({ problem: "timeout" });
  });

  it("is refused when nobody listens", async () => {
    const host = await closedPort();

    expect(await http.send(get(host))).toMatchObject({ problem: "refused", detail: "ECONNREFUSED" });
  });

  it("is reset when the connection breaks off", async () => {
    const host = await serve((request) => void request.socket.destroy());

    expect(await http.send(get(host))).toMatchObject({ kind: "unreachable", problem: "reset" });
  });

  it("is reset when the connection breaks off in the body", async () => {
    const host = await serve((request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("begun", () => request.socket.destroy());
    });

    expect(await http.send(get(host))).toMatchObject({ kind: "unreachable", problem: "reset" });
  });

  it("is a name problem when the name does not resolve", async () => {
    expect(await http.send(get("no-such-host.invalid"))).toMatchObject({
      kind: "unreachable",
      problem: "name",
    });
  });

  it("is a TLS problem when the service does not speak it", async () => {
    const host = await serve(() => {});

    expect(await http.send({ ...get(host), url: `https://${host}/` })).toMatchObject({ problem: "tls" });
  });

  it("is told at once when the job is cancelled", async () => {
    const host = await serve(() => {});
    const cancelled = new AbortController();
    const sent = http.send({ ...get(host), timeoutMs: 20_000 }, cancelled.signal);

    cancelled.abort();

    expect(await sent).toMatchObject({ kind: "unreachable", problem: "other" });
  });

  it.each(["not a url", "http://127.0.0.1:99999/"])("is a value, never thrown, for %s", async (url) => {
    expect(await http.send({ ...get(""), url })).toMatchObject({ kind: "unreachable", problem: "other" });
  });
});

function get(host: string): HttpRequest {
  return { method: "GET", url: `http://${host}/`, timeoutMs: 10_000, maxBytes: 1_000_000 };
}

function text(answer: Awaited<ReturnType<typeof http.send>>): string {
  return answer.kind === "response" ? new TextDecoder().decode(answer.body) : answer.problem;
}
