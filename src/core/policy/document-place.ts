import { type Document, isMap, isNode, isScalar, isSeq } from "yaml";
import type { Path } from "./schema-walk.ts";

/** What stands at a path of the document; undefined when nothing does. */
export function nodeAt(document: Document.Parsed, path: Path): unknown {
  let node: unknown = document.contents;
  for (const part of path) node = isSeq(node) ? node.items[Number(part)] : pairOf(node, String(part))?.value;
  return node;
}

/** The keys of a map as texts; none of another node. */
export function keysIn(node: unknown): readonly string[] {
  return isMap(node) ? node.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : [])) : [];
}

/** The plain value below a key of a map; undefined when there is none, or no plain one. */
export function scalarBelow(node: unknown, key: string): unknown {
  const value = pairOf(node, key)?.value;
  return isScalar(value) ? value.value : undefined;
}

/** Where a key begins. */
export function keyOffset(document: Document.Parsed, path: Path, key: string): number {
  return offsetOf(pairOf(nodeAt(document, path), key)?.key);
}

/** Where the value at a path begins, or the nearest one around it when it is missing. */
export function valueOffset(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length));
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where a node begins; 0 when that is not known. */
export function offsetOf(node: unknown): number {
  return isNode(node) && node.range ? node.range[0] : 0;
}

// By the key's text: YAML may have read an environment's name as a number.
function pairOf(node: unknown, key: string) {
  return isMap(node)
    ? node.items.find((one) => isScalar(one.key) && String(one.key.value) === key)
    : undefined;
}
