import { ownIssue } from "../own-issue.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Where the label could not be made before, the issue is opened with it all the same. */
export const labelsMadeInPassing: Rule = {
  name: "labels-made-in-passing",
  claim:
    "A label that does not exist is made with the issue that is opened with it, or given it, in the colour `ededed`.",
  source: [
    {
      file: "src/rehearsal/github/routes/issue-fields.ts",
      says: "a label that does not exist is made together with the issue",
    },
    {
      file: "src/rehearsal/github/routes/issue-labels.ts",
      says: "a label that the repository does not have is made",
    },
    { file: "src/rehearsal/github/routes/labels.ts", says: "the colour of a label that was given none" },
  ],
  async ask(world) {
    const { octokit, at, unique } = world;
    const opened = `selftest ${unique} opened`;
    const given = `selftest ${unique} given`;
    for (const name of [opened, given])
      world.afterwards(`the label ${name}`, () => octokit.issues.deleteLabel({ ...at, name }));
    const issue = await ownIssue(world, "labels", { labels: [opened] });
    await octokit.issues.addLabels({ ...at, issue_number: issue.number, labels: [given] });
    const { data } = await octokit.issues.get({ ...at, issue_number: issue.number });
    const labels = data.labels.map((label) =>
      typeof label === "string" ? `${label} ?` : `${label.name} ${label.color}`,
    );
    const isSo = [opened, given].every((name) => labels.includes(`${name} ededed`));
    return isSo ? holds(labels.join(", ")) : differs(labels.join(", ") || "the issue has no label");
  },
};
