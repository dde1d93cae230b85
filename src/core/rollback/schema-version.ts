import { compareVersions } from "../migrations/compare-versions.ts";

/** The version of a schema on which no migration has run. */
export const noVersion = "0";

/**
 * The version in the line that a tool printed: alone, or as Alembic (`1975ea83b712 (head)`) and knex
 * (`Current Version: 003`) say it. Anything else stays as it is, so that it equals no version.
 */
export function readVersion(line: string): string {
  const said = line
    .trim()
    .replace(/^current version: */i, "")
    .replace(/ +\((?:effective )?head\)$/, "");
  return isNoVersion(said) ? noVersion : said;
}

/** Whether two names mean one version: tools print `3` for the files of `000003`. */
export function isSameVersion(a: string, b: string): boolean {
  const [left, right] = [isNoVersion(a) ? noVersion : a, isNoVersion(b) ? noVersion : b];
  return left === right || (isNumber(left) && isNumber(right) && compareVersions(left, right) === 0);
}

/** Whether the text stands for a schema without any migration; `000` may be a migration of that number. */
export function isNoVersion(version: string): boolean {
  return /^(?:0?|base|null|none)$/i.test(version.trim());
}

/** Whether all of the versions are made of digits, so that their order is known. */
export function areNumbers(versions: readonly string[]): boolean {
  return versions.every(isNumber);
}

function isNumber(version: string): boolean {
  return /^\d+$/.test(version);
}
