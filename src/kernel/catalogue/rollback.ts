import { type Problem, SuiteError } from "../suite-error.ts";

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
