import type { Repository } from "./repository.ts";

/**
 * The file that a path in a changelog names: beside the changelog, or anywhere, since the search path is not known.
 * Null when there is none, or when several would do.
 */
export function resourceAt(
  written: string,
  isRelative: boolean,
  changelog: string,
  { named }: Pick<Repository, "named">,
): string | null {
  if (written.includes("${")) return null;
  const path = written
    .replaceAll("\\", "/")
    .replace(/^classpath:/, "")
    .replace(/^\/+/, "");
  const candidates = named(path.slice(path.lastIndexOf("/") + 1));
  if (isRelative) {
    const beside = joined(changelog.slice(0, changelog.lastIndexOf("/") + 1), path);
    return candidates.includes(beside) ? beside : null;
  }
  const found = candidates.filter((at) => at === path || at.endsWith(`/${path}`));
  // Of several modules with a file of one name, the changelog's own.
  const shared = found.map((at) => sharedParts(at, changelog));
  const nearest = Math.max(0, ...shared);
  const [only, other] = found.filter((_, index) => shared[index] === nearest);
  return only === undefined || other !== undefined ? null : only;
}

function joined(directory: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${directory}${path}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** How many folders two paths have in common from the root on. */
export function sharedParts(a: string, b: string): number {
  const [these, those] = [a.split("/"), b.split("/")];
  const differs = these.findIndex((part, index) => part !== those[index]);
  return differs < 0 ? these.length : differs;
}
