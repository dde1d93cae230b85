import type { z } from "zod";
import { parsed, secret } from "./fields.ts";

/** The token that every action takes; the job's own unless another is given. */
export function tokenField(): z.ZodType<string, string | undefined> {
  return secret().prefault("").meta({
    description: "Token for GitHub's API. The job's own token is enough.",
    secret: true,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub, which the runner fills in
    expression: "${{ github.token }}",
  });
}

/** Name of a GitHub environment. */
export function environmentField(): z.ZodType<string, string | undefined> {
  return parsed("the name of an environment, 255 characters at most", (seen) =>
    seen.length > 0 && seen.length <= 255 ? seen : undefined,
  )
    .prefault("production")
    .describe("Environment that is deployed to, as GitHub and the policy name it.");
}

/** Id of a deployment of ours. */
export function deploymentField(): z.ZodType<number | undefined, string | undefined> {
  return parsed("a deployment id as `actions/deploy` puts it out", (seen) =>
    /^[1-9]\d{0,14}$/.test(seen) ? Number(seen) : undefined,
  )
    .optional()
    .describe("Deployment to work on, as put out by `deploy`. Left out: the one of this run and commit.");
}

/** A token that may read the teams of an organisation, which the job's own may not. */
export function teamTokenField(): z.ZodType<string | undefined, string | undefined> {
  return secret().optional().meta({
    description:
      "Token that may read the members of the teams in the policy's `decision.authority`. The job's own may not read any.",
    secret: true,
  });
}

/** A token that may write to projects, which the job's own may not. */
export function projectTokenField(): z.ZodType<string | undefined, string | undefined> {
  return secret().optional().meta({
    description:
      "Token that may write to the policy's `incidents.project`. The job's own may not write to any project.",
    secret: true,
  });
}
