import { relationName } from "./names.ts";
import { nodesBelow, type Tree, textAt } from "./tree.ts";

/** The tables that are read below a node, without the queries that a WITH names there and without what `except` holds. */
export function sourceTables(tree: Tree | null, except: readonly string[] = []): readonly string[] {
  const nodes = nodesBelow(tree, except);
  const own = new Set(
    nodes.flatMap(({ kind, parts }) => (kind === "CommonTableExpr" ? (textAt(parts, "ctename") ?? []) : [])),
  );
  const named = nodes.flatMap(({ kind, parts }) => {
    // A modifying query keeps its table bare under `relation`, not as a node.
    const bare = ["DeleteStmt", "UpdateStmt"].includes(kind) ? relationName(asTree(parts["relation"])) : null;
    return (kind === "RangeVar" ? relationName(parts) : bare) ?? [];
  });
  return [...new Set(named)].filter((name) => !own.has(name));
}

function asTree(value: unknown): Tree | null {
  return typeof value === "object" && value !== null ? { ...value } : null;
}
