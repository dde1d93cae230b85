/**
 * What an `add-mask` command of a line asks to hide, blank when it hides nothing; null when the line is none. Both
 * spellings count, and case does not (actions/runner: ActionCommand.cs).
 */
export function maskedBy(line: string): string | null {
  const [, current] = /^\s*::add-mask(?:\s[^:]*)?::(.*)$/is.exec(line) ?? [];
  if (current !== undefined) return decoded(current);
  const [, old] = /##\[add-mask(?:\s[^\]]*)?\](.*)$/is.exec(line) ?? [];
  return old === undefined ? null : decoded(old.replaceAll("%3B", ";").replaceAll("%5D", "]"));
}

/** Whether a private key begins in a line and does not end in it (RFC 7468). */
export function opensKey(line: string): boolean {
  const begin = line.lastIndexOf("-----BEGIN ");
  return (
    begin >= 0 &&
    /^-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/.test(line.slice(begin)) &&
    !closesKey(line.slice(begin))
  );
}

/** Whether a private key ends in a line. */
export function closesKey(line: string): boolean {
  return /-----END [A-Z0-9 ]{0,40}PRIVATE KEY/.test(line);
}

/** Whether a line after the beginning of a private key may be of it: one word, a header, the end, or nothing. */
export function isKeyBody(line: string): boolean {
  const text = line.trim().replace(/^[>|+#"'\s]+/, "");
  return closesKey(text) || /^\S*$/.test(text) || /^[A-Za-z-]{1,30}: /.test(text);
}

// Workflow commands escape these three (GitHub docs: workflow commands).
function decoded(data: string): string {
  return data.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
