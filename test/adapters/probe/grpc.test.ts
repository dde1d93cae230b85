import { createServer as createHttp1 } from "node:http";
import { createServer as createHttp2, createSecureServer } from "node:http2";
import { type AddressInfo, createServer, type Server as NetServer, type Socket } from "node:net";
import { Metadata, Server, ServerCredentials, type sendUnaryData, status } from "@grpc/grpc-js";
import { HealthImplementation } from "grpc-health-check";
import { afterEach, beforeAll, expect, test } from "vitest";
import { askGrpc } from "../../../src/adapters/probe/grpc.ts";
import { nameLookup } from "../../../src/adapters/probe/lookup.ts";
import { watchStalls } from "../../../src/adapters/probe/stall.ts";
import type { GrpcQuestion } from "../../../src/kernel/question.ts";
import { type Certificates, makeCertificates } from "../../support/certificates.ts";

let certificates: Certificates;
const closers: (() => void)[] = [];

beforeAll(() => {
  certificates = makeCertificates();
});

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

test("a server that serves says so, as a whole and for a service", async () => {
  const port = await healthServer({ "": "SERVING", "shop.Orders": "SERVING" });

  const whole = await ask(port);
  const one = await ask(port, { service: "shop.Orders" });

  expect(whole).toMatchObject({ kind: "grpc", status: 0, serving: "SERVING" });
  expect(one).toMatchObject({ kind: "grpc", status: 0, serving: "SERVING" });
  expect(whole.ms).toBeGreaterThan(0);
});

test("a service that does not serve is told from the server as a whole", async () => {
  const port = await healthServer({ "": "SERVING", "shop.Orders": "NOT_SERVING" });

  expect(await ask(port, { service: "shop.Orders" })).toMatchObject({ status: 0, serving: "NOT_SERVING" });
});

test("a service that the server does not know is status 5", async () => {
  const port = await healthServer({ "": "SERVING" });

  expect(await ask(port, { service: "shop.Nothing" })).toMatchObject({
    kind: "grpc",
    status: 5,
    serving: null,
  });
});

test("a server without the health service is status 12, with what it says", async () => {
  const port = await bind(new Server(), ServerCredentials.createInsecure());

  expect(await ask(port)).toMatchObject({
    kind: "grpc",
    status: 12,
    message: expect.stringMatching(/Health\/Check/),
  });
});

test("metadata reaches the server, and a refusal comes back as its status and message", async () => {
  const seen: (string | Buffer | undefined)[] = [];
  const server = new Server();
  server.addService(
    {
      Check: {
        path: "/grpc.health.v1.Health/Check",
        requestStream: false,
        responseStream: false,
        requestSerialize: (bytes: Buffer) => bytes,
        requestDeserialize: (bytes: Buffer) => bytes,
        responseSerialize: (bytes: Buffer) => bytes,
        responseDeserialize: (bytes: Buffer) => bytes,
      },
    },
    {
      Check(call: { readonly metadata: Metadata }, answer: sendUnaryData<Buffer>) {
        seen.push(...call.metadata.get("authorization"));
        answer({
          code: status.UNAUTHENTICATED,
          details: "abgelaufen: nächste Woche",
          metadata: new Metadata(),
        });
      },
    },
  );
  const port = await bind(server, ServerCredentials.createInsecure());

  const answer = await ask(port, { headers: { authorization: "Bearer abc" } });

  expect(seen).toEqual(["Bearer abc"]);
  expect(answer).toMatchObject({ kind: "grpc", status: 16, message: "abgelaufen: nächste Woche" });
});

test("TLS is spoken with the authority that is given, and refused without it", async () => {
  const { ca, good } = certificates;
  const port = await healthServer(
    { "": "SERVING" },
    ServerCredentials.createSsl(null, [
      { cert_chain: Buffer.from(good.certificate), private_key: Buffer.from(good.key) },
    ]),
  );

  expect(await ask(port, { host: "localhost", tls: { ca } })).toMatchObject({ kind: "grpc", status: 0 });
  expect(await ask(port, { host: "localhost", tls: {} })).toMatchObject({ problem: "tls" });
  expect(await ask(port, { tls: { ca, serverName: "elsewhere.example" } })).toMatchObject({ problem: "tls" });
  expect(await ask(port)).toMatchObject({
    kind: "unreachable",
    problem: expect.stringMatching(/reset|protocol/),
  });
});

