import { linesOf } from "../../sql-files/marks.ts";
import type { Section } from "../../sql-files/sections.ts";
import { sectionOf } from "../../sql-files/sections.ts";

/**
 * The names of the `-- atlas:` directives of a whole file: comments at its very top that a blank line parts from the
 * first statement (LocalFile.comments in Atlas' sql/migrate/dir.go).
 */
export function fileDirectives(text: string): readonly string[] {
  const lines = linesOf(text);
  const end = lines.findIndex((line) => !line.startsWith("--") && !line.startsWith("#"));
  const header = lines.slice(0, end < 0 ? lines.length : end);
  if (end >= 0 && (lines[end] ?? "").trim() !== "") return [];
  return header.flatMap((line) => /atlas:(\w+)/.exec(line)?.[1] ?? []);
}

/** The files of a txtar archive by name, each from its line `-- name --` on (golang.org/x/tools/txtar). */
export function txtarSections(lines: readonly string[]): ReadonlyMap<string, Section> {
  const markers = lines.flatMap((line, index) => {
    const name = /^-- (.*) --$/.exec(line)?.[1]?.trim();
    return name === undefined || name === "" ? [] : [{ name, index }];
  });
  return new Map(
    markers.map(({ name, index }, at) => [
      name,
      sectionOf(lines, index, markers[at + 1]?.index ?? lines.length),
    ]),
  );
}
