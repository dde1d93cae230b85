// One catalogue, parted by where an error comes from; all of it is imported from here.

export {
  answerUnreadable,
  githubFailed,
  githubRefused,
  issueLocked,
  issueMoved,
  issuesDisabled,
  permissionMissing,
  rateLimited,
  repositoryArchived,
  tokenRefused,
} from "./catalogue/github.ts";
export {
  checksUnusable,
  eventUnsupported,
  fileUnreadable,
  inputsInvalid,
  policyInvalid,
} from "./catalogue/inputs.ts";
export {
  artifactUnresolved,
  releaseRefused,
  releaseUnusable,
  tagBurned,
  tagForbidden,
  tagMoved,
  tagTaken,
} from "./catalogue/release.ts";
export {
  deploymentUnusable,
  environmentClaimed,
  layerUnusable,
  notAuthorised,
  recordUnreadable,
  rolloutStopped,
  targetRefused,
} from "./catalogue/rollback.ts";
export { type Problem, SuiteError, type SuiteErrorParts } from "./suite-error.ts";
