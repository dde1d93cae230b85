import { SuiteError } from "../suite-error.ts";

/** GitHub answered 403: the token lacks a permission that the step needs. */
export function permissionMissing(step: string, needed: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "PERMISSION_MISSING",
    message: `The token may not ${step}: it lacks \`${needed}\`.`,
    hint: `Add \`${needed}\` under \`permissions:\` of the job, then run it again.`,
    cause,
  });
}

/** GitHub answered 401, or no token was given. */
export function tokenRefused(step: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "TOKEN_REFUSED",
    message: `GitHub did not accept the token when asked to ${step}.`,
    hint: "Leave the input `token` out to use the job's own token, or give one that has not expired.",
    cause,
  });
}

/** An answer of GitHub's that this suite cannot act on; a write that got it may have been applied. */
export function githubFailed(step: string, seen: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "GITHUB_FAILED",
    message: `GitHub could not ${step}: ${seen}.`,
    hint: "Run the step again: it looks for what is already there and finishes the rest.",
    cause,
  });
}

/** GitHub asks to come back later than a step may wait. Nothing of the call was applied. */
export function rateLimited(step: string, seen: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "RATE_LIMITED",
    message: `GitHub would not ${step} yet: ${seen}.`,
    hint: "Run the step again in some minutes: it looks for what is already there and finishes the rest.",
    cause,
  });
}

/** GitHub understood and said no (404, 409, 410, 422 …); asking the same again will not change that. */
export function githubRefused(step: string, seen: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "GITHUB_REFUSED",
    message: `GitHub could not ${step}: ${seen}.`,
    hint: "Correct what it names, then run the step again: it looks for what is already there and finishes the rest.",
    cause,
  });
}

/** The repository has no issues (410): nobody can open or change one. */
export function issuesDisabled(step: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "ISSUES_DISABLED",
    message: `GitHub could not ${step}: issues are disabled in this repository.`,
    hint: "Turn on Issues in the repository's settings, then run the step again.",
    cause,
  });
}

/** The repository was archived (403): nobody can write to it, whatever the token. */
export function repositoryArchived(step: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "REPOSITORY_ARCHIVED",
    message: `GitHub could not ${step}: the repository is archived, so it is read-only.`,
    hint: "Unarchive the repository in its settings, then run the step again.",
    cause,
  });
}

/** The conversation of the issue is locked, and the token may not comment there. */
export function issueLocked(step: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "ISSUE_LOCKED",
    message: `GitHub could not ${step}: its conversation is locked.`,
    hint: "Unlock the conversation, then run the step again. The job's own token cannot comment on a locked issue.",
    cause,
  });
}

/** The issue was transferred to another repository. Nothing was written there. */
export function issueMoved(step: string, to: string): SuiteError {
  return new SuiteError({
    code: "ISSUE_MOVED",
    message: `GitHub could not ${step}: the issue was transferred to ${to}.`,
    hint: "Transfer it back, or go on by hand where it is now.",
  });
}

/** An answer that does not have the fields its description promises. */
export function answerUnreadable(what: string, problem: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "ANSWER_UNREADABLE",
    message: `${what} could not be read: ${problem}.`,
    hint: "Run the step again. If it stays, report it with this message.",
    cause,
  });
}
