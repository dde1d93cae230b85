import { deleteAfterwards } from "../own-ref.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** By this a release knows, before it has built anything, that the token may make tags. */
export const missingObjectIsTold: Rule = {
  name: "missing-object-is-told",
  claim: "A token that may make tags is told 422 for an object that is not there, and not that it may not.",
  source: [
    {
      file: "src/adapters/github/tags.ts",
      says: "a token that may write is told that the object is not there",
    },
  ],
  async ask(world) {
    const ref = `refs/tags/selftest-${world.unique}-nowhere`;
    deleteAfterwards(world, ref);
    const sha = "0".repeat(39).concat("1");
    const refusal = await refusalOf(world.octokit.git.createRef({ ...world.at, ref, sha }));
    return refusal?.status === 422 ? holds(told(refusal)) : differs(told(refusal));
  },
};
