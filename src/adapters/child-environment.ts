/**
 * The environment for a program that is started: inputs hold this step's token, state is this step's own, and these
 * ACTIONS_ variables hold the runner's token for artifacts and caches, which no `run:` step gets.
 */
export function childEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^(INPUT_|STATE_|ACTIONS_(RUNTIME_|RESULTS_URL$|CACHE_))/.test(name),
  );
  return Object.fromEntries(kept);
}
