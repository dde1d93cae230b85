import { orphanCommit } from "../orphan-commit.ts";
import { ownRef } from "../own-ref.ts";
import { cannotTell, differs, holds, type Rule } from "../rule.ts";

interface Answer {
  readonly repository: {
    readonly object: { readonly statusCheckRollup: { readonly state: string } | null } | null;
  };
}

const query = `query ($owner: String!, $repo: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) { ... on Commit { statusCheckRollup { state } } }
  }
}`;

const standIn =
  "a stand-in for a required check: nothing requires this one, and the jobs of two runs would stand in two suites";

/**
 * A description that is edited runs the check again: the green result has to count, and not the red one before it. Only a
 * protected branch shows that, with jobs of two runs, which `required-check-turns-green` looks for; this is the nearest to
 * it that a token may make.
 */
export const newestCheckCounts: Rule = {
  name: "newest-check-counts",
  claim:
    "Of two check runs of one name in a check suite the newer one is the latest, and the commit has its state.",
  source: [
    {
      file: "actions/plan-check/README.md",
      says: "That GitHub lets the newest of them count is not documented",
    },
    { file: "SECURITY.md", says: "Which of two results of one name GitHub takes is not documented" },
  ],
  async ask(world) {
    const { octokit, at, unique } = world;
    // On a commit of its own, so that no real one gets a check.
    const sha = await orphanCommit(world, "checked");
    await octokit.git.createRef({ ...at, ref: ownRef(world, "checked"), sha });
    const name = `selftest ${unique}`;
    const make = async (conclusion: "failure" | "success"): Promise<number> => {
      const { data } = await octokit.checks.create({
        ...at,
        name,
        head_sha: sha,
        status: "completed",
        conclusion,
      });
      return data.id;
    };
    await make("failure");
    const newer = await make("success");
    const latest = await world.settled(
      async () =>
        (await octokit.checks.listForRef({ ...at, ref: sha, check_name: name, filter: "latest" })).data
          .check_runs,
      (runs) => runs.some(({ id }) => id === newer),
    );
    const listed = latest.map(({ conclusion }) => conclusion).join(", ");
    const { repository } = await octokit.graphql<Answer>(query, { ...at, oid: sha });
    const state = repository.object?.statusCheckRollup?.state ?? null;
    const seen = `red, then green: the latest is ${listed}, the commit ${state ?? "without a state"}; ${standIn}`;
    if (latest.length !== 1 || latest[0]?.id !== newer) return differs(seen);
    if (state === null) return cannotTell(seen);
    return state === "SUCCESS" ? holds(seen) : differs(seen);
  },
};
