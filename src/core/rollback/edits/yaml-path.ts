import { type Refused, refused } from "./edited.ts";

/** One step into a document: a key of a mapping, a place in a list, or the item of a list that has such a value. */
export type Step =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "index"; readonly index: number }
  | { readonly kind: "item"; readonly key: string; readonly value: string };

export interface YamlPath {
  readonly kind: "path";
  /** The Kubernetes object to look in, for files that hold several; null for the only document. */
  readonly object: { readonly kind: string; readonly name: string } | null;
  readonly steps: readonly Step[];
}

const key = /^(?:[^.[\]"\s]+|"(?:[^"\\]|\\.)*")/;
const object = /^\[([A-Za-z][A-Za-z0-9]*)\/([^\][="\s/]+)\]/;
const index = /^\[(\d{1,6})\]/;
const item = /^\[([^\][="\s]+)=("(?:[^"\\]|\\.)*"|[^\]"\s]+)\]/;

/**
 * Reads a path such as `image.digest`, `images[name=ghcr.io/acme/api].newTag`, `containers[0].image` or
 * `[Deployment/api].spec.replicas`. A key with a dot, a bracket or a blank stands in double quotes.
 */
export function yamlPath(text: string): YamlPath | Refused {
  const chosen = object.exec(text);
  let rest = chosen === null ? text : text.slice(chosen[0].length);
  const steps: Step[] = [];
  let isFirst = chosen === null;
  while (rest !== "") {
    const next = isFirst || rest.startsWith("[") ? rest : rest.replace(/^\./, "");
    const read = next.startsWith("[") ? inBrackets(next) : next === rest && !isFirst ? null : keyOf(next);
    if (read === null) return unreadable(text);
    steps.push(read.step);
    rest = next.slice(read.length);
    isFirst = false;
  }
  if (steps.length === 0) return unreadable(text);
  const [, kind = "", name = ""] = chosen ?? [];
  return { kind: "path", object: chosen === null ? null : { kind, name }, steps };
}

interface Read {
  readonly step: Step;
  readonly length: number;
}

function keyOf(text: string): Read | null {
  const found = key.exec(text)?.[0];
  const read = found === undefined ? null : unquoted(found);
  return found === undefined || read === null
    ? null
    : { step: { kind: "key", key: read }, length: found.length };
}

function inBrackets(text: string): Read | null {
  const place = index.exec(text);
  if (place !== null) return { step: { kind: "index", index: Number(place[1]) }, length: place[0].length };
  const [whole, name, quoted] = item.exec(text) ?? [];
  if (whole === undefined || name === undefined || quoted === undefined) return null;
  const value = unquoted(quoted);
  return value === null ? null : { step: { kind: "item", key: name, value }, length: whole.length };
}

function unquoted(text: string): string | null {
  if (!text.startsWith('"')) return text;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "string" ? read : null;
  } catch {
    return null;
  }
}

function unreadable(text: string): Refused {
  return refused(
    `is asked for \`${text}\`, which is no path`,
    'Write `image.digest`, `images[name=ghcr.io/acme/api].newTag`, `containers[0].image`, `"a.b/c".d`, or `[Deployment/api].spec.replicas` in a file of several documents.',
  );
}
