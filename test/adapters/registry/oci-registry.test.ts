import { createHash } from "node:crypto";
import type { RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { Resolution } from "../../../src/kernel/ports/index.ts";
import { mediaTypes } from "../../../src/rehearsal/registry/media-types.ts";
import { pushImage } from "../../../src/rehearsal/registry/push-image.ts";
import { type Registry, startRegistry } from "../../../src/rehearsal/registry/server.ts";
import { closedPort, serve, stopServers } from "../loopback.ts";
import { openRegistry, waits } from "./open-registry.ts";

const opened: Registry[] = [];
afterEach(async () => {
  await stopServers();
  for (const registry of opened.splice(0)) await registry.close();
});

describe("an image in a registry", () => {
  it("resolves from its tag to the digest of its bytes", async () => {
    const { registry, digest } = await pushed();

    expect(await resolve(registry.host, "v1")).toEqual({
      kind: "resolved",
      digest,
      mediaType: mediaTypes.manifest,
      size: expect.any(Number),
    });
    expect(requestsFor(registry, "HEAD")).toBe(1);
  });

  it("resolves from its digest to the same", async () => {
    const { registry, digest } = await pushed();

    expect(await resolve(registry.host, digest)).toEqual(await resolve(registry.host, "v1"));
  });

  it.each(["v2", `sha256:${"0".repeat(64)}`])("does not resolve when there is no %s", async (reference) => {
    const { registry } = await pushed();

    expect(await resolve(registry.host, reference)).toEqual({
      kind: "unresolved",
      reason: "absent",
      problem: "the registry has no such tag or digest (404)",
    });
  });

  it("resolves with a token that anyone is given", async () => {
    const { registry, digest } = await pushed({ bearer: "anonymous" });

    expect(await resolve(registry.host, "v1")).toMatchObject({ kind: "resolved", digest });
    expect(registry.requests.at(-1)).toMatchObject({ method: "HEAD", status: 200 });
  });

  it("does not resolve where a log-in is needed, and says so", async () => {
    const registry = await start({ bearer: { user: "octo", password: "secret" } });

    expect(await resolve(registry.host, "v1")).toEqual({
      kind: "unresolved",
      reason: "unknown",
      problem: `the registry gives no token without a log-in: log in to ${registry.host} in an earlier step, such as docker/login-action`,
    });
  });

  it("does not resolve where the registry cannot be reached, and says how", async () => {
    const host = await closedPort();

    expect(await resolve(host, "v1")).toEqual({
      kind: "unresolved",
      reason: "unknown",
      problem: `${host} cannot be reached (refused: ECONNREFUSED)`,
    });
  });
});

describe("a registry that does not say the digest", () => {
  const bytes = JSON.stringify({ schemaVersion: 2 });
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

  it("is asked for the bytes, which are hashed", async () => {
    const seen: string[] = [];
    const host = await serve((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      manifest(bytes)(request, response);
    });

    expect(await resolve(host, "v1")).toEqual({
      kind: "resolved",
      digest,
      mediaType: mediaTypes.manifest,
      size: bytes.length,
    });
    expect(seen).toEqual(["HEAD /v2/acme/shop/manifests/v1", "GET /v2/acme/shop/manifests/v1"]);
  });

  it("is asked for the bytes also when it does not know HEAD", async () => {
    const host = await serve((request, response) => {
      if (request.method === "HEAD") response.writeHead(405).end();
      else manifest(bytes)(request, response);
    });

    expect(await resolve(host, "v1")).toMatchObject({ kind: "resolved", digest });
  });

  it("is not believed when the bytes are not those of the digest that was asked for", async () => {
    const host = await serve(manifest(bytes));

    expect(await resolve(host, `sha256:${"1".repeat(64)}`)).toEqual({
      kind: "unresolved",
      reason: "changed",
      problem: `the registry gave bytes of ${digest}`,
    });
  });

  it("does not resolve when its manifest has no end", async () => {
    const host = await serve(manifest("x".repeat(4_194_305)));

    expect(await resolve(host, "v1")).toMatchObject({
      reason: "unknown",
      problem: "its manifest is over 4 MiB",
    });
  });
});

describe("an answer that is not a manifest", () => {
  it("does not resolve when it is a page for people", async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<h1>Welcome</h1>");
    });

    expect(await resolve(host, "v1")).toEqual({
      kind: "unresolved",
      reason: "unknown",
      problem: "the registry answered `text/html`, not a manifest",
    });
  });

  it("does not resolve when a page carries a digest all the same", async () => {
    const host = await serve((_request, response) => {
      const headers = { "content-type": "text/html", "docker-content-digest": `sha256:${"a".repeat(64)}` };
      response.writeHead(200, headers).end("<h1>Welcome</h1>");
    });

    expect(await resolve(host, "v1")).toMatchObject({ kind: "unresolved" });
  });

  it.each([
    [500, "the registry answered 500"],
    [301, "the registry answered 301"],
    [429, "the registry has had too many requests (429); run the step again later"],
    [403, "the registry refuses it (403): this log-in may not read it, or it is not there"],
  ])("does not resolve when it is %i", async (status, problem) => {
    const host = await serve((_request, response) => void response.writeHead(status).end());

    expect(await resolve(host, "v1")).toEqual({ kind: "unresolved", reason: "unknown", problem });
  });

  it("does not resolve when the digest in the header is not the one that was asked for", async () => {
    const bytes = "{}";
    const host = await serve((_request, response) => {
      const headers = {
        "content-type": mediaTypes.manifest,
        "docker-content-digest": `sha256:${"a".repeat(64)}`,
        "content-length": bytes.length,
      };
      response.writeHead(200, headers).end(bytes);
    });

    const resolution = await resolve(host, `sha256:${"b".repeat(64)}`);

    expect(resolution).toMatchObject({ kind: "unresolved", problem: /^the registry gave bytes of sha256:/ });
  });

  it("does not resolve when the digest in the header is none", async () => {
    const host = await serve((_request, response) => {
      const headers = { "content-type": mediaTypes.manifest, "docker-content-digest": "sha256:abc" };
      response.writeHead(404, headers).end();
    });

    expect(await resolve(host, "v1")).toMatchObject({ kind: "unresolved" });
  });
});

