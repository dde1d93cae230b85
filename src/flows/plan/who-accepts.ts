import { approvalsOf, namedApprover, pathsForApproval, withoutOwnWork } from "../../core/plan/approvals.ts";
import { type Exemption, exemptionNeeds, exemptionOf } from "../../core/plan/exemption.ts";
import { reasonsGiven } from "../../core/plan/given-reason.ts";
import type { Commit, Permission, Ports, Pull } from "../../kernel/ports/index.ts";
import type { Assessment } from "./assess.ts";

/** What people let pass that the check by itself would not. */
export interface Acceptance {
  readonly exemption: Exemption;
  /** Who accepted a migration, by its path. */
  readonly approvedBy: ReadonlyMap<string, string>;
  /** Who approves and wrote one of the commits, whose word does not count. */
  readonly ownWork: readonly string[];
}

/**
 * Asks who approves the head commit, and what they may, only where the answer can change something. All of it is bound to
 * that commit: a push takes every approval back.
 */
export async function whoAccepts(
  ports: Pick<Ports, "conversation" | "commits">,
  pull: Pull,
  { chosen, facts, verdicts }: Pick<Assessment, "chosen" | "facts" | "verdicts">,
): Promise<Acceptance> {
  const { rules, paths } = facts;
  const { author, labels } = pull;
  const changesMigration = verdicts.some(({ verdict }) => verdict !== "not-a-migration");
  const asked = { author, labels, paths, changesMigration };
  const needs = exemptionNeeds(asked, rules);
  const unexplained = new Set(
    reasonsGiven(chosen.plan, verdicts).flatMap(({ path, reason }) => (reason === null ? [path] : [])),
  );
  const open = pathsForApproval(verdicts).filter((path) => !unexplained.has(path));
  const isWordNeeded = open.length > 0 && rules.approvers.length > 0;
  const reviews = needs.reviews || isWordNeeded ? await ports.conversation.reviews(pull.number) : [];
  const given = approvalsOf(reviews, pull.headSha, author);
  const isWordGiven = isWordNeeded && namedApprover(given, rules.approvers) !== null;
  const counts = isWordGiven || (needs.reviews && given.length > 0);
  const isBot = needs.author && pull.authorType === "Bot" && !pull.isFromFork;
  const commits = counts || isBot ? await commitsOf(ports, pull) : [];
  const approvals = counts ? withoutOwnWork(given, commits) : [];
  const [isAuthorTrusted, writersApproving] = await Promise.all([
    needs.author ? isTrusted(ports, pull, commits) : false,
    needs.reviews ? writersAmong(ports, approvals) : [],
  ]);
  const accepter = isWordNeeded ? namedApprover(approvals, rules.approvers) : null;
  return {
    exemption: exemptionOf({ ...asked, isAuthorTrusted, writersApproving }, rules),
    approvedBy: new Map(accepter === null ? [] : open.map((path) => [path, accepter])),
    ownWork: counts ? given.filter((login) => !approvals.includes(login)) : [],
  };
}

async function commitsOf(ports: Pick<Ports, "commits">, pull: Pull): Promise<readonly Commit[]> {
  return (await ports.commits.compare(pull.baseSha, pull.headSha)).commits;
}

// A bot's pull request comes from a branch here, and all of its commits are the bot's own and signed: whose name a commit
// has is for anyone to write, and a person's may lie below the newest. A person must be allowed to write.
async function isTrusted(
  ports: Pick<Ports, "conversation">,
  pull: Pull,
  commits: readonly Commit[],
): Promise<boolean> {
  if (pull.authorType === "Bot") {
    if (pull.isFromFork) return false;
    const isOwn = (login: string): boolean => login.toLowerCase() === pull.author.toLowerCase();
    return commits.length > 0 && commits.every(({ author, isVerified }) => isVerified && isOwn(author));
  }
  return mayWrite(await ports.conversation.permissionOf(pull.author));
}

async function writersAmong(
  ports: Pick<Ports, "conversation">,
  logins: readonly string[],
): Promise<readonly string[]> {
  const asked = logins.slice(-mostAsked);
  const permissions = await Promise.all(asked.map((login) => ports.conversation.permissionOf(login)));
  return asked.filter((_, index) => mayWrite(permissions[index] ?? "none"));
}

// One is enough, and approvals by strangers must not cost a request each without end. The newest: whoever may write and
// is not among them approves again.
const mostAsked = 10;

function mayWrite(permission: Permission): boolean {
  return permission === "admin" || permission === "maintain" || permission === "write";
}
