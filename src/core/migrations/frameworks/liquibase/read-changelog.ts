import { readYaml, type YamlNode } from "../../yaml/read-yaml.ts";
import type { ChangelogNode } from "./changelog-node.ts";
import { readXml } from "./read-xml.ts";

export type ChangelogFormat = "xml" | "yaml" | "json";

export type ChangelogReading =
  | { readonly kind: "changelog"; readonly format: ChangelogFormat; readonly root: ChangelogNode }
  /** It is one, or says that it is, and cannot be read from this line on. */
  | { readonly kind: "broken"; readonly line: number; readonly reason: string }
  | { readonly kind: "other" };

const ROOT = "databaseChangeLog";
const MALFORMED = "The changelog is not well-formed: Liquibase cannot read it either.";

/** Reads a changelog of any format but SQL; `other` when the text has not the mark of one. */
export function readChangelog(path: string, text: string): ChangelogReading {
  // Only saves work: the tree decides.
  if (!text.includes(ROOT)) return { kind: "other" };
  const format = formatOf(path);
  return format === "xml" ? ofXml(withoutMark(text)) : ofYaml(withoutMark(text), format);
}

/** The format that Liquibase takes a file for, by its name alone. */
export function formatOf(path: string): ChangelogFormat {
  const name = path.toLowerCase();
  if (name.endsWith(".xml")) return "xml";
  return name.endsWith(".json") ? "json" : "yaml";
}

function ofXml(text: string): ChangelogReading {
  const { root, brokenAt } = readXml(text);
  if (root !== null && root.name !== ROOT) return { kind: "other" };
  if (brokenAt !== null) return { kind: "broken", line: brokenAt, reason: MALFORMED };
  return root === null ? { kind: "other" } : { kind: "changelog", format: "xml", root };
}

function ofYaml(text: string, format: ChangelogFormat): ChangelogReading {
  const reading = readYaml(text);
  if (reading.kind === "unreadable") return { kind: "broken", line: 1, reason: reading.reason };
  const top = reading.root.kind === "map" ? reading.root.entries.find(({ key }) => key === ROOT) : undefined;
  if (top === undefined) return { kind: "other" };
  if (reading.brokenAt !== null) return { kind: "broken", line: reading.brokenAt, reason: MALFORMED };
  return { kind: "changelog", format, root: nodeOf(top.key, top.line, top.value) };
}

// As Liquibase's ParsedNode does it: the maps of a list become children, whatever else is in it becomes the value.
function nodeOf(name: string, line: number, value: YamlNode): ChangelogNode {
  switch (value.kind) {
    case "scalar": {
      const isBlank = value.text === null || value.text.trim() === "";
      return { name, line, children: [], text: isBlank ? null : value.text, textLine: value.line };
    }
    case "map":
      return { name, line, children: childrenOf(value), text: null, textLine: line };
    case "list": {
      const own = value.items.find((item) => item.kind === "scalar" && item.text !== null);
      const text = own?.kind === "scalar" ? own.text : null;
      const children = value.items.flatMap((item) => childrenOf(item));
      return { name, line, children, text, textLine: own?.line ?? line };
    }
    default:
      return value satisfies never;
  }
}

function childrenOf(value: YamlNode): readonly ChangelogNode[] {
  if (value.kind !== "map") return [];
  return value.entries.map((entry) => nodeOf(entry.key, entry.line, entry.value));
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
