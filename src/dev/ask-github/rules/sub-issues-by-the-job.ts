import { ownIssue } from "../own-issue.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Actions of a postmortem are sub-issues of its issue. */
export const subIssuesByTheJob: Rule = {
  name: "sub-issues-by-the-job",
  claim:
    "A job's token with `issues: write` adds a sub-issue, is answered the parent, and a second parent or the same child again is 422 with `one parent` or `duplicate sub-issues`.",
  source: [
    {
      file: "src/adapters/github/sub-issues.ts",
      says: "its words are not documented; the list is what decides",
    },
    { file: "src/rehearsal/github/routes/sub-issues.ts", says: "which of the two issues is answered" },
    { file: "src/rehearsal/github/routes/sub-issues.ts", says: "the others are unverified" },
  ],
  async ask(world) {
    const { octokit, at } = world;
    const parent = await ownIssue(world, "a parent");
    const other = await ownIssue(world, "another parent");
    const child = await ownIssue(world, "a child");
    const add = (number: number) =>
      octokit.issues.addSubIssue({ ...at, issue_number: number, sub_issue_id: child.id });
    let answered = 0;
    const added = await refusalOf(
      add(parent.number).then(({ data }) => {
        answered = data.number;
      }),
    );
    if (added !== null) return differs(`it cannot be added: ${told(added)}`);
    const again = await refusalOf(add(parent.number));
    const second = await refusalOf(add(other.number));
    const listed = await world.settled(
      async () => (await octokit.issues.listSubIssues({ ...at, issue_number: parent.number })).data,
      (seen) => seen.length > 0,
    );
    const who =
      answered === parent.number ? "the parent" : answered === child.number ? "the child" : "another";
    const seen = `${who} is answered; again: ${told(again)}; a second parent: ${told(second)}`;
    const isListed = listed.some(({ id }) => id === child.id);
    const isSo =
      isListed &&
      who === "the parent" &&
      again?.status === 422 &&
      /duplicate sub-?issues/i.test(again.message) &&
      second?.status === 422 &&
      /one parent/i.test(second.message);
    return isSo ? holds(seen) : differs(isListed ? seen : `it is not in the list; ${seen}`);
  },
};
