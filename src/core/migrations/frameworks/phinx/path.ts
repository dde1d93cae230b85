// Util::MIGRATION_FILE_NAME_PATTERN and its form without a name; a version has fourteen digits.
const FILE = /(?:^|\/)(\d{14})(?:_[a-z][a-z\d_]*)?\.php$/i;

/** The version that a path names; null for a path that is no migration's. */
export function phinxVersion(path: string): string | null {
  return FILE.exec(path)?.[1] ?? null;
}
