/** A directory or file of the repository as `paths` takes it, without slashes at its ends; null when it is none. */
export function packagePath(seen: string): string | null {
  const path = seen.replace(/^\.?\//, "").replace(/\/+$/, "");
  const isPlain = path !== "" && path !== "." && !/[*?[\]{}!\\]/.test(path);
  return isPlain && !path.split("/").some((part) => part === "" || part === "." || part === "..")
    ? path
    : null;
}

/** True for a file that is one of the paths or lies below one; no path at all stands for the whole repository. */
export function isBelow(paths: readonly string[], file: string): boolean {
  return paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`));
}
