import { ownRef } from "../own-ref.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Our refs always point at commits, so that nothing of ours meets this. */
export const refsAreCommits: Rule = {
  name: "refs-are-commits",
  claim: "A ref outside tags cannot point at a blob.",
  source: [
    {
      file: "src/rehearsal/github/routes/ref-rules.ts",
      says: "refs outside tags that point at something else than a commit are refused",
    },
  ],
  async ask(world) {
    const { octokit, at, unique } = world;
    const blob = await octokit.git.createBlob({ ...at, content: `selftest ${unique}` });
    const refusal = await refusalOf(
      octokit.git.createRef({ ...at, ref: ownRef(world, "blob"), sha: blob.data.sha }),
    );
    return refusal?.status === 422 ? holds(told(refusal)) : differs(told(refusal));
  },
};
