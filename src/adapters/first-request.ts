import type { FirstRead } from "../kernel/opening.ts";
import type { AheadRequest } from "./fetch-ahead.ts";

export interface Caller {
  readonly apiUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
}

/**
 * The request of a first read, with the address that Octokit makes of the same call: only then does Octokit take its
 * answer. Null when there is nothing to read first.
 */
export function firstRequest(first: FirstRead, caller: Caller): AheadRequest | null {
  if (first.kind === "none" || caller.owner === "" || caller.repo === "") return null;
  const headers = {
    accept: "application/vnd.github.v3+json",
    "user-agent": "rollback-ready",
    "x-github-api-version": "2022-11-28",
    ...(caller.token === "" ? {} : { authorization: `${schemeOf(caller.token)} ${caller.token}` }),
  };
  return { url: `${caller.apiUrl}/repos/${caller.owner}/${caller.repo}/${routeOf(first)}`, headers };
}

function routeOf(first: Exclude<FirstRead, { kind: "none" }>): string {
  switch (first.kind) {
    case "file": {
      const at = first.commit === null ? "" : `?ref=${encodeURIComponent(first.commit)}`;
      return `contents/${encodeURIComponent(first.path)}${at}`;
    }
    case "releases":
      return "releases?per_page=100&page=1";
    default:
      return first satisfies never;
  }
}

/** Who asks, as the runner's variables say it; the address is checked when the run is read whole. */
export function callerOf(environment: NodeJS.ProcessEnv, token: string): Caller {
  const [owner = "", repo = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
  return { apiUrl: environment["GITHUB_API_URL"] ?? "https://api.github.com", token, owner, repo };
}

// As Octokit: a token of three parts is a JSON Web Token.
function schemeOf(token: string): "bearer" | "token" {
  return token.split(".").length === 3 ? "bearer" : "token";
}
