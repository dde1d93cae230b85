import { isScalar, type YAMLMap } from "yaml";
import { type Refused, refused } from "./edited.ts";
import type { Notation } from "./plain-value.ts";
import type { TextEdit } from "./text-edit.ts";

/** Adds a key before the first one of a mapping, laid out as the first one is. `value` is text as it is to stand there. */
export function addKey(
  text: string,
  map: YAMLMap,
  notation: Notation,
  key: string,
  value: string,
): TextEdit | Refused {
  const first = map.items[0]?.key;
  if (!isScalar(first) || !first.range)
    return refused(`has nothing beside which \`${key}\` could be put`, "Put it there once.");
  const [start] = first.range;
  const name = notation === "json" ? JSON.stringify(key) : key;
  if (map.flow === true) {
    const lead = /[{]([ \t\r\n]*)$/.exec(text.slice(0, start))?.[1] ?? " ";
    return { start, end: start, text: `${name}: ${value},${lead === "" ? " " : lead}` };
  }
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const indent = " ".repeat(start - line);
  const end = text[text.indexOf("\n", start) - 1] === "\r" ? "\r\n" : "\n";
  return { start, end: start, text: `${name}: ${value}${end}${indent}` };
}
