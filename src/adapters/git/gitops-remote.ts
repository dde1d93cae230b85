import { mkdir } from "node:fs/promises";
import { devNull } from "node:os";
import { join } from "node:path";
import type { GitopsPlace } from "../../kernel/ports/gitops.ts";
import { runGit } from "./command.ts";
import type { ToolResult, Tools } from "./tool.ts";

export interface GitopsRemote {
  git(args: readonly string[], input?: string, env?: Readonly<Record<string, string>>): Promise<ToolResult>;
}

/**
 * A new bare repository below `folder` whose `origin` is the place. Its token travels in the environment only: never in an
 * argument, a URL or a file. The user's git settings are left out; the system's, where an administrator names proxies and
 * certificates, hold.
 */
export async function openGitopsRemote(
  tools: Tools,
  folder: string,
  { url, login }: GitopsPlace,
  agent: string | undefined,
  msLeft: () => number,
): Promise<GitopsRemote | ToolResult> {
  const own = join(folder, "gitops.git");
  await mkdir(own);
  const env = environmentOf(own, url, login, agent);
  const git: GitopsRemote["git"] = (args, input, more) => {
    const timeoutMs = msLeft();
    if (timeoutMs <= 0) return Promise.resolve({ kind: "timed-out", seconds: 0 });
    const request = { env: { ...env, ...more }, timeoutMs };
    return runGit(tools, own, args, input === undefined ? request : { ...request, input });
  };
  const made = await git(["init", "--quiet", "--bare", "--template=", "--object-format=sha1", own]);
  return made.kind === "exited" && made.code === 0 ? { git } : made;
}

/** What stands for the login in a request's header, and is as secret as the token. */
export function gitopsCredential({ user, token }: NonNullable<GitopsPlace["login"]>): string {
  return Buffer.from(`${user}:${token}`).toString("base64");
}

function environmentOf(
  own: string,
  url: string,
  login: GitopsPlace["login"],
  agent: string | undefined,
): Record<string, string> {
  const credential: readonly (readonly [string, string])[] =
    login === null ? [] : [[`http.${url}.extraHeader`, `Authorization: Basic ${gitopsCredential(login)}`]];
  return {
    GIT_CONFIG_GLOBAL: devNull,
    // curl would look for a .netrc there.
    HOME: own,
    GIT_ALLOW_PROTOCOL: URL.parse(url)?.protocol.slice(0, -1) ?? "none",
    // A key comes from the agent that the job has set up; nobody is there to answer a question.
    GIT_SSH_COMMAND: "ssh -o BatchMode=yes",
    ...(agent === undefined ? {} : { SSH_AUTH_SOCK: agent }),
    // A partial clone fetches what it needs from here, and nowhere else.
    GIT_NO_LAZY_FETCH: "0",
    ...asConfig([
      ["remote.origin.url", url],
      // An empty value drops what the system's settings may hold.
      [`http.${url}.extraHeader`, ""],
      ...credential,
      ["push.gpgSign", "false"],
      ["push.followTags", "false"],
      ["commit.gpgSign", "false"],
    ]),
  };
}

function asConfig(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  const entries = pairs.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(pairs.length) };
}
