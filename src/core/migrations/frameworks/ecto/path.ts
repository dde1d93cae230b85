// Ecto.Migrator, extract_migration_info/1: a number, an underscore and a name, at any depth of the folder.
const FILE = /^([0-9]+)_.+\.exs$/;
const FOLDER = /(?:^|\/)priv\/(?:[^/]+\/)+(?:[a-z0-9_]*migrations?)\//;
const ANY_FOLDER = /(?:^|\/)[a-z0-9_]*migrations?\//;

/** Whether a path may be a migration: a numbered script in a folder that is named for them. */
export function isEctoPath(path: string): boolean {
  return FILE.test(nameIn(path)) && ANY_FOLDER.test(path);
}

/** Whether a path lies where Ecto looks for migrations without being told: `priv/repo/migrations`. */
export function isEctoFolder(path: string): boolean {
  return FOLDER.test(path);
}

export function ectoVersion(path: string): string | null {
  // Ecto compares numbers: `001` and `1` are one version.
  return FILE.exec(nameIn(path))?.[1]?.replace(/^0+(?=\d)/, "") ?? null;
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
