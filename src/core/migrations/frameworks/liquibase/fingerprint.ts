import type { Side } from "../../side.ts";
import { attributeOf, type ChangelogNode } from "./changelog-node.ts";
import { sqlFileOf } from "./references.ts";
import type { Repository } from "./repository.ts";
import type { Place } from "./sides.ts";

/**
 * A side with a text that is the same as long as its changes are: layout, comments and places left out, the SQL files
 * that it runs taken in. Where a change cannot be read, it still tells whether it was edited.
 */
export function withFingerprint(
  side: Side,
  nodes: readonly ChangelogNode[],
  flags: readonly boolean[],
  { path, repository }: Place,
): Side {
  if (side.kind === "absent") return side;
  const files = nodes
    .flatMap((node) => [node, ...node.children])
    .filter(({ name }) => name === "sqlFile")
    .map((node) => ({ node, text: repository.text(sqlFileOf(node, path, repository)) }));
  if (!repository.spend(files.reduce((sum, { text }) => sum + (text?.length ?? 0), 0))) return side;
  const scripts = files.map(({ node, text }) => (text === null ? null : bareSql(text, node, repository)));
  return {
    ...side,
    fingerprint: JSON.stringify([nodes.map((node) => bare(node, repository)), flags, scripts]),
  };
}

function bare(node: ChangelogNode, repository: Repository): readonly unknown[] {
  const { name, text, children } = node;
  const own = text === null ? null : name === "sql" ? bareSql(text, node, repository) : inOneLine(text);
  return [name, own, children.map((child) => bare(child, repository))];
}

// Comments and layout of SQL are no part of it.
function bareSql(text: string, node: ChangelogNode, { sql }: Repository): string {
  return sql(text, attributeOf(node, "endDelimiter")).fingerprint ?? inOneLine(text);
}

function inOneLine(text: string): string {
  return text.trim().split(/\s+/).join(" ");
}
