import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { callRegistry } from "../../src/rehearsal/registry/client.ts";
import { mediaTypes } from "../../src/rehearsal/registry/media-types.ts";
import { pushImage } from "../../src/rehearsal/registry/push-image.ts";
import { type Registry, startRegistry } from "../../src/rehearsal/registry/server.ts";
import { readTar, writeTar } from "../../src/rehearsal/registry/tar.ts";

const opened: Registry[] = [];
afterEach(async () => {
  for (const registry of opened.splice(0)) await registry.close();
});

async function start(...options: Parameters<typeof startRegistry>): Promise<Registry> {
  const registry = await startRegistry(...options);
  opened.push(registry);
  return registry;
}

describe("a pushed image", () => {
  const files = { "service.js": Buffer.from("console.log(1)\n"), "a/b.txt": Buffer.alloc(512, "x") };

  it("has the same digest however often and wherever it is pushed", async () => {
    const [one, other] = [await start(), await start()];

    const first = await pushImage({ registryUrl: one.url, repository: "acme/shop", tag: "v1", files });
    const again = await pushImage({ registryUrl: one.url, repository: "acme/shop", tag: "v1", files });
    const reordered = await pushImage({
      registryUrl: other.url,
      repository: "acme/shop",
      tag: "v1",
      files: { "a/b.txt": files["a/b.txt"], "service.js": files["service.js"] },
    });

    expect([again.digest, reordered.digest]).toEqual([first.digest, first.digest]);
  });

  it("can be read back by digest, with its annotations", async () => {
    const registry = await start();
    const annotations = { "org.opencontainers.image.version": "1.0.0" };

    const { digest } = await pushImage({
      registryUrl: registry.url,
      repository: "acme/shop",
      tag: "v1",
      files,
      annotations,
    });

    const response = await callRegistry(
      { registryUrl: registry.url },
      {
        method: "GET",
        path: `/v2/acme/shop/manifests/${digest}`,
        headers: { accept: mediaTypes.manifest },
      },
    );
    expect(await response.json()).toMatchObject({ schemaVersion: 2, annotations });
    expect(registry.requests.at(-1)).toMatchObject({ method: "GET", status: 200 });
  });
});

describe("a registry that asks for a token", () => {
  const files = { "service.js": Buffer.from("") };

  it("challenges with realm, service and scope", async () => {
    const registry = await start({ bearer: "anonymous" });

    const response = await fetch(`${registry.url}/v2/acme/shop/manifests/v1`);

    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe(
      `Bearer realm="${registry.url}/token",service="${registry.host}",scope="repository:acme/shop:pull"`,
    );
    expect(await response.json()).toMatchObject({ errors: [{ code: "UNAUTHORIZED" }] });
  });

  it("gives one to anyone when it is anonymous", async () => {
    const registry = await start({ bearer: "anonymous" });

    const { digest } = await pushImage({
      registryUrl: registry.url,
      repository: "acme/shop",
      tag: "v1",
      files,
    });

    expect(digest).toMatch(/^sha256:/);
  });

  it("gives one to its user and to nobody else", async () => {
    const registry = await start({ bearer: { user: "octo", password: "secret" } });
    const image = { registryUrl: registry.url, repository: "acme/shop", tag: "v1", files };

    const refused = await pushImage({ ...image, credentials: { user: "octo", password: "guess" } }).catch(
      String,
    );
    const taken = await pushImage({ ...image, credentials: { user: "octo", password: "secret" } });

    expect(refused).toMatch(/answered 401 to GET .*\/token/);
    expect(taken.digest).toMatch(/^sha256:/);
  });

  it("refuses a token that was given for another repository", async () => {
    const registry = await start({ bearer: "anonymous" });
    const sold = await fetch(`${registry.url}/token?service=x&scope=repository:acme/other:pull`);
    const { token } = (await sold.json()) as { token: string };

    const response = await fetch(`${registry.url}/v2/acme/shop/tags/list`, {
      headers: { authorization: `Bearer ${token}` },
    });

    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain('error="insufficient_scope"');
  });
});

describe("a layer's tar", () => {
  it("is read back as it was written", () => {
    const files = {
      "b.txt": Buffer.from("b"),
      "a/empty": Buffer.alloc(0),
      "a/full": Buffer.alloc(1024, "f"),
    };

    const read = readTar(writeTar(files));

    expect(read).toEqual(files);
  });

  it("is an archive that the system's tar unpacks", () => {
    const folder = mkdtempSync(join(tmpdir(), "layer-"));
    writeFileSync(join(folder, "layer.tar"), writeTar({ "db/one.sql": Buffer.from("SELECT 1;\n") }));

    const unpacked = spawnSync("tar", ["-xf", "layer.tar"], { cwd: folder });

    expect([unpacked.status, unpacked.stderr.toString()]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "db/one.sql"), "utf8")).toBe("SELECT 1;\n");
    rmSync(folder, { recursive: true });
  });

  it("is refused when a name leaves the folder", () => {
    const archive = writeTar({ "../escape": Buffer.from("x") });

    expect(() => readTar(archive)).toThrow("`../escape`");
  });

  it("is refused when a header was changed", () => {
    const archive = writeTar({ "service.js": Buffer.from("x") });
    archive.write("S", 0);

    expect(() => readTar(archive)).toThrow("damaged");
  });
});
