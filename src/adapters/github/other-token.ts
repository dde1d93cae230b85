import { Octokit } from "@octokit/rest";

const deadlineMs = 30_000;

/** A client for the same server with another token: the token of a client cannot be changed. */
export function withToken(own: Octokit, token: string): Octokit {
  const { baseUrl } = own.request.endpoint.DEFAULTS;
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const octokit = new Octokit({ auth: token, baseUrl, userAgent: "rollback-ready", log });
  octokit.hook.before("request", (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(deadlineMs) };
  });
  return octokit;
}

function silent(): void {}
