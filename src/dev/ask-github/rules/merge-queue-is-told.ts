import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

const query = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue { entries(first: 1) { nodes { headCommit { oid } pullRequest { number } } } }
  }
}`;

/** The pull requests of a merge group are looked up there first. */
export const mergeQueueIsTold: Rule = {
  name: "merge-queue-is-told",
  claim:
    "A job's token with `contents: read` and `pull-requests: read` may ask for the merge queue; without one it is null.",
  source: [
    { file: "src/adapters/github/merge-queue.ts", says: "which permissions a job's token needs" },
    {
      file: "src/rehearsal/github/graphql/merge-queue.ts",
      says: "which permissions GitHub asks of a job's token",
    },
  ],
  async ask({ octokit, at }) {
    let isThere = false;
    const refusal = await refusalOf(
      octokit.graphql<{ repository: { mergeQueue: object | null } }>(query, at).then(({ repository }) => {
        isThere = repository.mergeQueue !== null;
      }),
    );
    if (refusal !== null) return differs(told(refusal));
    return holds(isThere ? "the default branch has one" : "null: the default branch has none");
  },
};
