/**
 * What an issue's body may take. GitHub's errors name 65,536 characters, and 262,144 bytes of UTF-8 were seen to be taken;
 * the rest is left for what people add.
 */
export const bodyLimits = { characters: 60_000, bytes: 240_000 } as const;

/** Whether a body is within both limits. */
export function fitsBody(body: string): boolean {
  return body.length <= bodyLimits.characters && utf8Length(body) <= bodyLimits.bytes;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
