/** Bytes as text without colours: they would part a secret, and mean nothing in a record (ECMA-48: control sequences). */
export function plainText(bytes: Buffer): string {
  return withoutColours(bytes.toString("utf8"));
}

/** The same of a text. */
export function withoutColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
  return text.includes("\u001b[") ? text.replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, "") : text;
}
