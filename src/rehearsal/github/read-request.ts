import type { IncomingMessage } from "node:http";
import type { Host } from "./features-host.ts";
import { type GitRoute, gitRoute } from "./git-http/route.ts";
import { readBody, readUpload, type Upload } from "./receive.ts";
import { concerns, type Match, matchRoute } from "./router.ts";
import { routes } from "./routes/index.ts";

/** A request as it was read: where it goes, and what it brought. */
export interface Reading {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly match: Match | undefined;
  /** The path as the description writes it, `/graphql`, one of git's own, or `unknown`. */
  readonly route: string;
  /** What goes to git instead of the API. */
  readonly git: { readonly service: string; readonly query: string; readonly bytes: Buffer } | undefined;
  /** `malformed` when the body is not JSON. */
  readonly json: unknown;
  readonly upload: Upload | undefined;
  /** The caller went away before the body was whole. */
  readonly isBrokenOff: boolean;
}

/** The `json` of a body that is none. */
export const malformed = Symbol("malformed");

/** Reads a request to its end and finds its route. */
export async function readRequest(
  request: IncomingMessage,
  at: {
    readonly host: Host;
    readonly owner: string;
    readonly repo: string;
    readonly keptUploadBytes: number;
  },
): Promise<Reading> {
  const method = request.method ?? "GET";
  const target = new URL(request.url ?? "/", at.host.serverUrl);
  const path = at.host.canonical(target.pathname)?.replace(/(?<=.)\/$/, "") ?? "/elsewhere";
  const git = ownGitRoute(path, at);
  if (git !== undefined) return readGit(request, { method, path, query: target.searchParams }, target, git);
  const match = path === "/graphql" ? undefined : findRoute(method, path, at);
  const route = path === "/graphql" ? path : (match?.route.template ?? "unknown");
  const read = { method, path, query: target.searchParams, match, route, git: undefined };
  if (takesBytes(route, method)) {
    const upload = await readUpload(request, at.keptUploadBytes);
    const isBrokenOff = upload.announced !== undefined && upload.size < upload.announced;
    return { ...read, json: undefined, upload, isBrokenOff };
  }
  const bytes = await readBody(request);
  const json = bytes === null || bytes.length === 0 ? undefined : parseJson(bytes);
  return { ...read, json, upload: undefined, isBrokenOff: bytes === null };
}

async function readGit(
  request: IncomingMessage,
  read: Pick<Reading, "method" | "path" | "query">,
  target: URL,
  { template, service }: GitRoute,
): Promise<Reading> {
  const bytes = await readBody(request);
  return {
    ...read,
    match: undefined,
    route: template,
    git: { service, query: target.search.slice(1), bytes: bytes ?? Buffer.alloc(0) },
    json: undefined,
    upload: undefined,
    isBrokenOff: bytes === null,
  };
}

function ownGitRoute(path: string, at: { owner: string; repo: string }): GitRoute | undefined {
  const route = gitRoute(path);
  const isOurs =
    route?.owner.toLowerCase() === at.owner.toLowerCase() &&
    route.repo.toLowerCase() === at.repo.toLowerCase();
  return isOurs ? route : undefined;
}

/** The same request as if nothing of its upload had come. */
export function brokenUpload(reading: Reading): Reading {
  const { upload } = reading;
  return upload === undefined ? reading : { ...reading, upload: { ...upload, size: 0 } };
}

/** Uploads stand below `/uploads`, and only they. */
function findRoute(method: string, path: string, { owner, repo }: { owner: string; repo: string }) {
  const isBelowUploads = path.startsWith("/uploads/");
  const match = matchRoute(routes, method, isBelowUploads ? path.slice("/uploads".length) : path);
  if (match === undefined || isBelowUploads !== takesBytes(match.route.template, method)) return undefined;
  return concerns(match, owner, repo) ? match : undefined;
}

function takesBytes(template: string, method: string): boolean {
  return method === "POST" && template.endsWith("/releases/{release_id}/assets");
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return malformed;
  }
}
