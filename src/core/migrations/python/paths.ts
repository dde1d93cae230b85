import type { Snapshot } from "../change.ts";

/** The name of a Python file without its end; null for another file and for one that Python itself gives a meaning. */
export function moduleName(path: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.endsWith(".py") && !name.startsWith("__") && !name.startsWith(".") ? name.slice(0, -3) : null;
}

/** The folder of a path with a slash at its end; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The folders above a path, the nearest first, the root as an empty text. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/")}/`), ""];
}

/** A path as a settings file of this folder means it, with a slash at its end; null when it leads out of the tree. */
export function folderFrom(folder: string, path: string): string | null {
  const parts: string[] = [];
  for (const part of `${folder}${path.replaceAll("%(here)s", ".")}`.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return path.startsWith("/") ? null : parts.map((part) => `${part}/`).join("");
}

/** The paths that are at this commit, as far as it is known. */
export function present(paths: readonly string[], snapshot: Snapshot): readonly string[] {
  return [...new Set(paths)].filter((path) => snapshot.paths.has(path));
}
