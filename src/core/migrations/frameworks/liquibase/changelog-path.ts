const FORMATS = /\.(?:xml|ya?ml|json)$/i;
// Changelogs may lie anywhere; these words stand in the paths of nearly all, and of few other files.
const LIKELY =
  /change-?_?(?:log|set)|liquibase|migrat|schema|(?:^|[/_.-])(?:db|databases?|changes|updates)(?:$|[/_.-])/i;
const CERTAIN = /liquibase|change-?_?log/i;
const HIDDEN = /(?:^|\/)\./;

/** Whether a path may be that of a changelog in XML, YAML or JSON; its root tells. */
export function mayBeChangelog(path: string): boolean {
  return FORMATS.test(path) && LIKELY.test(path) && !HIDDEN.test(path);
}

/** Whether a path says that what lies there is Liquibase's. */
export function isCertainlyLiquibase(path: string): boolean {
  return CERTAIN.test(path);
}
