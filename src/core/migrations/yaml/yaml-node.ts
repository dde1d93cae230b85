import type { YamlNode } from "./read-yaml.ts";

/** What a key of a map stands for; the last one where it is written twice, as the tools read it. */
export function valueAt(node: YamlNode, key: string): YamlNode | null {
  if (node.kind !== "map") return null;
  return node.entries.findLast((entry) => entry.key === key)?.value ?? null;
}

/** The text of a scalar at a key; null when there is none. */
export function textAt(node: YamlNode, key: string): string | null {
  const value = valueAt(node, key);
  return value?.kind === "scalar" ? value.text : null;
}
