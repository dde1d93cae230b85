import { cannotTell, differs, holds, type Rule } from "../rule.ts";

interface Pull {
  readonly number: number;
  readonly body: string;
  readonly lastEditedAt: string | null;
  readonly userContentEdits: { readonly nodes: readonly { readonly diff: string | null }[] } | null;
}

const query = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequests(first: 50, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { number body lastEditedAt userContentEdits(first: 1) { nodes { diff } } }
    }
  }
}`;

/** Read of what is there: a job's token may not open pull requests everywhere. */
export const editsOfDescriptions: Rule = {
  name: "edits-of-descriptions",
  claim:
    "The newest edit of a pull request's description is the description as it stands; one never edited has none.",
  source: [
    { file: "src/adapters/github/merged-pulls.ts", says: "so the newest must be the body as it is now" },
    { file: "src/rehearsal/github/graphql/pulls.ts", says: "the newest edit comes first" },
  ],
  async ask({ octokit, at }) {
    const { repository } = await octokit.graphql<{
      repository: { pullRequests: { nodes: readonly Pull[] } };
    }>(query, at);
    const pulls = repository.pullRequests.nodes;
    const edited = pulls.filter(({ lastEditedAt }) => lastEditedAt !== null);
    if (edited.length === 0) return cannotTell(`none of ${pulls.length} pull requests was ever edited`);
    const other = edited.filter(
      ({ body, userContentEdits }) => plain(userContentEdits?.nodes[0]?.diff ?? "") !== plain(body),
    );
    const untouched = pulls.filter(
      ({ lastEditedAt, userContentEdits }) =>
        lastEditedAt === null && (userContentEdits?.nodes.length ?? 0) > 0,
    );
    const numbers = [...other, ...untouched].map(({ number }) => `#${number}`).join(", ");
    return numbers === ""
      ? holds(`so of all ${edited.length} that were edited`)
      : differs(`not so: ${numbers}`);
  },
};

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trimEnd();
}
