import { folded } from "../../gate/report/folded.ts";
import { many } from "../../gate/report/quantity.ts";
import { codeCell, codeSpan } from "../../text/code.ts";
import { proseText } from "../../text/prose.ts";
import { table, tableCell } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { ChangedLockfile, ChangedMigration, ChangedVersion } from "../changes/change-set.ts";
import { pullLink } from "./link.ts";
import type { SectionContext } from "./section-context.ts";

const mostMigrations = 50;
// More than these are behind a line that opens them.
const mostOpen = 10;

/** Migrations that were run on the way, in their order. */
export function migrationTable(migrations: readonly ChangedMigration[], context: SectionContext): string {
  if (migrations.length === 0) return "";
  const shown = migrations.slice(0, mostMigrations);
  const rows = shown.map(({ path, tool, verdict, release, pull }) => [
    codeCell(untrusted(path), 160),
    tableCell(untrusted(tool), 40),
    tableCell(untrusted(verdict), 40),
    codeCell(untrusted(release), 60),
    pull === null ? "–" : pullLink(pull, context),
  ]);
  const more = migrations.length - shown.length;
  const rest = more > 0 ? `\n\n${many(more, "more migration")} in the incident record.` : "";
  return `${table(["Migration", "Tool", "Way back", "Release", "Change"], rows)}${rest}`;
}

/** Versions on both sides, under the word for what they are of. */
export function versionTable(heading: string, versions: readonly ChangedVersion[]): string {
  if (versions.length === 0) return "";
  return table(
    [heading, "Good release", "Bad release"],
    versions.map(({ name, from, to }) => [
      codeCell(untrusted(name), 100),
      versionCell(from),
      versionCell(to),
    ]),
  );
}

/** A table for each lockfile; one of many rows is folded. */
export function dependencyParts(lockfiles: readonly ChangedLockfile[]): readonly string[] {
  return lockfiles.map((lockfile) => {
    const { changed } = lockfile;
    if (changed.length === 0) return lockfileSentence(lockfile);
    const rows = table(
      ["Dependency", "Good release", "Bad release"],
      changed.map(({ name, from, to, isDirect }) => [
        `${codeCell(untrusted(name), 100)}${isDirect === false ? " (indirect)" : ""}`,
        versionCell(from),
        versionCell(to),
      ]),
    );
    const whole =
      changed.length <= mostOpen ? rows : folded(many(changed.length, "dependency", "dependencies"), rows);
    return `${lockfileSentence(lockfile)}\n\n${whole}`;
  });
}

/** A line for each lockfile, without its dependencies. */
export function dependencyLines(lockfiles: readonly ChangedLockfile[]): string {
  return lockfiles.map(lockfileSentence).join("  \n");
}

function lockfileSentence({ path, changed, more = 0, problem }: ChangedLockfile): string {
  const name = codeSpan(untrusted(path), 160);
  if (problem !== null) return `${name} ${proseText(untrusted(problem), 200)}.`;
  const all = changed.length + more;
  if (all === 0) return `${name} changed, but no version in it.`;
  const direct = changed.filter(({ isDirect }) => isDirect === true).length;
  const asked = direct === 0 ? "" : `, ${direct} of them asked for by the project itself`;
  const shown = more === 0 ? "" : `; the first ${changed.length} are shown`;
  return `${name}: ${many(all, "dependency", "dependencies")} changed${asked}${shown}.`;
}

function versionCell(version: string | null): string {
  // The whole digests are with what was released.
  const short = version?.replace(/^(sha\d+|gitCommit):([0-9a-f]{12})[0-9a-f]{28,}$/, "$1:$2…") ?? null;
  return short === null ? "–" : codeCell(untrusted(short), 100);
}
