import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openRoutes, type Reply } from "./routes.ts";
import type { ServiceState } from "./service-state.ts";
import { openServices } from "./services.ts";
import type { SideOptions } from "./side.ts";

/** A platform that runs services, as a container service or a cluster would. */
export interface Platform {
  url: string;
  /** What moves users at once needs it as a bearer token: weights, configuration and flags. */
  token: string;
  state(): Record<string, ServiceState>;
  /** The address that a service has, or will have once it is deployed; it stays the same. */
  urlOf(service: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the platform on a free loopback port. `PUT` sets a state, `GET` says what it is:
 *
 * - `/services/{name}` with `{ image }` is all that runs, `/services/{name}/canary` what runs beside it;
 * - `/services/{name}/weight` with `{ canary }` is the percent of requests that goes there;
 * - `/services/{name}/config` with `{ version }` is what it reads, of what `/services/{name}/config/{version}` keeps;
 * - `/flags/{name}` with `{ on }` is a flag, which `POST /flags` makes.
 *
 * Services find the platform at `PLATFORM_URL` and their configuration in `CONFIG_FILE`. Errors are `{ error }`.
 */
export async function startPlatform(options: SideOptions): Promise<Platform> {
  const token = randomBytes(16).toString("hex");
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const services = openServices({ ...options, env: { ...options.env, PLATFORM_URL: url } });
  const answer = openRoutes(services, token);
  server.on("request", (request, response) => {
    void answer({
      method: request.method ?? "GET",
      path: new URL(request.url ?? "/", url).pathname,
      authorization: request.headers.authorization,
      json: () => jsonOf(request),
    })
      .catch((error: unknown) => ({ status: 500, body: { error: String(error) } }))
      .then((reply) => send(response, reply));
  });
  return { url, token, state, urlOf: services.urlOf, close };

  function state(): Record<string, ServiceState> {
    const found = services.names().flatMap((name) => {
      const of = services.state(name);
      return of === undefined ? [] : [[name, of] as const];
    });
    return Object.fromEntries(found);
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    await Promise.all([new Promise((resolve) => server.close(resolve)), services.stopAll()]);
  }
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}
