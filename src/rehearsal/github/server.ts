import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { loadDescription } from "./description.ts";
import { type Answer, type Call, Refusal } from "./exchange.ts";
import { type FaultRule, takeFault } from "./faults.ts";
import { broken, handleGraphql, handleRest, type Outcome } from "./handle.ts";
import { startLag } from "./lag.ts";
import type { Level, Token } from "./permissions.ts";
import { Repository } from "./repository.ts";
import { matchRoute } from "./router.ts";
import { routes } from "./routes/index.ts";

/** One request that was answered or reset. */
export interface ExchangeRecord {
  readonly at: string;
  readonly method: string;
  /** The path as the description writes it, `/graphql`, or `unknown`. */
  readonly route: string;
  readonly path: string;
  /** 0 when the connection was reset. */
  readonly status: number;
  /** The token's label, empty without a known token. */
  readonly token: string;
  /** Whether a change was accepted, also when its answer was lost to an injected fault. */
  readonly write: boolean;
  readonly ms: number;
}

export interface TokenRequest {
  readonly label: string;
  readonly login: string;
  readonly type: "Bot" | "User";
  readonly permissions: Readonly<Record<string, Level>>;
  /** Push access: true for a Bot, and for a User who may write contents, unless said otherwise. */
  readonly push?: boolean;
}

export interface EmbeddedGitHub {
  /** Base of the API (GITHUB_API_URL); GraphQL stands at `/graphql` below it. */
  readonly url: string;
  readonly owner: string;
  readonly repo: string;
  readonly repository: Repository;
  issueToken(request: TokenRequest): string;
  readonly requests: readonly ExchangeRecord[];
  /** Exchanges that break GitHub's description or are not embedded; they were answered 500 or 501 as well. */
  readonly violations: readonly string[];
  /** The next `lists` reads of each list do not show items that are made from now on. */
  lag(options: { lists: number }): void;
  fail(rule: FaultRule): void;
  close(): Promise<void>;
}

/** Starts GitHub for one empty repository on a free loopback port. */
export async function startGitHub({
  owner = "acme",
  repo = "shop",
  now = () => new Date(),
}: {
  owner?: string;
  repo?: string;
  now?: () => Date;
} = {}): Promise<EmbeddedGitHub> {
  const description = loadDescription();
  const tokens = new Map<string, Token>();
  const requests: ExchangeRecord[] = [];
  const violations: string[] = [];
  const faults: { rule: FaultRule; left: number }[] = [];

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      violations.push(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const repository = new Repository({ owner, name: repo, now, url });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const bytes = await readAll(request);
    const method = request.method ?? "GET";
    const target = new URL(request.url ?? "/", url);
    const path = target.pathname.replace(/(?<=.)\/$/, "");
    const match = path === "/graphql" ? undefined : findRoute(method, path);
    const route = path === "/graphql" ? path : (match?.route.template ?? "unknown");
    const fault = takeFault(faults, method, route);
    const token = tokens.get((request.headers.authorization ?? "").replace(/^(bearer|token) /i, ""));
    const record = (status: number, write: boolean): void => {
      const ms = performance.now() - started;
      requests.push({
        at: now().toISOString(),
        method,
        route,
        path,
        status,
        token: token?.label ?? "",
        write,
        ms,
      });
    };

    const takesEffect =
      fault === undefined || fault.reset === "after" || (fault.reset === undefined && fault.applied);
    const outcome = takesEffect ? run() : undefined;
    violations.push(...(outcome?.violations ?? []).map((text) => `${method} ${path}: ${text}`));
    if (fault?.reset !== undefined) {
      record(0, outcome?.wrote ?? false);
      request.socket.destroy();
      return;
    }
    const given: Answer =
      fault === undefined
        ? (outcome?.answer ?? { status: 500 })
        : {
            status: fault.status ?? 502,
            body: fault.body ?? { message: "Server Error" },
            headers: fault.headers ?? {},
          };
    record(given.status, outcome?.wrote ?? false);
    send(response, given);

    function run(): Outcome {
      if (token === undefined) return refused(request.headers.authorization);
      const json = isBinary(route, method) ? undefined : parseJson(bytes);
      if (json === malformed) return broken(["the body is not JSON"]);
      const call: Call = {
        repository,
        token,
        path,
        params: match?.params ?? {},
        query: target.searchParams,
        json,
        bytes,
        accept: request.headers.accept ?? "",
        contentType: request.headers["content-type"] ?? "",
      };
      if (path === "/graphql" && method === "POST") return handleGraphql(call);
      if (match === undefined) return broken(["unknown route"], 501);
      return handleRest(description, match.route, call);
    }
  }

  /** Uploads stand below `/uploads`, and only they. Owner and repository ignore letter case, as on GitHub. */
  function findRoute(method: string, path: string) {
    const isUpload = path.startsWith("/uploads/");
    const match = matchRoute(routes, method, isUpload ? path.slice("/uploads".length) : path);
    if (match === undefined || isUpload !== isBinary(match.route.template, method)) return undefined;
    const { owner: o = "", repo: r = "" } = match.params;
    const isOurs = o.toLowerCase() === owner.toLowerCase() && r.toLowerCase() === repo.toLowerCase();
    return isOurs ? match : undefined;
  }

  function send(response: ServerResponse, { status, body, raw, headers }: Answer): void {
    const used = requests.length;
    const content = raw?.bytes ?? (body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)));
    response.writeHead(status, {
      date: now().toUTCString(),
      ...(status === 204 ? {} : { "content-type": raw?.contentType ?? "application/json; charset=utf-8" }),
      "x-github-request-id": randomBytes(8).toString("hex").toUpperCase(),
      "x-ratelimit-limit": "1000",
      "x-ratelimit-remaining": String(Math.max(1000 - used, 1)),
      "x-ratelimit-used": String(used),
      "x-ratelimit-reset": String(Math.floor(now().getTime() / 1000) + 3600),
      "x-ratelimit-resource": "core",
      ...headers,
    });
    response.end(content);
  }

  return {
    url,
    owner,
    repo,
    repository,
    requests,
    violations,
    issueToken({ push, ...request }) {
      const value = `ghs_${randomBytes(24).toString("hex")}`;
      const mayPush = push ?? (request.type === "Bot" || request.permissions["contents"] === "write");
      tokens.set(value, { ...request, push: mayPush });
      if (mayPush && request.type === "User") repository.collaborators.add(request.login);
      return value;
    },
    lag: ({ lists }) => startLag(repository, lists),
    fail: (rule) => void faults.push({ rule, left: rule.times }),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const malformed = Symbol("malformed");

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return malformed;
  }
}

function isBinary(template: string, method: string): boolean {
  return method === "POST" && template.endsWith("/releases/{release_id}/assets");
}

function refused(authorization: string | undefined): Outcome {
  const { answer } = new Refusal(
    401,
    authorization === undefined ? "Requires authentication" : "Bad credentials",
  );
  return { answer, violations: [], wrote: false };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
