import { cannotTell, differs, holds, type Rule } from "../rule.ts";

interface Answer {
  readonly repository: {
    readonly object: {
      readonly associatedPullRequests: { readonly nodes: readonly { readonly number: number }[] };
    } | null;
  };
}

const query = `query ($owner: String!, $repo: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) { ... on Commit { associatedPullRequests(first: 5) { nodes { number } } } }
  }
}`;

/** Where the queue does not tell, the group's ref names the last pull request, and GitHub may link its commit. */
export const namesOfMergeGroups: Rule = {
  name: "names-of-merge-groups",
  claim:
    "The ref of a merge group is `gh-readonly-queue/<base>/pr-<n>-<sha>` after its last pull request, and its head is linked with that one, or with none.",
  source: [
    { file: "src/core/plan/group-pulls.ts", says: "that a group's ref is" },
    {
      file: "src/adapters/github/pulls-with.ts",
      says: "a merge queue's own commits are associated with what they merge",
    },
    {
      file: "src/rehearsal/github/state/merge-group.ts",
      says: "that a group is named after its last pull request",
    },
  ],
  async ask({ octokit, at }) {
    const { data } = await octokit.actions.listWorkflowRunsForRepo({
      ...at,
      event: "merge_group",
      per_page: 1,
    });
    const [run] = data.workflow_runs;
    if (run === undefined) return cannotTell("no workflow has run for a merge group here");
    const branch = run.head_branch ?? "";
    const [, number] = /^gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]{40}$/.exec(branch) ?? [];
    if (number === undefined) return differs(`the newest is \`${branch}\``);
    const { repository } = await octokit.graphql<Answer>(query, { ...at, oid: run.head_sha });
    const linked = repository.object?.associatedPullRequests.nodes.map((pull) => pull.number) ?? [];
    const seen = `the newest is \`${branch}\`; its head is linked with ${linked.join(", ") || "none"}`;
    return linked.length === 0 || linked.includes(Number(number)) ? holds(seen) : differs(seen);
  },
};
