/** The text of a body, as good as it can be read: what is not UTF-8 becomes U+FFFD, and a byte order mark is dropped. */
export function bodyText(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}

/** The text of a body that is UTF-8 throughout; null for another. The last character of a cut body may be incomplete. */
export function strictText(body: Uint8Array, truncated: boolean): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body, { stream: truncated });
  } catch {
    return null;
  }
}
