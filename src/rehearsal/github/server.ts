import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { loadDescription } from "./description.ts";
import type { Answer } from "./exchange.ts";
import { type FaultRule, type NthFault, scheduleFaults, takesEffect } from "./faults.ts";
import { absentRoute, withoutKeys } from "./features.ts";
import { type EnterpriseOptions, hostAt } from "./features-host.ts";
import { gitService } from "./git-http/service.ts";
import type { Outcome } from "./handle.ts";
import { startLag } from "./lag.ts";
import { performRequest, unknownToken } from "./perform.ts";
import { type LimitOptions, limitHeaders, type RateLimits, rateLimits } from "./rate-limits.ts";
import { brokenUpload, readRequest } from "./read-request.ts";
import { Repository } from "./repository.ts";
import { send } from "./send.ts";
import { collides, isMutation, spoiltAnswer } from "./spoil.ts";
import { type TokenRequest, tokenStore } from "./tokens.ts";

export type { TokenRequest } from "./tokens.ts";

/** One request that was answered or reset. */
export interface ExchangeRecord {
  readonly at: string;
  readonly method: string;
  /** The path as the description writes it, `/graphql`, one of git's own, or `unknown`. */
  readonly route: string;
  readonly path: string;
  /** 0 when the connection was reset. */
  readonly status: number;
  /** The token's label, empty without a known token. */
  readonly token: string;
  /** Whether a change was accepted, also when its answer was lost to an injected fault. */
  readonly write: boolean;
  readonly ms: number;
  /** When the request came and when it was answered, in milliseconds of `performance.now()`. */
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface EmbeddedGitHub {
  /** Base of the API (GITHUB_API_URL). */
  readonly url: string;
  /** Where it listens, whatever name it is known by. */
  readonly address: string;
  /** Base of pages and of git (GITHUB_SERVER_URL), and GraphQL (GITHUB_GRAPHQL_URL). */
  readonly serverUrl: string;
  readonly graphqlUrl: string;
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
  /** The answer says whether the fault has struck. */
  failNth(fault: NthFault): { readonly struck: boolean };
  /** From now on, every answer takes at least so long. */
  setLatency(ms: number): void;
  /** From now on, requests meet GitHub's limits, by the clock that the server was given. */
  enforceLimits(options?: LimitOptions): void;
  close(): Promise<void>;
}

export interface GitHubOptions {
  readonly owner?: string;
  readonly repo?: string;
  readonly ownerType?: "User" | "Organization";
  readonly now?: () => Date;
  /** Enforces GitHub's limits from the start. */
  readonly limits?: boolean | LimitOptions;
  /** How long every answer takes at least, with or without limits. */
  readonly latencyMs?: number;
  /** As GitHub Enterprise Server 3.20: it does not know `return_run_details`. */
  readonly olderServer?: boolean;
  /** As a GitHub Enterprise Server: other addresses, and features that are missing. */
  readonly enterprise?: EnterpriseOptions;
  /** Larger uploads are hashed and counted, but their bytes are not kept. 64 MiB. */
  readonly keptUploadBytes?: number;
}

/** Starts GitHub for one empty repository on a free loopback port. */
export async function startGitHub(options: GitHubOptions = {}): Promise<EmbeddedGitHub> {
  const {
    owner = "acme",
    repo = "shop",
    now = () => new Date(),
    keptUploadBytes = 64 * 1024 * 1024,
  } = options;
  const description = loadDescription();
  const requests: ExchangeRecord[] = [];
  const violations: string[] = [];
  const faults = scheduleFaults();
  let limits: RateLimits | undefined;
  let latencyMs = options.latencyMs ?? 0;
  let concurrent = 0;

  const server = createServer((request, response) => {
    concurrent += 1;
    response.once("close", () => {
      concurrent -= 1;
    });
    answer(request, response).catch((error) => {
      violations.push(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { ownerType = "User", enterprise, olderServer = enterprise !== undefined } = options;
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host = hostAt(address, enterprise);
  const { apiUrl: url, without } = host;
  const repository = new Repository({ owner, name: repo, now, host, ownerType, olderServer });
  const tokens = tokenStore(repository);
  const git = gitService(repository);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const reading = await readRequest(request, { host, owner, repo, keptUploadBytes });
    const { method, route, path } = reading;
    const heldMs = Math.max(latencyMs, limits?.latencyMs ?? 0);
    if (heldMs > 0) await wait(heldMs);
    const token = tokens.find(request.headers.authorization);
    const label = token?.label ?? "";
    const record = (status: number, write: boolean): void => {
      const endedAt = performance.now();
      const times = { at: now().toISOString(), ms: endedAt - startedAt, startedAt, endedAt };
      requests.push({ method, route, path, status, token: label, write, ...times });
    };
    // Whoever went away in the middle of a request is not answered; an upload has begun all the same.
    if (reading.isBrokenOff && reading.upload === undefined) return record(0, false);

    const fault = reading.isBrokenOff ? undefined : faults.take(method, route, label);
    const mode = fault?.mode;
    if (fault?.mode.stale !== undefined) startLag(repository, fault.mode.stale, fault.newestId);
    const outcome = mode === undefined || takesEffect(mode) ? await run() : undefined;
    violations.push(...(outcome?.violations ?? []).map((text) => `${method} ${path}: ${text}`));
    if (reading.isBrokenOff || mode?.reset !== undefined || mode?.kill !== undefined) {
      record(0, outcome?.wrote ?? false);
      mode?.kill?.();
      request.socket.destroy();
      return;
    }
    const real: Answer = outcome?.answer ?? { status: 500 };
    const shown = withoutKeys(without, route, real);
    const given = mode === undefined ? shown : spoiltAnswer(mode, shown, now());
    record(given.status, outcome?.wrote ?? false);
    const spoilt = mode?.cut ? "cut" : mode?.truncated ? "truncated" : undefined;
    send(response, given, { date: now(), limits: headers(), spoilt });

    async function run(): Promise<Outcome> {
      if (reading.git !== undefined)
        return git.handle({ ...reading.git, method, headers: request.headers }, token);
      const isWrite = route === "/graphql" ? isMutation(reading.json) : reading.match?.route.isRead === false;
      const tooMuch = limits?.refuse({ isWrite, isGraphql: route === "/graphql", concurrent });
      if (tooMuch !== undefined) return { answer: tooMuch, violations: [], wrote: false };
      if (token === undefined) return unknownToken(request.headers.authorization);
      const absent = absentRoute(without, route);
      if (absent !== undefined) return { answer: absent, violations: [], wrote: false };
      const asked = mode?.starter ? brokenUpload(reading) : reading;
      const perform = (by: typeof token) =>
        performRequest(description, repository, by, asked, request.headers);
      if (!mode?.rival || !collides(method, route, reading.json)) return perform(token);
      const first = perform({ ...token, label: "rival", login: "rival[bot]" });
      const second = perform(token);
      return { ...second, violations: [...first.violations, ...second.violations] };
    }
  }

  function headers(): Record<string, string> {
    const reset = new Date(now().getTime() + 3_600_000);
    const told = limits?.headers() ?? limitHeaders(1000, Math.min(requests.length, 999), reset);
    return { ...told, ...host.headers };
  }

  const enforceLimits = (given: LimitOptions = {}): void => {
    limits = rateLimits(given, now);
  };
  if (options.limits) enforceLimits(options.limits === true ? {} : options.limits);
  return {
    url,
    address,
    serverUrl: host.serverUrl,
    graphqlUrl: host.graphqlUrl,
    owner,
    repo,
    repository,
    requests,
    violations,
    issueToken: tokens.issue,
    lag: ({ lists }) => startLag(repository, lists),
    fail: (rule) => faults.add(rule, repository.lastId),
    failNth: (fault) => faults.addNth(fault, repository.lastId),
    setLatency(ms) {
      latencyMs = ms;
    },
    enforceLimits,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await git.close();
    },
  };
}
