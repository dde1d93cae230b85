import { orphanCommit } from "../orphan-commit.ts";
import { deleteAfterwards, withoutRefs } from "../own-ref.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Kept by the embedded GitHub alone: our annotated tags are never moved. */
export const tagObjectsNeedForce: Rule = {
  name: "tag-objects-need-force",
  claim: "A ref at a tag object is not moved without `force`, not even to a tag of a child commit.",
  source: [
    { file: "src/rehearsal/github/routes/ref-rules.ts", says: "what a fast-forward is for a tag object" },
  ],
  async ask(world) {
    const { octokit, at, unique } = world;
    const tag = `selftest-${unique}-annotated`;
    const ref = `refs/tags/${tag}`;
    deleteAfterwards(world, ref);
    const tagOf = async (object: string): Promise<string> => {
      const made = await octokit.git.createTag({ ...at, tag, message: "Selftest", object, type: "commit" });
      return made.data.sha;
    };
    const first = await orphanCommit(world, "first");
    const second = await orphanCommit(world, "second", [first]);
    await octokit.git.createRef({ ...at, ref, sha: await tagOf(first) });
    const refusal = await refusalOf(
      octokit.git.updateRef({ ...at, ref: withoutRefs(ref), sha: await tagOf(second), force: false }),
    );
    return refusal?.status === 422 ? holds(told(refusal)) : differs(told(refusal));
  },
};
