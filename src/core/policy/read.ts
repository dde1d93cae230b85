import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Problem } from "../../kernel/errors.ts";
import { nearest } from "../../kernel/nearest.ts";
import { Policy } from "./policy.ts";

export type PolicyReading =
  | { readonly kind: "policy"; readonly policy: Policy }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

const maxBytes = 262_144;
const maxDepth = 32;

/** Reads policy text. All problems are reported together, each with line and column (from 1). */
export function readPolicy(text: string): PolicyReading {
  if (text.length > maxBytes) {
    return refused([problem("Line 1", `has ${text.length} characters.`, "Keep the file under 256 KiB.")]);
  }
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
      merge: false,
    });
  } catch {
    return refused([
      problem("The file", "is nested too deeply to be read.", `Keep it under ${maxDepth} levels.`),
    ]);
  }
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `Line ${line}, column ${col}:`;
  };
  const broken = [...document.errors, ...document.warnings].map((one) =>
    problem(at(one.pos[0]), `${one.message}.`, "Write plain YAML 1.2."),
  );
  if (broken.length > 0) return refused(broken);
  const shape = refusedShapes(document, at);
  if (shape.length > 0) return refused(shape);
  const parsed = Policy.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (parsed.success) return { kind: "policy", policy: parsed.data };
  return refused(parsed.error.issues.flatMap((issue) => explain(issue, document, at)));
}

// Aliases and prototype keys have no use in a policy, and both are ways to attack its reader.
function refusedShapes(document: Document.Parsed, at: (offset: number) => string): readonly Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Alias: (_key, node) => {
      found.push(
        problem(at(node.range?.[0] ?? 0), "is an alias.", "Write the value out; aliases are not read."),
      );
    },
    Pair: (_key, pair) => {
      const name = isScalar(pair.key) ? String(pair.key.value) : "";
      if (["__proto__", "constructor", "prototype"].includes(name)) {
        found.push(problem(at(offsetOf(pair.key)), `has the key \`${name}\`.`, "Remove it."));
      }
    },
    Node: (_key, node, path) => {
      if (path.length > maxDepth * 2) {
        found.push(
          problem(at(node.range?.[0] ?? 0), "is nested too deeply.", `Keep it under ${maxDepth} levels.`),
        );
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

function explain(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
  at: (offset: number) => string,
): Problem[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== "symbol");
  const named = path.length === 0 ? "The file" : `\`${path.join(".")}\``;
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const write = near === null ? `Known here: ${known.join(", ")}.` : `Write \`${near}\`.`;
      return problem(at(keyOffset(document, path, key)), `\`${key}\` is not a key of ${named}.`, write);
    });
  }
  const seen = document.getIn(path, false);
  const value = isNode(seen) ? undefined : seen;
  const shown = value === undefined ? "" : ` is \`${String(value).slice(0, 60)}\``;
  return [
    problem(
      at(valueOffset(document, path)),
      `${named}${shown || " does not fit"}.`,
      `Write ${issue.message}.`,
    ),
  ];
}

function knownKeys(path: readonly (string | number)[]): readonly string[] {
  const top = ["version", "identity", "plan", "environments"];
  const below: Record<string, readonly string[]> = {
    plan: ["enforcement"],
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

function keyOffset(document: Document.Parsed, path: readonly (string | number)[], key: string): number {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(parent)
    ? parent.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === key)
    : undefined;
  return pair === undefined ? 0 : offsetOf(pair.key);
}

function valueOffset(document: Document.Parsed, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOf(node: unknown): number {
  return isNode(node) && node.range ? node.range[0] : 0;
}

function problem(subject: string, seen: string, write: string): Problem {
  return { subject, problem: seen, write };
}

function refused(problems: readonly Problem[]): PolicyReading {
  return { kind: "refused", problems };
}
