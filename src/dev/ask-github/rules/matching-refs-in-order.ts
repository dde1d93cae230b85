import { orphanCommit } from "../orphan-commit.ts";
import { ownRef, withoutRefs } from "../own-ref.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Lists of refs are read in one request. */
export const matchingRefsInOrder: Rule = {
  name: "matching-refs-in-order",
  claim: "Refs that begin alike are listed in the order of their names, all at once.",
  source: [{ file: "src/rehearsal/github/routes/refs.ts", says: "in the order of names, all at once" }],
  async ask(world) {
    const { octokit, at } = world;
    const sha = await orphanCommit(world, "listed");
    const names = Array.from(
      { length: 32 },
      (_, index) => `listed/${String((index * 7) % 32).padStart(2, "0")}`,
    );
    const refs = names.map((name) => ownRef(world, name));
    for (const ref of refs) await octokit.git.createRef({ ...at, ref, sha });
    const prefix = withoutRefs(refs[0] ?? "").replace(/[^/]+$/, "");
    const listed = await world.settled(
      async () => (await octokit.git.listMatchingRefs({ ...at, ref: prefix })).data.map(({ ref }) => ref),
      (seen) => seen.length === refs.length,
    );
    if (listed.length !== refs.length)
      return differs(`${listed.length} of ${refs.length} were listed at once`);
    const isSorted = listed.every((ref, index) => index === 0 || (listed[index - 1] ?? "") < ref);
    return isSorted ? holds(`${listed.length} of them, by name`) : differs("they are in another order");
  },
};
