/** A line that begins or ends a section which the machine owns. */
export type SectionMarker =
  | { readonly kind: "begin"; readonly id: string; readonly sha256: string }
  | { readonly kind: "end"; readonly id: string };

const Line =
  /^<!-- rollback-ready:section:(begin id=([a-z][a-z-]{0,39}) sha256=([0-9a-f]{16})|end id=([a-z][a-z-]{0,39})) -->[ \t]*$/;

/** Reads a line as the begin or end of a section; null for any other line. */
export function readSectionMarker(line: string): SectionMarker | null {
  const [, , begins, sha256, ends] = Line.exec(line) ?? [];
  if (begins !== undefined && sha256 !== undefined) return { kind: "begin", id: begins, sha256 };
  return ends === undefined ? null : { kind: "end", id: ends };
}

/**
 * A section between its markers, with the hash of what it holds: text that no longer has this hash was edited by
 * somebody else. `content` is Markdown with its heading.
 */
export function markedSection(id: string, content: string, sha256: (text: string) => string): string {
  const begin = `<!-- rollback-ready:section:begin id=${id} sha256=${contentHash(content, sha256)} -->`;
  // The blank lines let Markdown begin anew after a comment, and end before one.
  return `${begin}\n\n${content}\n\n<!-- rollback-ready:section:end id=${id} -->`;
}

/** The hash of a section's content. GitHub's editor writes CRLF, and blank ends of lines are nobody's edit. */
export function contentHash(content: string, sha256: (text: string) => string): string {
  const lines = content.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  return sha256(lines.join("\n").trim()).slice(0, 16);
}
