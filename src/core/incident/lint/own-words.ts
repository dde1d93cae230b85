// More than anybody writes in one line; what is behind it is not judged.
const longestLine = 2_000;

/**
 * The lines of a text in which only the writer's own words are left: code, quotations, comments and addresses are blank,
 * and emphasis is taken away.
 */
export function ownWords(text: string): readonly string[] {
  const shown = text.replaceAll(/\r\n?/g, "\n").replace(/<!--[\s\S]*?(?:-->|$)/g, blank);
  let fence: string | null = null;
  return shown.split("\n").map((line) => {
    const mark = /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence !== null) {
      if (mark?.startsWith(fence) === true && /^\s*[`~]+\s*$/.test(line)) fence = null;
      return "";
    }
    fence = mark;
    return mark !== null || isQuotation(line) ? "" : withoutQuotations(line.slice(0, longestLine));
  });
}

function isQuotation(line: string): boolean {
  return /^\s*(?:[-*+]\s+)?>/.test(line);
}

function withoutQuotations(line: string): string {
  return line
    .replace(/`+[^`]*`+/g, blank)
    .replace(/https?:\/\/\S+/g, blank)
    .replace(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/g, blank)
    .replaceAll("’", "'")
    .replaceAll("*", "");
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
