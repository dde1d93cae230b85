import { refusalOf, told } from "../refusal-of.ts";
import { cannotTell, differs, holds, type Rule } from "../rule.ts";

/** A release records which artifacts GitHub keeps attestations for. */
export const attestationsOfNothing: Rule = {
  name: "attestations-of-nothing",
  claim:
    "A digest without attestations is left out of the list, and each route knows owners of its own kind alone.",
  source: [
    {
      file: "src/rehearsal/github/routes/attestations.ts",
      says: "a digest without attestations is left out",
    },
    {
      file: "src/rehearsal/github/routes/attestations.ts",
      says: "each route knows owners of its own kind alone",
    },
  ],
  async ask({ octokit, at }) {
    const { data: repository } = await octokit.repos.get(at);
    const isOrganization = repository.owner.type === "Organization";
    const subject_digests = [`sha256:${"0".repeat(64)}`];
    const list = async (kind: "orgs" | "users") => {
      const { data } = await octokit.request(`POST /${kind}/${at.owner}/attestations/bulk-list`, {
        subject_digests,
      });
      return (
        (data as { attestations_subject_digests?: Record<string, unknown> }).attestations_subject_digests ??
        {}
      );
    };
    const [own, other] = isOrganization ? (["orgs", "users"] as const) : (["users", "orgs"] as const);
    let digests: readonly string[] = [];
    const refused = await refusalOf(
      list(own).then((found) => {
        digests = Object.keys(found);
      }),
    );
    if (refused !== null) return cannotTell(`the list is refused: ${told(refused)}`);
    const elsewhere = await refusalOf(list(other));
    const seen = `${digests.length} digests; /${other}: ${told(elsewhere)}`;
    return digests.length === 0 && elsewhere?.status === 404 ? holds(seen) : differs(seen);
  },
};
