import { type AddressInfo, createServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { networkProbes } from "../../../src/adapters/probe/network-probes.ts";
import type { Answer } from "../../../src/kernel/question.ts";
import { type Certificates, makeCertificates } from "../../support/certificates.ts";
import { type DeafService, startDeafService } from "../../support/deaf-service.ts";
import { type DnsServer, startDnsServer } from "../../support/dns-server.ts";
import {
  type Act,
  drip,
  type HostileService,
  say,
  sayAndEnd,
  startHostileService,
} from "../../support/hostile-service.ts";
import { httpQuestion, tcpQuestion } from "../../support/questions.ts";
import { closedPort } from "../loopback.ts";

const probes = networkProbes({ proxies: {} });
const services: HostileService[] = [];
const closers: (() => void)[] = [];
let certificates: Certificates;

beforeAll(() => {
  certificates = makeCertificates();
});
afterEach(async () => {
  for (const close of closers.splice(0)) close();
  await Promise.all(services.splice(0).map((service) => service.close()));
});
afterAll(() => probes.close());

async function serve(act: Act, tls?: Parameters<typeof startHostileService>[1]): Promise<HostileService> {
  const service = await startHostileService(act, tls);
  services.push(service);
  return service;
}

async function deafFor(ms: number): Promise<DeafService> {
  const service = await startDeafService(ms);
  closers.push(() => service.close());
  return service;
}

const ping = "PING\r\n\r\n";

describe("a TCP question", () => {
  it("is answered by the connection alone when nothing is to be read", async () => {
    const service = await serve(() => {});

    const answer = await probes.ask(tcpQuestion(service.port));

    expect(answer).toMatchObject({ kind: "tcp", address: "127.0.0.1", certificateUntil: null });
    expect(received(answer)).toBe("");
  });

  it("sends its text and reads until the wanted one came", async () => {
    const service = await serve(say("one +PO", "NG two"));

    const answer = await probes.ask(tcpQuestion(service.port, { send: ping, until: "+PONG" }));

    expect(received(answer)).toContain("+PONG");
    expect(answer.ms).toBeLessThan(400);
  });

  it.each<[string, Act, string]>([
    ["the deadline", say("something else"), "something else"],
    ["the end of the connection", sayAndEnd("bye"), "bye"],
  ])("tells what came until %s", async (_name, act, text) => {
    const service = await serve(act);

    const answer = await probes.ask(
      tcpQuestion(service.port, { send: ping, until: "+PONG", timeoutMs: 200 }),
    );

    expect(answer).toMatchObject({ kind: "tcp" });
    expect(received(answer)).toBe(text);
  });

  it("reads no more than it may keep", async () => {
    const service = await serve(drip("x"));

    const answer = await probes.ask(tcpQuestion(service.port, { send: ping, until: "+PONG", maxBytes: 3 }));

    expect(received(answer)).toBe("xxx");
  });

  it("finds a port on which nothing listens refused, and a connection that breaks reset", async () => {
    const port = Number((await closedPort()).split(":")[1]);
    const breaking = await serve((socket) => socket.resetAndDestroy());

    const refused = await probes.ask(tcpQuestion(port));
    const reset = await probes.ask(tcpQuestion(breaking.port, { send: ping, until: "+PONG" }));

    expect([refused, reset]).toMatchObject([{ problem: "refused" }, { problem: "reset" }]);
  });

  it.each([
    ["10.1.2.3", "address"],
    ["169.254.169.254", "address"],
    ["0.0.0.0", "address"],
    ["[::ffff:127.0.0.1]", "address"],
    ["[fe80::1%lo]", "address"],
  ])("does not connect to %s", async (host, problem) => {
    const answer = await probes.ask(tcpQuestion(80, { host }));

    expect(answer).toMatchObject({ problem, detail: expect.stringContaining("gate.private-addresses") });
  });

  it("connects to an address that the policy opens", async () => {
    const service = await serve(() => {});

    const answer = await probes.ask(
      tcpQuestion(service.port, { host: "[::ffff:127.0.0.1]", open: ["127.0.0.1"] }),
    );

    expect(answer).toMatchObject({ kind: "tcp" });
  });

  it("takes no address of the other family", async () => {
    const answer = await probes.ask(tcpQuestion(80, { family: 6 }));

    expect(answer).toMatchObject({ problem: "name", detail: "127.0.0.1 is no address of IPv6" });
  });

  it("answers a port that is none", async () => {
    const answer = await probes.ask(tcpQuestion(70_000));

    expect(answer).toMatchObject({ problem: "other" });
  });

  it("by TLS checks the certificate and tells until when it is valid", async () => {
    const { certificate, key } = certificates.good;
    const service = await serve(say("+PONG"), { cert: certificate, key });
    const asked = tcpQuestion(service.port, { host: "localhost", send: ping, until: "+PONG" });

    const good = await probes.ask({ ...asked, tls: { ca: certificates.ca } });
    const unknown = await probes.ask({ ...asked, tls: {} });

    expect(good).toMatchObject({ kind: "tcp", certificateUntil: expect.stringMatching(/^\d{4}-/) });
    expect(received(good)).toBe("+PONG");
    expect(unknown).toMatchObject({ problem: "tls" });
  });

  it("by TLS with authorities that cannot be read is not asked", async () => {
    const tls = { ca: certificates.ca.replaceAll("\n", "\\n") };

    const answer = await probes.ask(tcpQuestion(1, { host: "localhost", tls }));

    expect(answer).toMatchObject({ problem: "other", detail: "no certificate can be read from its `ca`" });
  });

  describe("with a client's certificate", () => {
    const mutual = (): Parameters<typeof startHostileService>[1] => {
      const { certificate: cert, key } = certificates.good;
      return { cert, key, ca: certificates.ca, requestCert: true, rejectUnauthorized: true };
    };

    it("that is taken is good, and to wait for a refusal is no time of the service", async () => {
      const service = await serve(() => {}, mutual());
      const tls = { ca: certificates.ca, ...certificates.client };
      const begun = performance.now();

      const answer = await probes.ask(tcpQuestion(service.port, { host: "localhost", tls, timeoutMs: 2000 }));

      expect(answer).toMatchObject({ kind: "tcp" });
      expect(performance.now() - begun).toBeGreaterThan(250);
      expect(answer.ms).toBeLessThan(200);
    });

    it("is good when the deadline leaves no time to wait", async () => {
      const service = await serve(() => {}, mutual());
      const tls = { ca: certificates.ca, ...certificates.client };

      const answer = await probes.ask(tcpQuestion(service.port, { host: "localhost", tls, timeoutMs: 200 }));

      expect(answer).toMatchObject({ kind: "tcp" });
    });

    it.each(["TLSv1.2", "TLSv1.3"] as const)("that is refused by %s says so", async (maxVersion) => {
      const service = await serve(say("+PONG"), { ...mutual(), maxVersion });
      const tls = { ca: certificates.ca, ...certificates.expired };
      const asked = tcpQuestion(service.port, { host: "localhost", tls });

      const connected = await probes.ask(asked);
      const talked = await probes.ask({ ...asked, send: ping, until: "+PONG" });

      expect([connected, talked]).toMatchObject([{ problem: "credentials" }, { problem: "credentials" }]);
    });

    it("is answered by what came before the connection ended", async () => {
      const service = await serve(sayAndEnd("bye"), mutual());
      const tls = { ca: certificates.ca, ...certificates.client };

      const answer = await probes.ask(
        tcpQuestion(service.port, { host: "localhost", tls, send: ping, until: "+PONG" }),
      );

      expect(received(answer)).toBe("bye");
    });
  });

  it("that nobody answers leaves no connection behind", async () => {
    const deaf = await deafFor(3000);
    const before = openSockets();

    const plain = await probes.ask(tcpQuestion(deaf.port, { timeoutMs: 100 }));
    const secure = await probes.ask(tcpQuestion(deaf.port, { timeoutMs: 100, tls: {} }));

    expect([plain, secure]).toMatchObject([{ problem: "timeout" }, { problem: "timeout" }]);
    await expect.poll(openSockets).toBe(before);
  });

  it("whose text is never read leaves no connection that keeps the process", async () => {
    const server = createServer({ pauseOnConnect: true });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    closers.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const before = openSockets();

    const answer = await probes.ask(tcpQuestion(port, { send: "x".repeat(20_000_000) }));

    expect(answer).toMatchObject({ kind: "tcp" });
    // That of the server.
    await expect.poll(openSockets).toBeLessThanOrEqual(before + 1);
  });
});

describe("a name", () => {
  let names: DnsServer;
  afterEach(() => names.close());

  it.each([
    ["loopback", { a: ["127.0.0.1"] }, [], "address"],
    ["a private network", { a: ["10.1.2.3"] }, [], "address"],
    ["a metadata service", { a: ["169.254.169.254"] }, ["0.0.0.0/0"], "address"],
    ["loopback in IPv6", { aaaa: ["::1"] }, [], "address"],
  ])("that leads to %s is refused at its address", async (_name, said, open, problem) => {
    names = await startDnsServer({ "api.example": said });
    const asking = networkProbes({ proxies: {}, lookup: { servers: [names.address], hostsPath: "" } });

    const answer = await asking.ask(tcpQuestion(80, { host: "api.example", open }));

    expect(answer).toMatchObject({ problem, detail: expect.stringMatching(/^`api.example` is at /) });
    asking.close();
  });

  it("that changes its address is followed by the next question, and refused when that one is closed", async () => {
    const service = await serve(() => {});
    names = await startDnsServer({ "api.example": { a: ["127.0.0.1"], ttl: 1 } });
    const asking = networkProbes({ proxies: {}, lookup: { servers: [names.address], hostsPath: "" } });
    const asked = tcpQuestion(service.port, { host: "api.example", open: ["127.0.0.1"] });

    const before = await asking.ask(asked);
    names.say("api.example", { a: ["127.0.0.2"] });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const after = await asking.ask(asked);

    expect(before).toMatchObject({ kind: "tcp", address: "127.0.0.1" });
    expect(after).toMatchObject({ problem: "address", detail: expect.stringContaining("127.0.0.2") });
    asking.close();
  });

  it("with an address that refuses and one that answers is reached at the latter", async () => {
    const service = await serve(() => {});
    names = await startDnsServer({ "api.example": { a: ["127.0.0.2", "127.0.0.1"] } });
    const asking = networkProbes({ proxies: {}, lookup: { servers: [names.address], hostsPath: "" } });

    const answer = await asking.ask(
      tcpQuestion(service.port, { host: "api.example", open: ["127.0.0.0/8"] }),
    );

    expect(answer).toMatchObject({ kind: "tcp", address: "127.0.0.1" });
    asking.close();
  });

  it("with two addresses is reached at the first though its first packet is lost", async () => {
    const deaf = await deafFor(700);
    names = await startDnsServer({ "api.example": { a: ["127.0.0.1", "127.0.0.2"] } });
    const asking = networkProbes({ proxies: {}, lookup: { servers: [names.address], hostsPath: "" } });
    const asked = { host: "api.example", open: ["127.0.0.0/8"], timeoutMs: 5000 };

    const [tcp, http] = await Promise.all([
      asking.ask(tcpQuestion(deaf.port, asked)),
      asking.ask(httpQuestion(`http://api.example:${deaf.port}/`, asked)),
    ]);

    expect([tcp, http]).toMatchObject([
      { kind: "tcp", address: "127.0.0.1" },
      { kind: "http", address: "127.0.0.1" },
    ]);
    asking.close();
  });

  it("that nobody answers for is a problem of the name, and not of the service", async () => {
    names = await startDnsServer({ "api.example": "silence" });
    const asking = networkProbes({ proxies: {}, lookup: { servers: [names.address], hostsPath: "" } });

    const answer = await asking.ask(tcpQuestion(80, { host: "api.example", timeoutMs: 200 }));

    expect(answer).toMatchObject({ problem: "name" });
    expect(answer.ms).toBeLessThan(500);
    asking.close();
  });
});

function received(answer: Answer): string | null {
  return answer.kind === "tcp" ? new TextDecoder().decode(answer.received) : null;
}

/** Those that keep the process running. */
function openSockets(): number {
  return process.getActiveResourcesInfo().filter((one) => one === "TCPSocketWrap").length;
}
