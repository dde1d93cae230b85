import { moveRefs, nothing } from "../move-refs.ts";
import { orphanCommit } from "../orphan-commit.ts";
import { ownRef } from "../own-ref.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Kept by the embedded GitHub alone: none of our calls names a ref twice. */
export const updateRefsOnceEach: Rule = {
  name: "update-refs-once-each",
  claim: "One `updateRefs` may make several refs, and does not name a ref twice.",
  source: [
    {
      file: "src/rehearsal/github/routes/update-refs.ts",
      says: "that one call may not name a ref twice",
    },
  ],
  async ask(world) {
    const [one = "", two = "", twice = ""] = ["one", "two", "twice"].map((name) => ownRef(world, name));
    const first = await orphanCommit(world, "first");
    const second = await orphanCommit(world, "second", [first]);
    // What a token may not do with two refs tells nothing of one that is named twice.
    await moveRefs(world, [
      { name: one, beforeOid: nothing, afterOid: first },
      { name: two, beforeOid: nothing, afterOid: first },
    ]);
    const refusal = await refusalOf(
      moveRefs(world, [
        { name: twice, beforeOid: nothing, afterOid: first },
        { name: twice, beforeOid: first, afterOid: second },
      ]),
    );
    return refusal === null ? differs("accepted") : holds(told(refusal));
  },
};
