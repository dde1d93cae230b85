import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { ServiceState } from "./service-state.ts";
import { openServices, type ServicesOptions } from "./services.ts";

/** A platform that runs services, as a container service or a cluster would. */
export interface Platform {
  url: string;
  state(): Record<string, ServiceState>;
  /** The address that a service has, or will have once it is deployed; it stays the same. */
  urlOf(service: string): Promise<string>;
  close(): Promise<void>;
}

const Desired = z.object({ image: z.string() });

/**
 * Starts the platform on a free loopback port: `PUT /services/{name}` with `{ image }` sets what runs,
 * `GET /services/{name}` says what does. Errors are `{ error }` with 400, 404, 500 or 502.
 */
export async function startPlatform(options: ServicesOptions): Promise<Platform> {
  const services = openServices(options);
  const server = createServer((request, response) => {
    void answer(request)
      .catch((error: unknown) => ({ status: 500, body: { error: String(error) } }))
      .then(({ status, body }) => send(response, status, body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, state, urlOf: services.urlOf, close };

  async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const path = new URL(request.url ?? "/", url).pathname;
    const service = /^\/services\/([a-z0-9-]+)$/.exec(path)?.[1];
    if (service === undefined) return { status: 404, body: { error: `There is nothing at ${path}.` } };
    if (request.method === "GET") {
      const found = services.state(service);
      if (found === undefined)
        return { status: 404, body: { error: `Service ${service} was never deployed.` } };
      return { status: 200, body: found };
    }
    if (request.method !== "PUT")
      return { status: 405, body: { error: `${request.method} is not known here.` } };
    const desired = Desired.safeParse(await jsonOf(request)).data;
    if (desired === undefined)
      return { status: 400, body: { error: 'The body is not `{ "image": "host/repository@sha256:…" }`.' } };
    const given = await services.apply(service, desired.image);
    if ("error" in given) return { status: given.status, body: { error: given.error } };
    return { status: 200, body: given };
  }

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

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}
