import type { PlanRules } from "./plan-rules.ts";

/** A glob that names a folder, and so matches none of the files in it. */
export interface FolderGlob {
  /** Keys of the policy from its top. */
  readonly keys: readonly (string | number)[];
  readonly glob: string;
}

/** Globs of the plan's rules that a repository with these paths takes for a folder: whatever they guard is open. */
export function folderGlobs(rules: PlanRules, paths: Iterable<string>): readonly FolderGlob[] {
  const literal = placesOf(rules).filter(({ glob }) => !/[*?[\]{}()!+@]/.test(glob));
  if (literal.length === 0) return [];
  const named = new Set(literal.map(({ glob }) => glob));
  const folders = new Set<string>();
  for (const path of paths) {
    if (named.has(path)) named.delete(path);
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
      if (named.has(path.slice(0, at))) folders.add(path.slice(0, at));
    }
  }
  return literal.filter(({ glob }) => folders.has(glob) && named.has(glob));
}

function placesOf(rules: PlanRules): readonly FolderGlob[] {
  const { risk, exempt, migrations, files } = rules;
  const of = (keys: FolderGlob["keys"], globs: readonly string[]): readonly FolderGlob[] =>
    globs.map((glob) => ({ keys: ["plan", ...keys], glob }));
  return [
    ...of(["files"], files),
    ...of(["risk", "high", "paths"], risk.high.paths),
    ...of(["risk", "low", "paths"], risk.low.paths),
    ...of(["store-binaries", "paths"], rules["store-binaries"].paths),
    ...of(["api-report", "paths"], rules["api-report"].paths),
    ...exempt.flatMap(({ paths = [] }, index) => of(["exempt", index, "paths"], paths)),
    ...of(["migrations", "ignore"], migrations.ignore),
  ];
}
