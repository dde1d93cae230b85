import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { networkProbes } from "../../../src/adapters/probe/network-probes.ts";
import { type Certificates, makeCertificates } from "../../support/certificates.ts";
import {
  type Act,
  type HostileService,
  response,
  say,
  startHostileService,
} from "../../support/hostile-service.ts";
import { httpQuestion } from "../../support/questions.ts";
import { closedPort } from "../loopback.ts";

const probes = networkProbes({ proxies: {} });
const services: HostileService[] = [];

afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});
afterAll(() => probes.close());

async function serve(act: Act, tls?: Parameters<typeof startHostileService>[1]): Promise<HostileService> {
  const service = await startHostileService(act, tls);
  services.push(service);
  return service;
}

const redirect = (to: string, status = "302 Found"): Uint8Array => response("", { location: to }, status);

describe("an HTTP question", () => {
  it("sends its method, headers and body, and tells status, headers, body, address and time", async () => {
    const service = await serve(say(response("later", { "X-Reason": "busy" }, "503 Busy")));
    const headers = { "x-a": "1", authorization: "Bearer t" };

    const answer = await probes.ask(
      httpQuestion(`http://${service.host}/a?b=c`, { method: "POST", headers, body: "two" }),
    );

    expect(answer).toMatchObject({
      kind: "http",
      status: 503,
      headers: { "x-reason": "busy" },
      truncated: false,
      address: "127.0.0.1",
      certificateUntil: null,
      redirected: 0,
    });
    expect(text(answer)).toBe("later");
    expect(answer.ms).toBeGreaterThan(0);
    const [head = ""] = service.heads;
    expect(head).toMatch(/^POST \/a\?b=c HTTP\/1.1\r\n/);
    expect(head).toMatch(/x-a: 1\r\nauthorization: Bearer t\r\n/);
    expect(head).toMatch(/content-length: 3/i);
  });

  it("finds a port on which nothing listens refused", async () => {
    const host = await closedPort();

    const answer = await probes.ask(httpQuestion(`http://${host}/`));

    expect(answer).toMatchObject({ kind: "unreachable", problem: "refused" });
  });

  it("asks an IPv6 address in brackets", async () => {
    const server = createServer((_, reply) => void reply.end("six"));
    await listen(server, "::1");

    const answer = await probes.ask(httpQuestion(`http://[::1]:${portOf(server)}/`));

    expect(answer).toMatchObject({ kind: "http", status: 200, address: "::1" });
    await new Promise((closed) => server.close(closed).closeAllConnections());
  });

  it.each([
    ["a header that cannot be sent", { headers: { "x-a": "line\r\nbreak-secret" } }],
    ["a method that is none", { method: "GE T" }],
    ["a scheme that is not HTTP", { url: "ftp://127.0.0.1/" }],
    ["a URL that is none", { url: "not a url secret" }],
    ["a zone in a URL", { url: "http://[fe80::1%25lo]/" }],
    ["a key that cannot be read", { url: "https://127.0.0.1/", tls: { key: "secret" } }],
  ])("answers %s without quoting it", async (_name, change) => {
    const answer = await probes.ask(httpQuestion("http://127.0.0.1:9/", change));

    expect(answer).toMatchObject({ kind: "unreachable", problem: "other" });
    expect(JSON.stringify(answer)).not.toContain("secret");
  });

  it("is cancelled by its signal while it is open", async () => {
    const service = await serve(() => cancel.abort());
    const cancel = new AbortController();

    const answer = await probes.ask(httpQuestion(`http://${service.host}/`), cancel.signal);

    expect(answer).toMatchObject({ problem: "other", detail: "cancelled while it was asked" });
  });

  it("is not asked when its signal has come already", async () => {
    const service = await serve(say(response("")));

    const answer = await probes.ask(httpQuestion(`http://${service.host}/`), AbortSignal.abort());

    expect(answer).toMatchObject({ problem: "other" });
    expect(service.heads).toEqual([]);
  });
});

