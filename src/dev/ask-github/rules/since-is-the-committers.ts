import { ownRef } from "../own-ref.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** How far back the changes of a release are read. */
export const sinceIsTheCommitters: Rule = {
  name: "since-is-the-committers",
  claim: "`since` in a list of commits is held against the date of the committer, not of the author.",
  source: [
    {
      file: "src/rehearsal/github/routes/list-commits.ts",
      says: "`since` is held against the date of the committer",
    },
  ],
  async ask(world) {
    const { octokit, at, unique } = world;
    const tree = await octokit.git.createTree({
      ...at,
      tree: [{ path: "selftest.txt", mode: "100644", type: "blob", content: `dated ${unique}\n` }],
    });
    const person = { name: "Selftest", email: "selftest@users.noreply.github.com" };
    const commit = await octokit.git.createCommit({
      ...at,
      message: "Selftest: written long ago",
      tree: tree.data.sha,
      parents: [],
      author: { ...person, date: "2001-01-01T00:00:00Z" },
      committer: { ...person, date: "2020-06-01T00:00:00Z" },
    });
    const { sha } = commit.data;
    await octokit.git.createRef({ ...at, ref: ownRef(world, "dated"), sha });
    const listed = async (since: string) => {
      const { data } = await octokit.repos.listCommits({ ...at, sha, since });
      return data.length;
    };
    const between = await listed("2010-01-01T00:00:00Z");
    const after = await listed("2021-01-01T00:00:00Z");
    const seen = `since a day between both dates: ${between} listed; since a day after both: ${after}`;
    return between === 1 && after === 0 ? holds(seen) : differs(seen);
  },
};
