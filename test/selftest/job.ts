import { join } from "node:path";

/** The job that the selftest's scripts run in, as the runner's environment tells of it. */
export interface Job {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly repository: string;
  readonly token: string;
  readonly sha: string;
  /** Scratch environment that only this job deploys to. */
  readonly environment: string;
  /** File that holds the address of the service while it runs. */
  readonly addressFile: string;
}

/** Reads the job, and says which variables are missing. */
export function readJob(env: NodeJS.ProcessEnv = process.env): Job {
  const names = [
    "GITHUB_API_URL",
    "GITHUB_GRAPHQL_URL",
    "GITHUB_REPOSITORY",
    "GITHUB_TOKEN",
    "GITHUB_SHA",
    "GITHUB_RUN_ID",
    "ENVIRONMENT",
    "RUNNER_TEMP",
  ] as const;
  const missing = names.filter((name) => (env[name] ?? "") === "");
  if (missing.length > 0) throw new Error(`The environment lacks ${missing.join(", ")}.`);
  const of = (name: (typeof names)[number]): string => env[name] ?? "";
  return {
    apiUrl: of("GITHUB_API_URL"),
    graphqlUrl: of("GITHUB_GRAPHQL_URL"),
    repository: of("GITHUB_REPOSITORY"),
    token: of("GITHUB_TOKEN"),
    sha: of("GITHUB_SHA"),
    environment: of("ENVIRONMENT"),
    addressFile: join(of("RUNNER_TEMP"), `service-${of("GITHUB_RUN_ID")}-${of("ENVIRONMENT")}.txt`),
  };
}
