import { type Document, isCollection, isMap, isScalar } from "yaml";
import type { z } from "zod";
import { nearest } from "../../kernel/nearest.ts";
import { withoutCredentials } from "../../kernel/without-credentials.ts";
import { bestForm, type Form, formOf } from "./best-form.ts";
import { keyOffset, keysIn, nodeAt, valueOffset } from "./document-place.ts";
import { literal, wanted } from "./issue-words.ts";
import {
  formsOf,
  keysOf,
  optionsOf,
  type Path,
  placesOfKey,
  requiredKeysOf,
  schemasAt,
  tagsOf,
} from "./schema-walk.ts";

/** A complaint about one place of the file; the offset counts from its beginning. */
export interface Complaint {
  readonly offset: number;
  readonly problem: string;
  readonly write: string;
}

/** The file and the schema that it was held against. */
interface Place {
  readonly document: Document.Parsed;
  readonly schema: z.core.$ZodType;
}

type Issue = z.core.$ZodIssue;

/** Says in the words of a schema's file where an issue is, what stands there and what to write. */
export function explain(
  issue: Issue,
  document: Document.Parsed,
  schema: z.core.$ZodType,
): readonly Complaint[] {
  const place = { document, schema };
  switch (issue.code) {
    case "unrecognized_keys":
      return strangeKeys(issue, place);
    case "invalid_union":
      return explainUnion(issue, place);
    case "invalid_key":
      return [strangeName(issue, document)];
    case "invalid_value":
      return [strangeValue(issue, document)];
    case "invalid_type":
      return [strangeType(issue, place)];
    default:
      return [complain(document, pathOf(issue), wanted(issue))];
  }
}

function strangeKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  { document, schema }: Place,
): readonly Complaint[] {
  const path = pathOf(issue);
  const node = nodeAt(document, path);
  const forms = schemasAt(schema, path)
    .flatMap(formsOf)
    .map((form) => formOf(form, node));
  const known = bestForm(forms, node)?.keys ?? unique(forms.flatMap((form) => form.keys));
  return issue.keys.map((key) => {
    const offset = keyOffset(document, path, key);
    const others = mixedWith(key, keysIn(node), known, forms);
    if (others !== "") {
      const problem = `${named(path)} has \`${key}\` beside ${others}, and these do not go together.`;
      return { offset, problem, write: `Remove \`${key}\`, or ${others}.` };
    }
    const problem = noKey(key, path);
    const near = nearest(key, known);
    if (near !== null) return { offset, problem, write: `Write \`${near}\`.` };
    const elsewhere = placesOfKey(schema, key);
    const write =
      elsewhere.length > 0 && elsewhere.length <= MOST_PLACES
        ? `Write it below ${elsewhere.map((one) => `\`${one.join(".")}\``).join(" or ")}.`
        : `Known here: ${known.join(", ")}.`;
    return { offset, problem, write };
  });
}

function noKey(key: string, path: Path): string {
  return `\`${key}\` is not a key of ${path.length === 0 ? "the file" : named(path)}.`;
}

const MOST_PLACES = 3;
// More words than anybody reads: the nearest one is told in their place.
const MOST_WORDS = 4;

function strangeValue(issue: z.core.$ZodIssueInvalidValue, document: Document.Parsed): Complaint {
  const path = pathOf(issue);
  const node = nodeAt(document, path);
  const { values } = issue;
  const unquoted = withoutQuotes(
    node,
    values.some((value) => typeof value !== "string"),
  );
  if (unquoted !== null)
    return { offset: valueOffset(document, path), problem: `${named(path)} ${unquoted}`, write: QUOTES };
  const said = isScalar(node)
    ? String(node.value)
        .trim()
        .replace(/[\s_]+/g, "-")
    : "";
  const near = values.length > MOST_WORDS ? nearest(said, values.map(String)) : null;
  return complain(document, path, near === null ? wanted(issue) : `\`${near}\``);
}

function strangeType(issue: z.core.$ZodIssueInvalidType, { document, schema }: Place): Complaint {
  const path = pathOf(issue);
  const node = nodeAt(document, path);
  const isPlain = ["number", "int", "boolean"].includes(issue.expected);
  const unquoted = withoutQuotes(node, isPlain);
  if (unquoted !== null)
    return { offset: valueOffset(document, path), problem: `${named(path)} ${unquoted}`, write: QUOTES };
  const want = wanted(issue);
  const forms = schemasAt(schema, path).flatMap(formsOf);
  const keys = issue.expected === "object" && forms.length === 1 ? forms.flatMap(keysOf) : [];
  if (!isCollection(node) || node.items.length === 0) return complain(document, path, want);
  const problem = `${named(path)} ${isMap(node) ? "has keys and values" : "is a list"}.`;
  const below =
    keys.length === 0 || path.length === 0 ? "" : `: ${keys.map((key) => `\`${key}\``).join(", ")}`;
  return { offset: valueOffset(document, path), problem, write: `Write ${want}${below}.` };
}

const QUOTES = "Write it without quotes.";

// A number or a yes in quotes is a text.
function withoutQuotes(node: unknown, isPlainWanted: boolean): string | null {
  if (!isPlainWanted || !isScalar(node) || typeof node.value !== "string") return null;
  const isQuoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
  const isPlain = /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(node.value);
  return isQuoted && isPlain ? `is the text \`${shown(node.value)}\`.` : null;
}

