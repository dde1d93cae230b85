/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The directory of a path with the slash at its end; empty at the root. */
export function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The directories above a path, the nearest first and the root last, each with the slash at its end. */
export function directoriesAbove(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/")}/`).concat("");
}

/** Whether a folder on the way to a path is called after migrations: enough to speak of a file that cannot be read. */
export function isAmongMigrations(path: string): boolean {
  return /migrat|changelog|(?:^|\/)drizzle\//i.test(directoryOf(path));
}

/** A whole number as its tool compares it: `0001` and `1` are one version. */
export function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}
