import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type Platform, startPlatform } from "../../src/rehearsal/platform/server.ts";
import { callRegistry } from "../../src/rehearsal/registry/client.ts";
import { mediaTypes } from "../../src/rehearsal/registry/media-types.ts";
import { pushImage } from "../../src/rehearsal/registry/push-image.ts";
import { type Registry, startRegistry } from "../../src/rehearsal/registry/server.ts";

let registry: Registry;
let platform: Platform;
let workdir: string;

beforeEach(async () => {
  workdir = temporaryFolder();
  registry = await startRegistry();
  platform = await startPlatform({ registryUrl: registry.url, workdir, env: { GREETING: "hello" } });
});

afterEach(async () => {
  await platform.close();
  await registry.close();
  rmSync(workdir, { recursive: true, force: true });
});

describe("a service that is put", () => {
  it("runs from the image's bytes, with the platform's environment, at its lasting address", async () => {
    const expected = await platform.urlOf("shop");
    const image = await push("v1", answering("one"));

    const answer = await put(image);

    expect(answer).toMatchObject({
      status: 200,
      body: { service: "shop", image, status: "running", version: "v1", url: expected, changed: true },
    });
    expect(await textOf(expected)).toBe("one hello");
    expect(await get()).toMatchObject({
      status: 200,
      body: { digest: image.split("@")[1], pid: answer.body["pid"] },
    });
  });

  it("is not restarted when the same digest is put again", async () => {
    const image = await push("v1", answering("one"));
    const first = await put(image);

    const again = await put(image);

    expect(again.body).toMatchObject({ changed: false, pid: first.body["pid"] });
  });

  it("is replaced at the same address by another digest, and the old process is gone", async () => {
    const first = await put(await push("v1", answering("one")));

    const second = await put(await push("v2", answering("two")));

    expect(second.body).toMatchObject({ changed: true, url: first.body["url"] });
    expect(await textOf(String(second.body["url"]))).toBe("two hello");
    expect(isAlive(Number(first.body["pid"]))).toBe(false);
  });

  it("is killed after 2 s when it ignores SIGTERM", async () => {
    const stubborn = `process.on("SIGTERM", () => {});\n${answering("stubborn")}`;
    const first = await put(await push("v1", stubborn));

    const second = await put(await push("v2", answering("two")));

    expect(second.status).toBe(200);
    expect(isAlive(Number(first.body["pid"]))).toBe(false);
  });

  it("waits its turn when two are put at once", async () => {
    const images = [await push("v1", answering("one")), await push("v2", answering("two"))];

    const answers = await Promise.all(images.map((image) => put(image)));

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(platform.state()["shop"]?.image).toBe(images[1]);
  });

  it("is started again after it ended by itself", async () => {
    const image = await push("v1", `${answering("one")}\nsetTimeout(() => process.exit(3), 150);`);
    const first = await put(image);
    await expect
      .poll(() => platform.state()["shop"])
      .toMatchObject({ status: "ended", reason: "The service exited with code 3." });

    const again = await put(image);

    expect(again.body).toMatchObject({ changed: true, status: "running" });
    expect(again.body["pid"]).not.toBe(first.body["pid"]);
  });
});

