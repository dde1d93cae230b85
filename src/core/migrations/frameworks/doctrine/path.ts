/** Whether a path may be a migration of Doctrine: GlobFinder takes `Version*.php`. */
export function isDoctrinePath(path: string): boolean {
  return /^Version\w+\.php$/.test(nameOf(path));
}

/** Whether a file is named as `migrations:generate` names it. */
export function isDoctrineName(path: string): boolean {
  return /^Version\d{8,14}\w*\.php$/.test(nameOf(path));
}

/** The class that the file is named for; its namespace is a matter of configuration. */
export function doctrineVersion(path: string): string {
  return nameOf(path).replace(/\.php$/, "");
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
