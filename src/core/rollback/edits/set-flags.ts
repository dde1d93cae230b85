import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from "yaml";
import { addKey } from "./add-key.ts";
import { type Edited, type Refused, refused } from "./edited.ts";
import { entryOf, known } from "./find-place.ts";
import { keyText } from "./key-text.ts";
import { documentOf, type OpenText, openText } from "./open-text.ts";
import { type Notation, valueText } from "./plain-value.ts";
import { applied, type TextEdit, valueEdit } from "./text-edit.ts";

/** What a flag is set to when it has no variant of this name. */
const off = "off";

/**
 * Sets flags in the text of a flagd flag definition (https://flagd.dev/schema/v0/flags.json), each to one of its variants
 * for everyone, or to `off`: the variant `off` where the flag has one, and otherwise `state: DISABLED`, with which callers
 * get the default of their own code. Every other byte stays as it is.
 *
 * flagd (core/pkg/evaluator/json.go) asks the state first, then `targeting`, then `defaultVariant`. So a variant is
 * wanted with an empty `targeting`, which has to be `{}` to the byte; and the rules of a disabled flag can stay.
 */
export function setFlags(text: string, flags: ReadonlyMap<string, string>): Edited {
  const first = editsOf(text, flags);
  if (first.kind === "refused") return first;
  if (first.edits.length === 0) return { kind: "edited", text, changed: false };
  const edited = applied(text, first.edits);
  const after = editsOf(edited, flags);
  if (after.kind === "edits" && after.edits.length === 0)
    return { kind: "edited", text: edited, changed: true };
  return refused("cannot be edited at these flags", "Write them in JSON's notation, `{ … }`.");
}

type Edits = { readonly kind: "edits"; readonly edits: readonly TextEdit[] } | Refused;

function editsOf(text: string, flags: ReadonlyMap<string, string>): Edits {
  const open = openText(text);
  if (open.kind === "refused") return open;
  const edits: TextEdit[] = [];
  for (const [name, wanted] of flags) {
    const flag = findFlag(open, name);
    if (flag.kind === "refused") return flag;
    const more = flagEdits({ text, notation: open.notation, name, flag: flag.flag }, wanted);
    if (more.kind === "refused") return more;
    edits.push(...more.edits);
  }
  return { kind: "edits", edits };
}

interface FlagText {
  readonly text: string;
  readonly notation: Notation;
  readonly name: string;
  readonly flag: YAMLMap;
}

function flagEdits(at: FlagText, wanted: string): Edits {
  const { name, flag } = at;
  const variants = entryOf(flag, "variants");
  if (!isMap(variants)) return refused(`has no \`variants\` for the flag \`${name}\``, "Correct the flag.");
  const names = variants.items.flatMap(({ key }) => (isScalar(key) ? [keyText(key)] : []));
  if (!names.includes(wanted)) {
    if (wanted === off) return fieldEdits(at, "state", "DISABLED");
    return refused(`has no variant \`${wanted}\` of the flag \`${name}\``, known(wanted, names));
  }
  const all = [
    fieldEdits(at, "state", "ENABLED"),
    targetingEdits(at),
    fieldEdits(at, "defaultVariant", wanted),
  ];
  const edits: TextEdit[] = [];
  for (const one of all) {
    if (one.kind === "refused") return one;
    edits.push(...one.edits);
  }
  return { kind: "edits", edits };
}

function fieldEdits({ text, notation, name, flag }: FlagText, field: string, value: string): Edits {
  const node = entryOf(flag, field);
  if (node === undefined) {
    const added = addKey(text, flag, notation, field, valueText(value, notation, '"'));
    return "problem" in added ? added : { kind: "edits", edits: [added] };
  }
  if (!isPlace(node))
    return refused(`has no plain \`${field}\` for the flag \`${name}\``, "Correct the flag.");
  if (isScalar(node) && node.value === value) return { kind: "edits", edits: [] };
  const [start, end] = node.range;
  const edit = valueEdit(text, { start, end }, valueText(value, notation, text.slice(start, end)));
  return { kind: "edits", edits: [edit] };
}

function targetingEdits({ text, name, flag }: FlagText): Edits {
  const node = entryOf(flag, "targeting");
  if (node === undefined) return { kind: "edits", edits: [] };
  // A block mapping would swallow what follows its last line.
  if (!isPlace(node) || (!isScalar(node) && !("flow" in node && node.flow === true))) {
    return refused(
      `has a \`targeting\` for the flag \`${name}\` that cannot be emptied in place`,
      "Write it in JSON's notation, `{ … }`.",
    );
  }
  const [start, end] = node.range;
  const isEmpty = text.slice(start, end) === "{}";
  return { kind: "edits", edits: isEmpty ? [] : [valueEdit(text, { start, end }, "{}")] };
}

function isPlace(node: ParsedNode | null | undefined): node is ParsedNode {
  return node !== null && node !== undefined && (isMap(node) || isSeq(node) || isScalar(node));
}

type Found = { readonly kind: "found"; readonly flag: YAMLMap } | Refused;

// A list of flags, each with its `key`, is the other form that flagd reads.
function findFlag(open: OpenText, name: string): Found {
  const document = documentOf(open, null);
  if (document.kind === "refused") return document;
  const { top } = document;
  const flags = isMap(top) ? entryOf(top, "flags") : undefined;
  const entries = isMap(flags) ? ofMapping(flags) : isSeq(flags) ? ofList(flags.items as ParsedNode[]) : null;
  if (entries === null) return refused("has no `flags`", "Name a flag definition of flagd.");
  const [entry, other] = entries.filter((one) => one.name === name);
  if (other !== undefined) return refused(`has the flag \`${name}\` twice`, "Take one of them away.");
  if (entry !== undefined && isMap(entry.flag)) {
    return { kind: "found", flag: entry.flag };
  }
  if (entry !== undefined) return refused(`has no mapping for the flag \`${name}\``, "Correct the flag.");
  const names = entries.map((one) => one.name);
  return refused(`has no flag \`${name}\``, known(name, names));
}

interface Entry {
  readonly name: string;
  readonly flag: ParsedNode | null | undefined;
}

function ofMapping(flags: YAMLMap): readonly Entry[] {
  return flags.items.flatMap(({ key, value }) =>
    isScalar(key) ? [{ name: keyText(key), flag: value as ParsedNode | null }] : [],
  );
}

function ofList(items: readonly ParsedNode[]): readonly Entry[] {
  return items.flatMap((flag) => {
    const key = isMap(flag) ? entryOf(flag, "key") : undefined;
    return isScalar(key) ? [{ name: String(key.value), flag }] : [];
  });
}
