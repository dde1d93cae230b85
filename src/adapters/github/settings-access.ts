import { execFile } from "node:child_process";
import { parse } from "node:path";
import { localGit } from "../git/local-git.ts";
import { type RemoteRepository, remoteRepository } from "../git/remote-repository.ts";

/** Where a person's repository is on GitHub, and a token that may look at it. */
export interface SettingsAccess {
  readonly owner: string;
  readonly repo: string;
  readonly apiUrl: string;
  /** Its page. */
  readonly url: string;
  readonly token: string;
}

export type AccessGiven =
  | { readonly kind: "access"; readonly access: SettingsAccess }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

const github = "github.com";

/** Finds the repository (`owner/name`, or else the one that `origin` is) and a token: one that is set, or the one of `gh`. */
export async function settingsAccess(
  given: string | null,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<AccessGiven> {
  const where = given === null ? await originOf(folder, environment) : namedRepository(given, environment);
  if (where === null) {
    return {
      kind: "refused",
      problem:
        "This folder is no clone of a repository on GitHub: it has no remote `origin` that could be one.",
      write: "Name the repository: --repo OWNER/NAME.",
    };
  }
  const { host, owner, repo } = where;
  const ownApi = set(environment["GITHUB_API_URL"]);
  const token = tokenIn(environment, host, ownApi !== null) ?? (await tokenOfGh(host, environment));
  if (token === null) {
    const name = isGitHubs(host) ? "GH_TOKEN" : "GH_ENTERPRISE_TOKEN";
    return {
      kind: "refused",
      problem: `There is no token for ${host}.`,
      write: `Log in with \`gh auth login${host === github ? "" : ` --hostname ${host}`}\`, or set ${name}.`,
    };
  }
  const server = ownApi === null ? null : set(environment["GITHUB_SERVER_URL"]);
  const url = `${(server ?? `https://${host}`).replace(/\/+$/, "")}/${owner}/${repo}`;
  const apiUrl = (ownApi ?? apiOf(host)).replace(/\/+$/, "");
  return { kind: "access", access: { owner, repo, apiUrl, url, token } };
}

async function originOf(folder: string, environment: NodeJS.ProcessEnv): Promise<RemoteRepository | null> {
  const answer = await localGit(folder, environment).run(["remote", "get-url", "origin"]);
  if (answer.kind !== "exited" || answer.code !== 0) return null;
  return remoteRepository(answer.out.toString("utf8").trim());
}

function namedRepository(given: string, environment: NodeJS.ProcessEnv): RemoteRepository {
  const [owner = "", repo = ""] = given.split("/");
  return { host: set(environment["GH_HOST"]) ?? github, owner, repo };
}

// As `gh` does: a clone's own settings name the host, and a token of GitHub's goes to no other one.
function tokenIn(environment: NodeJS.ProcessEnv, host: string, isNamed: boolean): string | null {
  const names =
    isNamed || isGitHubs(host)
      ? ["GH_TOKEN", "GITHUB_TOKEN"]
      : ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"];
  return names.map((name) => set(environment[name])).find((one) => one !== null) ?? null;
}

function tokenOfGh(host: string, environment: NodeJS.ProcessEnv): Promise<string | null> {
  return new Promise((settle) => {
    const options = {
      // Windows looks for a program in the folder where it is started, and a clone may hold a `gh.exe`.
      cwd: parse(process.cwd()).root,
      env: environment,
      timeout: 15_000,
      maxBuffer: 65_536,
      windowsHide: true,
    };
    execFile("gh", ["auth", "token", "--hostname", host], options, (error, stdout) => {
      settle(error === null ? set(stdout.trim()) : null);
    });
  });
}

function apiOf(host: string): string {
  if (host === github) return "https://api.github.com";
  return host.endsWith(".ghe.com") ? `https://api.${host}` : `https://${host}/api/v3`;
}

function isGitHubs(host: string): boolean {
  return host === github || host.endsWith(".ghe.com");
}

function set(value: string | undefined): string | null {
  return value === undefined || value === "" ? null : value;
}