// What stands beside a key that is of another form than the one that was meant.
function mixedWith(
  key: string,
  seen: readonly string[],
  known: readonly string[],
  forms: readonly Form[],
): string {
  const strangers = forms.filter((form) => form.keys.includes(key));
  if (strangers.length === 0) return "";
  return seen
    .filter((one) => known.includes(one) && strangers.every((form) => !form.keys.includes(one)))
    .map((one) => `\`${one}\``)
    .join(" and ");
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, place: Place): readonly Complaint[] {
  const { document, schema } = place;
  const path = pathOf(issue);
  if ("options" in issue && issue.options !== undefined) {
    return [complain(document, path, issue.options.map(literal).join(" or "))];
  }
  const node = nodeAt(document, path);
  const union = schemasAt(schema, path).find((one) => optionsOf(one)?.length === issue.errors.length);
  const forms = (union === undefined ? [] : (optionsOf(union) ?? [])).map((option) => formOf(option, node));
  const explained = (errors: readonly Issue[] | undefined): readonly Complaint[] =>
    (errors ?? []).flatMap((one) =>
      explain({ ...one, path: [...issue.path, ...one.path] } as Issue, document, schema),
    );
  if (isMap(node) && forms.some((form) => form.keys.length > 0)) {
    const best = bestForm(forms, node);
    if (best === null) return noForm(path, forms, document);
    if (best.wrongTags.length === 0) return explained(issue.errors[forms.indexOf(best)]);
    return [wrongTag(path, best.wrongTags[0] ?? "", forms, document)];
  }
  const deeper = issue.errors
    .filter((errors) => errors.every((one) => one.path.length > 0))
    .toSorted((a, b) => a.length - b.length);
  if (deeper[0] !== undefined) return explained(deeper[0]);
  const wants = unique(issue.errors.flatMap((errors) => errors.slice(0, 1).map(wanted)));
  return [complain(document, path, wants.join(" or "))];
}

function noForm(path: Path, forms: readonly Form[], document: Document.Parsed): readonly Complaint[] {
  const written = keysIn(nodeAt(document, path));
  const tags = forms.flatMap((form) => form.wrongTags);
  // Where some forms have no such key, it need not have been meant.
  const all = forms.every((form) => form.wrongTags.length > 0) ? tags[0] : undefined;
  const tag = tags.find((key) => written.includes(key)) ?? all;
  if (tag !== undefined) return [wrongTag(path, tag, forms, document)];
  const names = unique(
    forms.flatMap((form) =>
      requiredKeysOf(form.schema)
        .filter((key) => !forms.every((other) => other.keys.includes(key)))
        .slice(0, 1),
    ),
  );
  const misspelt = written
    .filter((key) => !forms.some((form) => form.keys.includes(key)))
    .flatMap((key) => {
      const near = nearest(key, names);
      const offset = keyOffset(document, path, key);
      return near === null ? [] : [{ offset, problem: noKey(key, path), write: `Write \`${near}\`.` }];
    });
  if (misspelt.length > 0) return misspelt;
  const problem = `${named(path)} has none of ${names.map((key) => `\`${key}\``).join(", ")}.`;
  return [{ offset: valueOffset(document, path), problem, write: "Write one of them." }];
}

function wrongTag(path: Path, key: string, forms: readonly Form[], document: Document.Parsed): Complaint {
  const values = forms
    .flatMap((form) => tagsOf(form.schema))
    .flatMap((tag) => (tag.key === key ? tag.values : []));
  const at = [...path, key];
  const node = nodeAt(document, at);
  const said = isScalar(node) ? String(node.value) : "";
  const near = values.length > MOST_WORDS ? nearest(said, values.map(String)) : null;
  return complain(document, at, near === null ? unique(values.map(literal)).join(" or ") : `\`${near}\``);
}

function strangeName(issue: z.core.$ZodIssueInvalidKey, document: Document.Parsed): Complaint {
  const around = pathOf(issue).slice(0, -1);
  const key = String(issue.path.at(-1));
  const problem = `${named(around)} has the key \`${shown(key)}\`.`;
  const write = `Write ${issue.issues.slice(0, 1).map(wanted).join("")}.`;
  return { offset: keyOffset(document, around, key), problem, write };
}

function complain(document: Document.Parsed, path: Path, want: string): Complaint {
  const node = nodeAt(document, path);
  // What stands where the name of a secret belongs may be the secret.
  const isHidden = want.includes("`{secret.") && isScalar(node) && typeof node.value === "string";
  const problem = `${named(path)} ${isHidden ? "is no name of a secret" : seen(node, path)}.`;
  return { offset: valueOffset(document, path), problem, write: `Write ${want}.` };
}

function named(path: Path): string {
  return path.length === 0 ? "The file" : `\`${path.join(".")}\``;
}

function pathOf(issue: Issue): Path {
  return issue.path.filter((part): part is string | number => typeof part !== "symbol");
}

function seen(node: unknown, path: Path): string {
  if (isScalar(node) && !(path.length === 0 && node.value === null))
    return `is \`${shown(String(node.value))}\``;
  if (isCollection(node)) return node.items.length === 0 ? "is empty" : "does not fit";
  return path.length === 0 ? "is empty" : "is missing";
}

function shown(text: string): string {
  return withoutCredentials(text).slice(0, 60);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
