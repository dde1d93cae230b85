import { cannotTell, differs, holds, type Rule } from "../rule.ts";

/** The release before the newest is found so. */
export const draftsNewestFirst: Rule = {
  name: "drafts-newest-first",
  claim: "Releases are listed by when they were made, newest first, and not by the date of their commit.",
  source: [
    {
      file: "src/rehearsal/github/routes/releases.ts",
      says: "the order is newest first by creation of the release",
    },
  ],
  async ask(world) {
    const { octokit, at, unique, sha } = world;
    const commits = await octokit.repos.listCommits({ ...at, sha, per_page: 2 });
    const older = commits.data[1]?.sha;
    if (older === undefined) return cannotTell("the repository has one commit");
    const draft = async (name: string, target: string): Promise<number> => {
      const { data } = await octokit.repos.createRelease({
        ...at,
        tag_name: `selftest-${unique}-${name}`,
        target_commitish: target,
        draft: true,
      });
      world.afterwards(`draft ${data.id}`, () => octokit.repos.deleteRelease({ ...at, release_id: data.id }));
      return data.id;
    };
    // The one that is made last is of the older commit, so that the two orders differ.
    const own = [await draft("newer-commit", sha), await draft("older-commit", older)];
    const listed = await world.settled(
      async () => {
        const { data } = await octokit.repos.listReleases({ ...at, per_page: 100 });
        return data.map(({ id }) => id).filter((id) => own.includes(id));
      },
      (seen) => seen.length === own.length,
    );
    if (listed.length < own.length) return cannotTell("the list does not show the drafts");
    return listed.join() === own.toReversed().join()
      ? holds("the draft made last is first")
      : differs("it is last");
  },
};
