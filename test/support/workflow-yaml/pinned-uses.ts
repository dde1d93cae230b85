import { isMap, isScalar, parseDocument, visit } from "yaml";
import { pathInSuite, refOf } from "./suite-reference.ts";

/** Each `uses:` of others that is not a full commit with its version behind it, as in `…@<40 hex> # v4.2.2`. */
export function unpinnedUses(text: string): readonly string[] {
  return usesIn(text)
    .filter(({ uses }) => pathInSuite(uses) === null)
    .filter(({ uses, comment }) => !/^[0-9a-f]{40}$/.test(refOf(uses) ?? "") || !/^\s+#\s*v\d/.test(comment))
    .map(({ uses, line }) => `line ${line}: \`${uses}\` is not a commit with its version in a comment`);
}

/** Each `uses:` of ours that names anything but the major version that these pages belong to. */
export function otherVersions(text: string): readonly string[] {
  return usesIn(text)
    .filter(({ uses }) => pathInSuite(uses) !== null && ![null, "v1"].includes(refOf(uses)))
    .map(({ uses, line }) => `line ${line}: \`${uses}\` is not @v1`);
}

function usesIn(text: string): readonly { uses: string; line: number; comment: string }[] {
  const found: { uses: string; line: number; comment: string }[] = [];
  visit(parseDocument(text), {
    Map(_key, node) {
      if (!isMap(node)) return;
      for (const { key, value } of node.items) {
        if (!isScalar(key) || key.value !== "uses" || !isScalar(value) || typeof value.value !== "string")
          continue;
        const [start = 0, end = 0] = value.range ?? [];
        const [comment = ""] = text.slice(end).split("\n", 1);
        found.push({ uses: value.value, line: text.slice(0, start).split("\n").length, comment });
      }
    },
  });
  return found;
}
