import { mkdir } from "node:fs/promises";
import { devNull } from "node:os";
import { join } from "node:path";
import { runGit } from "./command.ts";
import type { ToolResult, Tools } from "./tool.ts";

const deadlineMs = 60_000;

/** The repository at GitHub, seen from an empty one of our own. */
export interface Remote {
  git(args: readonly string[], input?: string): Promise<ToolResult>;
}

/**
 * A new bare repository below `folder` whose `origin` is GitHub's. The token travels in the environment only: never in
 * an argument or a file. The user's git settings, where other credentials stand, are left out; the system's, where an
 * administrator names proxies and certificates, hold.
 */
export async function openRemote(
  tools: Tools,
  folder: string,
  repositoryUrl: string,
  token: string,
): Promise<Remote | Exclude<ToolResult, { kind: "exited"; code: 0 }>> {
  const own = join(folder, "tag.git");
  await mkdir(own);
  const url = `${repositoryUrl}.git`;
  const scheme = URL.parse(url)?.protocol.slice(0, -1) ?? "https";
  const git: Remote["git"] = (args, input) =>
    runGit(tools, own, args, {
      env: {
        GIT_CONFIG_GLOBAL: devNull,
        // curl would look for a .netrc there.
        HOME: own,
        GIT_ALLOW_PROTOCOL: scheme === "http" ? "http:https" : "https",
        // Negotiation and a partial clone fetch what they need from here, and nowhere else.
        GIT_NO_LAZY_FETCH: "0",
        ...asConfig([
          ["remote.origin.url", url],
          // An empty value drops what the system's settings may hold.
          [`http.${url}.extraHeader`, ""],
          [`http.${url}.extraHeader`, `Authorization: Basic ${basicCredential(token)}`],
          ["push.negotiate", "true"],
          ["push.gpgSign", "false"],
          ["push.followTags", "false"],
        ]),
      },
      ...(input === undefined ? {} : { input }),
      timeoutMs: deadlineMs,
    });
  const made = await git(["init", "--quiet", "--bare", "--template=", "--object-format=sha1", own]);
  return made.kind === "exited" && made.code === 0 ? { git } : made;
}

/** What stands for the token in a request's header, and is as secret as the token. */
export function basicCredential(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString("base64");
}

function asConfig(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  const entries = pairs.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(pairs.length) };
}
