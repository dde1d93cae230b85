import { type Document, isMap, isScalar, LineCounter, type ParsedNode, parseAllDocuments, visit } from "yaml";
import { nearest } from "../../../kernel/nearest.ts";
import { type Refused, refused } from "./edited.ts";
import { keyText } from "./key-text.ts";
import type { Notation } from "./plain-value.ts";
import type { YamlPath } from "./yaml-path.ts";

export interface OpenText {
  readonly kind: "open";
  readonly notation: Notation;
  /** The tops of its documents; those of comments alone are no choice. */
  readonly tops: readonly ParsedNode[];
}

const maxLength = 1_000_000;

/** Parses YAML or JSON, with the place of each value. */
export function openText(text: string): OpenText | Refused {
  if (text.length > maxLength) return refused("is longer than 1 MB", "Name the file that holds the value.");
  const lines = new LineCounter();
  // Told apart below: the parser compares every key of a mapping with every other one.
  const options = {
    lineCounter: lines,
    logLevel: "silent",
    uniqueKeys: false,
  } as const;
  const parsed = parseAllDocuments(text, options);
  const documents: readonly Document.Parsed[] = "empty" in parsed ? [] : parsed;
  const [error] = documents.flatMap((one) => one.errors);
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    return refused(
      `cannot be read: line ${line} is neither YAML nor JSON`,
      "Correct the file. A template has to be rendered first.",
    );
  }
  const twice = documents.map(keyTwice).find((offset) => offset !== null);
  if (twice !== undefined && twice !== null) {
    return refused(`has a key twice, at line ${lines.linePos(twice).line}`, "Take one of them away.");
  }
  const tops = documents.flatMap(({ contents }) => (isFilled(contents) ? [contents] : []));
  return { kind: "open", notation: notationOf(text), tops };
}

export type Top = { readonly kind: "top"; readonly top: ParsedNode } | Refused;

/** The document of a Kubernetes object, or the only one. */
export function documentOf({ tops }: OpenText, object: YamlPath["object"]): Top {
  return object === null ? theOnly(tops) : theNamed(tops, object);
}

/** Where a key stands that its mapping has before. */
function keyTwice(document: Document.Parsed): number | null {
  let found: number | null = null;
  visit(document, {
    Map(_key, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = keyText(key);
        if (seen.has(name)) found ??= key.range?.[0] ?? 0;
        seen.add(name);
      }
      return found === null ? undefined : visit.BREAK;
    },
  });
  return found;
}

function theOnly(tops: readonly ParsedNode[]): Top {
  const [top, other] = tops;
  if (top === undefined) return refused("is empty", "Put the key there once by hand; nothing is made up.");
  if (other === undefined) return { kind: "top", top };
  const names = namesOf(tops);
  return refused(
    `holds ${tops.length} documents, and the path does not say which one`,
    names.length === 0 ? "Put the value into a file of its own." : `Begin the path with ${listOf(names)}.`,
  );
}

function theNamed(tops: readonly ParsedNode[], { kind, name }: { kind: string; name: string }): Top {
  const wanted = `${kind}/${name}`;
  const [top, other] = tops.filter((one) => nameOf(one) === wanted);
  if (other !== undefined) {
    return refused(`holds more than one \`${wanted}\``, "Put each of them into a file of its own.");
  }
  if (top !== undefined) return { kind: "top", top };
  const names = namesOf(tops);
  const near = nearest(wanted, names);
  if (near !== null) return refused(`holds no \`${wanted}\``, `Write \`[${near}]\`.`);
  return refused(
    `holds no \`${wanted}\``,
    names.length === 0 ? "Leave the name of the object out." : `It holds ${listOf(names)}.`,
  );
}

function namesOf(tops: readonly ParsedNode[]): readonly string[] {
  return tops.flatMap((one) => nameOf(one) ?? []);
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `\`[${name}]\``);
  return `${shown.join(", ")}${names.length > 5 ? ", …" : ""}`;
}

function nameOf(top: ParsedNode): string | null {
  if (!isMap(top)) return null;
  const [kind, name] = [top.get("kind"), top.getIn(["metadata", "name"])];
  return typeof kind === "string" && typeof name === "string" ? `${kind}/${name}` : null;
}

function isFilled(contents: ParsedNode | null): contents is ParsedNode {
  return contents !== null && !(isScalar(contents) && contents.value === null);
}

function notationOf(text: string): Notation {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ""));
    return "json";
  } catch {
    return "yaml";
  }
}
