import { type GitHub, openGitHub } from "../../../src/adapters/github/client.ts";
import { SuiteError } from "../../../src/kernel/errors.ts";
import type { Clock } from "../../../src/kernel/ports/index.ts";
import type { EmbeddedGitHub, GitHubOptions, TokenRequest } from "../../../src/rehearsal/github/server.ts";
import { openWorld } from "../../rehearsal/github/world.ts";

export interface AdapterWorld {
  readonly github: EmbeddedGitHub;
  /** The API as the job's own token sees it. */
  readonly api: GitHub;
  /** The first commit of main. */
  readonly head: string;
  /** Waits so far, in milliseconds; none of them took any time. */
  readonly sleeps: readonly number[];
  /** The API for another token, or with a signal or a clock of its own. */
  as(
    request: Partial<TokenRequest>,
    own?: { signal?: AbortSignal; cancelled?: AbortSignal; clock?: Clock },
  ): GitHub;
  /** Requests that were sent to a route, as `GET /repos/{owner}/{repo}/tags` names it. */
  sent(methodAndRoute: string): number;
}

const everything = {
  contents: "write",
  pull_requests: "write",
  checks: "write",
  deployments: "write",
  issues: "write",
  actions: "write",
} as const;

/** An embedded GitHub with the real client in front; when the test ends, no violation may have been seen. */
export async function openAdapterWorld(options: GitHubOptions = {}): Promise<AdapterWorld> {
  const { github, head } = await openWorld(options);
  const sleeps: number[] = [];
  const clock = recordingClock(sleeps);
  const as: AdapterWorld["as"] = (
    request,
    { signal = new AbortController().signal, cancelled, clock: own } = {},
  ) =>
    openGitHub({
      apiUrl: github.url,
      token: github.issueToken({
        label: "test",
        login: "github-actions[bot]",
        type: "Bot",
        permissions: everything,
        ...request,
      }),
      owner: github.owner,
      repo: github.repo,
      clock: own ?? clock,
      log: { info: () => {} },
      signal,
      ...(cancelled === undefined ? {} : { cancelled }),
    });
  const sent = (methodAndRoute: string): number =>
    github.requests.filter(({ method, route }) => `${method} ${route}` === methodAndRoute).length;
  return { github, api: as({}), head, sleeps, as, sent };
}

/** A clock that notes each wait and returns at once. */
export function recordingClock(sleeps: number[]): Clock {
  return {
    now: () => Date.parse("2026-05-01T10:00:00Z"),
    monotonic: () => sleeps.reduce((sum, ms) => sum + ms, 0),
    sleep: async (ms) => void sleeps.push(ms),
  };
}

/** Awaits the one clear error that a call must end in. */
export async function suiteError(call: Promise<unknown>): Promise<SuiteError> {
  const error: unknown = await call.then(
    () => new Error("the call succeeded"),
    (reason: unknown) => reason,
  );
  if (error instanceof SuiteError) return error;
  throw error;
}

/** `count` of something, numbered from 1 so that the order can be told. */
export function many<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}
