import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { networkProbes } from "../../../src/adapters/probe/network-probes.ts";
import type { HttpQuestion } from "../../../src/kernel/question.ts";
import {
  type Act,
  drip,
  encoders,
  endless,
  gzipBomb,
  type HostileService,
  rawDeflate,
  response,
  say,
  sayAndEnd,
  sayAndReset,
  startHostileService,
  zstdWithHugeWindow,
} from "../../support/hostile-service.ts";
import { httpQuestion } from "../../support/questions.ts";

const probes = networkProbes({ proxies: {} });
const services: HostileService[] = [];
const unhandled: unknown[] = [];
const note = (error: unknown) => void unhandled.push(error);

beforeAll(() => {
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
});

afterAll(async () => {
  probes.close();
  await Promise.all(services.map((service) => service.close()));
  process.off("unhandledRejection", note);
  process.off("uncaughtException", note);
});

async function hostile(act: Act): Promise<HostileService> {
  const service = await startHostileService(act);
  services.push(service);
  return service;
}

async function askOne(act: Act, change: Partial<HttpQuestion> = {}) {
  const service = await hostile(act);
  return probes.ask(httpQuestion(`http://${service.host}/`, change));
}

const ok = "HTTP/1.1 200 OK\r\n";

describe("a hostile service gets an answer with its name", () => {
  it.each<[string, Act, object]>([
    [
      "headers that drip",
      drip("HTTP/1.1 200 OK\r\nx: "),
      { problem: "timeout", detail: "no answer in time" },
    ],
    ["silence", () => {}, { problem: "timeout" }],
    [
      "a body that never ends",
      say(`${ok}content-length: 10\r\n\r\n123`),
      { problem: "timeout", detail: "its answer did not end in time" },
    ],
    [
      "a body that drips",
      (socket, ...more) => {
        socket.write(`${ok}content-length: 1000\r\n\r\n`);
        drip("x")(socket, ...more);
      },
      { problem: "timeout" },
    ],
    [
      "a chunked body that never ends",
      say(`${ok}transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n`),
      { problem: "timeout" },
    ],
    [
      "fewer bytes than promised",
      sayAndEnd(`${ok}content-length: 10\r\n\r\n123`),
      { problem: "protocol", detail: "its answer ended before it was complete" },
    ],
    ["more bytes than promised", say(`${ok}content-length: 3\r\n\r\n123456`), { problem: "protocol" }],
    [
      "a chunked body without its end",
      sayAndEnd(`${ok}transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n`),
      { problem: "protocol" },
    ],
    [
      "a chunk of a size that is none",
      say(`${ok}transfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n`),
      { problem: "protocol" },
    ],
    ["two lengths", say(`${ok}content-length: 3\r\ncontent-length: 4\r\n\r\n123`), { problem: "protocol" }],
    ["a reset at once", sayAndReset(""), { problem: "reset" }],
    [
      "an end at once",
      sayAndEnd(""),
      { problem: "reset", detail: "it ended the connection without an answer" },
    ],
    ["a reset within the body", sayAndReset(`${ok}content-length: 10\r\n\r\n123`), { problem: "reset" }],
    ["a head that ends in the middle", sayAndEnd("HTTP/1.1 200 OK\r\nx: "), { problem: "reset" }],
    ["no HTTP at all", say("SSH-2.0-OpenSSH_9.6\r\n"), { problem: "protocol" }],
    ["HTTP/2 without asking", say(Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])), { problem: "protocol" }],
    ["a status that is none", say("HTTP/1.1 abc OK\r\n\r\n"), { problem: "protocol" }],
    [
      "control bytes in a header",
      say(`${ok}x: a\u0000b\r\ncontent-length: 0\r\n\r\n`),
      { problem: "protocol" },
    ],
    ["a header without a name", say(`${ok}: b\r\ncontent-length: 0\r\n\r\n`), { problem: "protocol" }],
    [
      "a flood of headers",
      say(ok, "x: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n".repeat(10_000)),
      { problem: "protocol", detail: "its headers are too long (HPE_HEADER_OVERFLOW)" },
    ],
    ["a header without end", endless(`${ok}x: `, Buffer.alloc(4096, "y")), { problem: "protocol" }],
    [
      "early hints for ever",
      endless("", Buffer.from("HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n")),
      { problem: "protocol", detail: "its interim answers do not end" },
    ],
    [
      "a change of protocol",
      say("HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
      { problem: "protocol" },
    ],
    [
      "gzip that is none",
      say(response("no gzip", { "content-encoding": "gzip" })),
      { problem: "protocol", detail: "its body cannot be decoded (Z_DATA_ERROR)" },
    ],
    [
      "gzip that is cut",
      say(
        response(encoders["gzip"]?.(Buffer.from("hello")).subarray(0, 15) ?? "", {
          "content-encoding": "gzip",
        }),
      ),
      { problem: "protocol" },
    ],
    [
      "four encodings on top of each other",
      say(response("x", { "content-encoding": "gzip, gzip, gzip, gzip" })),
      { problem: "protocol", detail: "its body is encoded 4 times over; 3 are decoded" },
    ],
    [
      "zstd that wants a window of 128 MiB",
      say(response(zstdWithHugeWindow(), { "content-encoding": "zstd" })),
      { problem: "protocol" },
    ],
  ])("%s", async (_name, act, expected) => {
    // What has a name of its own has the time to get it, however busy this machine is.
    const isLate = "problem" in expected && expected.problem === "timeout";
    const answer = await askOne(act, { timeoutMs: isLate ? 500 : 5000 });

    expect(answer).toMatchObject({ kind: "unreachable", ...expected });
  });

  it("leaves no error that nobody handled", async () => {
    await new Promise((settled) => setImmediate(settled));

    expect(unhandled).toEqual([]);
  });
});

