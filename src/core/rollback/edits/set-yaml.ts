import { isScalar, type ParsedNode } from "yaml";
import { type Edited, type Refused, refused } from "./edited.ts";
import { findPlace, type Place, pathText } from "./find-place.ts";
import { documentOf, type OpenText, openText } from "./open-text.ts";
import { isPlainText, type PlainValue, valueText } from "./plain-value.ts";
import { applied, type TextEdit, valueEdit } from "./text-edit.ts";
import { type YamlPath, yamlPath } from "./yaml-path.ts";

/**
 * Sets values in the text of a YAML or JSON file, each by its path (`yamlPath`); every other byte stays as it is. A path
 * must be there: a key that nobody reads would look like a way back and be none. In a file of several documents a path
 * begins with the Kubernetes object, as in `[Application/shop].spec.source.targetRevision`.
 */
export function setYaml(text: string, values: ReadonlyMap<string, PlainValue>): Edited {
  const first = editsOf(text, values);
  if (first.kind === "refused") return first;
  if (first.edits.length === 0) return { kind: "edited", text, changed: false };
  const edited = applied(text, first.edits);
  // Whatever the rarer forms of YAML do: what is not read back as it was meant is not written.
  const after = editsOf(edited, values);
  if (after.kind === "edits" && after.edits.length === 0)
    return { kind: "edited", text: edited, changed: true };
  return refused(
    "cannot be edited at these paths",
    "Write each value there once as `key: value`, on one line.",
  );
}

type Edits = { readonly kind: "edits"; readonly edits: readonly TextEdit[] } | Refused;

function editsOf(text: string, values: ReadonlyMap<string, PlainValue>): Edits {
  const open = openText(text);
  if (open.kind === "refused") return open;
  const edits = new Map<number, TextEdit>();
  for (const [path, value] of values) {
    const read = yamlPath(path);
    if (read.kind === "refused") return read;
    const place = placeIn(open, read);
    if (place.kind === "refused") return place;
    if (holds(place.node, value)) continue;
    const { start, end } = place;
    const edit = valueEdit(text, place, valueText(value, open.notation, text.slice(start, end)));
    const other = edits.get(start);
    if (other !== undefined && other.text !== edit.text) {
      return refused(`is to have two values at \`${pathText(read.steps)}\``, "Leave one of its paths out.");
    }
    edits.set(start, edit);
  }
  return { kind: "edits", edits: [...edits.values()] };
}

function placeIn(open: OpenText, { object, steps }: YamlPath): Place | Refused {
  const document = documentOf(open, object);
  if (document.kind === "refused") return document;
  const place = findPlace(document.top, steps);
  if (place.kind === "refused") return place;
  const where = `\`${pathText(steps)}\``;
  if (!isScalar(place.node)) {
    return refused(`holds more than one value at ${where}`, "Let the path end at a single value.");
  }
  if (place.node.type === "BLOCK_LITERAL" || place.node.type === "BLOCK_FOLDED") {
    return refused(`holds a block of text (\`|\` or \`>\`) at ${where}`, "Write the value on one line once.");
  }
  return place;
}

function holds(node: ParsedNode, value: PlainValue): boolean {
  if (!isScalar(node) || node.value !== value) return false;
  return typeof value !== "string" || node.type !== "PLAIN" || isPlainText(value) || node.tag !== undefined;
}
