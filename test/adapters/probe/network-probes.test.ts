import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { networkProbes } from "../../../src/adapters/probe/network-probes.ts";
import type { Probes } from "../../../src/kernel/ports/probes.ts";
import type { Answer, HttpQuestion } from "../../../src/kernel/question.ts";
import { makeCertificates } from "../../support/certificates.ts";
import { startDnsServer } from "../../support/dns-server.ts";
import { type HostileService, response, say, startHostileService } from "../../support/hostile-service.ts";
import { httpQuestion } from "../../support/questions.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function probesWith(options: Parameters<typeof networkProbes>[0]): Probes {
  const probes = networkProbes(options);
  closing.push(() => probes.close());
  return probes;
}

async function serve(...args: Parameters<typeof startHostileService>): Promise<HostileService> {
  const service = await startHostileService(...args);
  closing.push(() => service.close());
  return service;
}

describe("questions at once", () => {
  it("to one host are at most as many as it may have, and those that wait have their whole time", async () => {
    let open = 0;
    let most = 0;
    const service = await serve((socket) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        socket.write(response("ok"));
      }, 60);
    });
    const probes = probesWith({ proxies: {}, inFlightPerHost: 2 });
    const question = httpQuestion(`http://${service.host}/`, { timeoutMs: 200 });

    const answers = await Promise.all(Array.from({ length: 10 }, () => probes.ask(question)));

    expect(most).toBe(2);
    expect(answers.map((one) => one.kind)).toEqual(Array.from({ length: 10 }, () => "http"));
    expect(Math.max(...answers.map((one) => one.ms))).toBeLessThan(200);
  });

  it("a thousand to one host are 64 at most, and each is answered", async () => {
    const crowd = await startCrowd(64);
    const probes = probesWith({ proxies: {} });

    const answers = await askAll(probes, (index) => httpQuestion(`http://${crowd.host}/${index}`, patient));

    expect(crowd.most()).toBe(64);
    expect(answers.filter((one) => one.kind === "http" && one.status === 200)).toHaveLength(1000);
  });

  it("a thousand to 300 names of one machine are 256 at most, and each is answered", async () => {
    const crowd = await startCrowd(256);
    const named = Array.from({ length: 300 }, (_, index) => [
      `s${index}.example`,
      { a: ["127.0.0.1"], ttl: 30 },
    ]);
    const names = await startDnsServer(Object.fromEntries(named));
    closing.push(() => names.close());
    const probes = probesWith({ proxies: {}, lookup: { servers: [names.address], hostsPath: "" } });
    const open = ["127.0.0.0/8"];

    const answers = await askAll(probes, (index) =>
      httpQuestion(`http://s${index % 300}.example:${crowd.port}/`, { ...patient, open }),
    );

    expect(crowd.most()).toBe(256);
    expect(answers.filter((one) => one.kind === "http" && one.status === 200)).toHaveLength(1000);
  });

  it("that wait are not asked once their signal came", async () => {
    const service = await serve((socket) => void setTimeout(() => socket.write(response("ok")), 50));
    const probes = probesWith({ proxies: {}, inFlight: 1 });
    const cancel = new AbortController();
    const question = httpQuestion(`http://${service.host}/`);

    const first = probes.ask(question);
    const second = probes.ask(question, cancel.signal);
    cancel.abort();

    expect(await first).toMatchObject({ kind: "http" });
    expect(await second).toMatchObject({ kind: "unreachable", problem: "other" });
    expect(service.heads).toHaveLength(1);
  });
});

describe("a name behind HTTP", () => {
  it("is connected to where it leads, and refused where that is not open", async () => {
    const service = await serve(say(response("ok")));
    const names = await startDnsServer({ "api.example": { a: ["127.0.0.1"] } });
    closing.push(() => names.close());
    const probes = probesWith({ proxies: {}, lookup: { servers: [names.address], hostsPath: "" } });
    const url = `http://api.example:${service.port}/`;

    const closed = await probes.ask(httpQuestion(url));
    const open = await probes.ask(httpQuestion(url, { open: ["127.0.0.0/8"] }));
    const closedStill = await probes.ask(httpQuestion(url));

    expect(open).toMatchObject({ kind: "http", address: "127.0.0.1" });
    expect([closed, closedStill]).toMatchObject([{ problem: "address" }, { problem: "address" }]);
    expect(service.heads).toHaveLength(1);
  });

  it("that changes its address is seen by a fresh question, while an open connection goes on", async () => {
    const service = await serve(say(response("ok")));
    const names = await startDnsServer({ "api.example": { a: ["127.0.0.1"] } });
    closing.push(() => names.close());
    const probes = probesWith({ proxies: {}, lookup: { servers: [names.address], hostsPath: "" } });
    const steady = httpQuestion(`http://api.example:${service.port}/`, { open: ["127.0.0.0/8"] });

    await probes.ask(steady);
    names.say("api.example", { a: ["127.0.0.2"] });
    const kept = await probes.ask(steady);
    const fresh = await probes.ask({ ...steady, fresh: true });

    expect(kept).toMatchObject({ kind: "http", address: "127.0.0.1" });
    expect(fresh).toMatchObject({ problem: "refused" });
  });

  it.each<[string, "NXDOMAIN" | "SERVFAIL" | "silence"]>([
    ["does not exist", "NXDOMAIN"],
    ["makes its server fail", "SERVFAIL"],
    ["gets no answer", "silence"],
  ])("that %s is a problem of the name", async (_name, said) => {
    const names = await startDnsServer({ "api.example": said });
    closing.push(() => names.close());
    const system = async () => [];
    const probes = probesWith({ proxies: {}, lookup: { servers: [names.address], hostsPath: "", system } });

    const answer = await probes.ask(httpQuestion("http://api.example/", { timeoutMs: 300 }));

    expect(answer).toMatchObject({ kind: "unreachable", problem: "name" });
  });
});

