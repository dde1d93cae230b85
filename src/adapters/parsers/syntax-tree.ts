import type { TreeCursor } from "web-tree-sitter";
import type { SyntaxNode } from "../../kernel/parsers.ts";

const MAX_DEPTH = 400;
const MAX_NODES = 400_000;

interface Growing extends SyntaxNode {
  readonly children: SyntaxNode[];
}

/**
 * Copies a tree into plain nodes, without recursion. A tree deeper than 400 levels or larger than 400,000 nodes is
 * null: no migration is like that, and whoever walks the copy may recurse.
 */
export function copyTree(cursor: TreeCursor): { root: SyntaxNode; brokenAt: number | null } | null {
  const root = nodeAt(cursor);
  const open: Growing[] = [root];
  let nodes = 1;
  let brokenAt = brokenLine(cursor);
  for (;;) {
    if (cursor.gotoFirstChild()) {
      // Goes down: what was read last is the parent.
    } else {
      open.pop();
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return { root, brokenAt };
        open.pop();
      }
    }
    const node = nodeAt(cursor);
    nodes += 1;
    brokenAt ??= brokenLine(cursor);
    open.at(-1)?.children.push(node);
    open.push(node);
    if (open.length > MAX_DEPTH || nodes > MAX_NODES) return null;
  }
}

function nodeAt(cursor: TreeCursor): Growing {
  return {
    type: cursor.nodeType,
    isNamed: cursor.nodeIsNamed,
    field: cursor.currentFieldName,
    start: cursor.startIndex,
    end: cursor.endIndex,
    line: cursor.startPosition.row + 1,
    children: [],
  };
}

function brokenLine(cursor: TreeCursor): number | null {
  return cursor.nodeIsMissing || cursor.nodeType === "ERROR" ? cursor.startPosition.row + 1 : null;
}
