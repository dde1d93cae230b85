import { ownIssue } from "../own-issue.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

const tooLong = "x".repeat(262_145);

/** Why every edit of an issue is read back. */
export const oversizeIssueUpdate: Rule = {
  name: "oversize-issue-update",
  claim:
    "An update with too long a body leaves the old body whole: it is answered 200 with the old one, or 422 `body is too long`.",
  source: [
    {
      file: "src/adapters/github/edit-issue.ts",
      says: "GitHub's own answer to the write tells a body that it did not take",
    },
    {
      file: "src/rehearsal/github/routes/edit-issue.ts",
      says: "the rest of a request with too long a body holds",
    },
  ],
  async ask(world) {
    const { octokit, at } = world;
    const body = "The body as it was.";
    const { number } = await ownIssue(world, "a body that is too long", { body });
    const title = `Selftest ${world.unique}: a new title`;
    let answered: string | null = "";
    const refusal = await refusalOf(
      octokit.issues.update({ ...at, issue_number: number, title, body: tooLong }).then(({ data }) => {
        answered = data.body ?? null;
      }),
    );
    const { data } = await octokit.issues.get({ ...at, issue_number: number });
    const rest = data.title === title ? "the new title was taken" : "the new title was not taken";
    if (data.body !== body) return differs(`the body is now ${data.body?.length ?? 0} characters long`);
    if (refusal === null)
      return answered === body
        ? holds(`200 with the old body; ${rest}`)
        : differs(`200 with another body than is kept; ${rest}`);
    const isKnown = refusal.status === 422 && /body is too long/i.test(refusal.message);
    return isKnown ? holds(told(refusal)) : differs(told(refusal));
  },
};