describe("a registry that wants a token", () => {
  it("gets it at the place it names, and the token goes to the registry only", async () => {
    const seen: string[] = [];
    const desk = await serve((request, response) => {
      seen.push(`desk ${request.url} ${request.headers.authorization ?? "-"}`);
      response.end(JSON.stringify({ access_token: "t0" }));
    });
    const host = await serve((request, response) => {
      seen.push(`registry ${request.headers.authorization ?? "-"}`);
      if (request.headers.authorization === "Bearer t0") return void response.writeHead(404).end();
      const challenge = `Bearer realm="http://${desk}/token",service="shop"`;
      response.writeHead(401, { "www-authenticate": challenge }).end();
    });

    await resolve(host, "v1");

    expect(seen).toEqual([
      "registry -",
      "desk /token?service=shop&scope=repository%3Aacme%2Fshop%3Apull -",
      "registry Bearer t0",
    ]);
  });

  it.each([
    ["is not JSON", "<html>"],
    ["has no token", "{}"],
    ["has a token that is no text", '{"token": 1}'],
    ["has a token that no header can hold", '{"token": "a\\nb"}'],
    ["is null", "null"],
  ])("does not resolve when what it gives %s", async (_name, body) => {
    const desk = await serve((_request, response) => void response.end(body));
    const host = await serve((_request, response) => {
      response.writeHead(401, { "www-authenticate": `Bearer realm="http://${desk}/token"` }).end();
    });

    expect(await resolve(host, "v1")).toMatchObject({
      kind: "unresolved",
      problem: `its token service at ${desk} answers without a token`,
    });
  });

  it("is asked once more when its token has run out, and no more than once", async () => {
    const seen: string[] = [];
    const desk = await serve((_request, response) => void response.end('{"token": "old"}'));
    const host = await serve((request, response) => {
      seen.push(request.headers.authorization ?? "-");
      response.writeHead(401, { "www-authenticate": `Bearer realm="http://${desk}/token"` }).end();
    });

    expect(await resolve(host, "v1")).toMatchObject({
      problem: "the registry does not accept the log-in that it asked for (401)",
    });
    expect(seen).toEqual(["-", "Bearer old"]);
  });

  it("may hide what it has from strangers, so that its 404 says nothing", async () => {
    const desk = await serve((_request, response) => void response.end('{"token": "t0"}'));
    const host = await serve((request, response) => {
      const isAsked = request.headers.authorization === undefined;
      const headers = isAsked ? { "www-authenticate": `Bearer realm="http://${desk}/token"` } : {};
      response.writeHead(isAsked ? 401 : 404, headers).end();
    });

    expect(await resolve(host, "v1")).toMatchObject({ kind: "unresolved", reason: "unknown" });
  });
});