describe("a proxy of the environment", () => {
  it("is asked for what is in clear, with the name as it stands, and not for this machine", async () => {
    const proxy = await serve(say(response("by proxy")));
    const probes = probesWith({ proxies: { HTTP_PROXY: `http://${proxy.host}`, NO_PROXY: "" } });
    const direct = await serve(say(response("direct")));

    const far = await probes.ask(httpQuestion("http://api.example/a"));
    const near = await probes.ask(httpQuestion(`http://${direct.host}/`));

    expect(far).toMatchObject({ kind: "http", status: 200, address: null });
    expect(proxy.heads[0]).toMatch(/^GET http:\/\/api.example\/a HTTP\/1.1/);
    expect(near).toMatchObject({ kind: "http", status: 200 });
    expect(proxy.heads).toHaveLength(1);
  });

  it("is not asked for hosts that it is no proxy for", async () => {
    const proxy = await serve(say(response("by proxy")));
    const direct = await serve(say(response("direct")));
    const names = await startDnsServer({ "api.example": { a: ["127.0.0.1"] } });
    closing.push(() => names.close());
    const probes = probesWith({
      proxies: { HTTP_PROXY: `http://${proxy.host}`, NO_PROXY: ".example" },
      lookup: { servers: [names.address], hostsPath: "" },
    });

    const answer = await probes.ask(
      httpQuestion(`http://api.example:${direct.port}/`, { open: ["127.0.0.1"] }),
    );

    expect(answer).toMatchObject({ kind: "http", status: 200 });
    expect(proxy.heads).toEqual([]);
  });

  it("opens a tunnel for TLS, in which the certificate is checked against the host", async () => {
    const { ca, good } = makeCertificates();
    const service = await serve(say(response("ok")), { cert: good.certificate, key: good.key });
    const proxy = await startTunnel(service.port);
    const probes = probesWith({ proxies: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } });

    const right = await probes.ask(
      httpQuestion("https://api.example/", { tls: { ca, serverName: "localhost" } }),
    );
    const wrong = await probes.ask(httpQuestion("https://api.example/", { tls: { ca } }));

    expect(right).toMatchObject({
      kind: "http",
      status: 200,
      certificateUntil: expect.stringMatching(/^\d{4}/),
    });
    expect(wrong).toMatchObject({ problem: "tls" });
    expect(proxy.asked).toEqual(["api.example:443", "api.example:443"]);
  });

  it("is not asked for an address that is closed", async () => {
    const proxy = await serve(say(response("by proxy")));
    const probes = probesWith({ proxies: { http_proxy: `http://${proxy.host}` } });

    const answer = await probes.ask(httpQuestion("http://169.254.169.254/latest"));

    expect(answer).toMatchObject({ problem: "address" });
    expect(proxy.heads).toEqual([]);
  });

  it.each(["refuses", "is silent"])("that %s is a problem within the deadline", async (how) => {
    const proxy = await serve(how === "refuses" ? say("HTTP/1.1 403 Forbidden\r\n\r\n") : () => {});
    const probes = probesWith({ proxies: { https_proxy: `http://user:secret@${proxy.host}` } });

    const answer = await probes.ask(httpQuestion("https://api.example/", { timeoutMs: 300 }));

    expect(answer.kind).toBe("unreachable");
    expect(JSON.stringify(answer)).not.toContain("secret");
    expect(answer.ms).toBeLessThan(600);
  });

  it("that is no URL is a problem, and not an error", async () => {
    const probes = probesWith({ proxies: { http_proxy: "http://secret:nonsense" } });

    const answer = await probes.ask(httpQuestion("http://api.example/"));

    expect(answer).toMatchObject({ problem: "other" });
    expect(JSON.stringify(answer)).not.toContain("secret");
  });
});

const patient = { timeoutMs: 30_000 };

function askAll(probes: Probes, question: (index: number) => HttpQuestion): Promise<readonly Answer[]> {
  return Promise.all(Array.from({ length: 1000 }, (_, index) => probes.ask(question(index))));
}

/** A service that answers nobody before so many wait for it, and then all at once when no more of them come. */
async function startCrowd(expected: number) {
  const waiting: Socket[] = [];
  let most = 0;
  let isFull = false;
  let quiet: NodeJS.Timeout | undefined;
  const answerAll = (): void => {
    for (const socket of waiting.splice(0)) socket.write(response("ok"));
  };
  const service = await serve((socket) => {
    waiting.push(socket);
    most = Math.max(most, waiting.length);
    isFull ||= waiting.length >= expected;
    clearTimeout(quiet);
    if (isFull) quiet = setTimeout(answerAll, 100);
  });
  return { host: service.host, port: service.port, most: () => most };
}

interface Tunnel {
  readonly port: number;
  readonly asked: readonly (string | undefined)[];
}

/** A proxy that leads each tunnel to one port of this machine. */
async function startTunnel(to: number): Promise<Tunnel> {
  const asked: (string | undefined)[] = [];
  const server: Server = createServer();
  server.on("connect", (request, socket) => {
    asked.push(request.url);
    const onward = connect(to, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("error", () => onward.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closing.push(() => void server.close().closeAllConnections());
  return { port: (server.address() as AddressInfo).port, asked };
}
