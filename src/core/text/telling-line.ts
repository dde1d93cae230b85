// Node prints its version after a trace, which is the last line and tells nothing.
const TRAILER = /^Node\.js v\d+\.\d+\.\d+$/;
const THROWN = /^(?:Uncaught )?[A-Za-z]*Error\b/;

const longest = 200;

/** ` (last line: …)` for a sentence about a program that failed; empty where it said nothing. */
export function lastLineClause(lines: readonly string[]): string {
  const last = tellingLine(lines);
  return last === undefined ? "" : ` (last line: ${last.slice(0, longest)})`;
}

/**
 * The line of a program's last ones that tells why it ended: the last that is not blank, or, under a trace of Node, the
 * error above it. Undefined without any.
 */
export function tellingLine(lines: readonly string[]): string | undefined {
  const said = lines.map((line) => line.trim()).filter((line) => line !== "");
  const last = said.at(-1);
  if (last === undefined || !TRAILER.test(last)) return last;
  return said.findLast((line) => THROWN.test(line)) ?? last;
}