describe("a connection", () => {
  it("is used again by the next question", async () => {
    const service = await serve(say(response("ok")));
    const question = httpQuestion(`http://${service.host}/`);

    await probes.ask(question);
    await probes.ask(question);
    await probes.ask({ ...question });

    expect(service.heads).toHaveLength(3);
    expect(service.connections()).toBe(1);
  });

  it("is a new one for a fresh question, and for a method that may not be sent twice", async () => {
    const service = await serve(say(response("ok")));
    const url = `http://${service.host}/`;

    await probes.ask(httpQuestion(url));
    await probes.ask(httpQuestion(url, { fresh: true }));
    await probes.ask(httpQuestion(url, { fresh: true }));
    await probes.ask(httpQuestion(url, { method: "POST" }));

    expect(service.connections()).toBe(4);
  });

  it.each(["reset", "end"])(
    "that died while it was idle (%s) is no answer: it is asked once more",
    async (how) => {
      // The second request on a connection finds it dead, as behind a balancer that forgot it.
      const service = await serve((socket, _head, before) => {
        if (before === 0) socket.write(response("ok"));
        else if (how === "reset") socket.resetAndDestroy();
        else socket.end();
      });
      const question = httpQuestion(`http://${service.host}/`);

      const answers = [await probes.ask(question), await probes.ask(question)];

      expect(answers).toMatchObject([{ status: 200 }, { status: 200 }]);
      expect(service.heads).toHaveLength(3);
    },
  );

  it("that dies within an answer is not asked again", async () => {
    const service = await serve((socket, _head, before) => {
      if (before === 0) socket.write(response("ok"));
      else socket.end("HTTP/1.1 200");
    });
    const question = httpQuestion(`http://${service.host}/`);

    await probes.ask(question);
    const answer = await probes.ask(question);

    expect(answer).toMatchObject({ kind: "unreachable" });
    expect(service.heads).toHaveLength(2);
  });

  it("that is new and dies is the service's own fault, and is not asked again", async () => {
    const service = await serve((socket) => socket.resetAndDestroy());

    const answer = await probes.ask(httpQuestion(`http://${service.host}/`));

    expect(answer).toMatchObject({ problem: "reset" });
    expect(service.heads).toHaveLength(1);
  });
});

describe("a redirect", () => {
  it("is the answer itself when none is to be followed", async () => {
    const service = await serve(say(redirect("/x")));

    const answer = await probes.ask(httpQuestion(`http://${service.host}/`));

    expect(answer).toMatchObject({ kind: "http", status: 302, redirected: 0 });
  });

  it("within the host is followed, with the headers of the question", async () => {
    const service = await serve((socket, head) =>
      socket.write(head.startsWith("GET /x ") ? response("there") : redirect("/x")),
    );
    const headers = { authorization: "Bearer t" };

    const answer = await probes.ask(httpQuestion(`http://${service.host}/`, { redirects: 1, headers }));

    expect(answer).toMatchObject({ status: 200, redirected: 1 });
    expect(service.heads[1]).toContain("authorization: Bearer t");
  });

  it("that leads in a circle is a problem, told without its query", async () => {
    const service = await serve(say(redirect("/round?token=secret")));

    const answer = await probes.ask(httpQuestion(`http://${service.host}/`, { redirects: 3 }));

    expect(answer).toMatchObject({
      problem: "redirect",
      detail: `it led on after 3 redirects, to http://${service.host}`,
    });
    expect(service.heads).toHaveLength(4);
  });

  it("to a host that is named is followed without the headers of the question", async () => {
    const there = await serve(say(response("there")));
    const here = await serve(say(redirect(`http://${there.host}/`)));
    const headers = { authorization: "Bearer t", cookie: "c", "x-key": "k", accept: "text/plain" };

    const answer = await probes.ask(
      httpQuestion(`http://${here.host}/`, {
        redirects: 1,
        redirectHosts: [there.host],
        headers,
        open: ["127.0.0.1"],
      }),
    );

    expect(answer).toMatchObject({ status: 200, redirected: 1 });
    expect(there.heads[0]).toContain("accept: text/plain");
    expect(there.heads[0]).not.toMatch(/authorization|cookie|x-key/i);
  });

  it("never leads to this machine by a host that the question does not ask", async () => {
    const there = await serve(say(response("there")));
    const here = await serve(say(redirect(`http://localhost:${there.port}/`)));

    const answer = await probes.ask(
      httpQuestion(`http://${here.host}/`, { redirects: 1, redirectHosts: [`localhost:${there.port}`] }),
    );

    expect(answer).toMatchObject({ problem: "address" });
    expect(there.heads).toEqual([]);
  });

  it("does not reach this machine over a connection that another question keeps open", async () => {
    const there = await serve(say(response("there")));
    const here = await serve(say(redirect(`http://localhost:${there.port}/`)));
    await probes.ask(httpQuestion(`http://localhost:${there.port}/`));

    const answer = await probes.ask(
      httpQuestion(`http://${here.host}/`, { redirects: 1, redirectHosts: [`localhost:${there.port}`] }),
    );

    expect(answer).toMatchObject({ problem: "address" });
    expect(there.heads).toHaveLength(1);
  });

  it.each([
    [
      "http://elsewhere.example/a?b=secret",
      "redirect",
      "it led to another host, to http://elsewhere.example",
    ],
    [
      "http://169.254.169.254/latest/meta-data",
      "redirect",
      "it led to another host, to http://169.254.169.254",
    ],
    ["file:///etc/passwd", "redirect", "it led away from http, to a URL with file:"],
    ["http://[", "redirect", "it led to what is no URL"],
  ])("to %s is not followed", async (location, problem, detail) => {
    const service = await serve(say(redirect(location)));

    const answer = await probes.ask(httpQuestion(`http://${service.host}/`, { redirects: 5 }));

    expect(answer).toMatchObject({ kind: "unreachable", problem, detail });
  });

  it("to a metadata service is refused even when its host is named", async () => {
    const service = await serve(say(redirect("http://169.254.169.254/latest")));

    const answer = await probes.ask(
      httpQuestion(`http://${service.host}/`, {
        redirects: 5,
        redirectHosts: ["169.254.169.254"],
        open: ["0.0.0.0/0"],
      }),
    );

    expect(answer).toMatchObject({ problem: "address" });
  });

  it("shares the one deadline with what it leads to", async () => {
    const service = await serve((socket) => void setTimeout(() => socket.write(redirect("/on")), 80));

    const answer = await probes.ask(
      httpQuestion(`http://${service.host}/`, { redirects: 50, timeoutMs: 300 }),
    );

    expect(answer).toMatchObject({ problem: "timeout" });
    expect(answer.ms).toBeLessThan(600);
  });
});

