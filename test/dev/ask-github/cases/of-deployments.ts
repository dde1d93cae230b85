import { settingsOf } from "../../../../src/rehearsal/github/state/repository-settings.ts";
import { answers, type Case, changes, oneOf, onlyNth, refuses, tells } from "../bends.ts";

interface Nodes {
  readonly repository: {
    readonly deployments: {
      readonly nodes: readonly { readonly statuses: { readonly nodes: readonly object[] } }[];
    };
  };
}
interface Runs {
  readonly check_runs: readonly object[];
}

interface Environments {
  readonly environments: readonly object[];
}

const deployment = { id: 1, environment: "selftest-no-deployment" };
const nodesOf = (change: (nodes: readonly object[]) => readonly object[]) =>
  tells<Nodes>("deployments", ({ repository }) => ({
    repository: { deployments: { nodes: change(repository.deployments.nodes) } },
  }));

const protectedBy = (rules: readonly object[]) =>
  changes<Environments>("GET", /^\/environments/, (given) => ({
    ...given,
    environments: given.environments.map((one) => ({ ...one, protection_rules: rules })),
  }));

/** Rules about deployments and check runs. */
export const deploymentCases: Readonly<Record<string, Case>> = {
  "job-makes-no-deployment": {
    kind: "holds",
    prepare: ({ repository }) => {
      settingsOf(repository).environments.push({ name: "selftest-no-deployment", reviewers: ["mona"] });
    },
    broken: [
      [
        "one of the job",
        changes("GET", /^\/deployments\?/, () => [deployment]),
        "1, of an environment with required_reviewers",
      ],
      [
        "one of the job, and no reviewers",
        oneOf(
          changes("GET", /^\/deployments\?/, () => [deployment]),
          protectedBy([]),
        ),
        "1, of an environment without rules",
      ],
    ],
    untold: [
      [
        "no rules for the environment",
        protectedBy([]),
        "none, of an environment without rules; give it a reviewer to see what becomes of one that has them",
      ],
      [
        "other rules alone",
        protectedBy([{ id: 1, node_id: "x", type: "branch_policy" }]),
        "none, of an environment with branch_policy; give it a reviewer to see what becomes of one that has them",
      ],
      [
        "no such environment",
        changes("GET", /^\/environments/, () => ({ total_count: 0, environments: [] })),
        "none, of an environment without rules; give it a reviewer to see what becomes of one that has them",
      ],
    ],
  },
  "deployments-in-graphql": {
    // Ids here are small, so that what becomes of large ones is not known.
    kind: "cannot tell",
    broken: [
      [
        "ids that are left out",
        nodesOf((nodes) => nodes.map((one) => ({ ...one, databaseId: null }))),
        "GraphQL tells ,",
      ],
      ["oldest first", nodesOf((nodes) => nodes.toReversed()), "REST made"],
      [
        "no payload",
        nodesOf((nodes) => nodes.map((one) => ({ ...one, payload: null }))),
        "the payload reads null",
      ],
    ],
  },
  "statuses-in-graphql": {
    kind: "holds",
    broken: [
      [
        "newest first",
        tells<Nodes>("statuses", ({ repository }) => ({
          repository: {
            deployments: {
              nodes: repository.deployments.nodes.map(({ statuses }) => ({
                statuses: { nodes: statuses.nodes.toReversed() },
              })),
            },
          },
        })),
        "three, two, one",
      ],
    ],
  },
  "newest-check-counts": {
    kind: "holds",
    says: "red, then green: the latest is success, the commit SUCCESS; a stand-in for a required check: nothing requires this one, and the jobs of two runs would stand in two suites",
    broken: [
      [
        "a red one that stays",
        tells("statusCheckRollup", () => ({
          repository: { object: { statusCheckRollup: { state: "FAILURE" } } },
        })),
        "the commit FAILURE",
      ],
      [
        "both latest",
        changes<Runs>("GET", /filter=latest/, ({ check_runs: runs }) => ({
          check_runs: [...runs, { id: 0, conclusion: "failure" }],
        })),
        "the latest is success, failure",
      ],
      [
        "the older latest",
        changes<Runs>("GET", /filter=latest/, () => ({ check_runs: [{ id: 0, conclusion: "failure" }] })),
        "the latest is failure",
      ],
    ],
  },
  "check-runs-in-order": {
    kind: "holds",
    broken: [
      [
        "oldest first",
        changes<Runs>("GET", /filter=all/, ({ check_runs: runs }) => ({ check_runs: runs.toReversed() })),
        "in the order",
      ],
      [
        "columns over two lines",
        onlyNth(4, answers("POST", /^\/check-runs$/, 201, { id: 1 })),
        "columns: accepted",
      ],
    ],
  },
  "checks-of-older-protection": {
    kind: "holds",
    prepare: ({ repository }) => {
      settingsOf(repository).protectedChecks.set("main", [{ name: "plan-check", app: null }]);
    },
    broken: [
      [
        "checks that are not told",
        changes<object>("GET", /^\/branches\//, (branch) => ({ ...branch, protection: { enabled: true } })),
        "its checks are not told",
      ],
    ],
  },
  "apps-are-no-users": {
    kind: "holds",
    broken: [
      ["an app that may write", answers("GET", /^\/collaborators\//, 200, { permission: "write" }), "write"],
    ],
  },
  "runs-that-never-waited": {
    kind: "holds",
    prepare: ({ repository }) => void repository.startRun({ id: 7 }),
    broken: [
      [
        "a run that is not there has none",
        onlyNth(1, answers("GET", /approvals/, 200, [])),
        "not there: accepted",
      ],
      [
        "403 for a run that never waited",
        onlyNth(2, refuses("GET", /approvals/, 403, "No")),
        "this run: 403",
      ],
    ],
  },
};
