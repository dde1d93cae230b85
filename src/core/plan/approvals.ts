import { isReady } from "../migrations/report.ts";
import type { MigrationVerdict, Reversibility } from "../migrations/verdict.ts";
import { isAccepted } from "../migrations/verdict.ts";

/** A review as far as an approval depends on it, oldest first. */
export interface GivenReview {
  readonly author: string;
  readonly state: string;
  readonly commit: string | null;
}

/**
 * Who approves exactly this commit now: everyone whose last opinion is an approval of it, in the order of these. A comment
 * is no opinion, the author's own never counts, and neither does a bot's: a workflow of the change itself can give one.
 */
export function approvalsOf(
  reviews: readonly GivenReview[],
  head: string,
  author: string,
): readonly string[] {
  const last = new Map<string, GivenReview>();
  for (const review of reviews) {
    if (!["APPROVED", "CHANGES_REQUESTED", "DISMISSED"].includes(review.state)) continue;
    const key = loginKey(review.author);
    last.delete(key);
    last.set(key, review);
  }
  return [...last.values()]
    .filter(({ state, commit, author: by }) => state === "APPROVED" && commit === head && !isSame(by, author))
    .map(({ author: by }) => by)
    .filter((login) => !loginKey(login).endsWith("[bot]"));
}

/** A commit of the change, by the logins that GitHub finds for its addresses. */
export interface OwnCommit {
  readonly author: string;
  /** Left out or null where nobody is known. */
  readonly committer?: string | null;
}

/**
 * Approvals by whoever has no part in the change: an author or committer of one of its commits cannot accept it, whoever
 * opened it. An address is for anyone to write, so a person may be left out by mistake, and nobody is let in by it.
 */
export function withoutOwnWork(
  approvals: readonly string[],
  commits: readonly OwnCommit[],
): readonly string[] {
  const own = new Set(
    commits.flatMap(({ author, committer }) => [author, committer ?? author]).map(loginKey),
  );
  return approvals.filter((login) => !own.has(loginKey(login)));
}

/** The first approver of `approvals` whom the policy names; null when none is. GitHub's logins have no case. */
export function namedApprover(approvals: readonly string[], named: readonly string[]): string | null {
  return approvals.find((login) => named.some((name) => isSame(name, login))) ?? null;
}

/**
 * The paths that a named person's word lets pass: those of which nothing has to be written first. A file may hold several
 * migrations, and the word for one of them must not hide what another lacks.
 */
export function pathsForApproval(verdicts: readonly MigrationVerdict[]): readonly string[] {
  const open = verdicts.filter((one) => !isReady(one));
  const toWrite = new Set(open.filter((one) => !isApprovable(one)).map(({ path }) => path));
  return [...new Set(open.map(({ path }) => path))].filter((path) => !toWrite.has(path));
}

/** Whether a named person's word can let this migration pass: what is missing or empty has to be written instead. */
export function isApprovable({ verdict, findings }: MigrationVerdict): boolean {
  const needsWord = !isAccepted(verdict) || findings.some(({ level }) => level === "error");
  return needsWord && (isAccepted(verdict) || APPROVABLE.includes(verdict) || isOnlyMoved(findings));
}

const APPROVABLE: readonly Reversibility[] = ["irreversible-declared", "destructive", "undecided"];

// A squash deletes and renames what was merged, on purpose.
function isOnlyMoved(findings: MigrationVerdict["findings"]): boolean {
  const isMove = ({ rule }: MigrationVerdict["findings"][number]): boolean =>
    rule === "deleted-after-merge" || rule === "renamed-after-merge";
  return findings.length > 0 && findings.every(isMove);
}

function isSame(a: string, b: string): boolean {
  return loginKey(a) === loginKey(b);
}

function loginKey(login: string): string {
  return login.toLowerCase();
}
