import type { Parsers } from "../../../kernel/parsers.ts";
import type { Side } from "../side.ts";
import { sqlSide } from "../sql/sql-side.ts";

/** A part of a file that runs in one direction: text whose first line is this line of the file. */
export interface Section {
  readonly text: string;
  readonly firstLine: number;
}

/** Lines `from` to `to` (from 0, the last one left out) as a section; its marker line is left blank. */
export function sectionOf(lines: readonly string[], from: number, to: number): Section {
  return { text: ["", ...lines.slice(from + 1, to)].join("\n"), firstLine: from + 1 };
}

/** What a section does. */
export function sectionSide(section: Section, file: string, parsers: Parsers): Side {
  return sqlSide(section.text, { file, firstLine: section.firstLine }, parsers);
}

/** Sections that run one after the other, as one side; the first one that is not known makes the whole unknown. */
export function joinedSide(sides: readonly [Side, ...Side[]]): Side {
  const [first] = sides;
  const unknown = sides.find((side) => side.kind !== "operations");
  if (unknown !== undefined) return unknown;
  const read = sides.flatMap((side) => (side.kind === "operations" ? [side] : []));
  const begins = read.find(({ operations }) => operations.length > 0) ?? first;
  const prints = read.flatMap(({ fingerprint }) => fingerprint ?? []);
  return {
    kind: "operations",
    operations: read.flatMap(({ operations }) => operations),
    file: first.file,
    line: begins.line,
    declares: read.find(({ declares }) => declares !== null)?.declares ?? null,
    ...(prints.length === read.length ? { fingerprint: prints.join("\n") } : {}),
  };
}

/** A side that a tool refuses, or that only running it would tell. */
export function unreadable(reason: string, file: string, line: number): Side {
  return { kind: "unreadable", reason, file, line };
}

/** A side that is not there; the reason says what the tool does then. */
export function absent(reason: string, file: string, line: number): Side {
  return { kind: "absent", reason, file, line };
}
