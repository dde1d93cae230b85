import type { Operation } from "../../operation.ts";
import type { SqlToken } from "../lexer.ts";
import { readName } from "../read-name.ts";
import { isSign, isWord } from "../statements.ts";
import { readObject, skipWords } from "./object-words.ts";

/** Reads a DROP of one or several objects; null where it cannot be told what is dropped. */
export function readDrop(tokens: readonly SqlToken[], line: number): readonly Operation[] | null {
  const object = readObject(tokens);
  if (object === null) return null;
  const { what } = object;
  let at = skipWords(tokens, object.next, "CONCURRENTLY");
  const unguarded = at;
  at = skipWords(tokens, at, "IF", "EXISTS");
  const isGuarded = at > unguarded;
  const cascades = isWord(tokens.at(-1), "CASCADE", "CONSTRAINTS") || isWord(tokens.at(-2), "CASCADE");
  const names: string[] = [];
  for (;;) {
    const named = readName(tokens, at);
    if (named === null) return null;
    names.push(named.name);
    at = isSign(tokens[named.next], "(") ? behind(tokens, named.next) : named.next;
    if (!isSign(tokens[at], ",")) break;
    at += 1;
  }
  const table = isWord(tokens[at], "ON") ? readName(tokens, at + 1) : null;
  return names.map((name) => ({
    kind: "drop",
    what,
    name: table === null || name.includes(".") ? name : `${table.name}.${name}`,
    isGuarded,
    cascades,
    line,
  }));
}

function behind(tokens: readonly SqlToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (isSign(tokens[at], "(")) depth += 1;
    if (isSign(tokens[at], ")")) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}
