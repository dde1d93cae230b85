import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Problem } from "../../kernel/errors.ts";
import { offsetOf } from "./document-place.ts";
import { type Complaint, explain } from "./explain.ts";
import { Policy } from "./policy.ts";
import { explainSyntax, unquotedGlob } from "./syntax.ts";

export type PolicyReading =
  | { readonly kind: "policy"; readonly policy: Policy }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

const maxLength = 262_144;
const maxDepth = 32;
const shallower = `Keep it under ${maxDepth} levels.`;

/** Reads policy text. All problems are reported together in the file's order, each with line and column (from 1). */
export function readPolicy(text: string): PolicyReading {
  if (text.length > maxLength) {
    const problem = `has ${text.length} characters.`;
    return refused([{ subject: "Line 1", problem, write: "Keep the file under 256 KiB." }]);
  }
  const lines = new LineCounter();
  const document = parse(text, lines);
  if (document === null) {
    return refused([{ subject: "The file", problem: "is nested too deeply to be read.", write: shallower }]);
  }
  const found = complaints(document, text);
  if (Array.isArray(found)) {
    return refused(
      found
        .toSorted((a, b) => a.offset - b.offset)
        .map(({ offset, problem, write }) => {
          const { line, col } = lines.linePos(offset);
          return { subject: `Line ${line}, column ${col}:`, problem, write };
        }),
    );
  }
  return { kind: "policy", policy: found };
}

// The parser is recursive and reports its own overflow as an error for each level.
function parse(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    const options = { lineCounter, prettyErrors: false, uniqueKeys: true, merge: false } as const;
    const document = parseDocument(text, options);
    return document.errors.some((one) => one.message.includes("call stack")) ? null : document;
  } catch {
    return null;
  }
}

function complaints(document: Document.Parsed, text: string): Complaint[] | Policy {
  const broken = explainSyntax([...document.errors, ...document.warnings], document, text);
  if (broken.length > 0) return [...broken];
  const shapes = refusedShapes(document);
  if (shapes.length > 0) return shapes;
  const parsed = Policy.safeParse(document.toJS({ maxAliasCount: 0 }));
  return parsed.success
    ? parsed.data
    : parsed.error.issues.flatMap((issue) => explain(issue, document, Policy));
}

// Aliases and prototype keys have no use in a policy, and both are ways to attack its reader.
function refusedShapes(document: Document.Parsed): Complaint[] {
  const found: Complaint[] = [];
  const anchors = anchorsOf(document);
  visit(document, {
    Alias: (_key, node) => {
      if (!anchors.has(node.source)) {
        found.push(unquotedGlob(offsetOf(node), node.source));
        return;
      }
      const write = "Write the value out; aliases are not read.";
      found.push({ offset: offsetOf(node), problem: "is an alias.", write });
    },
    Pair: (_key, pair) => {
      const offset = offsetOf(pair.key);
      const name = isScalar(pair.key) ? String(pair.key.value) : null;
      if (name === null) {
        const problem = "has a key that is not one word.";
        found.push({ offset, problem, write: "Write a word before the colon." });
      } else if (["__proto__", "constructor", "prototype"].includes(name)) {
        found.push({ offset, problem: `has the key \`${name}\`.`, write: "Remove it." });
      }
    },
    Node: (_key, node, path) => {
      if (path.length <= maxDepth * 2) return undefined;
      found.push({ offset: offsetOf(node), problem: "is nested too deeply.", write: shallower });
      return visit.BREAK;
    },
  });
  return found;
}

function anchorsOf(document: Document.Parsed): ReadonlySet<string> {
  const anchors = new Set<string>();
  visit(document, {
    Node: (_key, node) => {
      if (isNode(node) && "anchor" in node && typeof node.anchor === "string") anchors.add(node.anchor);
    },
  });
  return anchors;
}

function refused(problems: readonly Problem[]): PolicyReading {
  return { kind: "refused", problems };
}
