import { ownIssue } from "../own-issue.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Our texts keep far below these. */
export const limitsOfTexts: Rule = {
  name: "limits-of-texts",
  claim:
    "A comment of 65,536 characters is taken and one of 262,145 bytes is not; a title of 257 characters is not; release notes of 125,001 are not.",
  source: [
    { file: "src/rehearsal/github/routes/comments.ts", says: "it was seen to take more" },
    { file: "src/rehearsal/github/routes/issue-rules.ts", says: "the limit of the title" },
    { file: "src/rehearsal/github/routes/releases.ts", says: "the limit of the notes" },
  ],
  async ask(world) {
    const { octokit, at, unique, sha } = world;
    const { number } = await ownIssue(world, "limits");
    const comment = (length: number) =>
      refusalOf(octokit.issues.createComment({ ...at, issue_number: number, body: "x".repeat(length) }));
    const short = await comment(65_536);
    const long = await comment(262_145);
    const title = await refusalOf(
      octokit.issues.update({ ...at, issue_number: number, title: "x".repeat(257) }),
    );
    const notes = await refusalOf(
      octokit.repos
        .createRelease({
          ...at,
          tag_name: `selftest-${unique}-notes`,
          target_commitish: sha,
          draft: true,
          body: "x".repeat(125_001),
        })
        .then(({ data }) =>
          world.afterwards("a draft", () => octokit.repos.deleteRelease({ ...at, release_id: data.id })),
        ),
    );
    const seen = `comments: ${told(short)}, ${told(long)}; title: ${told(title)}; notes: ${told(notes)}`;
    const isSo = short === null && [long, title, notes].every((refusal) => refusal?.status === 422);
    return isSo ? holds(seen) : differs(seen);
  },
};
