/** The branch of a run's ref (`refs/heads/main`), or null for tags, pull requests and anything else. */
export function branchOf(ref: string): string | null {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  return branch ?? null;
}
