import { ownIssue } from "../own-issue.ts";
import { differs, holds, type Rule } from "../rule.ts";

interface Answer {
  readonly repository: {
    readonly issue: {
      readonly userContentEdits: { readonly nodes: readonly { readonly diff: string | null }[] } | null;
    };
  };
}

const query = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) { userContentEdits(first: 5) { nodes { diff } } }
  }
}`;

/** The plan as it stood at the merge, and what people wrote into an issue, are read from edits. */
export const editsAreWholeTexts: Rule = {
  name: "edits-are-whole-texts",
  claim:
    "`diff` of an edit is the whole text from then on, the newest edit first; a body never edited has no edits.",
  source: [
    {
      file: "src/adapters/github/issue-questions.ts",
      says: "that `diff` of an edit holds the whole text from then on",
    },
    {
      file: "src/adapters/github/merged-pulls.ts",
      says: "that `diff` of an edit holds the whole text from then on",
    },
    { file: "src/rehearsal/github/graphql/issues.ts", says: "the newest edit comes first" },
    { file: "src/rehearsal/github/state/records.ts", says: "GitHub's `diff` is that text" },
  ],
  async ask(world) {
    const { octokit, at } = world;
    const first = "One line.\nAnother line.\n";
    const second = "One line.\nAnother line, longer.\n";
    const third = "Something else.\n";
    const { number } = await ownIssue(world, "edits", { body: first });
    const edits = async () => {
      const { repository } = await octokit.graphql<Answer>(query, { ...at, number });
      return repository.issue.userContentEdits?.nodes.map(({ diff }) => (diff ?? "").trim()) ?? [];
    };
    const before = await edits();
    for (const body of [second, third]) await octokit.issues.update({ ...at, issue_number: number, body });
    const after = await world.settled(edits, (seen) => seen.length >= 2);
    const shown = `before an edit ${before.length}; after two: ${JSON.stringify(after)}`;
    const isWhole = after[0] === third.trim() && after[1] === second.trim();
    return before.length === 0 && isWhole ? holds(shown) : differs(shown);
  },
};
