import { moveRefs, nothing } from "../move-refs.ts";
import { orphanCommit } from "../orphan-commit.ts";
import { oidOf, ownRef } from "../own-ref.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Records and claims are moved by it. */
export const updateRefsOfOurOwn: Rule = {
  name: "update-refs-of-our-own",
  claim:
    "A job's token with `contents: write` makes, moves and deletes `refs/rollback-ready/…` by GraphQL's `updateRefs`.",
  source: [
    {
      file: "src/adapters/github/record-ref.ts",
      says: "that a job token may call updateRefs outside heads and tags",
    },
    {
      file: ".github/decisions/0008-records-are-git-objects.md",
      says: "that every job token may call `updateRefs`",
    },
    {
      file: ".github/decisions/0019-rollback-exactly-once.md",
      says: "That every job token may call `updateRefs`",
    },
    { file: "src/rehearsal/github/graphql/roots.ts", says: "the mutation needs contents=write" },
  ],
  async ask(world) {
    const name = ownRef(world, "moved");
    const first = await orphanCommit(world, "first");
    const second = await orphanCommit(world, "second", [first]);
    const steps = [
      { what: "made", beforeOid: nothing, afterOid: first, wanted: first },
      { what: "moved", beforeOid: first, afterOid: second, wanted: second },
      { what: "deleted", beforeOid: second, afterOid: nothing, wanted: null },
    ];
    for (const { what, beforeOid, afterOid, wanted } of steps) {
      const refusal = await refusalOf(moveRefs(world, [{ name, beforeOid, afterOid }]));
      if (refusal !== null) return differs(`it cannot be ${what}: ${told(refusal)}`);
      const seen = await world.settled(
        () => oidOf(world, name),
        (oid) => oid === wanted,
      );
      if (seen !== wanted) return differs(`it was accepted, and the ref was not ${what}: it is at ${seen}`);
    }
    return holds("made, moved, deleted");
  },
};
