import type { Side } from "../../side.ts";
import type { ChangelogNode } from "./changelog-node.ts";
import { sqlFileOf } from "./references.ts";
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
    .map((node) => repository.text(sqlFileOf(node, path, repository)));
  if (!repository.spend(files.reduce((sum, text) => sum + (text?.length ?? 0), 0))) return side;
  return { ...side, fingerprint: JSON.stringify([nodes.map(bare), flags, files]) };
}

function bare({ name, text, children }: ChangelogNode): readonly unknown[] {
  return [name, text === null ? null : text.trim().split(/\s+/).join(" "), children.map(bare)];
}
