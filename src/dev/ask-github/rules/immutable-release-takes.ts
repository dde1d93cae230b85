import { refusalOf, told } from "../refusal-of.ts";
import { cannotTell, differs, holds, type Rule } from "../rule.ts";

/**
 * Asked of the oldest immutable release, and never of the newest: to make one would use up a tag's name for ever. What is
 * accepted is set back. Whether it can be made a draft again is not tried: people use it.
 */
export const immutableReleaseTakes: Rule = {
  name: "immutable-release-takes",
  claim: "An immutable release takes new notes, and keeps its `prerelease`.",
  source: [{ file: "src/rehearsal/github/routes/releases.ts", says: "`prerelease` is refused as well" }],
  async ask(world) {
    const { octokit, at } = world;
    const { data } = await octokit.repos.listReleases({ ...at, per_page: 100 });
    const published = data.filter(({ draft }) => !draft);
    const release = published.slice(1).findLast((one) => one.immutable === true);
    if (release === undefined)
      return cannotTell("the repository has no immutable release but perhaps its newest");
    const { id, body, prerelease } = release;
    const set = (change: { body?: string; prerelease?: boolean; make_latest?: "false" }) =>
      octokit.repos.updateRelease({ ...at, release_id: id, ...change });
    const attempt = async (change: Parameters<typeof set>[0], back: Parameters<typeof set>[0]) => {
      world.afterwards(`release ${release.tag_name}`, () => set(back).catch(() => null));
      return refusalOf(set(change));
    };
    const notes = await attempt({ body: `${body ?? ""}\n` }, { body: body ?? "" });
    const pre = await attempt({ prerelease: !prerelease }, { prerelease });
    // It is not the latest, so that this changes nothing either way.
    const latest = await refusalOf(set({ make_latest: "false" }));
    const seen = `${release.tag_name}: notes ${told(notes)}, prerelease ${told(pre)}, make_latest ${told(latest)}`;
    return notes === null && pre?.status === 422 ? holds(seen) : differs(seen);
  },
};
