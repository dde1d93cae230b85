import { moveRefs, nothing } from "../move-refs.ts";
import { orphanCommit } from "../orphan-commit.ts";
import { oidOf, ownRef } from "../own-ref.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** What makes a claim exclusive. */
export const updateRefsCompares: Rule = {
  name: "update-refs-compares",
  claim:
    "`updateRefs` leaves a ref as it is, and says no in the answer's `errors`, when the old value is another or the ref is there already.",
  source: [
    { file: "src/rehearsal/github/routes/update-refs.ts", says: "the texts of the errors" },
    { file: "src/adapters/github/point-tag.ts", says: "The refusal's own words are not documented" },
  ],
  async ask(world) {
    const name = ownRef(world, "compared");
    const first = await orphanCommit(world, "first");
    const second = await orphanCommit(world, "second", [first]);
    // A token that may not do this either cannot tell what the old value does.
    await moveRefs(world, [{ name, beforeOid: nothing, afterOid: first }]);
    const late = await refusalOf(moveRefs(world, [{ name, beforeOid: second, afterOid: second }]));
    const twice = await refusalOf(moveRefs(world, [{ name, beforeOid: nothing, afterOid: second }]));
    const words = `another old value: ${told(late)}; made again: ${told(twice)}`;
    const seen = await oidOf(world, name);
    if (seen !== first) return differs(`the ref is at ${seen} (${words})`);
    return late?.status === 200 && twice?.status === 200 ? holds(words) : differs(words);
  },
};
