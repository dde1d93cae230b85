/** A part of a SQL file, with the line on which it begins. */
export interface Section {
  readonly text: string;
  readonly firstLine: number;
}

/** The parts of a SQL file of node-pg-migrate; `isMarked` is whether any marker is there. */
export interface Sections {
  readonly isMarked: boolean;
  readonly up: Section;
  readonly down: Section | null;
}

/** Cuts a file at its markers as the tool does (node-pg-migrate/dist/legacy/sqlMigration.js, getActions). */
export function sqlSections(text: string): Sections {
  const [up, down] = [text.search(marker("up")), text.search(marker("down"))];
  const section = (from: number, to: number): Section => {
    // The expression takes the blank lines in front of a marker along.
    const begin = text.length - text.slice(from).trimStart().length;
    return {
      text: text.slice(begin, to < 0 ? undefined : Math.max(begin, to)),
      firstLine: text.slice(0, begin).split("\n").length,
    };
  };
  return {
    isMarked: up >= 0 || down >= 0,
    up: up < 0 ? section(0, -1) : section(up, down < up ? -1 : down),
    down: down < 0 ? null : section(down, up < down ? -1 : up),
  };
}

function marker(direction: "up" | "down"): RegExp {
  return new RegExp(`^\\s*--[\\s-]*${direction}\\s+migration`, "im");
}