describe("TLS", () => {
  let certificates: Certificates;
  beforeAll(() => {
    certificates = makeCertificates();
  });

  async function askOver(identity: keyof Omit<Certificates, "ca">, options: object = {}, tls: object = {}) {
    const { certificate, key } = certificates[identity];
    const service = await serve(say(response("ok")), { cert: certificate, key, ...options });
    return probes.ask(
      httpQuestion(`https://localhost:${service.port}/`, {
        tls: { ca: certificates.ca, ...tls },
        timeoutMs: 2000,
      }),
    );
  }

  it("by an authority that is given tells until when the certificate is valid, on old connections too", async () => {
    const { certificate, key } = certificates.good;
    const service = await serve(say(response("ok")), { cert: certificate, key });
    const question = httpQuestion(`https://localhost:${service.port}/`, { tls: { ca: certificates.ca } });

    const answers = [await probes.ask(question), await probes.ask(question)];

    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 200 });
      const until = answer.kind === "http" ? Date.parse(answer.certificateUntil ?? "") : 0;
      expect(until).toBeGreaterThan(Date.now());
      expect(until).toBeLessThan(Date.now() + 2 * 86_400_000);
    }
    expect(service.connections()).toBe(1);
  });

  it("shows the certificate again on the next connection, where a resumed session would show none", async () => {
    const { certificate, key } = certificates.good;
    const service = await serve((socket) => void socket.end(response("ok", { connection: "close" })), {
      cert: certificate,
      key,
      maxVersion: "TLSv1.2",
    });
    const question = httpQuestion(`https://localhost:${service.port}/`, { tls: { ca: certificates.ca } });

    await probes.ask(question);
    const answer = await probes.ask(question);

    expect(service.connections()).toBe(2);
    expect(answer).toMatchObject({ status: 200, certificateUntil: expect.stringMatching(/^\d{4}-/) });
  });

  it.each([
    ["expired", "the certificate has expired (CERT_HAS_EXPIRED)"],
    ["notYetValid", "the certificate is not valid yet (CERT_NOT_YET_VALID)"],
    ["selfSigned", /^the certificate is signed by itself .*\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/],
    ["otherHost", "the certificate is for another host (ERR_TLS_CERT_ALTNAME_INVALID)"],
    ["withoutIntermediate", /intermediate is missing \(UNABLE_TO_VERIFY_LEAF_SIGNATURE\)$/],
  ] as const)("with a certificate that is %s is a problem with its name", async (identity, detail) => {
    const answer = await askOver(identity);

    expect(answer).toMatchObject({ problem: "tls" });
    expect("detail" in answer && answer.detail).toEqual(
      typeof detail === "string" ? detail : expect.stringMatching(detail),
    );
  });

  it("takes a chain whose intermediate is sent along", async () => {
    const answer = await askOver("withIntermediate");

    expect(answer).toMatchObject({ status: 200 });
  });

  it("checks the certificate against the name that is given", async () => {
    const answer = await askOver("otherHost", {}, { serverName: "elsewhere.example" });

    expect(answer).toMatchObject({ status: 200 });
  });

  it.each(["TLSv1.2", "TLSv1.3"])(
    "names the service that wants a certificate of its clients (%s)",
    async (version) => {
      const wanting = { requestCert: true, ca: certificates.ca, maxVersion: version, minVersion: version };

      const answer = await askOver("good", wanting);

      expect(answer).toMatchObject({
        problem: "tls",
        detail: expect.stringContaining("it may want a certificate"),
      });
    },
  );

  it("shows its own certificate to a service that wants one", async () => {
    const { certificate, key } = certificates.client;

    const answer = await askOver("good", { requestCert: true, ca: certificates.ca }, { certificate, key });

    expect(answer).toMatchObject({ status: 200 });
  });

  it.each(["TLSv1.2", "TLSv1.3"] as const)(
    "says when its own certificate may be what is refused, and not the service what is broken (%s)",
    async (maxVersion) => {
      const { certificate, key } = certificates.expired;
      const wanting = { requestCert: true, rejectUnauthorized: true, ca: certificates.ca, maxVersion };

      const answer = await askOver("good", wanting, { certificate, key });

      expect(answer).toMatchObject({ problem: "credentials" });
    },
  );

  it("with its own certificate still tells a response that breaks off, and a certificate that is not trusted", async () => {
    const { certificate, key } = certificates.good;
    const { certificate: own, key: ownKey } = certificates.client;
    const breaksOff: Act = (socket) => socket.write("HTTP/1.1 200 O", () => socket.destroySoon());
    const service = await serve(breaksOff, { cert: certificate, key });
    const url = `https://localhost:${service.port}/`;

    const broken = await probes.ask(
      httpQuestion(url, { tls: { ca: certificates.ca, certificate: own, key: ownKey } }),
    );
    const untrusted = await probes.ask(httpQuestion(url, { tls: { certificate: own, key: ownKey } }));

    expect(broken).toMatchObject({ problem: expect.stringMatching(/^(?:reset|protocol)$/) });
    expect(untrusted).toMatchObject({ problem: "tls" });
  });

  it("with authorities that cannot be read is not asked", async () => {
    const ca = certificates.ca.replaceAll("\n", "\\n");

    const answer = await probes.ask(httpQuestion("https://localhost:1/", { tls: { ca } }));

    expect(answer).toMatchObject({ problem: "other", detail: "no certificate can be read from its `ca`" });
  });

  it("names a service that speaks HTTP/2 alone", async () => {
    const answer = await askOver("good", { ALPNProtocols: ["h2"] });

    expect(answer).toMatchObject({
      problem: "tls",
      detail: expect.stringContaining("it does not speak HTTP/1.1"),
    });
  });

  it("names a service that does not speak TLS", async () => {
    const service = await serve(say(response("ok")));
    const greeting = await serve(say());

    const answer = await probes.ask(httpQuestion(`https://localhost:${service.port}/`, { timeoutMs: 300 }));
    const silent = await probes.ask(httpQuestion(`https://localhost:${greeting.port}/`, { timeoutMs: 300 }));

    expect(answer).toMatchObject({ kind: "unreachable" });
    expect(silent).toMatchObject({ problem: "timeout" });
  });

  it("never leads to a connection in clear", async () => {
    const plain = await serve(say(response("there")));
    const { certificate, key } = certificates.good;
    const service = await serve(say(redirect(`http://localhost:${plain.port}/`)), { cert: certificate, key });

    const answer = await probes.ask(
      httpQuestion(`https://localhost:${service.port}/`, {
        tls: { ca: certificates.ca },
        redirects: 1,
        redirectHosts: [`localhost:${plain.port}`],
      }),
    );

    expect(answer).toMatchObject({
      problem: "redirect",
      detail: `it led from https to http, to http://localhost:${plain.port}`,
    });
    expect(plain.heads).toEqual([]);
  });
});

function listen(server: Server, host: string): Promise<void> {
  return new Promise((resolve) => server.listen(0, host, () => resolve()));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function text(answer: object): string | null {
  return "body" in answer && answer.body instanceof Uint8Array ? new TextDecoder().decode(answer.body) : null;
}