test("a client's certificate is shown to a server that wants one", async () => {
  const { ca, good, client } = certificates;
  const port = await healthServer(
    { "": "SERVING" },
    ServerCredentials.createSsl(
      Buffer.from(ca),
      [{ cert_chain: Buffer.from(good.certificate), private_key: Buffer.from(good.key) }],
      true,
    ),
  );

  expect(await ask(port, { tls: { ca, certificate: client.certificate, key: client.key } })).toMatchObject({
    serving: "SERVING",
  });
  expect(await ask(port, { tls: { ca } })).toMatchObject({ kind: "unreachable" });
});

test("a client's certificate that is refused says nothing about the service", async () => {
  const { ca, good, expired } = certificates;
  const port = await healthServer(
    { "": "SERVING" },
    ServerCredentials.createSsl(
      Buffer.from(ca),
      [{ private_key: Buffer.from(good.key), cert_chain: Buffer.from(good.certificate) }],
      true,
    ),
  );

  const answer = await ask(port, { tls: { ca, certificate: expired.certificate, key: expired.key } });

  expect(answer).toMatchObject({ kind: "unreachable", problem: "credentials" });
});

test("an answer that breaks off after its headers is the service's own fault, whatever certificate was shown", async () => {
  const { ca, good, client } = certificates;
  const port = await portOf(
    createSecureServer({ cert: good.certificate, key: good.key }).on("stream", (stream) => {
      stream.on("error", () => {});
      stream.respond({ ":status": 200, "content-type": "application/grpc" });
      stream.write(Buffer.from([0]), () => stream.session?.socket.destroy());
    }),
  );

  const answer = await ask(port, { tls: { ca, certificate: client.certificate, key: client.key } });

  expect(answer).toMatchObject({ kind: "unreachable", problem: "protocol" });
});

test("authorities that cannot be read are not asked with", async () => {
  const answer = await ask(1, { tls: { ca: "garbage" } });

  expect(answer).toMatchObject({ problem: "other", detail: "no certificate can be read from its `ca`" });
});

test("a key that is none is the configuration's fault, and is not quoted", async () => {
  const port = await healthServer({ "": "SERVING" });

  const answer = await ask(port, { tls: { certificate: "no certificate", key: "s3cr3t" } });

  expect(answer).toMatchObject({ kind: "unreachable", problem: "other" });
  expect(JSON.stringify(answer)).not.toContain("s3cr3t");
});

test("a dead port refuses", async () => {
  const port = await portOf(createServer());
  for (const close of closers.splice(0)) close();

  expect(await ask(port)).toMatchObject({ kind: "unreachable", problem: "refused" });
});

test("a server that never answers is a timeout at the deadline, in clear, in TLS and within a call", async () => {
  const silent = await portOf(createServer((socket) => socket.on("error", () => {})));
  const stuck = await portOf(createHttp2().on("stream", (stream) => stream.on("error", () => {})));

  for (const asked of [
    ask(silent, { timeoutMs: 150 }),
    ask(silent, { timeoutMs: 150, tls: {} }),
    ask(stuck, { timeoutMs: 150 }),
  ]) {
    const answer = await asked;

    expect(answer).toMatchObject({ kind: "unreachable", problem: "timeout" });
    expect(answer.ms).toBeGreaterThanOrEqual(140);
    expect(answer.ms).toBeLessThan(600);
  }
});

test.each<[string, (socket: Socket) => void, RegExp]>([
  ["writes garbage", (socket) => socket.write("\u0000".repeat(300)), /protocol|reset/],
  ["writes HTTP/1", (socket) => socket.write("HTTP/1.1 400 Bad Request\r\n\r\n"), /protocol|reset/],
  ["hangs up at once", (socket) => socket.end(), /protocol|reset/],
  ["resets", (socket) => socket.resetAndDestroy(), /reset/],
])("a server that %s is named, not thrown", async (_name, act, problem) => {
  const port = await portOf(createServer((socket) => act(socket.on("error", () => {}))));

  const answer = await ask(port, { timeoutMs: 2_000 });

  expect(answer).toMatchObject({ kind: "unreachable", problem: expect.stringMatching(problem) });
  expect(answer.ms).toBeLessThan(1_500);
});

