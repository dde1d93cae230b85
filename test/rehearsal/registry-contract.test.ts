import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mediaTypes } from "../../src/rehearsal/registry/media-types.ts";
import { digestOf } from "../../src/rehearsal/registry/repository.ts";
import { startRegistry } from "../../src/rehearsal/registry/server.ts";
import { hasDockerRegistry, startDockerRegistry } from "../support/docker-registry.ts";

interface Running {
  url: string;
  close(): Promise<void>;
}

describe.each([
  { name: "ours", start: (): Promise<Running> => startRegistry() },
  ...(hasDockerRegistry() ? [{ name: "docker-registry", start: startDockerRegistry }] : []),
])("the distribution protocol as $name speaks it", ({ start }) => {
  const blob = Buffer.from("hello");
  const blobDigest = digestOf(blob);
  const absent = `sha256:${"1".repeat(64)}`;
  const manifest = imageManifest(blobDigest);
  const manifestDigest = digestOf(manifest);
  let registry: Running;
  beforeAll(async () => {
    registry = await start();
  });
  afterAll(() => registry.close());

  it("answers the version check", async () => {
    const seen = await call("GET", "/v2/");

    expect(seen).toMatchObject({ status: 200, body: "{}" });
  });

  it("knows no repository, blob or manifest before the first push", async () => {
    const seen = [
      await call("GET", "/v2/acme/new/tags/list"),
      await call("GET", `/v2/acme/new/blobs/${blobDigest}`),
      await call("GET", "/v2/acme/new/manifests/v1", { accept: mediaTypes.manifest }),
      await call("GET", `/v2/acme/new/manifests/${absent}`, { accept: mediaTypes.manifest }),
    ];

    expect(seen.map(({ status, codes }) => [status, ...codes])).toEqual([
      [404, "NAME_UNKNOWN"],
      [404, "BLOB_UNKNOWN"],
      [404, "MANIFEST_UNKNOWN"],
      [404, "MANIFEST_UNKNOWN"],
    ]);
  });

  it("refuses a blob whose bytes are not its digest", async () => {
    const seen = await upload("acme/wrong", blob, absent);

    expect([seen.status, ...seen.codes]).toEqual([400, "DIGEST_INVALID"]);
  });

  it("refuses to close an upload without a digest, with half a digest or twice", async () => {
    const first = await open("acme/close");
    const closed = await open("acme/close");
    await put(`${closed}&digest=${blobDigest}`, blob);

    const seen = [
      await put(first, blob),
      await put(`${await open("acme/close")}&digest=nonsense`, blob),
      await put(`${closed}&digest=${blobDigest}`, blob),
      await put(`${(await open("acme/close")).split("?")[0]}?digest=${blobDigest}`, blob),
    ];

    expect(seen.map(({ status, codes }) => [status, ...codes])).toEqual([
      [400, "DIGEST_INVALID"],
      [400, "DIGEST_INVALID"],
      [404, "BLOB_UPLOAD_UNKNOWN"],
      [404, "BLOB_UPLOAD_INVALID"],
    ]);
  });

  it("takes a blob in chunks and gives it back whole or by range", async () => {
    const address = await open("acme/chunks");
    const chunk = await call("PATCH", address, octets, blob);
    const closed = await put(`${chunk.headers.get("location")}&digest=${blobDigest}`, Buffer.alloc(0));

    const whole = await call("GET", `/v2/acme/chunks/blobs/${blobDigest}`);
    const head = await call("HEAD", `/v2/acme/chunks/blobs/${blobDigest}`);
    const part = await call("GET", `/v2/acme/chunks/blobs/${blobDigest}`, { range: "bytes=1-2" });

    expect([chunk.status, chunk.headers.get("range"), closed.status]).toEqual([202, "0-4", 201]);
    expect(whole).toMatchObject({ status: 200, body: "hello", type: "application/octet-stream" });
    expect([head.status, head.body, head.headers.get("content-length"), head.digest]).toEqual([
      200,
      "",
      "5",
      blobDigest,
    ]);
    expect([part.status, part.body, part.headers.get("content-range")]).toEqual([206, "el", "bytes 1-2/5"]);
  });

  it("opens an upload for a POST that brings its digest along, and mounts a blob from elsewhere", async () => {
    await upload("acme/source", blob);

    const monolithic = await call("POST", `/v2/acme/mono/blobs/uploads/?digest=${blobDigest}`, octets, blob);
    const mounted = await call("POST", `/v2/acme/target/blobs/uploads/?mount=${blobDigest}&from=acme/source`);
    const unshared = await call("HEAD", `/v2/acme/stranger/blobs/${blobDigest}`);

    expect(monolithic.status).toBe(202);
    expect([mounted.status, mounted.digest]).toEqual([201, blobDigest]);
    expect(unshared.status).toBe(404);
  });

  it("refuses a manifest whose blobs it does not have, each by name", async () => {
    const seen = await putManifest("acme/holes", "v1", imageManifest(absent, absent));

    expect([seen.status, ...seen.codes]).toEqual([400, "MANIFEST_BLOB_UNKNOWN", "MANIFEST_BLOB_UNKNOWN"]);
  });

  it("refuses a manifest under another digest, of another type or that is no JSON", async () => {
    await upload("acme/bad", blob);

    const seen = [
      await putManifest("acme/bad", absent, manifest),
      await putManifest("acme/bad", "v1", manifest, mediaTypes.dockerManifest),
      await putManifest("acme/bad", "v1", manifest, "application/json"),
      await putManifest("acme/bad", "v1", Buffer.from("nope")),
    ];

    expect(seen.map(({ status, codes }) => [status, ...codes])).toEqual([
      [400, "DIGEST_INVALID"],
      [400, "MANIFEST_INVALID"],
      [400, "MANIFEST_INVALID"],
      [400, "MANIFEST_INVALID"],
    ]);
  });

  it("gives a manifest by tag and by digest as the exact bytes", async () => {
    await upload("acme/shop", blob);
    const stored = await putManifest("acme/shop", "v1.0.0", manifest);

    const byTag = await call("GET", "/v2/acme/shop/manifests/v1.0.0", { accept: mediaTypes.manifest });
    const head = await call("HEAD", `/v2/acme/shop/manifests/${manifestDigest}`, {
      accept: `text/plain, ${mediaTypes.manifest};q=0.5`,
    });
    const same = await call("GET", "/v2/acme/shop/manifests/v1.0.0", {
      accept: mediaTypes.manifest,
      "if-none-match": `"${manifestDigest}"`,
    });

    expect([stored.status, stored.digest]).toEqual([201, manifestDigest]);
    expect(byTag).toMatchObject({ status: 200, type: mediaTypes.manifest, digest: manifestDigest });
    expect(byTag.body).toBe(manifest.toString());
    expect([head.status, head.digest, head.headers.get("content-length")]).toEqual([
      200,
      manifestDigest,
      String(manifest.length),
    ]);
    expect(same.status).toBe(304);
  });

  it.each([["nothing"], ["*/*"], [mediaTypes.index]])(
    "hides a manifest from a client that accepts %s",
    async (accept) => {
      await upload("acme/hidden", blob);
      await putManifest("acme/hidden", "v1", manifest);
      const headers: Record<string, string> = accept === "nothing" ? { accept: "" } : { accept };

      const byTag = await call("GET", "/v2/acme/hidden/manifests/v1", headers);
      const byDigest = await call("HEAD", `/v2/acme/hidden/manifests/${manifestDigest}`, headers);

      expect([byTag.status, ...byTag.codes, byDigest.status]).toEqual([404, "MANIFEST_UNKNOWN", 404]);
    },
  );

  it("hides an index from a client that accepts manifests only", async () => {
    await upload("acme/index", blob);
    await putManifest("acme/index", "v1", manifest);
    const index = imageIndex(manifestDigest, manifest.length);

    const stored = await putManifest("acme/index", "all", index, mediaTypes.index);
    const hidden = await call("HEAD", "/v2/acme/index/manifests/all", { accept: mediaTypes.manifest });
    const shown = await call("HEAD", "/v2/acme/index/manifests/all", { accept: mediaTypes.index });

    expect([stored.status, hidden.status, shown.status, shown.digest]).toEqual([
      201,
      404,
      200,
      digestOf(index),
    ]);
  });

  it("moves a tag that is put again, and keeps the old manifest under its digest", async () => {
    const other = imageManifest(blobDigest, blobDigest);
    await upload("acme/moves", blob);
    await putManifest("acme/moves", "latest", manifest);

    const again = await putManifest("acme/moves", "latest", other);

    const moved = await call("HEAD", "/v2/acme/moves/manifests/latest", { accept: mediaTypes.manifest });
    const kept = await call("HEAD", `/v2/acme/moves/manifests/${manifestDigest}`, {
      accept: mediaTypes.manifest,
    });
    expect([again.status, moved.digest, kept.status]).toEqual([201, digestOf(other), 200]);
  });

  it("lists tags, and deletes a manifest with its tags by digest only", async () => {
    await upload("acme/gone", blob);
    await putManifest("acme/gone", "v1", manifest);
    await putManifest("acme/gone", "v2", imageManifest(blobDigest, blobDigest));

    const before = await call("GET", "/v2/acme/gone/tags/list");
    const byTag = await call("DELETE", "/v2/acme/gone/manifests/v1");
    const byDigest = await call("DELETE", `/v2/acme/gone/manifests/${manifestDigest}`);
    const twice = await call("DELETE", `/v2/acme/gone/manifests/${manifestDigest}`);
    const after = await call("GET", "/v2/acme/gone/tags/list");

    expect(tagsOf(before)).toEqual({ name: "acme/gone", tags: ["v1", "v2"] });
    expect([byTag.status, ...byTag.codes, byDigest.status, twice.status]).toEqual([
      400,
      "DIGEST_INVALID",
      202,
      404,
    ]);
    expect(tagsOf(after)).toEqual({ name: "acme/gone", tags: ["v2"] });
  });

  it("has no page for other names and no other methods", async () => {
    const seen = [
      await call("GET", "/nowhere"),
      await call("GET", "/v2/UPPER/tags/list"),
      await call("GET", `/v2/acme/shop/referrers/${manifestDigest}`),
      await call("PUT", "/v2/acme/shop/manifests/.bad", { "content-type": mediaTypes.manifest }, manifest),
      await call("PATCH", "/v2/acme/shop/manifests/v1"),
      await call("POST", `/v2/acme/shop/blobs/${blobDigest}`),
    ];

    expect(seen.map(({ status }) => status)).toEqual([404, 404, 404, 404, 405, 405]);
  });

  async function call(method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) {
    const response = await fetch(new URL(path, registry.url), {
      method,
      headers,
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      digest: response.headers.get("docker-content-digest"),
      type: response.headers.get("content-type"),
      body: text,
      codes: errorCodes(text),
    };
  }

  async function open(repository: string): Promise<string> {
    const opened = await call("POST", `/v2/${repository}/blobs/uploads/`);
    return opened.headers.get("location") ?? "";
  }

  function put(address: string, bytes: Buffer) {
    return call("PUT", address, octets, bytes);
  }

  async function upload(repository: string, bytes: Buffer, digest = digestOf(bytes)) {
    return put(`${await open(repository)}&digest=${digest}`, bytes);
  }

  function putManifest(
    repository: string,
    reference: string,
    bytes: Buffer,
    type: string = mediaTypes.manifest,
  ) {
    return call("PUT", `/v2/${repository}/manifests/${reference}`, { "content-type": type }, bytes);
  }
});

const octets = { "content-type": "application/octet-stream" };

function imageManifest(config: string, ...layers: string[]): Buffer {
  const value = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: { mediaType: mediaTypes.config, digest: config, size: 5 },
    layers: layers.map((digest) => ({ mediaType: mediaTypes.layer, digest, size: 5 })),
  };
  return Buffer.from(JSON.stringify(value));
}

function imageIndex(digest: string, size: number): Buffer {
  const value = {
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests: [{ mediaType: mediaTypes.manifest, digest, size }],
  };
  return Buffer.from(JSON.stringify(value));
}

function errorCodes(text: string): string[] {
  if (!text.startsWith('{"errors"')) return [];
  return (JSON.parse(text) as { errors: { code: string }[] }).errors.map(({ code }) => code);
}

function tagsOf({ body }: { body: string }): { name: string; tags: string[] } {
  const listed = JSON.parse(body) as { name: string; tags: string[] };
  return { name: listed.name, tags: listed.tags.sort() };
}
