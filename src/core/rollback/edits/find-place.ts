import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from "yaml";
import { nearest } from "../../../kernel/nearest.ts";
import { type Refused, refused } from "./edited.ts";
import { keyText } from "./key-text.ts";
import type { Step } from "./yaml-path.ts";

/** A value in a text. Offsets count UTF-16 units; they are equal where nothing is written yet. */
export interface Place {
  readonly kind: "place";
  readonly node: ParsedNode;
  readonly start: number;
  readonly end: number;
}

/** Walks from the top of a document to the value at a path. What is not there is refused, with the nearest name. */
export function findPlace(top: ParsedNode, steps: readonly Step[]): Place | Refused {
  let node = top;
  const way: Step[] = [];
  for (const step of steps) {
    if (isAlias(node)) return aliased(way);
    const next = enter(node, step, way);
    if ("problem" in next) return next;
    node = next;
    way.push(step);
  }
  if (isAlias(node)) return aliased(way);
  const [start, end] = node.range;
  return { kind: "place", node, start, end };
}

/** A path as it is written in the policy. */
export function pathText(steps: readonly Step[]): string {
  return steps
    .map((step, index) => {
      if (step.kind === "index") return `[${step.index}]`;
      if (step.kind === "item") return `[${step.key}=${quoted(step.value, /[\]"\s]/)}]`;
      return `${index === 0 ? "" : "."}${quoted(step.key, /[.[\]"\s]/)}`;
    })
    .join("");
}

function quoted(text: string, special: RegExp): string {
  return special.test(text) ? JSON.stringify(text) : text;
}

function enter(node: ParsedNode, step: Step, way: readonly Step[]): ParsedNode | Refused {
  if (step.kind === "key") return isMap(node) ? byKey(node, step.key, way) : noMapping(node, step.key, way);
  if (!isSeq(node))
    return refused(`has no list${at(way)}`, `Write a key instead of \`${pathText([step])}\`.`);
  const items = node.items as readonly ParsedNode[];
  if (step.kind === "index") {
    const count = items.length === 1 ? "1 item" : `${items.length} items`;
    return (
      items[step.index] ??
      refused(`has ${count}${at(way)}, and \`[${step.index}]\` is none of them`, "Items count from 0.")
    );
  }
  const values = items.flatMap((one) => {
    const found = isMap(one) ? entryOf(one, step.key) : null;
    return isScalar(found) ? [{ item: one, value: String(found.value) }] : [];
  });
  const [match, other] = values.filter(({ value }) => value === step.value);
  const asked = `\`${step.key}\` is \`${step.value}\``;
  if (other !== undefined)
    return refused(`has several items whose ${asked}${at(way)}`, "Write the place of one, such as `[0]`.");
  if (match !== undefined) return match.item;
  const names = values.map(({ value }) => value);
  return refused(`has no item whose ${asked}${at(way)}`, known(step.value, names));
}

function byKey(node: YAMLMap, key: string, way: readonly Step[]): ParsedNode | Refused {
  const found = entryOf(node, key);
  if (found !== undefined && found !== null) return found;
  if (found === null)
    return refused(`has no value for \`${key}\`${at(way)}`, "Write it as `key: value` once.");
  const keys = node.items.flatMap((pair) => (isScalar(pair.key) ? [keyText(pair.key)] : []));
  return refused(`has no key \`${key}\`${at(way)}`, known(key, keys));
}

function noMapping(node: ParsedNode, key: string, way: readonly Step[]): Refused {
  return isSeq(node)
    ? refused(
        `has a list${at(way)}, and \`${key}\` is a key`,
        `Write \`[0]\` or \`[name=…]\` before \`${key}\`.`,
      )
    : refused(`has no mapping${at(way)} that could hold \`${key}\``, "End the path there.");
}

/** Undefined: the mapping has no such key. Null: it has the key alone. */
export function entryOf(node: YAMLMap, key: string): ParsedNode | null | undefined {
  const pair = node.items.find((one) => isScalar(one.key) && keyText(one.key) === key);
  return pair === undefined ? undefined : (pair.value as ParsedNode | null);
}

/** What to write instead of a name: the nearest, or those that are there. */
export function known(seen: string, names: readonly string[]): string {
  const near = nearest(seen, names);
  if (near !== null) return `Write \`${near}\`.`;
  if (names.length === 0) return "Put it there once by hand; nothing is made up.";
  const shown = names.slice(0, 8).map((name) => `\`${name}\``);
  return `It has ${shown.join(", ")}${names.length > 8 ? ", …" : ""}.`;
}

function at(way: readonly Step[]): string {
  return way.length === 0 ? "" : ` at \`${pathText(way)}\``;
}

function aliased(way: readonly Step[]): Refused {
  return refused(`has an alias (\`*…\`)${at(way)}`, "Write the path of the place that the alias repeats.");
}
