import type { ChangeSet } from "./change-set.ts";
import { attributeOf, type ChangelogNode } from "./changelog-node.ts";
import type { Repository } from "./repository.ts";
import { resourceAt } from "./resource.ts";

/** The SQL file that a `sqlFile` runs; null when it is not known which. */
export function sqlFileOf(change: ChangelogNode, changelog: string, repository: Repository): string | null {
  const written = attributeOf(change, "path");
  if (written === null) return null;
  const isRelative = attributeOf(change, "relativeToChangelogFile") === "true";
  return resourceAt(written, isRelative, changelog, repository);
}

/** The changelog that a `<rollback changeSetId="…">` looks in: its own unless it names another. */
export function changelogOf(
  rollback: ChangelogNode,
  changelog: string,
  repository: Repository,
): string | null {
  const other = attributeOf(rollback, "changeSetPath");
  return other === null ? changelog : resourceAt(other, false, changelog, repository);
}

/** The changes of the changeSet that such a `<rollback>` names; null when it is not there, or too much in all. */
export function changesNamedBy(
  rollback: ChangelogNode,
  changelog: string,
  repository: Repository,
): readonly ChangelogNode[] | null {
  const path = changelogOf(rollback, changelog, repository);
  if (path === null) return null;
  const [author, id] = [attributeOf(rollback, "changeSetAuthor"), attributeOf(rollback, "changeSetId")];
  const named = repository.changeSetsNamed(path, author, id);
  const changes = named.flatMap((one) => one.changes);
  return named.length === 0 || !repository.spend(weightOf(changes)) ? null : changes;
}

function weightOf(nodes: readonly ChangelogNode[]): number {
  return nodes.reduce((sum, { text, children }) => sum + 1 + (text?.length ?? 0) + weightOf(children), 0);
}

/** Files besides the changelog that its changeSets need: SQL that they run, and changelogs that they refer to. */
export function filesOf(
  changeSets: readonly ChangeSet[],
  changelog: string,
  repository: Repository,
): readonly string[] {
  return changeSets.flatMap(({ changes, rollbacks }) => {
    const all = [...changes, ...rollbacks.flatMap(({ children }) => children)];
    const run = all.filter(({ name }) => name === "sqlFile");
    return [
      ...run.flatMap((change) => sqlFileOf(change, changelog, repository) ?? []),
      ...rollbacks.flatMap((rollback) => changelogOf(rollback, changelog, repository) ?? []),
    ];
  });
}
