import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { ActionWorld } from "./world.ts";

/** Runs git in the workspace and answers what it printed. */
export type CheckoutGit = (...args: readonly string[]) => Promise<string>;

const run = promisify(execFile);

/** Checks a commit out into the workspace, as actions/checkout does: with real git, from the embedded GitHub. */
export async function checkedOut(
  world: ActionWorld,
  sha: string,
  options: { readonly depth?: number } = {},
): Promise<CheckoutGit> {
  const { github, workspace } = world;
  const token = github.issueToken({
    label: "checkout",
    login: "github-actions[bot]",
    type: "Bot",
    permissions: { contents: "read" },
  });
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const git: CheckoutGit = async (...args) => {
    const header = `http.extraHeader=Authorization: Basic ${basic}`;
    const { stdout } = await run("git", ["-c", header, ...args], { cwd: workspace });
    return stdout.trim();
  };
  await git("init", "-q", "-b", "main");
  await git("remote", "add", "origin", `${github.url}/acme/shop.git`);
  const depth = options.depth === undefined ? [] : [`--depth=${options.depth}`];
  await git("fetch", "-q", "--no-tags", ...depth, "origin", sha);
  await git("checkout", "-q", "--detach", sha);
  return git;
}
