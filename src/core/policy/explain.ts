import { type Document, isCollection, isMap, isNode, isScalar, isSeq } from "yaml";
import type { z } from "zod";
import { nearest } from "../../kernel/nearest.ts";
import { withoutCredentials } from "../../kernel/without-credentials.ts";

/** A complaint about one place of the file; the offset counts from its beginning. */
export interface Complaint {
  readonly offset: number;
  readonly problem: string;
  readonly write: string;
}

type Path = readonly (string | number)[];

/** Says in the policy's own words where an issue of its schema is, what stands there and what to write. */
export function explain(issue: z.core.$ZodIssue, document: Document.Parsed): readonly Complaint[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== "symbol");
  const named = path.length === 0 ? "The file" : `\`${path.join(".")}\``;
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const problem = `\`${key}\` is not a key of ${path.length === 0 ? "the file" : named}.`;
      const write = near === null ? `Known here: ${known.join(", ")}.` : `Write \`${near}\`.`;
      return { offset: keyOffset(document, path, key), problem, write };
    });
  }
  const problem = `${named} ${seen(nodeAt(document, path), path)}.`;
  return [{ offset: valueOffset(document, path), problem, write: `Write ${wanted(issue)}.` }];
}

function seen(node: unknown, path: Path): string {
  if (isScalar(node) && !(path.length === 0 && node.value === null))
    return `is \`${withoutCredentials(String(node.value)).slice(0, 60)}\``;
  if (isCollection(node)) return node.items.length === 0 ? "is empty" : "does not fit";
  return path.length === 0 ? "is empty" : "is missing";
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  tuple: "a list",
  object: "keys and values",
  record: "keys and values",
};

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      // A message that zod did not make is the schema's own.
      return issue.message.startsWith("Invalid input")
        ? (kinds[issue.expected] ?? issue.expected)
        : issue.message;
    case "invalid_value":
      return issue.values.map((value) => `\`${String(value)}\``).join(" or ");
    case "too_small":
      return `at least ${amount(issue.minimum, issue.origin)}`;
    case "too_big":
      return `at most ${amount(issue.maximum, issue.origin)}`;
    default:
      return issue.message;
  }
}

function amount(n: number | bigint, origin: string): string {
  const noun = origin === "string" ? " character" : origin === "array" ? " item" : "";
  return `${n}${noun}${noun === "" || n === 1 ? "" : "s"}`;
}

function knownKeys(path: Path): readonly string[] {
  const top = ["version", "identity", "plan", "signing", "environments"];
  const below: Record<string, readonly string[]> = {
    plan: ["enforcement"],
    signing: ["required", "signers"],
    environment: ["gate", "rollback"],
    gate: ["checks", "interval", "bake", "allowed-bad"],
    checks: ["kind", "name", "url", "status", "contains", "latency", "timeout"],
    rollback: ["redeploy", "migrations", "recovery"],
    layer: ["command", "timeout"],
  };
  if (path.length === 0) return top;
  if (path[0] !== "environments") return below[String(path[0])] ?? [];
  const [, , part, inner] = path;
  if (part === undefined) return below["environment"] ?? [];
  if (inner === undefined) return below[String(part)] ?? [];
  return below[inner === "checks" ? "checks" : "layer"] ?? [];
}

// By the key's text: YAML may have read an environment's name as a number.
function pairOf(node: unknown, key: string) {
  return isMap(node)
    ? node.items.find((one) => isScalar(one.key) && String(one.key.value) === key)
    : undefined;
}

function nodeAt(document: Document.Parsed, path: Path): unknown {
  let node: unknown = document.contents;
  for (const part of path) node = isSeq(node) ? node.items[Number(part)] : pairOf(node, String(part))?.value;
  return node;
}

function keyOffset(document: Document.Parsed, path: Path, key: string): number {
  return offsetOf(pairOf(nodeAt(document, path), key)?.key);
}

function valueOffset(document: Document.Parsed, path: Path): number {
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
