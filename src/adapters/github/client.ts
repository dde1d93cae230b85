import { Octokit } from "@octokit/rest";
import { z } from "zod";
import { answerUnreadable } from "../../kernel/errors.ts";
import type { Clock, Log } from "../../kernel/ports/index.ts";
import { explainFailure } from "./explain.ts";
import { isTransient, messageOf, statusOf } from "./failure.ts";
import { rateLimits } from "./limits.ts";
import { type Question, questions } from "./questions.ts";
import { writePace } from "./write-pace.ts";

export interface GitHubSettings {
  readonly apiUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  readonly clock: Clock;
  readonly log: Pick<Log, "info">;
  readonly signal: AbortSignal;
  /** From here on no write waits for the pace; the same as `signal` when left out, or earlier. */
  readonly cancelled?: AbortSignal;
  /** Node's own when left out. */
  readonly fetch?: typeof globalThis.fetch;
}

/** One call: what it is for (in words, for messages), the permission it needs, and the shape of its answer. */
export interface Call<T> {
  readonly step: string;
  readonly needs: string;
  readonly answer: z.ZodType<T>;
  readonly send: (
    octokit: Octokit,
    repository: { owner: string; repo: string },
  ) => Promise<{ readonly data: unknown }>;
}

/**
 * GitHub's API for one repository with one token. Reads are tried three times; writes are never repeated blind, only
 * when a rate limit kept them from having any effect; those that people are told of are made a second apart.
 */
export interface GitHub {
  read<T>(call: Call<T>): Promise<T>;
  /** Null when GitHub answers 404. */
  find<T>(call: Call<T>): Promise<T | null>;
  write<T>(call: Call<T>): Promise<T>;
  /** As write; the given status (a refusal such as 422) is answered with null instead of an error. */
  tryWrite<T>(call: Call<T>, refusal: (error: unknown) => boolean): Promise<T | null>;
  /** Page after page, 100 items each, as they are asked for. */
  pages<T>(call: PagedCall<T>): AsyncIterable<readonly T[]>;
  /** A read by GraphQL. Questions that are asked at the same time travel in one request. */
  ask<T>(question: Question<T>): Promise<T>;
  /** The id by which GraphQL's mutations name the repository. It is asked for once. */
  nodeId(): Promise<string>;
}

export interface PagedCall<T> extends Omit<Call<T>, "send" | "answer"> {
  readonly item: z.ZodType<T>;
  readonly send: (
    octokit: Octokit,
    page: { owner: string; repo: string; per_page: number; page: number },
  ) => Promise<{ readonly data: unknown; readonly headers: { readonly link?: string | undefined } }>;
}

const deadlineMs = 30_000;
const uploadDeadlineMs = 600_000;
const readAttempts = 3;

/** Opens the API. Nothing is sent until the first call. */
export function openGitHub(settings: GitHubSettings): GitHub {
  const octokit = new Octokit({
    auth: settings.token,
    baseUrl: settings.apiUrl,
    userAgent: "rollback-ready",
    log: { debug: silent, info: silent, warn: silent, error: silent },
    ...(settings.fetch === undefined ? {} : { request: { fetch: settings.fetch } }),
  });
  octokit.hook.before("request", (options) => {
    options.request = {
      ...options.request,
      signal: AbortSignal.any([
        settings.signal,
        AbortSignal.timeout("upload_base" in options ? uploadDeadlineMs : deadlineMs),
      ]),
    };
    options.headers["x-github-api-version"] = "2022-11-28";
  });
  const repository = { owner: settings.owner, repo: settings.repo };

  const limits = rateLimits(settings.clock, settings.log, settings.signal);
  const pace = writePace(settings.clock, settings.cancelled ?? settings.signal);

  async function attempt<T>(call: Call<T>, kind: "read" | "write"): Promise<T> {
    for (let tried = 1; ; ) {
      await limits.turn(kind === "write");
      if (kind === "write") await pace.turn(call.needs);
      try {
        const { data } = await call.send(octokit, repository);
        return readAnswer(call.step, call.answer, data);
      } catch (error) {
        if (settings.signal.aborted) throw error;
        if (limits.heed(error)) continue;
        if (kind === "write" || tried >= readAttempts || !isTransient(error)) throw error;
        await settings.clock.sleep(500 * 3 ** (tried - 1), settings.signal);
        tried += 1;
      }
    }
  }
  async function explained<T>(call: { step: string; needs: string }, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw explainFailure(call, error);
    }
  }
  const ask = questions(octokit, repository, (call) => attempt(call, "read"));
  let nodeId: Promise<string> | undefined;
  return {
    ask,
    nodeId() {
      nodeId ??= ask({
        step: "read the repository's id",
        needs: "metadata: read",
        field: "id",
        answer: z.string(),
      }).catch((error: unknown) => {
        nodeId = undefined;
        throw error;
      });
      return nodeId;
    },
    read: (call) => explained(call, () => attempt(call, "read")),
    write: (call) => explained(call, () => attempt(call, "write")),
    find: (call) =>
      explained(call, async () => {
        try {
          return await attempt(call, "read");
        } catch (error) {
          // A commit that is not there is 422 on some routes (GitHub docs: get a commit).
          if (
            statusOf(error) === 404 ||
            (statusOf(error) === 422 && /no commit found/i.test(messageOf(error)))
          )
            return null;
          throw error;
        }
      }),
    tryWrite: (call, refusal) =>
      explained(call, async () => {
        try {
          return await attempt(call, "write");
        } catch (error) {
          if (refusal(error)) return null;
          throw error;
        }
      }),
    async *pages<T>(call: PagedCall<T>) {
      for (let page = 1; ; page++) {
        const numbered: Call<{ items: T[]; more: boolean }> = {
          ...call,
          answer: z.object({ items: z.array(call.item), more: z.boolean() }),
          send: async (client) => {
            const answer = await call.send(client, { ...repository, per_page: 100, page });
            return { data: { items: answer.data, more: (answer.headers.link ?? "").includes('rel="next"') } };
          },
        };
        const { items, more } = await explained(call, () => attempt(numbered, "read"));
        yield items;
        if (!more) return;
      }
    },
  };
}

function readAnswer<T>(step: string, schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  const problem = `\`${first?.path.join(".") ?? ""}\`: ${first?.message ?? "not as described"}`;
  throw answerUnreadable(`GitHub's answer when asked to ${step}`, problem, parsed.error);
}

function silent(): void {}
