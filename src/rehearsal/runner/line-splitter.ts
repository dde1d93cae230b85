/** Cuts a stream of text into lines the way .NET's ReadLine does: at `\n`, `\r\n`, and a bare `\r`. */
export function createLineSplitter(onLine: (line: string) => void): {
  push: (text: string) => void;
  end: () => void;
} {
  let rest = "";

  return {
    push(text) {
      const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
      // A `\r` at the end of a chunk waits: the next character may be its `\n`.
      rest = lines.pop() ?? "";
      for (const line of lines) onLine(line);
    },
    end() {
      const line = rest.endsWith("\r") ? rest.slice(0, -1) : rest;
      const pending = rest !== "";
      rest = "";
      if (pending) onLine(line);
    },
  };
}