describe("an odd service is answered for what it is", () => {
  it.each<[string, Act, object]>([
    ["HTTP/1.0", sayAndEnd("HTTP/1.0 200 OK\r\n\r\nold"), { status: 200, truncated: false }],
    ["no headers", sayAndEnd("HTTP/1.1 200 OK\r\n\r\nbody"), { status: 200 }],
    ["no reason phrase", say("HTTP/1.1 503\r\ncontent-length: 0\r\n\r\n"), { status: 503 }],
    [
      "early hints before it",
      say("HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n", response("ok")),
      { status: 200 },
    ],
    [
      "bytes above ASCII in a header",
      say(response("", { "x-name": "caf\u00e9" })),
      { headers: { "x-name": "caf\u00e9" } },
    ],
    ["no content", say("HTTP/1.1 204 No Content\r\n\r\n"), { status: 204, truncated: false }],
    [
      "not modified, with an encoding",
      say("HTTP/1.1 304 Not Modified\r\ncontent-encoding: gzip\r\n\r\n"),
      { status: 304 },
    ],
    ["an empty body with an encoding", say(response("", { "content-encoding": "gzip" })), { status: 200 }],
    [
      "too many requests",
      say(response("", { "retry-after": "-5" }, "429 Too Many")),
      { status: 429, headers: { "retry-after": "-5" } },
    ],
    ["a redirect to nowhere", say(response("", {}, "302 Found")), { status: 302, redirected: 0 }],
  ])("%s", async (_name, act, expected) => {
    const answer = await askOne(act, { redirects: 2 });

    expect(answer).toMatchObject({ kind: "http", ...expected });
  });

  it("joins headers that are repeated, and finds nothing under a name that was not sent", async () => {
    const lines = "Set-Cookie: a\r\nset-cookie: b\r\ncontent-type: x\r\nContent-Type: y\r\n__proto__: z\r\n";

    const answer = await askOne(say(`${ok}${lines}content-length: 0\r\n\r\n`));

    const headers = answer.kind === "http" ? answer.headers : {};
    expect(headers["set-cookie"]).toBe("a, b");
    expect(headers["content-type"]).toBe("x, y");
    expect(Object.entries(headers)).toContainEqual(["__proto__", "z"]);
    expect(headers["constructor"]).toBeUndefined();
  });
});

describe("an encoded body", () => {
  it.each(Object.entries(encoders))("is decoded from %s", async (name, encode) => {
    const answer = await askOne(say(response(encode(Buffer.from("hello")), { "content-encoding": name })));

    expect(text(answer)).toBe("hello");
  });

  it("is decoded from deflate without its header", async () => {
    const answer = await askOne(
      say(response(rawDeflate(Buffer.from("hello")), { "content-encoding": "deflate" })),
    );

    expect(text(answer)).toBe("hello");
  });

  it("is decoded in the reverse order of its encodings", async () => {
    const inner = encoders["br"]?.(Buffer.from("hello")) ?? "";
    const body = encoders["gzip"]?.(Buffer.from(inner)) ?? "";

    const answer = await askOne(say(response(body, { "content-encoding": "br, gzip" })));

    expect(text(answer)).toBe("hello");
  });

  it("stays as it is when nobody knows its encoding", async () => {
    const answer = await askOne(say(response("hello", { "content-encoding": "utf-8" })));

    expect(text(answer)).toBe("hello");
  });

  it.each([
    [9, false],
    [10, false],
    [11, true],
  ])("of %i bytes is cut at the ten decoded ones that are wanted: %s", async (size, truncated) => {
    const body = encoders["gzip"]?.(Buffer.alloc(size, "x")) ?? "";

    const answer = await askOne(say(response(body, { "content-encoding": "gzip" })), { maxBytes: 10 });

    expect(answer).toMatchObject({ truncated });
    expect(text(answer)).toBe("x".repeat(Math.min(size, 10)));
  });
});

describe("a body without bounds takes no memory", () => {
  const bomb = gzipBomb(4);

  it.each<[string, Act, number]>([
    [
      "10 GB of a plain body",
      endless(`${ok}content-length: 10000000000\r\n\r\n`, Buffer.alloc(65_536, "x")),
      1_000_000,
    ],
    ["4 GiB of zeros in gzip", say(response(bomb, { "content-encoding": "gzip" })), 1_000_000],
    [
      "4 GiB of zeros in gzip in gzip",
      say(response(encoders["gzip"]?.(bomb) ?? "", { "content-encoding": "gzip, gzip" })),
      1_000_000,
    ],
    [
      "a compressed body that says nothing for ever",
      endless(
        `${ok}content-encoding: gzip\r\n\r\n`,
        Buffer.concat(
          Array.from({ length: 3000 }, () => encoders["gzip"]?.(Buffer.alloc(0)) ?? Buffer.alloc(0)),
        ),
      ),
      0,
    ],
  ])("%s", async (_name, act, size) => {
    const service = await hostile(act);
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 5);

    const answer = await probes.ask(
      httpQuestion(`http://${service.host}/`, { maxBytes: 1_000_000, timeoutMs: 3000 }),
    );

    clearInterval(watch);
    expect(answer).toMatchObject({ kind: "http", status: 200, truncated: true });
    expect(answer.kind === "http" && answer.body.length).toBe(size);
    expect(Math.max(peak, process.memoryUsage.rss()) - before).toBeLessThan(60 * 1024 * 1024);
  });
});

function text(answer: object): string | null {
  return "body" in answer && answer.body instanceof Uint8Array ? new TextDecoder().decode(answer.body) : null;
}
