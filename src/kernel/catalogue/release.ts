import { type Problem, problemList, SuiteError } from "../suite-error.ts";

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
    message: `${tag} cannot be released.\n${problemList(problems)}`,
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
