import { createHash } from "node:crypto";
import type { RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import { nodeHttp } from "../../../src/adapters/http.ts";
import { ociRegistry } from "../../../src/adapters/registry/resolve.ts";
import type { Resolution } from "../../../src/kernel/ports/index.ts";
import { mediaTypes } from "../../../src/rehearsal/registry/media-types.ts";
import { pushImage } from "../../../src/rehearsal/registry/push-image.ts";
import { type Registry, startRegistry } from "../../../src/rehearsal/registry/server.ts";
import { closedPort, serve, stopServers } from "../loopback.ts";

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
      problem: "the registry gives no token without a log-in",
    });
  });

  it("does not resolve where the registry cannot be reached, and says how", async () => {
    const host = await closedPort();

    expect(await resolve(host, "v1")).toEqual({
      kind: "unresolved",
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
      problem: `the registry gave bytes of ${digest}`,
    });
  });

  it("does not resolve when its manifest has no end", async () => {
    const host = await serve(manifest("x".repeat(4_194_305)));

    expect(await resolve(host, "v1")).toEqual({ kind: "unresolved", problem: "its manifest is over 4 MiB" });
  });
});

describe("an answer that is not a manifest", () => {
  it("does not resolve when it is a page for people", async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<h1>Welcome</h1>");
    });

    expect(await resolve(host, "v1")).toEqual({
      kind: "unresolved",
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

  it.each([500, 429, 403, 301])("does not resolve when it is %i", async (status) => {
    const host = await serve((_request, response) => void response.writeHead(status).end());

    expect(await resolve(host, "v1")).toEqual({
      kind: "unresolved",
      problem: `the registry answered ${status}`,
    });
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
    ["is null", "null"],
  ])("does not resolve when what it gives %s", async (_name, body) => {
    const desk = await serve((_request, response) => void response.end(body));
    const host = await serve((_request, response) => {
      response.writeHead(401, { "www-authenticate": `Bearer realm="http://${desk}/token"` }).end();
    });

    expect(await resolve(host, "v1")).toEqual({
      kind: "unresolved",
      problem: "the registry gives no token without a log-in",
    });
  });
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
  return ociRegistry(nodeHttp(), nodeDigest(), new AbortController().signal).resolve(
    host,
    "acme/shop",
    reference,
  );
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
