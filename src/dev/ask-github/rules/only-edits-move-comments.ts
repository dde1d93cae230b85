import { setTimeout as wait } from "node:timers/promises";
import { ownIssue } from "../own-issue.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** A comment that was edited after it was read decides nothing. */
export const onlyEditsMoveComments: Rule = {
  name: "only-edits-move-comments",
  claim: "Only an edit moves a comment's `updated_at`: not a reaction, nor what becomes of the issue.",
  source: [
    {
      file: ".github/decisions/0026-who-decides.md",
      says: "That only an edit moves a comment's `updated_at`",
    },
  ],
  async ask(world) {
    const { octokit, at, unique } = world;
    const { number } = await ownIssue(world, "a comment");
    const { data } = await octokit.issues.createComment({ ...at, issue_number: number, body: "As it was." });
    const updatedAt = async (): Promise<string> => {
      const seen = await octokit.issues.listComments({ ...at, issue_number: number });
      return seen.data.find(({ id }) => id === data.id)?.updated_at ?? "";
    };
    const before = await updatedAt();
    // The moments have whole seconds.
    await wait(1_100);
    const reaction = await refusalOf(
      octokit.reactions.createForIssueComment({ ...at, comment_id: data.id, content: "+1" }),
    );
    await octokit.issues.createComment({ ...at, issue_number: number, body: "Another one." });
    await octokit.issues.update({ ...at, issue_number: number, title: `Selftest ${unique}: a new title` });
    const untouched = await updatedAt();
    await octokit.issues.updateComment({ ...at, comment_id: data.id, body: "As it is now." });
    const edited = await world.settled(updatedAt, (seen) => seen !== before);
    const seen = `made ${before}; after a reaction (${told(reaction)}), a comment and a new title ${untouched}; after an edit ${edited}`;
    return untouched === before && edited !== before ? holds(seen) : differs(seen);
  },
};
