import { cannotTell, differs, holds, type Rule } from "../rule.ts";

/** `doctor` says from this whether the plan check is required. */
export const checksOfOlderProtection: Rule = {
  name: "checks-of-older-protection",
  claim: "Whoever may read a repository is told which checks the older branch protection requires.",
  source: [
    {
      file: "src/rehearsal/github/routes/settings.ts",
      says: "whoever may read the repository is told which checks the older protection requires",
    },
  ],
  async ask({ octokit, at }) {
    const { data: repository } = await octokit.repos.get(at);
    const { data } = await octokit.repos.getBranch({ ...at, branch: repository.default_branch });
    if (!data.protected) return cannotTell(`\`${repository.default_branch}\` is not protected`);
    const { protection } = data;
    if (protection?.enabled !== true) return cannotTell("it is protected by rulesets alone");
    const checks = protection.required_status_checks;
    return checks === undefined
      ? differs("the branch is protected, and its checks are not told")
      : holds(`${checks.contexts.length} checks are told`);
  },
};