describe("a registry that fails in passing", () => {
  it.each([408, 429, 500, 502, 503, 504])("is asked again after %i, three times in all", async (status) => {
    const statuses: number[] = [];
    const host = await serve((request, response) => {
      if (statuses.length < 2) {
        statuses.push(status);
        response.writeHead(status).end();
      } else manifest("{}")(request, response);
    });

    expect(await resolve(host, "v1")).toMatchObject({ kind: "resolved" });
    expect(waits()).toEqual([500, 1500]);
  });

  it("is given the time that it asks for, when that is short", async () => {
    let asked = 0;
    const host = await serve((request, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(503, { "retry-after": "7" }).end();
      else manifest("{}")(request, response);
    });

    await resolve(host, "v1");

    expect(waits()).toEqual([7000]);
  });

  it("is not waited for when it asks for longer than ten seconds", async () => {
    const host = await serve((_request, response) => {
      response.writeHead(429, { "retry-after": "3600" }).end();
    });

    expect(await resolve(host, "v1")).toMatchObject({ problem: /too many requests/ });
    expect(waits()).toEqual([]);
  });
});

describe("a registry that sends on to another host", () => {
  it("is followed once, and the other host gets no log-in", async () => {
    const seen: string[] = [];
    const store = await serve((request, response) => {
      seen.push(`store ${request.method} ${request.headers.authorization ?? "-"}`);
      manifest("{}")(request, response);
    });
    const desk = await serve((_request, response) => void response.end('{"token": "t0"}'));
    const host = await serve((request, response) => {
      if (request.headers.authorization === undefined) {
        response.writeHead(401, { "www-authenticate": `Bearer realm="http://${desk}/token"` }).end();
      } else response.writeHead(307, { location: `http://${store}/there` }).end();
    });

    expect(await resolve(host, "v1")).toMatchObject({ kind: "resolved", size: 2 });
    expect(seen).toEqual(["store HEAD -", "store GET -"]);
  });

  it.each(["http://169.254.169.254/latest", "https://10.0.0.1/x", "ftp://elsewhere.example/x"])(
    "is not followed to %s",
    async (location) => {
      const host = await serve((_request, response) => void response.writeHead(307, { location }).end());

      expect(await resolve(host, "v1")).toMatchObject({ problem: "the registry answered 307" });
    },
  );
});

async function start(options: Parameters<typeof startRegistry>[0] = {}): Promise<Registry> {
  const registry = await startRegistry(options);
  opened.push(registry);
  return registry;
}

async function pushed(options: Parameters<typeof startRegistry>[0] = {}) {
  const registry = await start(options);
  const files = { "service.js": Buffer.from("console.log(1)\n") };
  const { digest } = await pushImage({
    registryUrl: registry.url,
    repository: "acme/shop",
    tag: "v1",
    files,
  });
  return { registry, digest };
}

function resolve(host: string, reference: string): Promise<Resolution> {
  return openRegistry().resolve(host, "acme/shop", reference);
}

function requestsFor(registry: Registry, method: string): number {
  return registry.requests.filter((one) => one.method === method).length;
}

function manifest(bytes: string): RequestListener {
  return (_request, response) => {
    response
      .writeHead(200, { "content-type": mediaTypes.manifest, "content-length": bytes.length })
      .end(bytes);
  };
}
