import { terminalLine } from "../terminal/terminal-text.ts";
import { untrusted } from "../text/untrusted.ts";
import type { Seen } from "./files.ts";

/** Where something was seen, as a person reads it: the name of a workflow alone, any other file with its folders. */
export function placeOf({ path, line }: Seen): string {
  return `${workflowName(path)}:${line}`;
}

/** The same without the line. */
export function workflowName(path: string): string {
  return shownPath(path.replace(/^\.github\/workflows\//, ""));
}

/** A path as a person reads it. */
export function shownPath(path: string): string {
  return terminalLine(untrusted(path), 120);
}
