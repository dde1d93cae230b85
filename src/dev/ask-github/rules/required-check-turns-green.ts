import { cannotTell, differs, holds, type Rule } from "../rule.ts";

interface Pull {
  readonly number: number;
  readonly headRefOid: string;
  readonly mergeStateStatus: string;
  readonly commits: {
    readonly nodes: readonly {
      readonly commit: { readonly statusCheckRollup: { readonly state: string } | null };
    }[];
  };
}

interface Pulls {
  readonly repository: { readonly pullRequests: { readonly nodes: readonly Pull[] } };
}

interface Required {
  readonly node: { readonly isRequired?: boolean } | null;
}

interface Run {
  readonly id: number;
  readonly node_id: string;
  readonly name: string;
  readonly conclusion: string | null;
}

const newestPulls = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequests(states: OPEN, first: 20, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { number headRefOid mergeStateStatus commits(last: 1) { nodes { commit { statusCheckRollup { state } } } } }
    }
  }
}`;
const isRequired = `query ($id: ID!, $number: Int!) {
  node(id: $id) { ... on CheckRun { isRequired(pullRequestNumber: $number) } }
}`;

// GitHub docs, MergeStateStatus: what is not required may fail in the last of them.
const mergeable = ["CLEAN", "HAS_HOOKS", "UNSTABLE"];
const good = ["success", "neutral", "skipped"];
const none = "no open pull request has a required check that failed and then passed on the same commit";

/** Nothing but a protected branch shows it, so it is read where one has met it; a token may protect none. */
export const requiredCheckTurnsGreen: Rule = {
  name: "required-check-turns-green",
  claim: "A required check that failed and then passed on the same commit no longer blocks its pull request.",
  source: [
    {
      file: "actions/plan-check/README.md",
      says: "That GitHub lets the newest of them count is not documented",
    },
    { file: "SECURITY.md", says: "Which of two results of one name GitHub takes is not documented" },
  ],
  async ask({ octokit, at }) {
    const { repository } = await octokit.graphql<Pulls>(newestPulls, at);
    const unclear: string[] = [];
    for (const { number, headRefOid, mergeStateStatus, commits } of repository.pullRequests.nodes) {
      const runs: readonly Run[] = await octokit.paginate(octokit.checks.listForRef, {
        ...at,
        ref: headRefOid,
        filter: "all",
        per_page: 100,
      });
      for (const run of newestOfEach(runs).filter((one) => turnedGreen(one, runs))) {
        const { node } = await octokit.graphql<Required>(isRequired, { id: run.node_id, number });
        if (node?.isRequired !== true) continue;
        const state = commits.nodes[0]?.commit.statusCheckRollup?.state ?? "without a state";
        const seen = `#${number}: \`${run.name}\` failed and then passed; the pull request is ${mergeStateStatus}, its commit ${state}`;
        if (mergeable.includes(mergeStateStatus)) return holds(seen);
        const isGreen = newestOfEach(runs).every(({ conclusion }) => good.includes(conclusion ?? ""));
        if (state === "FAILURE" && isGreen) return differs(seen);
        unclear.push(seen);
      }
    }
    return cannotTell(
      unclear.length === 0 ? none : `${unclear.join("; ")}, which may have another cause, such as a review`,
    );
  },
};

function newestOfEach(runs: readonly Run[]): readonly Run[] {
  const byAge = runs.toSorted((a, b) => a.id - b.id);
  return [...new Map(byAge.map((run) => [run.name, run])).values()];
}

function turnedGreen({ id, name, conclusion }: Run, runs: readonly Run[]): boolean {
  const isOlderRed = (one: Run): boolean => one.name === name && one.id < id && one.conclusion === "failure";
  return conclusion === "success" && runs.some(isOlderRed);
}
