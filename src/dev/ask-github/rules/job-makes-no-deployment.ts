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
    const rules = (own?.protection_rules ?? []).map(({ type }) => type).join(", ");
    const how = rules === "" ? "an environment without rules" : `an environment with ${rules}`;
    return data.length === 0 ? holds(`none, of ${how}`) : differs(`${data.length}, of ${how}`);
  },
};
