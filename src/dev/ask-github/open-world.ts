import { setTimeout as wait } from "node:timers/promises";
import { Octokit } from "@octokit/rest";
import type { World } from "./world.ts";

type Settings = Pick<World, "at" | "sha" | "runId" | "attempt" | "noDeployment"> & {
  readonly apiUrl: string;
  readonly token: string;
  /** GitHub docs: a second between two writes. */
  readonly paceMs: number;
};

/** A world without a rule yet: each rule gets its own list of what to undo, and the summary that it fills. */
export type OpenWorld = Omit<World, "afterwards" | "show">;

/** The world of the job that this process runs in. Throws, naming what is missing of its environment. */
export function openWorld(env: NodeJS.ProcessEnv): OpenWorld {
  const names = [
    "GITHUB_API_URL",
    "GITHUB_REPOSITORY",
    "GITHUB_RUN_ATTEMPT",
    "GITHUB_RUN_ID",
    "GITHUB_SHA",
    "GITHUB_TOKEN",
  ];
  const missing = names.filter((name) => (env[name] ?? "") === "");
  if (missing.length > 0) throw new Error(`The environment lacks ${missing.join(", ")}.`);
  const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
  return worldAt({
    at: { owner, repo },
    apiUrl: env["GITHUB_API_URL"] ?? "",
    token: env["GITHUB_TOKEN"] ?? "",
    sha: env["GITHUB_SHA"] ?? "",
    runId: Number(env["GITHUB_RUN_ID"]),
    attempt: Number(env["GITHUB_RUN_ATTEMPT"]),
    noDeployment: env["NO_DEPLOYMENT"] ?? "",
    paceMs: Number(env["PACE_MS"] ?? "1000"),
  });
}

/** The same from settings. */
export function worldAt({ apiUrl, token, paceMs, ...given }: Settings): OpenWorld {
  const silent = (): void => undefined;
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: "rollback-ready-selftest",
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  octokit.hook.before("request", (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(30_000) };
    options.headers["x-github-api-version"] = "2022-11-28";
  });
  octokit.hook.after("request", async (_answer, { method }) => {
    if (method !== "GET") await wait(paceMs);
  });
  return {
    ...given,
    octokit,
    unique: `${given.runId}-${given.attempt}`,
    async settled(read, isWanted) {
      for (let tried = 1; ; tried += 1) {
        const seen = await read();
        if (tried === 5 || isWanted(seen)) return seen;
        await wait(tried * paceMs);
      }
    },
  };
}
