import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, json, methodNotAllowed, pageNotFound, refuse } from "./answer.ts";
import { type BearerRule, openTokenDesk } from "./bearer.ts";
import { answerBlob } from "./blobs.ts";
import { answerManifest } from "./manifests.ts";
import { emptyRepository, type Repository, type RepositoryRequest } from "./repository.ts";
import { continueUpload, openUpload } from "./uploads.ts";

/** One request that the registry answered, oldest first. */
export interface RegistryExchange {
  method: string;
  path: string;
  status: number;
}

/** A registry that runs; `host` is what stands before the repository in an image reference. */
export interface Registry {
  host: string;
  url: string;
  requests: readonly RegistryExchange[];
  close(): Promise<void>;
}

const component = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const target =
  "tags/list|blobs/uploads/(?<upload>[^/]*)|blobs/(?<digest>[^/]+)|manifests/(?<reference>sha256:[0-9a-f]{64}|\\w[\\w.-]{0,127})";
const route = new RegExp(`^/v2/(?<name>${component}(?:/${component})*)/(?:${target})$`);

/**
 * Starts an OCI registry in memory on a free loopback port.
 * It follows the OCI distribution specification, and docker-registry 2.8 where that one is stricter.
 */
export async function startRegistry(options: { bearer?: BearerRule } = {}): Promise<Registry> {
  const repositories = new Map<string, Repository>();
  const requests: RegistryExchange[] = [];
  let url = "";
  const desk = openTokenDesk(options.bearer, () => url);
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    void answer(request)
      .catch((error: unknown) => refuse(500, { code: "UNKNOWN", message: String(error) }))
      .then((given) => {
        requests.push({ method: request.method ?? "", path, status: given.status });
        send(request, response, given);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  url = `http://${host}`;
  return { host, url, requests, close };

  async function answer(request: IncomingMessage): Promise<Answer> {
    const body = await bodyOf(request);
    const { pathname, searchParams: query } = new URL(request.url ?? "/", url);
    const method = request.method ?? "GET";
    const authorization = request.headers.authorization;
    if (pathname === "/token") return desk.issue(authorization, query);
    const reads = method === "GET" || method === "HEAD";
    const named = route.exec(pathname)?.groups;
    const name = named?.["name"] ?? "";
    if (!pathname.startsWith("/v2/")) return pageNotFound();
    const challenge = desk.challenge(authorization, name, reads ? "pull" : "push");
    if (challenge !== undefined) return challenge;
    if (pathname === "/v2/") return json(200, {});
    if (named === undefined) return pageNotFound();
    const repository = repositories.get(name) ?? emptyRepository();
    if (!reads) repositories.set(name, repository);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([key, value]) => [key, String(value)]),
    );
    const wanted: RepositoryRequest = { method, name, repository, headers, query, body };
    if (named["reference"] !== undefined) return answerManifest(wanted, named["reference"], url);
    if (named["digest"] !== undefined) return answerBlob(wanted, named["digest"]);
    if (named["upload"] === "") return openUpload(wanted, repositories, url);
    if (named["upload"] !== undefined) return continueUpload(wanted, named["upload"], url);
    return listTags(wanted);
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function listTags({ method, name, repository }: RepositoryRequest): Answer {
  if (method !== "GET") return methodNotAllowed("GET");
  if (repository.manifests.size === 0) {
    return refuse(404, {
      code: "NAME_UNKNOWN",
      message: "repository name not known to registry",
      detail: { name },
    });
  }
  return json(200, { name, tags: [...repository.tags.keys()].sort() });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(request: IncomingMessage, response: ServerResponse, given: Answer): void {
  const body = Buffer.from(given.body ?? "");
  response.setHeader("docker-distribution-api-version", "registry/2.0");
  for (const [name, value] of Object.entries(given.headers ?? {})) response.setHeader(name, value);
  // Neither 204 nor 304 may carry a length of their own (RFC 9110, section 8.6).
  if (given.status !== 204 && given.status !== 304) response.setHeader("content-length", body.length);
  response.statusCode = given.status;
  response.end(request.method === "HEAD" ? undefined : body);
}
