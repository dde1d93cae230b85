import type { DoctorFacts } from "../../core/doctor/facts.ts";
import { knownEnvironments } from "../../core/doctor/known-environments.ts";
import { readableWorkflows } from "../../core/doctor/readable-workflows.ts";
import { mapTold, type Told } from "../../core/doctor/told.ts";
import { defaultPolicy, type Policy, policyPath } from "../../core/policy/policy.ts";
import { readPolicy } from "../../core/policy/read.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { BranchRules } from "../../kernel/ports/settings.ts";
import { environmentPasts } from "./environment-pasts.ts";
import { workflowsAt } from "./workflows-at.ts";

export type DoctorPorts = Pick<
  Ports,
  | "settings"
  | "contents"
  | "commits"
  | "conversation"
  | "deployments"
  | "releases"
  | "tags"
  | "digest"
  | "clock"
>;

/** Which repository is looked at: `owner/name`, and its page. */
export interface Where {
  readonly repository: string;
  readonly url: string;
}

/** Reads all that can be missing, as it is now on the default branch. What the token may not read is told as such; an outage is thrown. */
export async function gatherFacts(ports: DoctorPorts, where: Where): Promise<DoctorFacts> {
  const { settings } = ports;
  const defaultBranch = await settings.defaultBranch();
  const head = await ports.commits.find(`heads/${defaultBranch}`);
  if (head === null) throw repositoryEmpty(where);
  const [policy, workflows, branchRules, newestRelease, tagRulesets] = await Promise.all([
    policyAt(ports, head.sha),
    workflowsAt(ports, head.sha),
    settings.branchRules(defaultBranch),
    newestPublished(ports),
    ports.tags.rulesets(),
  ]);
  const names = knownEnvironments(policy.rules, readableWorkflows({ workflows }));
  const [protectedChecks, environments, workflowToken, demandsPins, immutableReleases, hasMergeQueue, past] =
    await Promise.all([
      settings.protectedChecks(defaultBranch),
      settings.environments(),
      settings.workflowToken(),
      settings.demandsPins(),
      settings.immutableReleases(),
      mergeQueueOf(ports, defaultBranch, branchRules),
      environmentPasts(ports, names, policy.rules.identity),
    ]);
  return {
    ...where,
    nowMs: ports.clock.now(),
    defaultBranch,
    policy: policy.standing,
    rules: policy.rules,
    workflows,
    rulesetChecks: mapTold(branchRules, ({ checks }) => checks),
    protectedChecks,
    hasMergeQueue,
    environments,
    workflowToken,
    demandsPins,
    immutableReleases,
    tagRulesets:
      tagRulesets === null
        ? { kind: "untold", needs: "metadata: read" }
        : { kind: "told", value: tagRulesets },
    newestRelease,
    past,
  };
}

function repositoryEmpty({ repository }: Where): SuiteError {
  return new SuiteError({
    code: "REPOSITORY_EMPTY",
    message: `${repository} has no commit on its default branch.`,
    hint: "Push the first commit, then look again.",
  });
}

// A file that does not parse is a finding here, and no reason to look at nothing else.
async function policyAt(
  ports: Pick<Ports, "contents">,
  commit: string,
): Promise<{ readonly standing: DoctorFacts["policy"]; readonly rules: Policy }> {
  const file = await ports.contents.textAt(policyPath, commit);
  if (file.kind === "absent")
    return { standing: { kind: "policy", isWritten: false }, rules: defaultPolicy() };
  if (file.kind === "unreadable") {
    const problem = `cannot be read: ${file.problem}.`;
    const problems = [{ subject: "The file", problem, write: "Make it a plain text file." }];
    return { standing: { kind: "refused", problems }, rules: defaultPolicy() };
  }
  const reading = readPolicy(file.text);
  return reading.kind === "refused"
    ? { standing: { kind: "refused", problems: reading.problems }, rules: defaultPolicy() }
    : { standing: { kind: "policy", isWritten: true }, rules: reading.policy };
}

async function newestPublished(ports: Pick<Ports, "releases">): Promise<DoctorFacts["newestRelease"]> {
  const newest = (await ports.releases.list()).find(({ draft }) => !draft);
  return newest === undefined ? null : { tag: newest.tag, isImmutable: newest.immutable };
}

// The older branch protection has a queue too, which no ruleset tells.
async function mergeQueueOf(
  ports: Pick<Ports, "conversation">,
  branch: string,
  rules: Told<BranchRules>,
): Promise<Told<boolean>> {
  if (rules.kind === "told" && rules.value.hasMergeQueue) return { kind: "told", value: true };
  const queue = await ports.conversation.mergeQueue(branch);
  switch (queue.kind) {
    case "shown":
      return { kind: "told", value: true };
    case "absent":
      return mapTold(rules, () => false);
    case "refused":
      return { kind: "untold", needs: "pull-requests: read" };
    default:
      return queue satisfies never;
  }
}
