// Migrator::getMigrationFiles takes what has an underscore in its name; `make:migration` writes the time before it.
const NUMBERED = /^\d{4}_\d{2}_\d{2}_\d{6}_[^/]+\.php$/;
const IN_FOLDER = /(?:^|\/)database\/migrations\/(?:.*\/)?[^/]*_[^/]*\.php$/i;

/** Whether a path may be a migration of Laravel. */
export function isLaravelPath(path: string): boolean {
  return laravelName(path) || IN_FOLDER.test(path);
}

/** Whether a file is named as `make:migration` names it. */
export function laravelName(path: string): boolean {
  return NUMBERED.test(path.slice(path.lastIndexOf("/") + 1));
}

/** What Laravel's table of migrations has it by. */
export function laravelVersion(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.php$/, "");
}
