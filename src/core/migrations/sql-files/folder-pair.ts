import type { PairedName } from "../pairs.ts";
import { directoryOf, nameOf } from "./paths.ts";

/** The folder that a file lies in, without what is above it. */
export function folderOf(path: string): string {
  return nameOf(directoryOf(path).slice(0, -1));
}

/** A migration that is a folder whose name begins with a number, with a file for each direction. */
export function folderPair(path: string, up: string, down: string): PairedName | null {
  const name = nameOf(path);
  const folder = folderOf(path);
  if ((name !== up && name !== down) || !/^\d/.test(folder)) return null;
  return { version: folder, direction: name === up ? "up" : "down", group: directoryOf(path) };
}