test("an HTTP/1 server is told that it does not speak the protocol", async () => {
  const port = await portOf(createHttp1((_, response) => response.end("hello")));

  expect(await ask(port, { timeoutMs: 2_000 })).toMatchObject({
    kind: "unreachable",
    problem: expect.stringMatching(/protocol|reset/),
  });
});

test.each<[string, Record<string, string | number>, string | Buffer, object]>([
  [
    "a page in HTTP/2",
    { ":status": 200, "content-type": "text/html" },
    "<!doctype html>",
    { problem: "protocol" },
  ],
  ["503 of what stands between", { ":status": 503 }, "", { kind: "grpc", status: 14 }],
  ["401 of what stands between", { ":status": 401 }, "", { kind: "grpc", status: 16 }],
  [
    "OK with an empty body",
    { ":status": 200, "content-type": "application/grpc", "grpc-status": 0 },
    "",
    { problem: "protocol" },
  ],
  [
    "OK with fields that are not known before the status",
    { ":status": 200, "content-type": "application/grpc+proto", "grpc-status": 0 },
    Buffer.from([0, 0, 0, 0, 7, 0x12, 3, 1, 2, 3, 8, 2]),
    { kind: "grpc", serving: "NOT_SERVING" },
  ],
  [
    "a message that was cut off",
    { ":status": 200, "content-type": "application/grpc", "grpc-status": 0 },
    Buffer.from([0, 0, 0, 0, 9, 8]),
    { problem: "protocol" },
  ],
  [
    "a compressed message, which was not asked for",
    { ":status": 200, "content-type": "application/grpc", "grpc-status": 0 },
    Buffer.from([1, 0, 0, 0, 2, 8, 1]),
    { problem: "protocol" },
  ],
  [
    "a body without end",
    { ":status": 200, "content-type": "application/grpc" },
    Buffer.alloc(10_000_000),
    { problem: "protocol" },
  ],
])("%s is read as what it is", async (_name, headers, body, wanted) => {
  const port = await portOf(
    createHttp2().on("stream", (stream) => {
      stream.on("error", () => {});
      stream.respond(headers);
      stream.end(body);
    }),
  );

  expect(await ask(port, { timeoutMs: 3_000 })).toMatchObject(wanted);
});

test("a private address is refused before anything is sent, and opened by the policy", async () => {
  const refused = await ask(1, { host: "10.255.255.1", timeoutMs: 200 });

  expect(refused).toMatchObject({ kind: "unreachable", problem: "address" });
});

test("a job that is cancelled ends the question", async () => {
  const port = await portOf(createServer((socket) => socket.on("error", () => {})));
  const cancelling = new AbortController();

  const asked = ask(port, { timeoutMs: 60_000 }, cancelling.signal);
  cancelling.abort();

  expect(await asked).toMatchObject({ kind: "unreachable", problem: "other" });
});

test("no connection is left open by an answer", async () => {
  let open = 0;
  const server = createHttp2().on("stream", (stream) => {
    stream.respond({ ":status": 200, "content-type": "application/grpc", "grpc-status": 0 });
    stream.end(Buffer.from([0, 0, 0, 0, 2, 8, 1]));
  });
  const allClosed = new Promise<void>((resolve) => {
    server.on("connection", (socket) => {
      open += 1;
      socket.on("close", () => {
        open -= 1;
        if (open === 0) resolve();
      });
    });
  });
  const port = await portOf(server);

  await Promise.all([ask(port), ask(port), ask(port)]);

  await allClosed;
  expect(open).toBe(0);
});

function ask(port: number, how: Partial<GrpcQuestion> = {}, signal?: AbortSignal) {
  const surroundings = { lookup: nameLookup(), stall: watchStalls() };
  const question: GrpcQuestion = {
    via: "grpc",
    host: "127.0.0.1",
    port,
    service: "",
    headers: {},
    tls: null,
    timeoutMs: 5_000,
    open: [],
    ...how,
  };
  return askGrpc(question, surroundings, signal);
}

function healthServer(
  services: Record<string, "SERVING" | "NOT_SERVING">,
  credentials = ServerCredentials.createInsecure(),
): Promise<number> {
  const server = new Server();
  new HealthImplementation(services).addToServer(server);
  return bind(server, credentials);
}

function bind(server: Server, credentials: ServerCredentials): Promise<number> {
  closers.push(() => server.forceShutdown());
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", credentials, (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });
}

function portOf(server: NetServer | ReturnType<typeof createHttp2>): Promise<number> {
  closers.push(() => server.close());
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
