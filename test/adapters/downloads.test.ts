import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { streamedDownloads } from "../../src/adapters/downloads.ts";
import { closedPort, serve, stopServers } from "./loopback.ts";

afterEach(stopServers);

const content = Buffer.alloc(300_000, "rollback");
const sha256 = createHash("sha256").update(content).digest("hex");

describe("a file at a URL", () => {
  it("has the digest that its server states, without being read", async () => {
    const seen: string[] = [];
    const host = await serve((request, response) => {
      seen.push(request.method ?? "");
      response.writeHead(200, { "x-checksum-sha256": sha256.toUpperCase(), "content-length": 5 }).end();
    });

    expect(await digestOf(host)).toEqual({ kind: "resolved", sha256, size: 5 });
    expect(seen).toEqual(["HEAD"]);
  });

  it("has the digest that its server states before it sends on to its store", async () => {
    const store = await serve(
      (_request, response) => void response.writeHead(200, { "content-length": 7 }).end(),
    );
    const host = await serve((_request, response) => {
      response.writeHead(302, { location: `http://${store}/x`, "x-checksum-sha256": sha256 }).end();
    });

    expect(await digestOf(host)).toEqual({ kind: "resolved", sha256, size: 7 });
  });

  it.each(["", "nonsense"])("is hashed as it streams past when its server states %j", async (stated) => {
    const host = await serve((_request, response) => {
      response.writeHead(200, stated === "" ? {} : { "x-checksum-sha256": stated }).end(content);
    });

    expect(await digestOf(host)).toEqual({ kind: "resolved", sha256, size: content.length });
  });

  it("is hashed again from its beginning when the connection is lost, three times in all", async () => {
    let asked = 0;
    const host = await serve((request, response) => {
      if (request.method === "HEAD") return void response.writeHead(405).end();
      asked += 1;
      response.writeHead(200, { "content-length": content.length });
      if (asked === 3) return void response.end(content);
      response.write(content.subarray(0, 100_000), () => response.destroy());
    });

    expect(await digestOf(host)).toEqual({ kind: "resolved", sha256, size: content.length });
    expect(asked).toBe(3);
  });

  it("that comes compressed is not known: its hash would be of something else", async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(content));
    });

    expect(await digestOf(host)).toEqual({
      kind: "unresolved",
      reason: "unknown",
      problem: `${host} sends it compressed (gzip), not as it is`,
    });
  });

  it.each([
    [404, "absent", "has no such file (404)"],
    [410, "absent", "has no such file (410)"],
    [401, "unknown", "wants a log-in that this step cannot give (401)"],
    [503, "unknown", "answered 503"],
    [206, "unknown", "answered 206"],
  ])("is not there at %i", async (status, reason, problem) => {
    const host = await serve((_request, response) => void response.writeHead(status).end());

    expect(await digestOf(host)).toEqual({ kind: "unresolved", reason, problem: `${host} ${problem}` });
  });

  it("is not known where nobody answers", async () => {
    const host = await closedPort();

    expect(await digestOf(host)).toMatchObject({ reason: "unknown", problem: `${host} cannot be reached` });
  });

  it("is followed three times and no more", async () => {
    const host = await serve((request, response) => {
      const hop = Number(/\d+/.exec(request.url ?? "")?.[0]);
      if (hop === 0) response.end(content);
      else response.writeHead(302, { location: `/${hop - 1}` }).end();
    });

    expect(await digestOf(host, "/3")).toMatchObject({ kind: "resolved", sha256 });
    expect(await digestOf(host, "/4")).toMatchObject({ problem: `${host} leads on more than 3 times` });
  });

  it.each(["http://169.254.169.254/x", "http://example.com/x", "https://[fe80::1]/x", "file:///etc/passwd"])(
    "is not followed to %s",
    async (location) => {
      const host = await serve((_request, response) => void response.writeHead(302, { location }).end());

      expect(await digestOf(host)).toMatchObject({
        problem: `${host} leads to a place that is not safe to ask`,
      });
    },
  );
});

describe("an asset of a release", () => {
  it("is asked for with the token, which does not go on to the store", async () => {
    const seen: string[] = [];
    const store = await serve((request, response) => {
      seen.push(`store ${request.headers.authorization ?? "-"}`);
      response.end(content);
    });
    const host = await serve((request, response) => {
      seen.push(`${request.url} ${request.headers.accept} ${request.headers.authorization}`);
      response.writeHead(302, { location: `http://${store}/x` }).end();
    });

    expect(await downloads(host).digestOfAsset(7)).toEqual({
      kind: "resolved",
      sha256,
      size: content.length,
    });
    expect(seen).toEqual(["/assets/7 application/octet-stream Bearer t0", "store -"]);
  });
});

function digestOf(host: string, path = "/app.zip") {
  return downloads(host).digestOf(`http://${host}${path}`);
}

function downloads(host: string) {
  return streamedDownloads({
    assetUrl: (id) => `http://${host}/assets/${id}`,
    token: "t0",
    clock: { now: () => 0, monotonic: () => 0, sleep: async () => {} },
    signal: new AbortController().signal,
  });
}
