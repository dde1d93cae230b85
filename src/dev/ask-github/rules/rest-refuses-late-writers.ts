import { orphanCommit } from "../orphan-commit.ts";
import { oidOf, ownRef, withoutRefs } from "../own-ref.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** By these words a writer knows that another one was first. */
export const restRefusesLateWriters: Rule = {
  name: "rest-refuses-late-writers",
  claim:
    "REST refuses to move a ref that another writer moved (422 `not a fast forward`) or removed (422 `Reference does not exist`).",
  source: [
    {
      file: "src/adapters/github/record-ref.ts",
      says: "these words, for a ref that was moved and for one that was removed",
    },
  ],
  async ask(world) {
    const { octokit, at } = world;
    const ref = ownRef(world, "late");
    const gone = ownRef(world, "gone");
    const first = await orphanCommit(world, "first");
    const winner = await orphanCommit(world, "winner", [first]);
    const loser = await orphanCommit(world, "loser", [first]);
    await octokit.git.createRef({ ...at, ref, sha: winner });
    const move = (name: string) =>
      refusalOf(octokit.git.updateRef({ ...at, ref: withoutRefs(name), sha: loser, force: false }));
    const late = await move(ref);
    const missing = await move(gone);
    const words = `moved by another: ${told(late)}; removed: ${told(missing)}`;
    const isKept = (await oidOf(world, ref)) === winner;
    const areKnown =
      late?.status === 422 &&
      /not a fast forward/i.test(late.message) &&
      missing?.status === 422 &&
      /reference does not exist/i.test(missing.message);
    return isKept && areKnown ? holds(words) : differs(isKept ? words : `the ref was moved (${words})`);
  },
};
