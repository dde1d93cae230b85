/** One entry of the catalogue: what was seen, and what to do about it. */
export interface SuiteErrorParts {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly cause?: unknown;
}

/** The world or the configuration is broken. A domain "no" is a value and is never thrown. */
export class SuiteError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(parts: SuiteErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = "SuiteError";
    this.code = parts.code;
    this.hint = parts.hint;
  }
}

/** One thing wrong with an input or a policy: its name, the value seen and what to write instead. */
export interface Problem {
  readonly subject: string;
  readonly problem: string;
  readonly write: string;
}

/** Inputs of the step that cannot be used, all at once. */
export function inputsInvalid(problems: readonly Problem[]): SuiteError {
  return new SuiteError({
    code: "INPUTS_INVALID",
    message: `${count(problems.length, "input")} cannot be used.\n${list(problems)}`,
    hint: "Correct the `with:` block of this step and run it again. Nothing was written.",
  });
}

/** Checks of a gate that cannot be asked, all at once, found once the release and the secrets were known. */
export function checksUnusable(problems: readonly Problem[]): SuiteError {
  return new SuiteError({
    code: "CHECKS_UNUSABLE",
    message: `${count(problems.length, "check")} cannot be asked.\n${list(problems)}`,
    hint: "Correct the checks in .github/rollback.yml or the inputs of this step, and run it again. Nothing was judged.",
  });
}

/** A policy file that does not parse or breaks its schema; problems carry line and column. */
export function policyInvalid(source: string, problems: readonly Problem[]): SuiteError {
  return new SuiteError({
    code: "POLICY_INVALID",
    message: `${source} has ${count(problems.length, "problem")}.\n${list(problems)}`,
    hint: "Correct the file on the branch that was read and run this again.",
  });
}

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

/** The event that started the workflow does not carry what the action needs. */
export function eventUnsupported(action: string, seen: string, write: string): SuiteError {
  return new SuiteError({
    code: "EVENT_UNSUPPORTED",
    message: `\`${action}\` cannot run on the event \`${seen}\`.`,
    hint: write,
  });
}

/** A file that the step names is not there, is not a file, or cannot be read. */
export function fileUnreadable(path: string, problem: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "FILE_UNREADABLE",
    message: `The file \`${path}\` cannot be read: ${problem}.`,
    hint: "Paths are taken from the workspace. Check the path, and that an earlier step has made the file.",
    cause,
  });
}

/** An artifact for which no digest could be found, or whose digest is not the recorded one. */
export function artifactUnresolved(name: string, reference: string, problem: string): SuiteError {
  return new SuiteError({
    code: "ARTIFACT_UNRESOLVED",
    message: `Artifact \`${name}\` (${reference}) does not resolve: ${problem}.`,
    hint: "Push it before this step, check its spelling, and that this job may read it. Only a digest that resolves is released or deployed.",
  });
}

/** The tag of this version exists and is not what this run would make. */
export function tagTaken(tag: string, problem: string): SuiteError {
  return new SuiteError({
    code: "TAG_TAKEN",
    message: `The tag \`${tag}\` is taken: ${problem}.`,
    hint: "A released version never changes. Release the next version instead.",
  });
}

/** A release of ours whose tag no longer stands where the release was made. */
export function tagMoved(tag: string, problem: string): SuiteError {
  return new SuiteError({
    code: "TAG_MOVED",
    message: `The tag \`${tag}\` was moved: ${problem}.`,
    hint: "Find out who moved it. Nothing was published; a released version never changes, so release the next one.",
  });
}

/** A ruleset keeps this tag from being made by this token. */
export function tagForbidden(tag: string, problem: string, cause?: unknown): SuiteError {
  return new SuiteError({
    code: "TAG_FORBIDDEN",
    message: `The tag \`${tag}\` may not be made: ${problem}.`,
    hint: "The job's own token cannot be let through a ruleset. Exclude this name from it, or pass the `token` of a GitHub App that may bypass it.",
    ...(cause === undefined ? {} : { cause }),
  });
}

