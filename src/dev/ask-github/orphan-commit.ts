import type { World } from "./world.ts";

/** A commit with a tree of its own, as our records are; without parents it stands alone. */
export async function orphanCommit(
  { octokit, at, unique }: World,
  text: string,
  parents: readonly string[] = [],
): Promise<string> {
  const tree = await octokit.git.createTree({
    ...at,
    tree: [{ path: "selftest.txt", mode: "100644", type: "blob", content: `${text} ${unique}\n` }],
  });
  const commit = await octokit.git.createCommit({
    ...at,
    message: `Selftest: ${text}`,
    tree: tree.data.sha,
    parents: [...parents],
  });
  return commit.data.sha;
}
