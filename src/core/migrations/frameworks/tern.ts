import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Idiom, Migration } from "../migration.ts";
import type { Side } from "../side.ts";
import { linesOf, markOf, TERN_SEPARATOR } from "../sql-files/marks.ts";
import { type OneFile, oneFileFramework } from "../sql-files/one-file.ts";
import { directoriesAbove, nameOf, withoutZeros } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";
import { absent, type Section, sectionSide, unreadable } from "../sql-files/sections.ts";

// migrate/migrate.go of tern.
const FILE = /^(\d+)_.+\.sql$/;

/** tern: `001_title.sql`, both directions parted by a line of its own. */
export const tern: MigrationFramework = oneFileFramework({
  name: "tern",
  title: "tern",
  versionOf(path: string): string | undefined {
    const digits = FILE.exec(nameOf(path))?.[1];
    return digits === undefined ? undefined : withoutZeros(digits);
  },
  read,
  claimUnread: (path, snapshot) => (isConfigured(path, snapshot) ? "configured" : null),
  idiomOf,
});

function read({ path, version, text }: OneFile, snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
  const mark = markOf(text);
  if (mark !== "tern" && (mark !== null || !isConfigured(path, snapshot))) return [];
  const { head, tail } = partsOf(linesOf(text).join("\n"));
  const up = upSide(head, path, parsers);
  const down = tail === null ? absent(NO_DOWN, path, 1) : downSide(tail, path, parsers);
  return [
    { tool: "tern", version, path, claim: "configured", up, down, reversal: { path }, idiom: idiomOf(path) },
  ];
}

const NO_DOWN =
  "There is nothing below a line that parts up from down. tern calls the migration irreversible and stops.";

// The text is cut at the first one, as strings.SplitN does.
function partsOf(text: string): { head: Section; tail: Section | null } {
  const at = text.indexOf(TERN_SEPARATOR);
  if (at < 0) return { head: { text, firstLine: 1 }, tail: null };
  const head = text.slice(0, at);
  const tail = { text: text.slice(at + TERN_SEPARATOR.length), firstLine: head.split("\n").length };
  return { head: { text: head, firstLine: 1 }, tail };
}

function isConfigured(path: string, { paths }: Snapshot): boolean {
  return directoriesAbove(path)
    .slice(0, 2)
    .some((directory) => paths.has(`${directory}tern.conf`));
}

function upSide(section: Section, file: string, parsers: Parsers): Side {
  const isBlank = section.text
    .split("\n")
    .every((line) => line.trim() === "" || line.trim().startsWith("--"));
  if (isBlank)
    return unreadable(
      "tern refuses a migration without SQL above the line that parts up from down.",
      file,
      1,
    );
  return templated(section, file) ?? sectionSide(section, file, parsers);
}

function downSide(section: Section, file: string, parsers: Parsers): Side {
  if (section.text.trim() === "") return absent(NO_DOWN, file, section.firstLine);
  return templated(section, file) ?? sectionSide(section, file, parsers);
}

// tern runs both parts through Go's text/template before the database sees them.
function templated({ text, firstLine }: Section, file: string): Side | null {
  const at = text.split("\n").findIndex((line) => line.includes("{{"));
  return at < 0
    ? null
    : unreadable("It is a template: what runs depends on tern's data.", file, firstLine + at);
}

function idiomOf(path: string): Idiom {
  return {
    reversal: `In ${path}:

${TERN_SEPARATOR}
<the statements that take the part above back>`,
    raising: `${TERN_SEPARATOR}\n${RAISING}`,
  };
}
