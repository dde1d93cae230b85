import { cannotTell, differs, holds, type Rule } from "../rule.ts";

const environment = "selftest-no-deployment";

/** Our own record is then the only one. */
export const jobMakesNoDeployment: Rule = {
  name: "job-makes-no-deployment",
  claim:
    "A job that names an environment with `deployment: false` makes no deployment, with reviewers or without.",
  source: [
    {
      file: ".github/workflows/deploy.yml",
      says: "The step below writes the deployment, with what it stands on",
    },
  ],
  async ask({ octokit, at, sha, noDeployment }) {
    if (noDeployment !== "success")
      return cannotTell(`the job with that environment ended as \`${noDeployment || "nothing"}\``);
    const { data } = await octokit.repos.listDeployments({ ...at, sha, environment });
    const environments = await octokit.repos.getAllEnvironments({ ...at, per_page: 100 });
    const own = environments.data.environments?.find(({ name }) => name === environment);
    const rules = (own?.protection_rules ?? []).map(({ type }) => type);
    const how =
      rules.length === 0 ? "an environment without rules" : `an environment with ${rules.join(", ")}`;
    const seen = `${data.length === 0 ? "none" : data.length}, of ${how}`;
    if (data.length > 0) return differs(seen);
    // The claim is about those with reviewers, too, and GitHub makes something else of them: a job that waits.
    return rules.includes("required_reviewers")
      ? holds(seen)
      : cannotTell(`${seen}; give it a reviewer to see what becomes of one that has them`);
  },
};
