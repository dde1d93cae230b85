import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Why each note has a file beside its message. */
export const emptyTreesAreRefused: Rule = {
  name: "empty-trees-are-refused",
  claim: "A tree without entries, and one on a base that is no tree, are refused.",
  source: [
    { file: "src/rehearsal/github/routes/trees.ts", says: "an empty list of entries is refused" },
    { file: "src/rehearsal/github/routes/trees.ts", says: "a base that is not a tree is refused" },
  ],
  async ask({ octokit, at, unique }) {
    const blob = await octokit.git.createBlob({ ...at, content: `selftest ${unique}` });
    const empty = await refusalOf(octokit.git.createTree({ ...at, tree: [] }));
    const onBlob = await refusalOf(
      octokit.git.createTree({
        ...at,
        base_tree: blob.data.sha,
        tree: [{ path: "a.txt", mode: "100644", type: "blob", content: "a" }],
      }),
    );
    const seen = `empty: ${told(empty)}; on a blob: ${told(onBlob)}`;
    return empty?.status === 422 && onBlob?.status === 422 ? holds(seen) : differs(seen);
  },
};