describe("a service that cannot be started", () => {
  it.each([
    ["a tag", (image: string) => `${image.split("@")[0]}:v1`, "names no digest"],
    ["another registry", (image: string) => image.replace(/^[^/]+/, "ghcr.io"), "lies in ghcr.io"],
  ])("is refused for %s, and the old one keeps running", async (_, change, reason) => {
    const image = await push("v1", answering("one"));
    const first = await put(image);

    const refused = await put(change(image));

    expect(refused).toMatchObject({ status: 400, body: { error: expect.stringContaining(reason) } });
    expect(isAlive(Number(first.body["pid"]))).toBe(true);
  });

  it("is refused when the registry has no such digest, and the old one keeps running", async () => {
    const image = await push("v1", answering("one"));
    await put(image);

    const refused = await put(image.replace(/[0-9a-f]{64}$/, "0".repeat(64)));

    expect(refused).toMatchObject({
      status: 502,
      body: { error: expect.stringContaining("MANIFEST_UNKNOWN") },
    });
    expect(platform.state()["shop"]).toMatchObject({ status: "running", image });
  });

  it.each(["manifest", "layer"])("is refused when the %s is not the bytes of its digest", async (part) => {
    const image = await push("v1", answering("one"));
    const forger = await startForger(registry, part === "manifest" ? "/manifests/" : "/blobs/");
    const trusting = await startPlatform({ registryUrl: forger.url, workdir, env: {} });

    const refused = await put(image.replace(registry.host, forger.host), trusting);

    expect(refused).toMatchObject({
      status: 502,
      body: { error: expect.stringContaining("nothing was started") },
    });
    expect(trusting.state()).toEqual({});
    await trusting.close();
    await forger.close();
  });

  it("says how it ended and its last words", async () => {
    const image = await push("v1", 'throw new Error("no database");');

    const refused = await put(image);

    expect(refused.status).toBe(500);
    expect(String(refused.body["error"])).toMatch(/exited with code 1.*no database/);
    expect(platform.state()["shop"]).toMatchObject({ status: "failed" });
  });

  it("is refused when the body names no image, and unknown services and pages are 404", async () => {
    const bodyless = await fetch(`${platform.url}/services/shop`, { method: "PUT", body: "{}" });
    const unknown = await get();
    const nowhere = await fetch(`${platform.url}/nowhere`);

    expect([bodyless.status, unknown.status, nowhere.status]).toEqual([400, 404, 404]);
  });
});

describe("a platform whose process is killed", () => {
  it("leaves no service behind", { timeout: 15_000 }, async () => {
    const image = await push("v1", answering("one"));
    const module = new URL("../../src/rehearsal/platform/server.ts", import.meta.url).href;
    const options = JSON.stringify({ registryUrl: registry.url, workdir, env: {} });
    const script = `const { startPlatform } = await import(${JSON.stringify(module)}); console.log((await startPlatform(${options})).url);`;
    const parent = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    onTestFinished(() => void parent.kill("SIGKILL"));
    const [url] = await once(createInterface({ input: parent.stdout }), "line");
    const { body } = await put(image, { ...platform, url: String(url) });
    const before = await textOf(String(body["url"]));

    parent.kill("SIGKILL");

    expect(before).toContain("one");
    await expect.poll(() => textOf(String(body["url"])).catch(() => "gone"), { timeout: 5_000 }).toBe("gone");
  });
});

function answering(word: string): string {
  return `import { createServer } from "node:http";
createServer((_, response) => response.end(${JSON.stringify(word)} + " " + process.env.GREETING)).listen(process.env.PORT, "127.0.0.1");`;
}

async function push(version: string, service: string): Promise<string> {
  const files = {
    "service.js": Buffer.from(service),
    "package.json": Buffer.from('{ "type": "module" }'),
  };
  const annotations = { "org.opencontainers.image.version": version };
  const { digest } = await pushImage({
    registryUrl: registry.url,
    repository: "acme/shop",
    tag: version,
    files,
    annotations,
  });
  return `${registry.host}/acme/shop@${digest}`;
}

async function put(image: string, on = platform) {
  const response = await fetch(`${on.url}/services/shop`, {
    method: "PUT",
    body: JSON.stringify({ image }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function get() {
  const response = await fetch(`${platform.url}/services/shop`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A registry that hands on the real one's answers, with one byte added where the path says so. */
async function startForger(real: Registry, forged: string) {
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const headers = { accept: mediaTypes.manifest };
    void callRegistry({ registryUrl: real.url }, { method: "GET", path, headers }).then(async (answer) => {
      const bytes = Buffer.from(await answer.arrayBuffer());
      response.end(path.includes(forged) ? Buffer.concat([bytes, Buffer.from(" ")]) : bytes);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function temporaryFolder(): string {
  const parent = fileURLToPath(new URL("../../node_modules/.cache/rollback-ready/", import.meta.url));
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, "platform-"));
}
