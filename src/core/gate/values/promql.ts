/**
 * What is plainly wrong with a PromQL text: empty, or with brackets or quotes that do not fit. Light on purpose: the
 * server judges the rest when it is asked for the first time. Null when nothing is.
 */
export function promqlProblem(query: string): string | null {
  if (query.trim() === "") return "is empty";
  const open: string[] = [];
  for (let at = 0; at < query.length; at += 1) {
    const sign = query.charAt(at);
    if (sign === "#") {
      at = endOfLine(query, at);
    } else if (sign === '"' || sign === "'" || sign === "`") {
      const end = endOfText(query, at, sign);
      if (end === null) return `has a text that begins with ${named(sign)} and does not end`;
      at = end;
    } else if (sign in closing) {
      open.push(sign);
    } else if (sign === ")" || sign === "]" || sign === "}") {
      const last = open.pop();
      if (last === undefined) return `has ${named(sign)} without its beginning`;
      if (closing[last] !== sign) return `has ${named(sign)} where ${named(closing[last] ?? "")} is due`;
    }
  }
  const [first] = open;
  return first === undefined ? null : `has ${named(first)} without its end`;
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

// Between backticks nothing is escaped.
function endOfText(query: string, start: number, quote: string): number | null {
  for (let at = start + 1; at < query.length; at += 1) {
    if (query.charAt(at) === "\\" && quote !== "`") at += 1;
    else if (query.charAt(at) === quote) return at;
  }
  return null;
}

function endOfLine(query: string, start: number): number {
  const end = query.indexOf("\n", start);
  return end === -1 ? query.length : end;
}

function named(sign: string): string {
  return sign === "`" ? "a backtick" : `\`${sign}\``;
}