/** GitHub keeps this tag name for a release that was immutable and is deleted. */
export function tagBurned(tag: string, seen: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "TAG_BURNED",
    message: `The tag \`${tag}\` cannot be made, and no ruleset that this token may read forbids it: ${seen}.`,
    hint: "The name of an immutable release stays taken after the release is deleted. Release the next version.",
    cause,
  });
}

/** What a release is made of does not allow to make it; everything that was found is named at once. */
export function releaseRefused(tag: string, problems: readonly Problem[]): SuiteError {
  return new SuiteError({
    code: "RELEASE_REFUSED",
    message: `${tag} cannot be released.\n${list(problems)}`,
    hint: "Nothing was written. Correct what is named and run the step again.",
  });
}

/** A release, or something that it should hold, is not what its manifest says. */
export function releaseUnusable(tag: string, problem: string, hint: string): SuiteError {
  return new SuiteError({
    code: "RELEASE_UNUSABLE",
    message: `The release \`${tag}\` cannot be used: ${problem}.`,
    hint,
  });
}

/** A deployment, or the choice of one, that does not fit what the step was asked. */
export function deploymentUnusable(problem: string, hint: string): SuiteError {
  return new SuiteError({ code: "DEPLOYMENT_UNUSABLE", message: `${problem}.`, hint });
}

/** A record of ours that another version of the suite, or somebody else, wrote. */
export function recordUnreadable(where: string, problem: string): SuiteError {
  return new SuiteError({
    code: "RECORD_UNREADABLE",
    message: `The record at \`${where}\` cannot be used: ${problem}.`,
    hint: "Use the version of the suite that wrote it, or move the record away to start again.",
  });
}

function list(problems: readonly Problem[]): string {
  return problems.map((one) => `- ${one.subject} ${one.problem} ${one.write}`).join("\n");
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** Another run acts on the environment and did not end in time. */
export function environmentClaimed(environment: string, holder: string, since: string): SuiteError {
  return new SuiteError({
    code: "ENVIRONMENT_CLAIMED",
    message: `\`${environment}\` is being rolled back by ${holder} since ${since}, and it has not ended.`,
    hint: "Look at that run. When it is over, run this again: it joins what was done or finishes it.",
  });
}

/** The release that a person names cannot be returned to. */
export function targetRefused(problem: string, write: string): SuiteError {
  const message = `Nothing was rolled back: ${problem}.`;
  return new SuiteError({ code: "TARGET_REFUSED", message, hint: write });
}

/** Somebody whose word the policy does not count wants to decide about an environment. `why` is a sentence. */
export function notAuthorised(login: string, environment: string, why: string): SuiteError {
  const message = `${login} may not decide about \`${environment}\`. ${why}`;
  const hint = `Nothing was done. Who may stands in .github/rollback.yml at \`environments.${environment}.decision\`.`;
  return new SuiteError({ code: "NOT_AUTHORISED", message, hint });
}

/** A layer of the rollback whose words cannot be filled for the release that it should bring back. */
export function layerUnusable({ subject, problem, write }: Problem): SuiteError {
  return new SuiteError({
    code: "LAYER_UNUSABLE",
    message: `${subject} ${problem}. ${write}`,
    hint: "Correct it in .github/rollback.yml or in the step's inputs, and run this again. No layer was run.",
  });
}

/** The traffic could not be moved to the next step of a rollout (shares in percent); nothing is said of the release. */
export function rolloutStopped(to: string, at: string, detail: string): SuiteError {
  return new SuiteError({
    code: "ROLLOUT_STOPPED",
    message: `The traffic was not moved to ${to} %: ${detail}. It was at ${at} % before.`,
    hint: "Correct the cause and run this job again: it goes on with this step. Nothing was rolled back; actions/rollback with a `reason` takes all of the traffic back.",
  });
}
