import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Platform, startPlatform } from "../../../src/rehearsal/platform/server.ts";
import { pushImage } from "../../../src/rehearsal/registry/push-image.ts";
import { startRegistry } from "../../../src/rehearsal/registry/server.ts";

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A platform with a registry, and a way to ask it. */
export interface PlatformWorld {
  readonly platform: Platform;
  /** Pushes an image whose service answers with this word, and says its reference. */
  push(word: string, service?: string): Promise<string>;
  /** Asks with the platform's token, unless another one is given. */
  send(method: string, path: string, body?: unknown, token?: string | null): Promise<Answer>;
  /** The words of so many answers of the service `shop`, one after the other. */
  words(count: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openPlatformWorld(): Promise<PlatformWorld> {
  const cache = fileURLToPath(new URL("../../../node_modules/.cache/rollback-ready/", import.meta.url));
  mkdirSync(cache, { recursive: true });
  const workdir = mkdtempSync(join(cache, "platform-"));
  const registry = await startRegistry();
  const platform = await startPlatform({ registryUrl: registry.url, workdir, env: {} });
  return {
    platform,
    async push(word, service = answering(word)) {
      const { digest } = await pushImage({
        registryUrl: registry.url,
        repository: "acme/shop",
        tag: word,
        files: {
          "service.js": Buffer.from(service),
          "package.json": Buffer.from('{ "type": "module" }'),
        },
        annotations: { "org.opencontainers.image.version": word },
      });
      return `${registry.host}/acme/shop@${digest}`;
    },
    async send(method, path, body, token = platform.token) {
      const response = await fetch(`${platform.url}${path}`, {
        method,
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Answer["body"] };
    },
    async words(count) {
      const url = await platform.urlOf("shop");
      const seen: string[] = [];
      while (seen.length < count) seen.push(await (await fetch(url)).text());
      return seen;
    },
    async close() {
      await platform.close();
      await registry.close();
      rmSync(workdir, { recursive: true, force: true });
    },
  };
}

/** A service that says its word, what it was sent, its configuration, or that it is about to answer slowly. */
function answering(word: string): string {
  return `import { readFileSync } from "node:fs";
import { createServer } from "node:http";
createServer((request, response) => {
  if (request.url === "/config") return response.end(readFileSync(process.env.CONFIG_FILE));
  if (request.url === "/platform") return response.end(process.env.PLATFORM_URL);
  if (request.url === "/break") return request.socket.destroy();
  if (request.method === "POST") {
    response.writeHead(201, { "x-word": ${JSON.stringify(word)}, "x-sent": request.headers["x-sent"] ?? "" });
    return request.pipe(response);
  }
  response.end(${JSON.stringify(word)});
}).listen(process.env.PORT, "127.0.0.1");`;
}
