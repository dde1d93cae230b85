import { z } from "zod";
import { SuiteError } from "../../kernel/errors.ts";
import type { EnvironmentSetting, RequiredCheck, Settings, Told } from "../../kernel/ports/settings.ts";
import type { Call, GitHub } from "./client.ts";
import { messageOf } from "./failure.ts";

const administration = "administration: read";

const Rule = z.object({
  type: z.string(),
  parameters: z
    .object({
      required_status_checks: z
        .array(z.object({ context: z.string(), integration_id: z.number().nullish() }))
        .optional(),
    })
    .nullish(),
});

const Branch = z.object({
  protection: z
    .object({
      required_status_checks: z
        .object({
          contexts: z.array(z.string()),
          checks: z.array(z.object({ context: z.string(), app_id: z.number().nullable() })).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

const Environment = z
  .object({
    name: z.string(),
    protection_rules: z
      .array(z.object({ type: z.string(), reviewers: z.array(z.unknown()).optional() }))
      .nullish(),
    deployment_branch_policy: z.unknown(),
  })
  .transform(
    ({ name, protection_rules: rules, deployment_branch_policy: policy }): EnvironmentSetting => ({
      name,
      reviewers: (rules ?? []).flatMap(({ reviewers }) => reviewers ?? []).length,
      // GitHub docs: null lets every branch deploy; a branch rule may also stand among the protection rules.
      hasBranchRule: (policy ?? null) !== null || (rules ?? []).some(({ type }) => type === "branch_policy"),
    }),
  );

const Actions = z.object({ sha_pinning_required: z.boolean().optional() });

/** The repository's settings by API. */
export function settings(github: GitHub): Settings {
  let asked: Promise<Told<"read" | "write">> | undefined;
  function workflowToken(): Promise<Told<"read" | "write">> {
    asked ??= toldOrHidden(github, {
      step: "read the default permissions of workflows",
      needs: administration,
      answer: z
        .object({ default_workflow_permissions: z.enum(["read", "write"]) })
        .transform((seen) => seen.default_workflow_permissions),
      send: (octokit, repository) =>
        octokit.actions.getGithubActionsDefaultWorkflowPermissionsRepository(repository),
    });
    return asked;
  }
  return {
    workflowToken,
    defaultBranch: () =>
      github.read({
        step: "read the repository",
        needs: "metadata: read",
        answer: z.object({ default_branch: z.string() }).transform((seen) => seen.default_branch),
        send: (octokit, repository) => octokit.repos.get(repository),
      }),
    branchRules: (branch) =>
      told("metadata: read", async () => {
        const rules = await rulesOf(github, branch);
        const checks = rules.flatMap(({ parameters }) => parameters?.required_status_checks ?? []);
        return {
          checks: checks.map((one) => ({ name: one.context, app: appOf(one.integration_id) })),
          hasMergeQueue: rules.some(({ type }) => type === "merge_queue"),
        };
      }),
    protectedChecks: (branch) =>
      told("contents: read", async () => {
        const found = await github.read({
          step: "read the protection of the default branch",
          needs: "contents: read",
          answer: Branch,
          send: (octokit, repository) => octokit.repos.getBranch({ ...repository, branch }),
        });
        return checksOf(found);
      }),
    environments: () =>
      told("actions: read", async () => {
        const all: EnvironmentSetting[] = [];
        const pages = github.pages({
          step: "list the environments",
          needs: "actions: read",
          item: Environment,
          send: async (octokit, page) => {
            const { data, headers } = await octokit.repos.getAllEnvironments(page);
            return { data: data.environments ?? [], headers };
          },
        });
        for await (const page of pages) all.push(...page);
        return all;
      }),
    demandsPins: () =>
      toldOrHidden(github, {
        step: "read which actions may run",
        needs: administration,
        answer: Actions.transform((seen) => seen.sha_pinning_required ?? false),
        send: (octokit, repository) => octokit.actions.getGithubActionsPermissionsRepository(repository),
      }),
    async immutableReleases() {
      const found = await toldOrHidden(github, {
        step: "read whether releases are immutable",
        needs: administration,
        answer: z.object({ enabled: z.boolean() }).transform((seen) => seen.enabled),
        send: (octokit, repository) => octokit.repos.checkImmutableReleases(repository),
      });
      if (found.kind === "told") return found;
      // GitHub answers 404 both where it is off and to a token that may not know; another setting tells which it is.
      const other = await workflowToken();
      return other.kind === "told" ? { kind: "told", value: false } : found;
    },
  };
}

async function rulesOf(github: GitHub, branch: string): Promise<readonly z.infer<typeof Rule>[]> {
  const rules: z.infer<typeof Rule>[] = [];
  try {
    const pages = github.pages({
      step: "read the rules of the default branch",
      needs: "metadata: read",
      item: Rule,
      send: (octokit, page) => octokit.repos.getBranchRules({ ...page, branch }),
    });
    for await (const page of pages) rules.push(...page);
    return rules;
  } catch (error) {
    // A private repository whose plan has no rulesets has no rules: GitHub says so by 403 and an offer.
    if (error instanceof SuiteError && /^upgrade to /i.test(messageOf(error.cause))) return [];
    throw error;
  }
}

function checksOf({ protection }: z.infer<typeof Branch>): readonly RequiredCheck[] {
  const required = protection?.required_status_checks ?? null;
  if (required === null) return [];
  const { checks, contexts } = required;
  // Older servers tell the names alone.
  if (checks === undefined || checks === null) return contexts.map((name) => ({ name, app: null }));
  return checks.map((one) => ({ name: one.context, app: appOf(one.app_id) }));
}

// GitHub docs: -1 lets any app set it.
function appOf(id: number | null | undefined): number | null {
  return id === undefined || id === null || id < 0 ? null : id;
}

// To whom a setting is none of their business, GitHub says 403, or 404 as if there were none.
async function toldOrHidden<T>(github: GitHub, call: Call<T>): Promise<Told<T>> {
  const hidden = { kind: "untold", needs: call.needs } as const;
  const found = await told(call.needs, () => github.find(call));
  if (found.kind === "untold" || found.value === null) return hidden;
  return { kind: "told", value: found.value };
}

async function told<T>(needs: string, ask: () => Promise<T>): Promise<Told<T>> {
  try {
    return { kind: "told", value: await ask() };
  } catch (error) {
    if (error instanceof SuiteError && error.code === "PERMISSION_MISSING") return { kind: "untold", needs };
    throw error;
  }
}
