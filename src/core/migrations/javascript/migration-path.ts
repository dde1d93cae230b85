/** Whether a path may be a migration in JavaScript or TypeScript: numbered, or in a folder that is named for them. */
export function mayBeCodeMigration(path: string): boolean {
  const name = fileName(path);
  if (!/\.[cm]?[jt]s$/.test(name) || /\.d\.[cm]?ts$/.test(name)) return false;
  if (/\.(?:test|spec|stories|min|config)\.[cm]?[jt]s$|^index\.[cm]?[jt]s$|^\./.test(name)) return false;
  const folders = path.split("/").slice(0, -1);
  if (folders.some((folder) => /^(?:node_modules|__tests__|__mocks__|dist|build)$/.test(folder)))
    return false;
  return isNumbered(path) || folders.some((folder) => /migrat/i.test(folder));
}

/** Whether the name begins with a number, or holds a time, as tools name the migrations that they make. */
export function isNumbered(path: string): boolean {
  return /^\d{3,}[-_.]|^V?\d+[-_]|\d{13,14}/.test(fileName(path));
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The last part of a path without what stands behind its last dot. */
export function stemOf(path: string): string {
  return fileName(path).replace(/\.[^.]*$/, "");
}
