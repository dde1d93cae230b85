/** A migration's version and the name of its class without capitals, as its file names them. */
export interface RailsName {
  readonly version: string;
  readonly name: string;
}

// ActiveRecord::Migration::MigrationFilenameRegexp; what stands between dots names the engine it was copied from.
const FILE = /^([0-9]+)_([_a-z0-9]*)\.?([_a-z0-9]*)?\.rb$/;
const FOLDER = /(?:^|\/)db\/(?:[a-z0-9_]+_)?migrate\//;
const ANY_FOLDER = /(?:^|\/)[a-z0-9_]*migrat[a-z0-9_]*\//;

/** Whether a path may be a migration: in `db/migrate`, a sibling such as `db/animals_migrate`, or a folder named so. */
export function isRailsPath(path: string): boolean {
  const version = railsName(path)?.version ?? "";
  return isRailsFolder(path) ? version !== "" : version.length === 14 && ANY_FOLDER.test(path);
}

/** Whether a path lies where Rails looks for migrations without being told. */
export function isRailsFolder(path: string): boolean {
  return FOLDER.test(path);
}

export function railsName(path: string): RailsName | null {
  const [, digits, name] = FILE.exec(path.slice(path.lastIndexOf("/") + 1)) ?? [];
  if (digits === undefined || name === undefined) return null;
  // Rails compares numbers: `001` and `1` are one version.
  return { version: digits.replace(/^0+(?=\d)/, ""), name: name.replaceAll("_", "") };
}

/** Migrations of the same folder whose class a text that reverts others may name. */
export function namedMigrations(text: string, path: string, paths: ReadonlySet<string>): readonly string[] {
  if (!text.includes("revert ") && !text.includes("revert(")) return [];
  const words = new Set((text.match(/\b[A-Z]\w*/g) ?? []).map((word) => word.toLowerCase()));
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return [...paths].filter((other) => {
    if (other === path || !other.startsWith(folder) || !isRailsPath(other)) return false;
    return words.has(railsName(other)?.name ?? "");
  });
}
