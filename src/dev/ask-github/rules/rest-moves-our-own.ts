import { orphanCommit } from "../orphan-commit.ts";
import { oidOf, ownRef, withoutRefs } from "../own-ref.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** How a claim is made, and moved where GraphQL says no. */
export const restMovesOurOwn: Rule = {
  name: "rest-moves-our-own",
  claim:
    "REST makes a ref outside heads and tags on an orphan commit, whatever the default branch did to its workflows, and moves it to a child of that commit.",
  source: [
    { file: "src/adapters/github/record-ref.ts", says: "that REST moves refs outside heads and tags" },
  ],
  async ask(world) {
    const { octokit, at } = world;
    const ref = ownRef(world, "rest");
    const first = await orphanCommit(world, "first");
    const second = await orphanCommit(world, "second", [first]);
    const made = await refusalOf(octokit.git.createRef({ ...at, ref, sha: first }));
    if (made !== null) return differs(`it cannot be made: ${told(made)}`);
    const moved = await refusalOf(
      octokit.git.updateRef({ ...at, ref: withoutRefs(ref), sha: second, force: false }),
    );
    if (moved !== null) return differs(`it cannot be moved: ${told(moved)}`);
    const seen = await world.settled(
      () => oidOf(world, ref),
      (oid) => oid === second,
    );
    return seen === second ? holds("made and moved") : differs(`it was accepted, and the ref is at ${seen}`);
  },
};
