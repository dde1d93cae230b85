/**
 * Reads `name=value` and `name<<DELIMITER` blocks, the format of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE.
 * Throws at the first malformed line; what came before it has been yielded. Source: actions/runner,
 * FileCommandManager.cs.
 */
export function* readPairs(text: string): Generator<readonly [name: string, value: string]> {
  const cursor = { text, at: 0 };

  for (let line = nextLine(cursor); line !== null; line = nextLine(cursor)) {
    if (line.text === "") continue;
    const equals = line.text.indexOf("=");
    const heredoc = line.text.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
    } else if (heredoc >= 0) {
      const [name, delimiter] = [line.text.slice(0, heredoc), line.text.slice(heredoc + 2)];
      if (name === "" || delimiter === "") {
        throw new Error(
          `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`,
        );
      }
      yield [name, readBlock(cursor, delimiter)];
    } else {
      throw new Error(`Invalid format '${line.text}'`);
    }
  }
}

interface Cursor {
  readonly text: string;
  at: number;
}

function readBlock(cursor: Cursor, delimiter: string): string {
  const lines: string[] = [];
  for (;;) {
    const line = nextLine(cursor);
    if (line === null) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    if (line.text === delimiter) return lines.join("\n");
    if (!line.isEnded) throw new Error("Invalid value. EOF marker missing new line.");
    lines.push(line.text);
  }
}

function nextLine(cursor: Cursor): { text: string; isEnded: boolean } | null {
  if (cursor.at >= cursor.text.length) return null;
  const end = cursor.text.indexOf("\n", cursor.at);
  const start = cursor.at;
  cursor.at = end < 0 ? cursor.text.length : end + 1;
  return { text: cursor.text.slice(start, end < 0 ? undefined : end), isEnded: end >= 0 };
}
