import {
  type FilterFunction,
  FunctionExpressionType,
  JSONPathEnvironment,
  JSONPathNode,
  type JSONPathQuery,
  type JSONValue,
} from "json-p3";
import { z } from "zod";
import { patternTests } from "./assertions/pattern.ts";
import { tellWork } from "./path-work.ts";

/** A path into JSON (RFC 9535), such as `$.checks[?@.name=='db'].status`. */
export const JsonPathText = z
  .string()
  .min(1)
  .max(500)
  .superRefine((text, context) => {
    const result = compile(text);
    if (result.kind === "path") return;
    context.addIssue({ code: "custom", message: `a JSONPath such as \`$.status\` (${result.problem})` });
  });
export type JsonPathText = z.infer<typeof JsonPathText>;

/** A path that was understood, to be given to `select`. */
export interface JsonPath {
  readonly text: string;
  readonly query: JSONPathQuery;
  /** Starts the count of what following it costs anew. */
  readonly restart: () => void;
}

export type CompiledPath =
  | { readonly kind: "path"; readonly path: JsonPath }
  | { readonly kind: "problem"; readonly problem: string };

/** One place that a path leads to: the keys on the way to it, and what stands there. */
export interface JsonNode {
  readonly location: readonly (string | number)[];
  readonly value: unknown;
}

export type Selection =
  | { readonly kind: "nodes"; readonly nodes: readonly JsonNode[] }
  | { readonly kind: "problem"; readonly problem: string };

type Segment = JSONPathQuery["segments"][number];

const mostNodes = 10_000;
/** Lists and objects that a `..` looks into. */
const mostVisited = 100_000;
/** Places that may be looked at, in filters too; what takes as long counts as much. */
const mostWork = 1_000_000;
const workOfPattern = 10_000;
const lettersOfPlace = 16;

/**
 * Reads a path. No document can hang it: its `match` and `search` run by RE2, it may descend (`..`) once and outside
 * filters, and what it looks at is counted.
 */
export function compile(text: string): CompiledPath {
  let left = mostWork;
  const spend = (places: number): void => {
    left -= places;
    if (left < 0) throw new TooManyPlaces();
  };
  try {
    const environment = new JSONPathEnvironment({ maxRecursionDepth: 100 });
    const patterns = patternTests(() => spend(workOfPattern));
    environment.functionRegister.set("match", regexFunction(patterns.fitsWhole, spend));
    environment.functionRegister.set("search", regexFunction(patterns.fitsIn, spend));
    const query = environment.compile(text);
    tellWork(query, spend);
    const restart = (): void => {
      left = mostWork;
    };
    const bare = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "");
    if ((bare.match(/\.\./g) ?? []).length > 1) {
      return { kind: "problem", problem: "it has more than one `..`" };
    }
    if (bare.includes("..") && !query.segments.some(isDescendant)) {
      return { kind: "problem", problem: "it has a `..` within a filter" };
    }
    const numbers = (bare.match(/-?\d{16,}/g) ?? []).map(Number);
    if (!numbers.every(Number.isSafeInteger)) {
      return { kind: "problem", problem: "it has an integer beyond 2^53, which JSON readers round" };
    }
    return { kind: "path", path: { text, query, restart } };
  } catch (error) {
    return { kind: "problem", problem: complaintOf(error) };
  }
}

/** The places of a document that a path leads to; none is an answer, too. The document may be anything `JSON.parse` gives. */
export function select({ query, restart }: JsonPath, document: unknown): Selection {
  const nodes: JsonNode[] = [];
  restart();
  try {
    // What JSON.parse gives is a JSON value.
    for (const { value, location } of nodesOf(query, document as JSONValue)) {
      if (nodes.length === mostNodes) {
        return { kind: "problem", problem: `leads to more than ${mostNodes} places` };
      }
      nodes.push({ value, location });
    }
  } catch (error) {
    const why =
      error instanceof TooManyPlaces ? "has too many places for it" : "is too large or nested too deeply";
    return { kind: "problem", problem: `could not be followed: the document ${why}` };
  }
  return { kind: "nodes", nodes };
}

/** What stands at a node, an integer that a double cannot hold as a `bigint`; `exact` reads the document in that way. */
export function exactValue({ location, value }: JsonNode, exact: () => unknown): unknown {
  const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded ? valueAt(exact(), location) : value;
}

function valueAt(document: unknown, location: readonly (string | number)[]): unknown {
  return location.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    return Object.getOwnPropertyDescriptor(value, key)?.value;
  }, document);
}

// As the package's own, but for descending: that takes seconds for a document that is made for it.
function* nodesOf(query: JSONPathQuery, document: JSONValue): Iterable<JSONPathNode> {
  let nodes: Iterable<JSONPathNode> = [new JSONPathNode(document, [], document)];
  for (const segment of query.segments) {
    nodes = isDescendant(segment) ? descended(segment, nodes) : segment.lazyResolve(nodes);
  }
  yield* nodes;
}

// In the order of RFC 9535, 2.5.2.2: a node before its descendants, and those of an earlier child before the next child.
function* descended({ selectors }: Segment, nodes: Iterable<JSONPathNode>): Iterable<JSONPathNode> {
  let visited = 0;
  for (const top of nodes) {
    const waiting = [top];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      visited += 1;
      if (visited > mostVisited) throw new RangeError("too many values");
      for (const selector of selectors) yield* selector.lazyResolve(node);
      for (const child of childrenOf(node).reverse()) waiting.push(child);
    }
  }
}

// Those that hold nothing cannot lead anywhere.
function childrenOf({ value, location, root }: JSONPathNode): JSONPathNode[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: readonly (readonly [string | number, JSONValue])[] = Array.isArray(value)
    ? value.map((one, at) => [at, one] as const)
    : Object.entries(value);
  return entries.flatMap(([key, one]) =>
    typeof one === "object" && one !== null ? [new JSONPathNode(one, [...location, key], root)] : [],
  );
}

class TooManyPlaces extends Error {}

function isDescendant(segment: Segment): boolean {
  return segment.toString().startsWith("..");
}

function regexFunction(
  fits: (pattern: string, text: string) => boolean,
  spend: (places: number) => void,
): FilterFunction {
  return {
    argTypes: [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType],
    returnType: FunctionExpressionType.LogicalType,
    call(text: unknown, pattern: unknown): boolean {
      if (typeof text !== "string" || typeof pattern !== "string") return false;
      spend(1 + Math.ceil(text.length / lettersOfPlace));
      return fits(pattern, text);
    },
  };
}

// Only our words and the package's message: a RangeError means that it is nested too deeply.
function complaintOf(error: unknown): string {
  if (error instanceof RangeError) return "it is nested too deeply";
  return error instanceof Error ? error.message.replaceAll("`", "'").slice(0, 120) : "it cannot be read";
}
