import { orphanCommit } from "../orphan-commit.ts";
import { oidOf, ownRef } from "../own-ref.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** The lock of an incident's issue, of a claim, and of every record. */
export const oneCreatorWins: Rule = {
  name: "one-creator-wins",
  claim: "The second who makes a ref is refused: 409, or 422 with `already exists`.",
  source: [{ file: "src/adapters/github/records.ts", says: "already exists" }],
  async ask(world) {
    const { octokit, at } = world;
    const ref = ownRef(world, "created");
    const first = await orphanCommit(world, "first");
    const second = await orphanCommit(world, "second");
    await octokit.git.createRef({ ...at, ref, sha: first });
    const refusal = await refusalOf(octokit.git.createRef({ ...at, ref, sha: second }));
    const seen = await oidOf(world, ref);
    if (seen !== first) return differs(`the ref is at ${seen} (${told(refusal)})`);
    const isKnown =
      refusal?.status === 409 || (refusal?.status === 422 && /already exists/i.test(refusal.message));
    return isKnown ? holds(told(refusal)) : differs(told(refusal));
  },
};
