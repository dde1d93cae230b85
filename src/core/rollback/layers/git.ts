import { z } from "zod";
import { DurationText } from "../../policy/duration-text.ts";
import type { PlainValue } from "../edits/plain-value.ts";
import { FlagStates } from "./flagd-file.ts";
import { gitAddressProblem } from "./git-address.ts";

const Address = z
  .string()
  .superRefine((seen, context) => {
    const message = gitAddressProblem(seen);
    if (message !== null) context.addIssue({ code: "custom", message, input: seen });
  })
  .describe(
    "Address of the repository that says what runs: `https:`, `ssh:` (with a key of the job's ssh agent) or `file:`.",
  );

const Values = z
  .record(z.string().min(1), z.union([z.string(), z.number(), z.boolean()]))
  .refine((given) => Object.keys(given).length > 0, "at least one value");

/** The keys of a layer that changes a repository from which a cluster takes its state. */
export const gitKeys = {
  git: Address,
  branch: z.string().min(1).describe("The branch that is read and pushed to."),
  token: z
    .string()
    .regex(
      /^\{secret\.[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?\}$/,
      "the name of a secret, as `{secret.NAME}`",
    )
    .optional()
    .describe("For `https:`: a token that may push, by its name in the input `secrets`, as `{secret.NAME}`."),
  user: z
    .string()
    .regex(/^[^:\s]+$/, "a user name")
    .default("x-access-token")
    .describe(
      "User beside the token, where the server asks for a certain one, such as `x-token-auth` (Bitbucket).",
    ),
  restore: z
    .strictObject({
      paths: z.array(z.string().min(1)).min(1).describe("Files and folders."),
      commit: z
        .string()
        .min(1)
        .describe("Full id of a commit of that repository, such as `{config.gitops}`."),
    })
    .optional()
    .describe(
      "Puts files and folders to what they were at a commit; files that came since are removed. Comes before `set` and `flags`.",
    ),
  set: z
    .record(z.string().min(1), Values)
    .refine((given) => Object.keys(given).length > 0, "at least one file")
    .optional()
    .describe(
      "YAML or JSON files, each with values by their paths: `image.digest`, `images[name=ghcr.io/acme/api].digest`, `containers[0].image`; in a file of several documents `[Deployment/api].spec.replicas`. A path must be there; all else in the file stays as it is.",
    ),
  flags: z
    .record(z.string().min(1), FlagStates)
    .refine((given) => Object.keys(given).length > 0, "at least one file")
    .optional()
    .describe("Flag definitions of flagd, each with the flags that are set in it."),
  message: z
    .string()
    .min(1)
    .optional()
    .describe("Message of the commit. A trailer `Rollback-Ready:` with the correlation is added."),
  timeout: DurationText.prefault("60s").describe("The branch must have the change by then."),
};

type Pairs<T> = readonly (readonly [string, T])[];

/** A change of a branch with every word filled in. The token is known by its name alone. */
export interface PlannedGit {
  readonly kind: "git";
  readonly url: string;
  readonly branch: string;
  readonly login: { readonly user: string; readonly secret: string } | null;
  readonly restore: { readonly paths: readonly string[]; readonly commit: string } | null;
  readonly set: Pairs<Pairs<PlainValue>>;
  readonly flags: Pairs<Pairs<string>>;
  readonly message: string;
  readonly timeoutMs: number;
}

/** A layer as the policy has it. */
export type GitConfig = Readonly<z.infer<z.ZodObject<typeof gitKeys>>>;
