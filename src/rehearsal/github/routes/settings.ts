import { type Answer, type Call, notFound, ok } from "../exchange.ts";
import { cut } from "../listing.ts";
import { renderCommit } from "../render/commit.ts";
import { route } from "../router.ts";
import { type RequiredCheck, settingsOf } from "../state/repository-settings.ts";
import { branchHead } from "../state/resolve.ts";

/** Settings that a job's token never reads: there is no `administration` among its permissions. */
const administration = { administration: "read" } as const;

/** What the owners of a repository have set. GitHub docs: anyone who may read it sees the rules of a branch. */
export const settingsRoutes = [
  route("GET", "/rules/branches/{branch}", {}, listBranchRules),
  route("GET", "/branches/{branch}", { contents: "read" }, getBranch),
  route("GET", "/actions/permissions", administration, getActions),
  route("GET", "/actions/permissions/workflow", administration, getWorkflowToken),
  route("GET", "/immutable-releases", administration, getImmutableReleases),
];

function listBranchRules(call: Call): Answer {
  const { repository } = call;
  const branch = call.params["branch"] ?? "";
  const { rulesetChecks, queued } = settingsOf(repository);
  const checks = rulesetChecks.get(branch) ?? [];
  const from = { ruleset_source_type: "Repository", ruleset_source: repository.fullName, ruleset_id: 1 };
  const rules = [
    ...(checks.length === 0 ? [] : [{ ...checksRule(checks), ...from }]),
    ...(queued.has(branch) ? [{ ...queueRule, ...from }] : []),
  ];
  const { shown, headers } = cut(call, rules);
  return { status: 200, body: shown, headers };
}

function checksRule(checks: readonly RequiredCheck[]) {
  return {
    type: "required_status_checks",
    parameters: {
      strict_required_status_checks_policy: false,
      do_not_enforce_on_create: false,
      required_status_checks: checks.map(({ name, app }) => ({
        context: name,
        ...(app === null ? {} : { integration_id: app }),
      })),
    },
  };
}

const queueRule = {
  type: "merge_queue",
  parameters: {
    check_response_timeout_minutes: 60,
    grouping_strategy: "ALLGREEN",
    max_entries_to_build: 5,
    max_entries_to_merge: 5,
    merge_method: "SQUASH",
    min_entries_to_merge: 1,
    min_entries_to_merge_wait_minutes: 5,
  },
};

// unverified: whoever may read the repository is told which checks the older protection requires, as its pages show.
function getBranch({ repository, params }: Call): Answer {
  const name = params["branch"] ?? "";
  const head = repository.objects.commit(branchHead(repository, name) ?? "");
  if (head === undefined) throw notFound();
  const checks = settingsOf(repository).protectedChecks.get(name);
  const self = `${repository.apiUrl}/branches/${name}`;
  return ok({
    name,
    commit: renderCommit(repository, head),
    _links: { self, html: `${repository.htmlUrl}/tree/${name}` },
    protected: checks !== undefined,
    protection: {
      enabled: checks !== undefined,
      required_status_checks: {
        enforcement_level: checks === undefined ? "off" : "non_admins",
        contexts: (checks ?? []).map((one) => one.name),
        checks: (checks ?? []).map((one) => ({ context: one.name, app_id: one.app })),
      },
    },
    protection_url: `${self}/protection`,
  });
}

function getActions({ repository }: Call): Answer {
  const { demandsPins } = settingsOf(repository);
  return ok({ enabled: true, allowed_actions: "all", sha_pinning_required: demandsPins });
}

function getWorkflowToken({ repository }: Call): Answer {
  const { workflowToken } = settingsOf(repository);
  return ok({ default_workflow_permissions: workflowToken, can_approve_pull_request_reviews: false });
}

// GitHub docs: 404 where they are not enabled.
function getImmutableReleases({ repository }: Call): Answer {
  if (!repository.hasImmutableReleases) throw notFound();
  return ok({ enabled: true, enforced_by_owner: false });
}
