/** The tag of the release that the called workflow makes in this run and attempt, as `selftest.yml` gives its version. */
export function calledTag(env: NodeJS.ProcessEnv = process.env): string {
  const { GITHUB_RUN_NUMBER: run = "", GITHUB_RUN_ATTEMPT: attempt = "" } = env;
  return `selftest-v0.${run}.${attempt}-selftest`;
}
