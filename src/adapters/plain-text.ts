/** Bytes as text without colours: they would part a secret, and mean nothing in a record (ECMA-48: control sequences). */
export function plainText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
  return text.includes("\u001b[") ? text.replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, "") : text;
}
