import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Who may decide about a rollback is asked of this route; an app may not. */
export const appsAreNoUsers: Rule = {
  name: "apps-are-no-users",
  claim: "The permission of `github-actions[bot]` as a collaborator is refused, or is less than `write`.",
  source: [{ file: "src/rehearsal/github/routes/collaborators.ts", says: "an app is no user to this route" }],
  async ask({ octokit, at }) {
    let permission = "";
    const refusal = await refusalOf(
      octokit.repos
        .getCollaboratorPermissionLevel({ ...at, username: "github-actions[bot]" })
        .then(({ data }) => {
          permission = data.permission;
        }),
    );
    if (refusal !== null) return holds(told(refusal));
    return permission === "none" || permission === "read" ? holds(permission) : differs(permission);
  },
};
